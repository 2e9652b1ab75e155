import { parseMarker } from './markers.ts'
import { squeeze } from './normalise.ts'
import type { Fact, Span } from './reading.ts'
import * as words from './words/facts.ts'

const longestSentence = 3000
const longestName = 160
const longestHeading = 200
/** How far behind a figure its time may stand. */
const nearBehind = 100

/**
 * Figures that a report or a piece of news states in its paragraphs, each with what it counts and when; a range (20-30%),
 * an aim and a fine are none. The time is stated, or told by the line above a list, by a heading or by the title.
 */
export function findFacts(plain: string, places: readonly Span[], title: string | null): Fact[] {
  const told: Told = { heading: lastPeriod(title ?? ''), intro: null, last: null, isAhead: false }
  return places.flatMap((span) => {
    // Lines broken at a width are one paragraph; a blank in the place of the break keeps every place.
    const text = plain.slice(...span).replaceAll('\n', ' ')
    if (!words.bullet.test(text)) told.intro = null
    const period = (/^\p{Ll}{2}/u.test(text) ? told.last : told.intro) ?? told.heading
    const facts = /\d/.test(text) && !told.isAhead ? factsOf(text, { offset: span[0], period }) : []
    note(told, text, facts)
    return facts
  })
}

/** Times told by a heading, by the line above a list, by the paragraph before; `isAhead` in parts about what is to come. */
type Told = { heading: string | null; intro: string | null; last: string | null; isAhead: boolean }

function note(told: Told, text: string, facts: readonly Fact[]): void {
  told.last = facts.at(-1)?.period ?? null
  if (text.trimEnd().endsWith(':')) told.intro = lastPeriod(text)
  if (text.length > longestHeading || words.bullet.test(text)) return
  const isCapital = text === text.toUpperCase()
  if (facts.length === 0 && (isCapital || parseMarker(text) !== null)) told.heading = lastPeriod(text) ?? told.heading
  if (isCapital) told.isAhead = words.aheadHeading.test(text)
}

function lastPeriod(text: string): string | null {
  return statedPeriods(text).at(-1)?.text ?? null
}

type Context = { offset: number; period: string | null }

function factsOf(text: string, { offset, period }: Context): Fact[] {
  const facts: Fact[] = []
  let previous = ''
  let start = 0
  let said: Said = { name: '', period }
  for (const end of [...text.matchAll(/[.;!?](?=\s|$)/g)].map((match) => match.index).concat(text.length)) {
    const sentence = text.slice(start, end).slice(0, longestSentence)
    if (/\d/.test(sentence)) {
      const found = factsIn(sentence, { offset: offset + start, previous, said })
      facts.push(...found)
      said = { name: found.at(-1)?.name ?? said.name, period: lastPeriod(sentence) ?? said.period }
    }
    if (sentence.trim() !== '') previous = sentence
    start = end + 1
  }
  return facts
}

/** What the paragraph has spoken of so far. */
type Said = { name: string; period: string | null }
type Figure = { match: RegExpExecArray; unit: string; value: number }

function figuresIn(sentence: string): Figure[] {
  const ranks = [...sentence.matchAll(words.rank)].map((match) => match.index + match[0].length)
  const of = (pattern: RegExp, unit: (match: RegExpExecArray) => string): Figure[] =>
    [...sentence.matchAll(pattern)].map((match) => ({ match, unit: unit(match), value: decimal(match[1] ?? '') }))
  return [
    ...of(words.percentage, () => '%'),
    ...of(words.count, (match) => match[2] ?? '').filter(
      ({ match }) => !ranks.includes(match.index + (match[1] ?? '').length),
    ),
    ...of(words.rank, () => words.rankUnit),
  ].sort((left, right) => left.match.index - right.match.index)
}

function isRuled({ match }: Figure): boolean {
  const clause =
    match.input
      .slice(0, match.index)
      .split(/[,;]\s/)
      .at(-1) ?? ''
  return words.ruled.test(clause) || words.againstRule.test(match.input.slice(endOf(match)))
}

