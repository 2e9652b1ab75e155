import type { Reading, Span } from './reading.ts'
import { dateWords, effectWords } from './words/places.ts'

export type HeadField =
  | 'issuer'
  | 'parentIssuer'
  | 'number'
  | 'issued'
  | 'urgency'
  | 'secrecy'
  | 'type'
  | 'title'
  | 'effective'
  | 'recipients'
  | 'signer'

/** Where a property of the head or the foot stands in the text. */
export type HeadPlace = { field: HeadField; span: Span }

const headLength = 12_000
const footAfter = 4_000
const titleStart = 60
const effectLength = 160
const dayLength = 40

/**
 * Finds in the text what the head and the foot of a reading say: the properties are normalised (full names, sentence case, ISO
 * dates), so their place is where the same letters stand but for case, marks, blanks and bars. What was inferred has no place.
 */
export function placesOf(reading: Reading): HeadPlace[] {
  const { text } = reading
  const head = folded(text.slice(0, headLength), 0)
  const end = reading.annexes[0]?.span[0] ?? text.length
  const tail = Math.max(0, end - Math.max(footAfter, footLength(reading, end)))
  const foot = folded(text.slice(tail, end), tail)
  const number = exactly(text.slice(0, headLength), reading.numberRaw)
  const type = typePlace(text.slice(0, headLength), head, reading.type)
  const signers = reading.signers.map(({ name }) => lastPlace(foot, name) ?? lastPlace(folded(text, 0), name))
  const found: (readonly [HeadField, Span | null])[] = [
    ['issuer', firstPlace(head, reading.issuer)],
    ['parentIssuer', firstPlace(head, reading.parentIssuer)],
    ['number', number],
    ['issued', datePlace(head, reading.issued)],
    ['urgency', firstPlace(head, reading.urgency)],
    ['secrecy', firstPlace(head, reading.secrecy)],
    ['type', type],
    ['title', titlePlace(head, reading.title, type?.[1] ?? 0)],
    ['effective', effectivePlace(text, reading)],
    ['recipients', firstPlace(foot, reading.recipients[0] ?? null)],
    ...signers.map((span) => ['signer', span] as const),
  ]
  const places = found.flatMap(([field, span]) => (span ? [{ field, span }] : []))
  return places.sort((a, b) => a.span[0] - b.span[0])
}

/** Where these words stand first, whatever their case, marks and line ends; null where they do not. */
export function placeOfWords(text: string, words: string): Span | null {
  return exactly(text, words) ?? firstPlace(folded(text, 0), words)
}

/** A long list of recipients lies between the signature and the end. */
function footLength({ recipients }: Reading, end: number): number {
  return Math.min(
    end,
    recipients.reduce((sum, one) => sum + one.length + 8, footAfter),
  )
}

/** Letters without case and marks, every run of other signs one blank, and where each stood. */
type Folded = { letters: string; at: readonly number[] }

function folded(piece: string, from: number): Folded {
  const plain = bare(piece)
  const at: number[] = []
  const letters: string[] = []
  for (let index = 0; index < plain.length; index++) {
    const char = plain[index] ?? ''
    const blank = blanks.has(char)
    if (blank && letters[letters.length - 1] === ' ') continue
    letters.push(blank ? ' ' : char)
    at.push(from + index)
  }
  return { letters: letters.join(''), at }
}

const blanks = new Set(' \n\r\t|_*\u00a0\u200b')
const marked = /[^ -~\s]/g

/** One letter for each: an offset in one is an offset in the other. */
function bare(piece: string): string {
  return piece.replace(marked, bareLetter).replace(/[A-Z]/g, (char) => char.toLowerCase())
}

const bareLetters = new Map<string, string>()

function bareLetter(char: string): string {
  const known = bareLetters.get(char)
  if (known !== undefined) return known
  const base = char.normalize('NFD').charAt(0).toLowerCase()
  const letter = base === '\u0111' ? 'd' : base.length === char.length ? base : char
  bareLetters.set(char, letter)
  return letter
}

function wanted(value: string): string {
  return folded(value.normalize('NFC'), 0).letters.trim()
}

function spanAt({ at }: Folded, index: number, length: number): Span {
  return [at[index] ?? 0, (at[index + length - 1] ?? 0) + 1]
}

function exactly(text: string, value: string | null): Span | null {
  const at = value ? text.indexOf(value) : -1
  return value && at >= 0 ? [at, at + value.length] : null
}

function firstPlace(where: Folded, value: string | null, from = 0): Span | null {
  const letters = wanted(value ?? '')
  const index = letters === '' ? -1 : where.letters.indexOf(letters, from)
  return index < 0 ? null : spanAt(where, index, letters.length)
}

function lastPlace(where: Folded, value: string): Span | null {
  const letters = wanted(value)
  const index = letters === '' ? -1 : where.letters.lastIndexOf(letters)
  return index < 0 ? null : spanAt(where, index, letters.length)
}

/** Heads print the type in capitals; a letter has none, a page of a law site prints it as a word. */
function typePlace(text: string, head: Folded, type: string | null): Span | null {
  return exactly(text, type?.toUpperCase() ?? null) ?? firstPlace(head, type)
}

/** A title that runs on behind what is printed is still found by its first words. */
function titlePlace(head: Folded, title: string | null, after: number): Span | null {
  const from = Math.max(
    0,
    head.at.findIndex((at) => at >= after),
  )
  return (
    firstPlace(head, title, from) ??
    firstPlace(head, title) ??
    firstPlace(head, title?.slice(0, titleStart) ?? null, from)
  )
}

function datePlace(where: Folded, day: string | null): Span | null {
  const pattern = day === null ? null : datePattern(day)
  if (pattern === null) return null
  const found = pattern.exec(where.letters)
  return found && spanAt(where, found.index, found[0].length)
}

function datePattern(day: string): RegExp | null {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return null
  return new RegExp(dateWords({ year, month, date }))
}

/** Only where the text states it; a day worked out by rule stands nowhere. */
function effectivePlace(text: string, { effective }: Reading): Span | null {
  if (effective === null) return null
  let searched = 0
  for (const { index } of text.matchAll(effectWords)) {
    if (index < searched) continue
    searched = index + effectLength
    const span = datePlace(folded(text.slice(index, searched + dayLength), index), effective)
    if (span) return span
  }
  return null
}
