// What becomes of the periods of a duty when the plan that orders it is amended. Periods that were opened stay: the units had
// them, did them or missed them, and figures of earlier days count them. Periods still to come follow the new words.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { DutyPeriod } from './schedule.ts'

/** A period as it is kept, by its number within the task. */
export interface KeptPeriod extends DutyPeriod {
  readonly ordinal: number
  /** Some assignment has an occurrence for it already. */
  readonly opened: boolean
}

export interface AmendedPeriods {
  /** Kept numbers with their new days and quota; opened ones pass these on to what is not done yet. */
  readonly changed: readonly (DutyPeriod & { readonly ordinal: number })[]
  readonly added: readonly (DutyPeriod & { readonly ordinal: number })[]
  /** Not opened yet and no longer asked for. */
  readonly dropped: readonly number[]
}

/** A period of the same days is the same one; a duty done once keeps its one period whatever day it falls due now. */
export function amendPeriods(
  kept: readonly KeptPeriod[],
  next: readonly DutyPeriod[],
  today: PlainDate,
): AmendedPeriods {
  const pairs = pairsOf(kept, next)
  const paired = new Set([...pairs.values()])
  const first = Math.max(0, ...kept.map(({ ordinal }) => ordinal)) + 1
  // Nobody owes what was over before the amendment.
  const added = next.filter((period) => !paired.has(period) && (kept.length === 0 || period.to >= today))
  return {
    changed: kept.flatMap((period) => {
      const now = pairs.get(period.ordinal)
      return now && !isSame(period, now) ? [{ ...now, ordinal: period.ordinal }] : []
    }),
    added: added.map((period, index) => ({ ...period, ordinal: first + index })),
    dropped: kept.flatMap(({ ordinal, opened }) => (opened || pairs.has(ordinal) ? [] : [ordinal])),
  }
}

function pairsOf(kept: readonly KeptPeriod[], next: readonly DutyPeriod[]): Map<number, DutyPeriod> {
  const [once, again] = [kept[0], next[0]]
  if (kept.length === 1 && next.length === 1 && once && again) return new Map([[once.ordinal, again]])
  return new Map(
    kept.flatMap((period) => {
      const same = next.find(({ from, to }) => from === period.from && to === period.to)
      return same ? [[period.ordinal, same] as const] : []
    }),
  )
}

function isSame(a: DutyPeriod, b: DutyPeriod): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.opensOn === b.opensOn &&
    a.countsUntil === b.countsUntil &&
    a.dueOn === b.dueOn &&
    a.quota.count === b.quota.count &&
    a.quota.of === b.quota.of
  )
}
