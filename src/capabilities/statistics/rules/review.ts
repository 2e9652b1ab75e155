// The review of ten years: declared and counted figures on one line of years, with the seam where counting begins. The two
// are never added: a year that has both shows both.
import type { DeclaredFigure } from './declared.ts'
import { yearWithin } from './declared.ts'

export interface ReviewYear {
  readonly year: number
  /** The declared figure of the longest period within the year; the latest of equals. */
  readonly declared: DeclaredFigure | null
  /** null: nothing is counted for this indicator, or not yet in that year. */
  readonly counted: number | null
  /** Holds a share of what divided units did. */
  readonly isEstimate: boolean
  /** What divided units did of which nobody said how much belongs here; not in the figure. */
  readonly unplaced: number
}

/** By year: what divided units add to the units that they went to, and what could not be placed. */
export interface YearShares {
  readonly placed: ReadonlyMap<number, number>
  readonly unplaced: ReadonlyMap<number, number>
}

export interface Review {
  readonly years: readonly ReviewYear[]
  /** Figures that speak of more than one year; no point of the line. */
  readonly spanning: readonly DeclaredFigure[]
  /** The first year that the system counted; null where it counts nothing. */
  readonly seam: number | null
}

/** `counted`: by year, only years in which something was counted. */
export function reviewOf(
  range: { from: number; to: number },
  given: { declared: readonly DeclaredFigure[]; counted: ReadonlyMap<number, number>; shares?: YearShares },
): Review {
  const placed = given.shares?.placed ?? new Map<number, number>()
  const known = [...given.counted.keys(), ...placed.keys()]
  const seam = known.length > 0 ? Math.min(...known) : null
  const years = Array.from({ length: Math.max(0, range.to - range.from + 1) }, (_, index) => range.from + index)
  return {
    seam,
    spanning: given.declared.filter((figure) => yearWithin(figure) === null),
    years: years.map((year) => ({
      year,
      declared: bestOf(given.declared.filter((figure) => yearWithin(figure) === year)),
      // Nothing done in a year after counting began is nought; before, it is not known.
      counted: seam !== null && year >= seam ? (given.counted.get(year) ?? 0) + (placed.get(year) ?? 0) : null,
      isEstimate: (placed.get(year) ?? 0) > 0,
      unplaced: given.shares?.unplaced.get(year) ?? 0,
    })),
  }
}

function bestOf(figures: readonly DeclaredFigure[]): DeclaredFigure | null {
  const days = ({ from, to }: DeclaredFigure) => Date.parse(to) - Date.parse(from)
  return [...figures].sort((a, b) => days(b) - days(a) || b.declaredAt.getTime() - a.declaredAt.getTime()).at(0) ?? null
}

/** Ten years up to this one, or those that were asked for; at most thirty. */
export function rangeAsked(query: { tu?: string; den?: string }, thisYear: number): { from: number; to: number } {
  const year = (typed: string | undefined) => (/^(19|20)\d\d$/.test(typed ?? '') ? Number(typed) : null)
  const end = year(query.den) ?? thisYear
  const begin = year(query.tu) ?? end - 9
  const [from, to] = begin <= end ? [begin, end] : [end, begin]
  return { from: Math.max(from, to - 29), to }
}
