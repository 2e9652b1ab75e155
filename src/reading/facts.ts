import { squeeze } from './normalise.ts'
import type { Fact } from './reading.ts'
import * as words from './words/facts.ts'

const longestSentence = 3000
const longestName = 160

/** Figures that a report or a piece of news states, each with what it counts and when; a range (20-30%) is no figure. */
export function findFacts(plain: string): Fact[] {
  const facts: Fact[] = []
  let previous = ''
  let start = 0
  let said: Said = { name: '', period: null }
  for (const end of [...plain.matchAll(/[.;!?](?=\s|$)|\n/g)].map((match) => match.index).concat(plain.length)) {
    const sentence = plain.slice(start, end).slice(0, longestSentence)
    if (/\d/.test(sentence)) {
      const found = factsIn(sentence, { offset: start, previous, said })
      facts.push(...found)
      const name = found.at(-1)?.name ?? said.name
      said = { name, period: statedPeriods(sentence).at(-1)?.text ?? said.period }
    }
    if (sentence.trim() !== '') previous = sentence
    if (plain[end] === '\n') said = { name: '', period: null }
    start = end + 1
  }
  return facts
}

/** What the paragraph has spoken of so far. */
type Said = { name: string; period: string | null }
type Figure = { match: RegExpExecArray; unit: string; value: number }

function figuresIn(sentence: string): Figure[] {
  const of = (pattern: RegExp, unit: (match: RegExpExecArray) => string): Figure[] =>
    [...sentence.matchAll(pattern)].map((match) => ({ match, unit: unit(match), value: decimal(match[1] ?? '') }))
  return [
    ...of(words.percentage, () => '%'),
    ...of(words.count, (match) => match[2] ?? ''),
    ...of(words.rank, () => words.rankUnit),
  ].sort((left, right) => left.match.index - right.match.index)
}

function factsIn(
  sentence: string,
  { offset, previous, said }: { offset: number; previous: string; said: Said },
): Fact[] {
  const ordered = figuresIn(sentence)
  const periods = statedPeriods(sentence)
  let name = ''
  return ordered.map(({ match, unit, value }, index) => {
    const from = endOf(ordered[index - 1]?.match)
    const own = nameIn(sentence.slice(from, match.index), sentence.slice(endOf(match)), previous)
    const before = name === '' ? said.name : name
    name = words.trendAlone.test(own) && before !== '' ? `${before.split(', ')[0]}, ${own}` : own === '' ? name : own
    const start = offset + match.index
    const period = periodOf(periods, from, match) ?? said.period
    return { name: name.slice(-longestName), value, unit, period, span: [start, start + match[0].length] }
  })
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
    const text = squeeze(match[0])
    const to = match.index + match[0].length
    return [{ text: `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`, from: match.index, to }]
  })
}

// The nearest time before the figure since the last one, else close behind it in the same clause, else before all.
function periodOf(periods: readonly StatedPeriod[], from: number, match: RegExpExecArray): string | null {
  const own = periods.filter((one) => one.from >= from && one.to <= match.index).at(-1)
  const after = match.input.slice(endOf(match), endOf(match) + 60).split(/[,;]/)[0] ?? ''
  const behind = periods.find((one) => one.from >= endOf(match) && one.to <= endOf(match) + after.length)
  const before = periods.filter((one) => one.to <= match.index).at(-1)
  return (own ?? behind ?? before)?.text ?? null
}
