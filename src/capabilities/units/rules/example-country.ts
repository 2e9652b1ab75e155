// Random countries for property tests: trees whose communes are merged and divided, wholly at random, over several days.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { buildTree, type UnitTree } from './tree.ts'
import type { Succession, Unit } from './unit.ts'

/** One drawn fate: what happens to a commune of the generation before. */
export interface DrawnFate {
  /** How many units it is divided among; 0 = it ends without an heir, 1 = merged whole. */
  readonly heirs: number
  /** Which units of the next generation, taken round. */
  readonly pick: number
  readonly hasShares: boolean
  readonly hasMain: boolean
  readonly goesOn: boolean
}

export interface DrawnCountry {
  readonly tree: UnitTree
  readonly days: readonly PlainDate[]
  readonly communes: readonly Unit[]
}

/** `fates[g]`: what happens on the day of the g-th reorganisation to the communes alive then, one after another. */
export function drawnCountry(first: number, fates: readonly (readonly DrawnFate[])[]): DrawnCountry {
  const days = fates.map((_, at) => `${2021 + at}-07-01`)
  const units: Unit[] = [blank('tinh', { from: '2000-01-01', to: null, above: null })]
  const successions: Succession[] = []
  let living = Array.from({ length: first }, (_, at) => `0-${at}`)
  const spans = new Map(living.map((id) => [id, { from: '2000-01-01', to: null as string | null }]))
  for (const [at, drawn] of fates.entries()) {
    const day = days[at] ?? ''
    const next = new Set<string>()
    for (const [place, id] of living.entries()) {
      const fate = drawn[place % Math.max(1, drawn.length)]
      if (!fate || fate.goesOn) {
        next.add(id)
        continue
      }
      const span = spans.get(id)
      if (span) span.to = addDays(day, -1)
      const heirs = [...new Set(Array.from({ length: fate.heirs }, (_, n) => `${at + 1}-${(fate.pick + n) % 5}`))]
      for (const [n, heir] of heirs.entries()) {
        next.add(heir)
        if (!spans.has(heir)) spans.set(heir, { from: day, to: null })
        successions.push({
          fromUnitId: id,
          toUnitId: heir,
          kind: heirs.length === 1 ? 'MERGE' : 'SPLIT',
          effectiveOn: day,
          share: fate.hasShares && heirs.length > 1 ? String(1 / heirs.length) : null,
          legalBasis: null,
          function: null,
          isMain: fate.hasMain && n === 0 && heirs.length > 1,
        })
      }
    }
    living = [...next]
  }
  const communes = [...spans].map(([id, span]) => blank(id, { ...span, above: 'tinh' }))
  return { tree: buildTree([...units, ...communes], successions, 'tinh'), days, communes }
}

function blank(id: string, span: { from: string; to: string | null; above: string | null }): Unit {
  const { from, to, above } = span
  return {
    id,
    code: id,
    slug: id,
    level: above === null ? 'PROVINCE' : 'COMMUNE',
    validFrom: from,
    validTo: to,
    legalBasis: null,
    names: [
      {
        name: id,
        shortName: null,
        abbreviation: null,
        kind: above === null ? 'PROVINCE' : 'XA',
        from,
        to,
        legalBasis: null,
      },
    ],
    parents: above === null ? [] : [{ parentId: above, from, to }],
  }
}
