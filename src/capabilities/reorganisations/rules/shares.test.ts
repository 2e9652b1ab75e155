import { describe, expect, it } from 'vitest'
import { buildTree, type Unit, type UnitTree } from '../../units/index.ts'
import { type Draft, draftSchema } from './draft.ts'
import { proposer } from './proposing.ts'
import { rehearse } from './rehearsal.ts'
import { withShares } from './shares.ts'

const on = '2027-01-01'

const unit = (code: string, measures: Unit['measures'] = []): Unit => ({
  id: code,
  code,
  slug: code,
  level: 'COMMUNE',
  validFrom: '2020-01-01',
  validTo: null,
  legalBasis: null,
  measures,
  names: [
    { name: code, shortName: null, abbreviation: null, kind: 'XA', from: '2020-01-01', to: null, legalBasis: null },
  ],
  parents: [],
})

const counted = { asOf: '2026-04-01', population: 9000, areaKm2: '40', source: null }
const tree: UnitTree = buildTree([unit('A', [counted]), unit('B'), unit('C'), unit('D')], [], null)

const split = (...parts: readonly Record<string, unknown>[]): Draft =>
  draftSchema.parse({
    lines: parts.map((part, at) => ({ from: 'A', to: ['B', 'C', 'D'][at], kind: 'SPLIT', ...part })),
  })

const sharesOf = (draft: Draft) => withShares(draft, { tree, on }).lines.map(({ share, share_by }) => [share, share_by])

describe('shares of a divided unit', () => {
  it('follow from the people of all parts, whatever was counted of the whole', () => {
    expect(sharesOf(split({ population: 1000, area: 30 }, { population: 3000, area: 10 }))).toEqual([
      [0.25, 'population'],
      [0.75, 'population'],
    ])
  })

  it('else from the ground of all parts', () => {
    expect(sharesOf(split({ population: 1000, area: 12.5 }, { area: 37.5 }))).toEqual([
      [0.25, 'area'],
      [0.75, 'area'],
    ])
  })

  it('are not guessed where a part has no number, nor where the resolution states one', () => {
    expect(sharesOf(split({ population: 1000 }, {}, { population: 1 })).flat()).toEqual(Array(6).fill(null))
    expect(sharesOf(split({ population: 1000 }, { population: 1000, share: 0.3 }))).toEqual([
      [null, null],
      [0.3, null],
    ])
  })

  it('of a unit that goes on are those of what was counted before the day', () => {
    const part = (size: Record<string, number>) => sharesOf(split({ kind: 'PARTIAL', ...size }))
    expect(part({ population: 900 })).toEqual([[0.1, 'population']])
    expect(part({ area: 10 })).toEqual([[0.25, 'area']])
    expect(part({ population: 9000 })).toEqual([[null, null]])
  })

  it('are written with what they rest on, and add up', () => {
    const draft = split({ population: 1 }, { population: 1 }, { population: 1 })
    const { reshaping, findings } = rehearse(draft, { tree, on, legalBasis: null, idOf: (code) => code })
    const { successions } = reshaping
    expect(successions.map(({ shareBy }) => shareBy)).toEqual(Array(3).fill('population'))
    expect(Math.abs(successions.reduce((sum, { share }) => sum + Number(share), 0) - 1)).toBeLessThan(1e-12)
    const codes = findings.map(({ code }) => code)
    expect(codes).not.toContain('share-unknown')
    // three people are not the nine thousand that were counted
    expect(findings.find(({ code }) => code === 'parts-differ')?.words).toEqual(['3', '9.000'])
    const whole = rehearse(split({ population: 4000 }, { population: 5010 }), {
      tree,
      on,
      legalBasis: null,
      idOf: (code) => code,
    })
    expect(whole.findings.map(({ code }) => code)).not.toContain('parts-differ')
  })
})

describe('proposals', () => {
  const contender = (name: string, share: number | null, population: number | null) => ({
    unitId: name,
    name,
    share,
    population,
    places: [],
    functions: [],
    isKeeper: false,
  })
  const order = (contenders: ReturnType<typeof contender>[]) =>
    proposer(contenders, [])('việc').map(({ contender: { name }, reason }) => [name, reason])

  it('go by people where no share is known', () => {
    expect(order([contender('Một', null, 100), contender('Hai', null, 300), contender('Ba', null, null)])).toEqual([
      ['Hai', 'populous'],
      ['Một', 'other'],
      ['Ba', 'other'],
    ])
  })

  it('go by shares where they are known', () => {
    expect(order([contender('Một', 0.6, 100), contender('Hai', 0.4, 300)])).toEqual([
      ['Một', 'main'],
      ['Hai', 'other'],
    ])
  })
})
