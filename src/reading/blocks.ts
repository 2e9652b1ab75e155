import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { parseMarker } from './markers.ts'
import { squeeze } from './normalise.ts'
import type { Span } from './reading.ts'
import { bareReference, beforeReference, hangingWord, lonelyArticle, loneMarker, tornBefore } from './words/outline.ts'

export type Paragraph = { kind: 'paragraph'; text: string; span: Span }
/** `cell.text` is squeezed; a merged cell appears in every row that it covers. */
export type Cell = { text: string; span: Span }
export type Table = { kind: 'table'; rows: Cell[][]; span: Span }
export type Block = Paragraph | Table

/** How the text was wrapped: lines of one paragraph each, or broken at a width; `spaced` = blank lines part paragraphs. */
export type Wrapping = { width: number; spaced: boolean }

const noWrapping = 400

/** Tells hard-wrapped text (many lines that go on in lower case) and its width from one-line paragraphs. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const spaced = lines.filter((line) => line.kind === 'blank').length * 4 > lines.length
  const long = lines.filter((line) => line.text.length >= 35)
  const goingOn = lines.filter((line, at) => {
    const next = lines[at + 1]
    return line.text.length >= 35 && next?.kind === 'text' && /^\p{Ll}/u.test(next.text) && !parseMarker(next.text)
  })
  if (long.length === 0 || goingOn.length < long.length * 0.12) return { width: noWrapping, spaced }
  const lengths = goingOn.map((line) => line.text.length).sort((left, right) => left - right)
  return { width: lengths[Math.floor(lengths.length * 0.9)] ?? noWrapping, spaced }
}

/** Joins wrapped lines to paragraphs; bars of layout tables and drawn rules end a paragraph. */
export function joinParagraphs(lines: readonly Line[], wrapping: Wrapping): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) paragraphs.push(paragraphOf(open))
    open = []
  }
  for (const line of lines) {
    if (line.kind !== 'text' || withoutBars(line) === '') {
      close()
      continue
    }
    if (open.length > 0 && !goesOn(open, line, wrapping)) close()
    open.push(line)
    if (line.text.endsWith('|')) close()
  }
  close()
  return paragraphs
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  const [first, last] = [lines[0], lines.at(-1)]
  const text = squeeze(lines.map(withoutBars).join(' '))
  return {
    kind: 'paragraph',
    text,
    span: [first === undefined ? 0 : bareSpan(first)[0], last === undefined ? 0 : bareSpan(last)[1]],
  }
}

function bareSpan(line: Line): Span {
  const bare = withoutBars(line)
  const start = line.start + Math.max(0, line.text.indexOf(bare))
  return [start, start + bare.length]
}

function goesOn(open: readonly Line[], next: Line, wrapping: Wrapping): boolean {
  const current = open.at(-1)?.text ?? ''
  if (open.length === 1 && loneMarker.test(current) && current !== next.text && !beginsList(current, next.text))
    return true
  const lowerNext = /^[\p{Ll}\d)\]%“”"]/u.test(next.text)
  if (parseMarker(next.text) !== null && !isTorn(current, next.text)) return false
  const ended = /[.;:!?\u2026]["\u201d)]?$/.test(current)
  if (isTornReference(current, next.text)) return true
  if (wrapping.width === noWrapping) return !ended && /^\p{Ll}/u.test(next.text) && current.length < 200
  const firstWord = next.text.slice(0, 24).split(' ')[0] ?? ''
  const full = current.length + firstWord.length + 1 > wrapping.width
  if (ended) return full && current.length > wrapping.width - 8 && !/[;:]$/.test(current)
  if (lowerNext || full || wrapping.spaced || hangingWord.test(current)) return true
  return open.length === 1 && shortHeading(current, next.text)
}

// "Điều 9" / "1. …": the article has no title, and its first clause is a paragraph of its own.
function beginsList(current: string, next: string): boolean {
  if (!lonelyArticle.test(current) || loneMarker.test(next)) return false
  const marker = parseMarker(next)
  return marker !== null && (marker.kind === 'clause' || marker.kind === 'point')
}

// "… Nghị quyết số" / "63. …" cannot be a clause: numbers of documents and dates look like markers when torn off.
function isTorn(current: string, next: string): boolean {
  return (tornBefore.test(current.slice(-6)) && /^\d/.test(next)) || isTornReference(current, next)
}

function isTornReference(current: string, next: string): boolean {
  return bareReference.test(next) && beforeReference.test(current.slice(-24))
}

// The first line of a copied heading is often broken after a few words: "I. MUC" / "DICH, YEU CAU".
function shortHeading(current: string, next: string): boolean {
  if (current.length > 60) return false
  const marker = parseMarker(current)
  const rest = marker === null ? current : current.slice(marker.length)
  const capitals = rest === rest.toUpperCase()
  return marker !== null && capitals === (next === next.toUpperCase())
}
