import { foldKeepingMarks } from '../kernel/text-folding.ts'
import { agenciesOfLines, jointIssuers } from './agencies.ts'
import { findDate } from './head-date.ts'
import { areBeside } from './line-cuts.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import type { DocumentNumber } from './numbers.ts'
import { isJoint, numberOfHead } from './numbers.ts'
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
  issuers: string[]
  parentIssuer: string | null
  urgency: string | null
  secrecy: string | null
  /** Index of the first line after number, place and date: the type or the title stands there. */
  after: number
}

const linesBefore = 14
const longestAgency = 90
const linesAfter = 30
const linesSearched = 60
const charactersSearched = 60_000

/** Finds the head of an official document (agency, national title, number, place and date) or null if there is none. */
export function findHead(plain: string, lines: readonly Line[], reader: CaseReader): Head | null {
  let numberless: Head | null = null
  for (const title of plain.slice(0, charactersSearched).matchAll(words.titles)) {
    const anchor = lineAt(lines, title.index)
    const small = title[2] !== undefined
    const head = headAt({ plain, lines: small ? inCapitals(lines, anchor) : lines, anchor, reader })
    if (head.number !== null || head.blankNumber !== null) return head
    // A form in an annex has the national title too, and titles of documents name the Party.
    if (title[1] === undefined && anchor < linesSearched) numberless ??= head
  }
  if (numberless !== null) return numberless
  const anchor = numberLineFrom(lines, 40)
  return anchor < 0 ? null : headAt({ plain, lines, anchor, reader })
}

// A head that lost its capitals is read like any other once it has them again; prose stays what it is.
function inCapitals(lines: readonly Line[], anchor: number): Line[] {
  return lines.map((line, at) => {
    const near = at >= anchor - linesBefore && at <= anchor + linesBefore
    const agency = near && line.text.length <= longestAgency && words.inHead.test(line.text.toUpperCase())
    return agency && !/[.:;,]$/.test(line.text) ? { ...line, text: line.text.toUpperCase() } : line
  })
}

type HeadPlace = { plain: string; lines: readonly Line[]; anchor: number; reader: CaseReader }

function headAt({ plain, lines, anchor, reader }: HeadPlace): Head {
  const first = Math.max(0, anchor - linesBefore)
  const end = headEndFrom(lines, anchor + 1)
  const window = lines.slice(first, end)
  const numbered = findNumber(window)
  const dated = findDate(plain, window)
  const numberAt = numbered === null ? -1 : first + numbered.line
  const agencies = agenciesOfLines(
    leftColumn({ plain, lines, anchor, first, numberAt, end, dated: dated?.span ?? [0, 0] }),
    reader,
  )
  const joint = agencies.length > 1 && isJoint(numbered?.number?.number ?? '')
  const lastLine = Math.max(anchor, numberAt, dated ? lineAt(lines, dated.span[1] - 1) : 0)
  return {
    number: numbered?.number ?? null,
    blankNumber: numbered?.blank ?? null,
    numberSpan: numbered?.span ?? null,
    place: dated?.place ?? null,
    issued: dated?.issued ?? null,
    dateSpan: dated?.span ?? null,
    issuers: (joint ? agencies : agencies.slice(-1)).flatMap(jointIssuers),
    parentIssuer: joint ? null : (agencies.at(-2) ?? null),
    urgency: stamp(window, words.urgencyNames),
    secrecy: stamp(window, words.secrecyNames),
    after: lastLine + 1,
  }
}

function headEndFrom(lines: readonly Line[], from: number): number {
  const to = Math.min(lines.length, from + linesAfter)
  for (let at = from; at < to; at++) if (words.headEnd.test(lines[at]?.text ?? '')) return at
  return to
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
  const next = found[1] ? line : lines.slice(index + 1, index + 4).find(({ kind }) => kind !== 'blank')
  const holder = next?.kind === 'text' ? next : undefined
  const rest = found[1] ? found[1] : holder ? withoutBars(holder) : ''
  const number = numberOfHead(rest)
  if (number !== null && words.numberInSentence.test(rest.slice(number.raw.length))) return null
  if (number !== null) {
    const at = holder?.text.indexOf(number.raw) ?? 0
    const start = (holder?.start ?? 0) + Math.max(0, at)
    return { number, blank: null, span: [start, start + number.raw.length] }
  }
  const blank = words.blankNumber.exec(rest)
  return blank ? { number: null, blank: blank[1] ?? null, span: [line.start, line.end] } : null
}

function findNumber(window: readonly Line[]): (NumberOnLine & { line: number }) | null {
  for (const index of window.keys()) {
    const found = numberOnLine(window, index)
    if (found !== null) return { ...found, line: index }
  }
  return null
}

type ColumnPlace = {
  plain: string
  lines: readonly Line[]
  anchor: number
  first: number
  numberAt: number
  end: number
  dated: Span
}

// The left column comes before the national title when read cell by cell, with the number below it or not, after the
// motto or the date when it was the right one, and between the lines of the right one when rows were kept.
function leftColumn({ plain, lines, anchor, first, numberAt, end, dated }: ColumnPlace): string[] {
  const above = lines.slice(first, anchor)
  const neighbour = above.at(-1)
  const title = lines[anchor]
  const rows = neighbour && title ? areBeside(plain, neighbour, title) : false
  const before = agencyLines(numberAt >= first && numberAt < anchor ? lines.slice(first, numberAt) : above)
  if (before.length > 0 && !rows) return before
  const between = lines.slice(anchor + 1, numberAt > anchor ? numberAt : Math.min(end, anchor + 12))
  const below = between.filter((line) => line.end <= dated[0] || line.start >= dated[1])
  const stop = below.findIndex((line) => words.placeAndDate.test(line.text) || words.numberLine.test(withoutBars(line)))
  const column = stop < 0 ? below : below.slice(0, stop)
  return numberAt > anchor || before.length === 0 ? agencyLines([...(rows ? above : []), ...column]) : before
}

function agencyLines(lines: readonly Line[]): string[] {
  const kept: string[] = []
  let inTitle = false
  for (const line of lines) {
    const text = withoutBars(line).replace(/\s*[-_*\u2013\u2014]{2,}$|\s\*$/, '')
    if (line.kind !== 'text' || !/\p{L}/u.test(text)) continue
    const capitals = text.length <= 160 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
    const title: boolean = isTitle(text) || (inTitle && words.titleRest.test(text))
    if (!capitals && !title) kept.length = 0
    else if (!title && !words.headStamp.test(text) && (kept.length > 0 || agencyStart.test(text))) kept.push(text)
    inTitle = title
  }
  return kept.slice(-8)
}

function isTitle(text: string): boolean {
  return [words.nationalTitle, words.nationalTitlePart, words.motto, words.partyTitle].some((title) => title.test(text))
}

// Longer than any stamp with its brackets.
const longestStamp = 40

function stamp(window: readonly Line[], names: readonly string[]): string | null {
  const known = new Map(names.map((name) => [foldKeepingMarks(name), name]))
  for (const line of window) {
    const whole = withoutBars(line)
    if (whole.length > longestStamp || whole !== whole.toUpperCase()) continue
    const name = known.get(foldKeepingMarks(whole.replace(/^[([ ]+|[).\] ]+$/g, '')))
    if (name !== undefined) return name
  }
  return null
}
