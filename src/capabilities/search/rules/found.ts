import type { AskedWord } from './asked.ts'
import type { Counts } from './matching.ts'

/** A result as it is shown. An imported record is known by its own id. */
export interface Found {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** The heading of the clause that was found in it. */
  readonly part_title: string | null
  readonly url: string
  readonly published_on: string | null
  readonly snippet: string
  readonly score: number
}

export interface FoundTexts {
  readonly total: number
  readonly items: readonly Found[]
  readonly counts: Counts | null
  /** What was looked for, to be marked in what is shown. */
  readonly asked: readonly AskedWord[]
  /** Where signs of Telex were read as the letters they stand for. */
  readonly readAs: string | null
  readonly unknown: readonly string[]
  /** The query with a word that stands between the same neighbours, where the typed one never does. */
  readonly likelier: string | null
}
