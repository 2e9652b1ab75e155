import { agenciesOfLines, jointIssuers } from './agencies.ts'
import { dateFromGroups } from './dates.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { squeeze } from './normalise.ts'
import type { DocumentNumber } from './numbers.ts'
import { numberAtStart } from './numbers.ts'
import type { Span } from './reading.ts'
import type { CaseReader } from './true-case.ts'
import { agencyStart } from './words/agencies.ts'
import * as words from './words/head.ts'

export type Head = {
  number: DocumentNumber | null
  /** As printed when no number is filled in yet ("/KH-UBND"). */
  blankNumber: string | null
  numberSpan: Span | null
  place: string | null
  issued: string | null
  dateSpan: Span | null
  agencies: string[]
  issuers: string[]
  urgency: string | null
  secrecy: string | null
  /** Index of the first line after number, place and date: the type or the title stands there. */
  after: number
}

const linesBefore = 14
const linesAfter = 30

/** Finds the head of an official document (agency, national title, number, place and date) or null if there is none. */
export function findHead(plain: string, lines: readonly Line[], reader: CaseReader): Head | null {
  const title = words.nationalTitle.exec(plain)
  const titleLine = title ? lineAt(lines, title.index) : -1
  const anchor = titleLine >= 0 ? titleLine : numberLineFrom(lines, 40)
  if (anchor < 0) return null
  const first = Math.max(0, anchor - linesBefore)
  const window = lines.slice(first, anchor + linesAfter)
  const numbered = findNumber(window)
  const dated = findDate(plain, lines[first]?.start ?? 0, lines[anchor + linesAfter]?.start ?? plain.length)
  const agencies = agenciesOfLines(leftColumn(lines, first, anchor), reader)
  const lastLine = Math.max(anchor, numbered ? first + numbered.line : 0, dated ? lineAt(lines, dated.span[1] - 1) : 0)
  return {
    number: numbered?.number ?? null,
    blankNumber: numbered?.blank ?? null,
    numberSpan: numbered?.span ?? null,
    place: dated?.place ?? null,
    issued: dated?.issued ?? null,
    dateSpan: dated?.span ?? null,
    agencies,
    issuers: jointIssuers(agencies.at(-1) ?? '', agencyStart).filter((name) => name !== ''),
    urgency: stamp(window, words.urgencies),
    secrecy: stamp(window, words.secrecies),
    after: lastLine + 1,
  }
}

function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

// Without a national title only a line "Số: …" is a head; "Luật số …" may as well be a wrapped line of prose.
function numberLineFrom(lines: readonly Line[], count: number): number {
  return lines
    .slice(0, count)
    .findIndex((line, at) => words.numberLead.test(withoutBars(line)) && numberOnLine(lines, at) !== null)
}

type NumberOnLine = { number: DocumentNumber | null; blank: string | null; span: Span }

// "Số:" may stand on a line of its own when a page was copied from a site.
function numberOnLine(lines: readonly Line[], index: number): NumberOnLine | null {
  const line = lines[index]
  if (line === undefined || line.kind !== 'text') return null
  const found = words.numberLine.exec(withoutBars(line))
  if (found === null) return null
  const next = lines[index + 1]
  const rest = found[1] ? found[1] : next?.kind === 'text' ? withoutBars(next) : ''
  const number = numberAtStart(rest)
  const holder = found[1] ? line : next
  if (number !== null) {
    const at = holder?.text.indexOf(number.raw) ?? 0
    const start = (holder?.start ?? 0) + Math.max(0, at)
    return { number, blank: null, span: [start, start + number.raw.length] }
  }
  const blank = /^[\s.\u2026_]{0,40}(\/[\p{L}\d&-]{2,30})/u.exec(rest)
  return blank ? { number: null, blank: blank[1] ?? null, span: [line.start, line.end] } : null
}

function findNumber(window: readonly Line[]): (NumberOnLine & { line: number }) | null {
  for (const index of window.keys()) {
    const found = numberOnLine(window, index)
    if (found !== null) return { ...found, line: index }
  }
  return null
}

function findDate(
  plain: string,
  from: number,
  to: number,
): { place: string | null; issued: string | null; span: Span } | null {
  const piece = plain.slice(from, to)
  const found = words.placeAndDate.exec(piece)
  if (found === null) return null
  const place = found[1] ? squeeze(found[1].slice(found[1].lastIndexOf('|') + 1).replace(words.mottoTail, '')) : null
  const start = from + found.index + (found[0].length - found[0].trimStart().length)
  return { place, issued: dateFromGroups(found.slice(2, 5)), span: [start, from + found.index + found[0].length] }
}

// The left column comes before the national title when read row by row, after the motto when it was the right one.
function leftColumn(lines: readonly Line[], first: number, anchor: number): string[] {
  const before = agencyLines(lines.slice(first, anchor))
  if (before.length > 0) return before
  const after: Line[] = []
  for (const [index, line] of lines.slice(anchor + 1, anchor + 12).entries()) {
    if (numberOnLine(lines, anchor + 1 + index) !== null || words.placeAndDate.test(line.text)) break
    after.push(line)
  }
  return agencyLines(after)
}

function agencyLines(lines: readonly Line[]): string[] {
  const kept: string[] = []
  for (const line of lines) {
    const text = withoutBars(line)
    if (line.kind !== 'text' || text === '' || text.length > 160) {
      if (line.kind === 'text' && text.length > 160) kept.length = 0
      continue
    }
    const capitals = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
    if (!capitals || isTitle(text)) kept.length = capitals ? kept.length : 0
    else if (kept.length > 0 || agencyStart.test(text)) kept.push(text.replace(/[-_*\u2013\u2014 ]{3,}$/, ''))
  }
  return kept.slice(-8)
}

function isTitle(text: string): boolean {
  return words.nationalTitle.test(text) || words.motto.test(text) || words.partyTitle.test(text)
}

function stamp(window: readonly Line[], stamps: readonly string[]): string | null {
  const found = window.find((line) => stamps.includes(withoutBars(line).replaceAll('.', '').trim()))
  if (found === undefined) return null
  const name = withoutBars(found).replaceAll('.', '').trim()
  return words.urgencyNames[name] ?? words.secrecyNames[name] ?? null
}
