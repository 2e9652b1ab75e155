import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countriesOf } from '../../../../tests/drawn-country.ts'
import type { DrawnCountry } from './example-country.ts'
import { buildTree, type UnitTree } from './tree.ts'
import type { Succession, Unit } from './unit.ts'
import { type ItemHeir, isAmong } from './work.ts'

const country = countriesOf({ communes: 10, days: 3 })
/** Which unit gives a function to which, or an item, on which day: taken round. */
const gift = fc.record({ from: fc.nat(40), to: fc.nat(40), day: fc.nat(3) })

const at = <One>(list: readonly One[], place: number): One => {
  const one = list[place % list.length]
  if (one === undefined) throw new Error('an empty list')
  return one
}

function withFunctions(
  { tree, days, communes }: DrawnCountry,
  gifts: readonly { from: number; to: number; day: number }[],
) {
  const known = tree.all().flatMap(({ id }) => tree.successors(id))
  const begunBy = (on: string) => communes.filter(({ validFrom }) => validFrom <= on)
  const moved = gifts.map(
    ({ from, to, day }): Succession => ({
      // nobody receives before they are there
      fromUnitId: at(begunBy(at(days, day)), from).id,
      toUnitId: at(begunBy(at(days, day)), to).id,
      kind: 'TRANSFER_FUNCTION',
      effectiveOn: at(days, day),
      share: null,
      legalBasis: null,
      function: 'truyền thông',
      isMain: false,
    }),
  )
  return buildTree(tree.all(), [...known, ...moved], 'tinh')
}

const living = (tree: UnitTree, on: string): Unit[] => tree.all().filter(({ id }) => tree.isAliveOn(id, on))

describe('an item of a unit', () => {
  it('is the work of exactly the one who is responsible for it, on any day, whatever was given to whom', () => {
    fc.assert(
      fc.property(
        country,
        fc.array(gift, { maxLength: 4 }),
        fc.array(gift, { maxLength: 8 }),
        (drawn, gifts, given) => {
          const tree = withFunctions(drawn, gifts)
          const items = given.map(
            ({ from, to, day }, number): ItemHeir => ({
              itemId: `viec-${number}`,
              fromUnitId: at(drawn.communes, from).id,
              heirId: at(drawn.communes, to).id,
              countsFrom: at(drawn.days, day),
            }),
          )
          const decided = tree.withItems(items)
          const things = [
            ...items.map(({ itemId, fromUnitId: unitId }) => ({ itemId, unitId })),
            ...drawn.communes.map(({ id }) => ({ itemId: `khac-${id}`, unitId: id })),
          ]
          for (const on of [...drawn.days, '2030-01-01']) {
            const works = living(tree, on).map(({ id }) => ({ id, work: decided.workOf([id], on) }))
            const hasBegun = (id: string) => (tree.unit(id)?.validFrom ?? '') <= on
            for (const thing of things) {
              const holders = items.filter(({ itemId, countsFrom }) => itemId === thing.itemId && countsFrom <= on)
              if (![thing.unitId, ...holders.map(({ heirId }) => heirId)].every(hasBegun)) continue
              const owners = works.filter(({ work }) => isAmong(work, thing)).map(({ id }) => id)
              const responsible = decided.responsibleFor(thing.unitId, on, thing)
              // what waits for a decision is in sight of the unit above, and of nobody else
              expect(owners.filter((id) => id !== 'tinh' || responsible === 'tinh')).toEqual(
                responsible === null ? [] : [responsible],
              )
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a function that was given away', () => {
  const one = (id: string, to: string | null = null): Unit => ({
    ...{ id, code: id, slug: id, level: 'PART', validFrom: '2010-01-01', validTo: to, legalBasis: null },
    names: [
      { name: id, shortName: null, abbreviation: null, kind: 'DEPARTMENT', from: '2010-01-01', to, legalBasis: null },
    ],
    parents: [],
  })
  const gave = (fromUnitId: string, toUnitId: string, name: string | null, effectiveOn = '2025-03-01'): Succession => ({
    ...{ fromUnitId, toUnitId, effectiveOn, function: name, share: null, legalBasis: null, isMain: false },
    kind: name === null ? 'MERGE' : 'TRANSFER_FUNCTION',
  })
  const departments = [one('so-tttt', '2025-02-28'), one('so-vh'), one('so-khcn')]

  it('by a unit that ended and left nothing else: all that received may be meant', () => {
    const tree = buildTree(
      departments,
      [gave('so-tttt', 'so-vh', 'truyền thông'), gave('so-tttt', 'so-khcn', 'công nghệ thông tin')],
      null,
    )
    const heir = tree.heirOn('so-tttt', { on: '2025-03-01' })
    expect([heir.kind, heir.candidates.map(({ unitId }) => unitId)]).toEqual(['several', ['so-vh', 'so-khcn']])
    expect(tree.undecidedOn('2025-03-01').map(({ id }) => id)).toEqual(['so-tttt'])
    expect(tree.givingsOn('2025-03-01')).toEqual([])
    expect(tree.responsibleFor('so-tttt', '2025-03-01', { function: 'truyền thông' })).toBe('so-vh')
  })

  it('by a unit that ended, to one alone: that one has everything', () => {
    const tree = buildTree(departments, [gave('so-tttt', 'so-vh', 'truyền thông')], null)
    expect(tree.responsibleFor('so-tttt', '2025-03-01')).toBe('so-vh')
    expect(tree.givingsOn('2025-03-01')).toEqual([])
  })

  it('by a unit that went whole to another: that one keeps the rest', () => {
    const rows = [gave('so-tttt', 'so-khcn', null), gave('so-tttt', 'so-vh', 'truyền thông')]
    const tree = buildTree(departments, rows, null)
    expect(tree.responsibleFor('so-tttt', '2025-03-01')).toBe('so-khcn')
    const receivers = [{ unitId: 'so-vh', functions: ['truyền thông'] }]
    expect(tree.givingsOn('2025-03-01')).toEqual([
      { unitId: 'so-tttt', keeperId: 'so-khcn', since: '2025-03-01', receivers },
    ])
    expect(tree.givingsOn('2025-02-28')).toEqual([])
  })

  it('by a unit that goes on: a thing is its own until it is given, and on the days before', () => {
    const tree = buildTree([one('so'), one('so-vh')], [gave('so', 'so-vh', 'truyền thông')], null)
    const thing = { unitId: 'so', itemId: 'viec' }
    expect(isAmong(tree.workOf(['so'], '2025-03-01'), thing)).toBe(true)
    const given = tree.withItems([{ itemId: 'viec', fromUnitId: 'so', heirId: 'so-vh', countsFrom: '2025-03-01' }])
    const has = (id: string, on: string) => isAmong(given.workOf([id], on), thing)
    expect([has('so', '2025-03-01'), has('so-vh', '2025-03-01')]).toEqual([false, true])
    expect([has('so', '2025-02-28'), has('so-vh', '2025-02-28')]).toEqual([true, false])
    expect(given.responsibleFor('so', '2025-03-01', thing)).toBe('so-vh')
    // seen together they hold it once more
    expect(given.workOf(['so', 'so-vh'], '2025-03-01').awayIds).toEqual([])
  })
})
