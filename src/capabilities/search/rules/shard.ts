// A shard is a part of the index that never changes: so many entries, what is known of each, and the lists of their terms.
// What is known of an entry is kept as seven numbers side by side.
import { narrowings } from './asked.ts'

export const columns = ['place', 'length', ...narrowings, 'group'] as const
export type Column = (typeof columns)[number]
export const factWidth = columns.length

/** One entry: its place is its number in the whole index; of one group are the parts of one thing. */
export type EntryFacts = Readonly<Record<Column, number>>

export interface Shard {
  readonly size: number
  readonly facts: Int32Array
  list(term: number): Uint8Array | undefined
}

export const factsOf = (entries: readonly EntryFacts[]): Int32Array =>
  Int32Array.from(entries.flatMap((entry) => columns.map((column) => entry[column])))

export const sizeOf = (facts: Int32Array): number => facts.length / factWidth

export function factIn(facts: Int32Array, ordinal: number, column: Column): number {
  return facts[ordinal * factWidth + at[column]] ?? 0
}
export const columnOf = (column: Column): number => at[column]
// Filled from the list above, so all are there.
const at = Object.fromEntries(columns.map((column, index) => [column, index])) as Record<Column, number>

/** Where in a shard those stand that have gone. */
export function ordinalsOf(facts: Int32Array, places: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>()
  if (places.size > 0)
    for (let ordinal = 0; ordinal < sizeOf(facts); ordinal += 1)
      if (places.has(factIn(facts, ordinal, 'place'))) found.add(ordinal)
  return found
}
