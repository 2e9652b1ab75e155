// Tiers: a unit that carries a plan out by a plan of its own reports twice, and the report of its own plan is the matter of its
// report to the tier above. What it says goes up by itself; its figures are opened there and never added to others.
import type { Remarks } from './report.ts'
import type { UnitPlace, UnitWords } from './unit-report.ts'

const sources = {
  assessment: ['general', 'highlights'],
  difficulties: ['shortcomings', 'causes'],
  proposals: ['proposals'],
} as const satisfies Partial<Record<UnitPlace, readonly (keyof Remarks)[]>>

/** The words of a plan's report as its lead unit says them to the tier above. */
export function wordsOfChild(remarks: Remarks): UnitWords {
  const said = (places: readonly (keyof Remarks)[]) => places.flatMap((place) => remarks[place] ?? []).join('\n')
  return Object.fromEntries(
    Object.entries(sources).flatMap(([place, from]) => (said(from) === '' ? [] : [[place, said(from)]])),
  )
}

/** What the officer wrote stays; only empty places are filled. */
export const filledFrom = (words: UnitWords, child: UnitWords): UnitWords => ({ ...child, ...words })
