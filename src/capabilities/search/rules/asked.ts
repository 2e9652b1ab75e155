import type { TypedNumber } from './typed-number.ts'
import type { Word } from './words.ts'

/** What somebody wants to find, as the index is asked for it. */
export interface AskedWord extends Word {
  /** 1; less for words that only make a question of it. */
  readonly weight: number
  /** Typed behind the one before: only such words are looked for side by side. */
  readonly follows: boolean
  /** Nobody typed it: it helps what has it, but what lacks it is found as well. */
  readonly isExtra: boolean
}

export interface Asked {
  readonly words: readonly AskedWord[]
  readonly number: TypedNumber | null
}

/** Narrows what is found; null: whatever it is. The numbers are terms (`termOf`), the year is itself. */
export interface Narrowing {
  readonly kind: number | null
  readonly unit: number | null
  readonly field: number | null
  readonly year: number | null
}
export const narrowings = ['kind', 'unit', 'field', 'year'] as const
export type NarrowedBy = (typeof narrowings)[number]
export const everything: Narrowing = { kind: null, unit: null, field: null, year: null }
