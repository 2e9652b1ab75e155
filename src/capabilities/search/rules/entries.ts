// What is searched, and how an entry of the index is made of it.
import { z } from 'zod'
import { optionalText, text } from '../../../kernel/fields.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { type Spelt, spelledOut } from './abbreviations.ts'
import { type Mark, marksOf } from './numbers.ts'
import type { EntryFacts } from './shard.ts'
import { endOfWords, mostWords, termOf } from './words.ts'

/** A passage of a collection by which search is judged: found only where its kind is asked for, and without a page. */
export const passageRecord = z.object({ _id: text(200), title: optionalText(1000), text: text(200_000) })
export type PassageRecord = z.output<typeof passageRecord>
export const passageKind = 'passage'
export const unitKind = 'unit'

/** Of the rules by which words, marks and facts are made: whoever changes them raises it, and the index is made anew. */
export const edition = 5

/** What is searched together; the passages stand apart, so that they change no ranking of the real things. */
export const shelfOf = (kind: string): string => (kind === passageKind ? 'passages' : 'public')

/** A row of a `<capability>_searchable` view, or a part of what it shows. */
export interface Searched {
  readonly kind: string
  readonly id: string
  /** Distinguishes parts of one thing; the whole bears none. */
  readonly part?: string
  readonly part_title?: string | null
  readonly title: string
  readonly body: string
  readonly number: string | null
  readonly url: string
  readonly unit_id: string | null
  readonly field?: string | null
  readonly published_on: string | null
  /** The id that an imported record bears in its file; views of things that are never imported lack it. */
  readonly external_id?: string | null
}

export interface ReadEntry {
  readonly row: Searched
  readonly facts: EntryFacts
  readonly words: Uint32Array
  readonly titleLength: number
  /** Terms and standings by turns. */
  readonly marks: Int32Array
}

export function readEntry(row: Searched, place: number, spelt: Spelt): ReadEntry {
  const title = spelledOut([row.title, row.part_title ?? ''].join(' '), spelt).slice(0, 200)
  const body = spelledOut(row.body, spelt, mostWords - title.length)
  const words = Uint32Array.from([...title, ...body], ({ code }) => code)
  const marks = row.part ? [] : marksOf(row)
  return {
    row,
    words,
    titleLength: title.length,
    marks: Int32Array.from(marks.flatMap(({ term, standing }: Mark) => [term, standing])),
    facts: {
      place,
      length: words.length,
      kind: kindTerm(row.kind),
      unit: row.unit_id ? unitTerm(row.unit_id) : 0,
      field: row.field ? fieldTerm(row.field) : 0,
      year: row.published_on ? Number(row.published_on.slice(0, 4)) : 0,
      group: termOf(`${row.kind}:${row.id}`),
    },
  }
}

/** What is kept of a long text to be shown: as far as it is read, so that a place among its words is one among its letters. */
export const keptBody = (body: string): string => body.slice(0, endOfWords(body, mostWords)).replaceAll('\0', '')

export const kindTerm = (kind: string): number => termOf(`kind:${kind}`)
export const unitTerm = (id: string): number => termOf(`unit:${id}`)
export const fieldTerm = (field: string): number => termOf(`field:${fold(field)}`)
