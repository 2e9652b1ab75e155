// What leaves the installation when corrections are exported to grow the reader's gold: the words of official documents and what
// they mean, not who worked on them. Names of signers are part of the office (NĐ 30/2020/NĐ-CP Điều 8); numbers by which private
// persons are reached or known are covered, letter for letter, so that every place still fits.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Correction } from './corrections.ts'

/** All corrections of one text: one line of the export. */
export interface ReadingExample {
  readonly sha256: string
  readonly text: string
  readonly corrections: readonly (Correction & { readonly on: PlainDate })[]
}

const email = /[\p{L}\p{N}._%+-]{1,64}@(?=[\p{L}\p{N}-]{1,63}\.)/gu
const phone = /(?<![\p{L}\p{N}/.,])(?:\+?84|0)(?:[ .-]?\d){8,10}(?![\p{N}/])/gu
const personalNumber = /(?<![\p{L}\p{N}/.,])\d{12}(?![\p{L}\p{N}/])/gu

export function covered(text: string): string {
  return text
    .replace(email, (found) => `${'x'.repeat(found.length - 1)}@`)
    .replace(phone, (found) => found.replace(/\d/g, '0'))
    .replace(personalNumber, (found) => '0'.repeat(found.length))
}

/** The line as it is written. */
export function exampleLine({ sha256, text, corrections }: ReadingExample): string {
  return JSON.stringify({
    sha256,
    text: covered(text),
    corrections: corrections.map(({ field, span, read, corrected, on }) => ({
      field,
      span,
      read: coveredValue(read),
      corrected: coveredValue(corrected),
      on,
    })),
  })
}

/** Figures stay as they are: only words can name a person. */
function coveredValue(value: unknown): unknown {
  if (typeof value === 'string') return covered(value)
  if (Array.isArray(value)) return value.map(coveredValue)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, coveredValue(inner)]))
}
