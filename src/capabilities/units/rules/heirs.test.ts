import { describe, expect, it } from 'vitest'
import { buildTree } from './tree.ts'
import type { Succession, Unit, UnitLevel } from './unit.ts'

const unit = (id: string, to: string | null, more: { from?: string; above?: string; level?: UnitLevel } = {}): Unit => {
  const { from = '2020-01-01', above = 'tinh', level = 'COMMUNE' } = more
  const span = { from, to }
  return {
    id,
    code: id,
    slug: id,
    level,
    validFrom: from,
    validTo: to,
    legalBasis: null,
    names: [{ ...span, name: id, shortName: null, abbreviation: null, kind: 'XA', legalBasis: null }],
    parents: id === above ? [] : [{ ...span, parentId: above }],
  }
}
const row = (fromUnitId: string, toUnitId: string, more: Partial<Succession> = {}): Succession => ({
  fromUnitId,
  toUnitId,
  kind: 'MERGE',
  effectiveOn: '2025-07-01',
  share: null,
  legalBasis: null,
  function: null,
  isMain: false,
  ...more,
})
const old = '2025-06-30'
const fresh = { from: '2025-07-01' }
const units = [
  { ...unit('tinh', null), parents: [] },
  unit('huyen', old, { level: 'DISTRICT' }),
  ...['an', 'binh', 'chia', 'chung', 'sot'].map((id) => unit(id, old, { above: 'huyen' })),
  unit('moi', '2026-06-30', fresh),
  unit('hai', null, fresh),
  unit('ba', null, fresh),
  unit('sau', null, { from: '2026-07-01' }),
  unit('so', null, { level: 'PART' }),
  unit('so-van-hoa', null, { level: 'PART' }),
]
const successions = [
  row('an', 'moi'),
  row('binh', 'moi'),
  row('chia', 'hai', { kind: 'SPLIT', share: '0.3' }),
  row('chia', 'ba', { kind: 'SPLIT', share: '0.7' }),
  row('chung', 'hai', { kind: 'SPLIT' }),
  row('chung', 'ba', { kind: 'SPLIT', isMain: true }),
  row('moi', 'sau', { effectiveOn: '2026-07-01', kind: 'RENAME' }),
  row('so', 'so-van-hoa', { kind: 'TRANSFER_FUNCTION', function: 'communication', effectiveOn: '2025-03-01' }),
  row('hai', 'ba', { kind: 'PARTIAL', effectiveOn: '2026-01-01' }),
]
const tree = buildTree(units, successions, 'tinh')

describe('the heir of a unit', () => {
  it('is the unit itself while it lives, also where it gave away a part', () => {
    expect(tree.responsibleFor('an', old)).toBe('an')
    expect(tree.responsibleFor('hai', '2026-08-01')).toBe('hai')
  })
  it('is followed through every reorganisation up to the day', () => {
    expect(tree.responsibleFor('an', '2025-07-01')).toBe('moi')
    expect(tree.responsibleFor('an', '2026-07-01')).toBe('sau')
  })
  it('is not guessed where a unit was divided: those who may be meant, the largest share first', () => {
    const heir = tree.heirOn('chia', { on: '2025-07-01' })
    expect(heir).toEqual({
      kind: 'several',
      unitId: null,
      candidates: [
        { unitId: 'ba', share: 0.7 },
        { unitId: 'hai', share: 0.3 },
      ],
    })
    expect(tree.responsibleFor('chia', '2025-07-01')).toBeNull()
  })
  it('of a divided unit is the one that the resolution names, and of a single item the one that a person chose', () => {
    expect(tree.responsibleFor('chung', '2025-07-01')).toBe('ba')
    const decided = tree.withItems([{ itemId: 'viec', heirId: 'hai', fromUnitId: 'chia', countsFrom: '2025-07-01' }])
    expect(decided.responsibleFor('chia', '2025-07-01', { itemId: 'viec' })).toBe('hai')
    expect(decided.responsibleFor('chia', '2025-07-01', { itemId: 'khac' })).toBeNull()
  })
  it('of a function is where the function went, while the unit keeps the rest', () => {
    expect(tree.responsibleFor('so', '2025-03-01', { function: 'communication' })).toBe('so-van-hoa')
    expect(tree.responsibleFor('so', '2025-03-01', { function: 'records' })).toBe('so')
    expect(tree.responsibleFor('so', '2025-02-28', { function: 'communication' })).toBe('so')
  })
  it('is nobody where nothing follows, and then the unit above answers', () => {
    expect(tree.heirOn('sot', { on: '2025-07-01' }).kind).toBe('none')
    expect(tree.answersTo('sot', 'tinh', '2025-07-01')).toBe(true)
    expect(tree.answersTo('sot', 'hai', '2025-07-01')).toBe(false)
  })
  it('ends with nobody in a circle of wrong rows', () => {
    const circle = buildTree([unit('a', old), unit('b', old)], [row('a', 'b'), row('b', 'a')], null)
    expect(circle.heirOn('a', { on: '2025-07-01' }).kind).toBe('none')
  })
})

describe('the work of a unit', () => {
  it('holds what it carries on for former units and the items given to it', () => {
    const decided = tree.withItems([{ itemId: 'viec', heirId: 'hai', fromUnitId: 'chia', countsFrom: '2025-07-01' }])
    expect(decided.workOf(['sau'], '2026-07-01').unitIds).toEqual(['sau', 'an', 'binh', 'moi'])
    expect(decided.workOf(['hai'], '2025-07-01')).toEqual({ unitIds: ['hai'], itemIds: ['viec'], awayIds: [] })
    expect(decided.workOf(['ba'], '2025-07-01').unitIds).toEqual(['ba', 'chung'])
  })
  it('of several holds a divided unit when all its heirs are among them', () => {
    expect(tree.workOf(['hai', 'ba'], '2025-07-01').unitIds).toContain('chia')
    expect(tree.workOf(['hai'], '2025-07-01').unitIds).not.toContain('chia')
  })
  it('leaves nothing over: each ended unit is carried on, or waits to be decided', () => {
    const on = '2026-07-01'
    const waiting = tree.undecidedOn(on).map(({ id }) => id)
    expect(waiting.sort()).toEqual(['chia', 'huyen', 'sot'])
    const carried = units.flatMap(({ id, validTo }) => (validTo === null ? tree.workOf([id], on).unitIds : []))
    expect(new Set([...carried, ...waiting])).toEqual(new Set(units.map(({ id }) => id)))
    // what waits shows in the lists of the unit above, and in no other
    expect(carried.filter((id) => waiting.includes(id))).toEqual(['huyen'])
    expect(tree.workOf(['tinh'], on).unitIds).toEqual(['tinh', 'huyen'])
  })
})

describe('the kin of a unit', () => {
  it('is found in both directions to any depth', () => {
    expect(tree.becoming('an').map(({ unitId, depth }) => [unitId, depth])).toEqual([
      ['moi', 1],
      ['sau', 2],
    ])
    expect(tree.origins('sau').map(({ unitId, depth }) => [unitId, depth])).toEqual([
      ['moi', 1],
      ['an', 2],
      ['binh', 2],
    ])
  })
})
