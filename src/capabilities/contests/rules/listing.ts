import type { OpenPhase } from '../rules.ts'

/** Rows of a page of the public list. */
export const pageSize = 20

export interface ContestFilter {
  readonly phase: OpenPhase | null
  /** Those that lead it or take part in organising it. */
  readonly unitIds: readonly string[] | null
  readonly year: number | null
}
export const everyContest: ContestFilter = { phase: null, unitIds: null, year: null }
