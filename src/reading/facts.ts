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
  for (const end of [...plain.matchAll(/[.;!?](?=\s|$)|\n/g)].map((match) => match.index).concat(plain.length)) {
    const sentence = plain.slice(start, end).slice(0, longestSentence)
    if (/\d/.test(sentence)) facts.push(...factsIn(sentence, start, previous))
    if (sentence.trim() !== '') previous = sentence
    start = end + 1
  }
  return facts
}

function factsIn(sentence: string, offset: number, previous: string): Fact[] {
  const shares = [...sentence.matchAll(words.percentage)].map((match) => ({
    match,
    unit: '%',
    value: share(match[1] ?? ''),
  }))
  const counts = [...sentence.matchAll(words.count)].map((match) => ({
    match,
    unit: match[2] ?? '',
    value: Number((match[1] ?? '').replaceAll('.', '')),
  }))
  const ordered = [...shares, ...counts].sort((left, right) => left.match.index - right.match.index)
  let name = ''
  return ordered.map(({ match, unit, value }, index) => {
    const before = sentence.slice(endOf(ordered[index - 1]?.match), match.index)
    const own = nameIn(before, sentence.slice(endOf(match)), previous)
    name = own === '' ? name : own
    const start = offset + match.index
    return { name, value, unit, period: periodOf(sentence, before, match), span: [start, start + match[0].length] }
  })
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length
}

function share(printed: string): number {
  return Number(printed.replace(/\s/g, '').replace(',', '.'))
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

function periodOf(sentence: string, before: string, match: RegExpExecArray): string | null {
  const own = before.match(words.period)?.at(-1)
  if (own !== undefined) return squeeze(own).toLowerCase()
  const after = sentence.slice(endOf(match), endOf(match) + 60).split(/[,;]/)[0] ?? ''
  const behind = after.match(words.period)?.[0] ?? sentence.slice(0, match.index).match(words.period)?.at(-1)
  return behind === undefined ? null : squeeze(behind).toLowerCase()
}