function factsIn(
  sentence: string,
  { offset, previous, said }: { offset: number; previous: string; said: Said },
): Fact[] {
  const ordered = figuresIn(sentence)
  const periods = statedPeriods(sentence)
  let name = ''
  let taken: StatedPeriod | null = null
  return ordered.flatMap((figure, index) => {
    const { match, unit, value } = figure
    const from = endOf(ordered[index - 1]?.match)
    const own = nameIn(sentence.slice(from, match.index), sentence.slice(endOf(match)), previous)
    name = nameOf(own, name === '' ? said.name : name)
    const start = offset + match.index
    const next = ordered[index + 1]?.match.index ?? sentence.length
    const found: StatedPeriod | null = periodOf(periods, { from, match, next, taken })
    taken = found
    if (isRuled(figure)) return []
    const period = found?.text ?? said.period
    return [{ name: name.slice(-longestName), value, unit, period, span: [start, start + match[0].length] }]
  })
}

function nameOf(own: string, before: string): string {
  if (before === '') return own
  if (words.trendAlone.test(own)) return `${before.split(', ')[0]}, ${own}`
  return own === '' || words.goesOn.test(own) ? before : own
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length
}

function decimal(printed: string): number {
  return Number(printed.replace(/[\s.]/g, '').replace(',', '.'))
}

// "chỉ số này" means what the sentence before spoke of last.
function nameIn(before: string, after: string, previous: string): string {
  const bare = squeeze(before.replace(words.period, ' '))
  const clause = squeeze(
    bare
      .replace(words.nameTail, '')
      .split(/[,;:]\s/)
      .filter((part) => part.length > 3)
      .at(-1) ?? '',
  )
  const isPointing = words.shownBefore.test(bare.split(',')[0] ?? '') && bare.length < 80
  if (isPointing)
    return plainName(
      squeeze(previous)
        .split(/[,;:]\s/)
        .at(-1) ?? '',
    )
  const name = plainName(clause)
  return name !== '' ? name : before.trim().length > 12 ? plainName(after.split(/[,;.]/)[0] ?? '') : ''
}

function plainName(clause: string): string {
  const name = squeeze(clause)
    .replace(words.trendVerbs, '')
    .replace(words.nameTail, '')
    .replace(/^[^\p{L}]+/u, '')
  return name.slice(-longestName)
}

type StatedPeriod = { text: string; from: number; to: number }

function statedPeriods(sentence: string): StatedPeriod[] {
  return [...sentence.matchAll(words.period)].flatMap((match) => {
    if (words.comparedWith.test(sentence.slice(Math.max(0, match.index - 40), match.index))) return []
    const to = match.index + match[0].length
    return [{ text: inSmall(squeeze(match[0])), from: match.index, to }]
  })
}

// A time begins small, and is small throughout where a heading prints it in capitals; quarters keep their Roman number.
function inSmall(text: string): string {
  if (text !== text.toUpperCase()) return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
  return text.toLowerCase().replace(words.quarter, (roman) => roman.toUpperCase())
}

/** The figure, where the one before it ends and the next begins, and the time that the one before took. */
type Around = { from: number; match: RegExpExecArray; next: number; taken: StatedPeriod | null }

// The nearest time before the figure since the last one, else close behind it in the same clause, else before all.
function periodOf(periods: readonly StatedPeriod[], { from, match, next, taken }: Around): StatedPeriod | null {
  const own = periods.filter((one) => one.from >= from && one.to <= match.index && one !== taken).at(-1)
  const end = endOf(match)
  const clause = match.input.slice(end, Math.min(next, end + nearBehind)).split(/[,;]/)[0] ?? ''
  const behind = periods.find((one) => one.from >= end && one.to <= end + clause.length)
  const before = periods.filter((one) => one.to <= match.index && one !== taken).at(-1)
  return own ?? behind ?? before ?? taken
}
