import { parseMarker } from '../markers.ts'
import { squeeze } from '../normalise.ts'
import type { Item, Target } from '../reading.ts'
import * as words from '../words/targets.ts'

const longestSentence = 4000

/** Measurable aims in the items of a plan ("nhóm 10 địa phương dẫn đầu", "đạt trên 90%"); the same aim is told once. */
export function targetsOf(items: readonly Item[], plain: string, by: string | null): Target[] {
  const seen = new Set<string>()
  return items
    .flatMap((item) => sentencesIn(plain, item.span))
    .flatMap((sentence) => [...ranks(sentence), ...shares(sentence), ...amounts(sentence)])
    .map((target) => ({ ...target, by: target.by ?? by }))
    .filter((target) => target.measure.length > 2)
    .filter((target) => {
      const key = [target.comparator, target.value, target.unit, target.measure.toLowerCase()].join('|')
      return !seen.has(key) && seen.add(key)
    })
}

type Sentence = { text: string; start: number }

function sentencesIn(plain: string, [from, to]: readonly [number, number]): Sentence[] {
  const sentences: Sentence[] = []
  let start = from
  for (const end of plain.slice(from, to).matchAll(/[;\n]|[.](?=\s|$)/g)) {
    sentences.push({ text: plain.slice(start, from + end.index).slice(0, longestSentence), start })
    start = from + end.index + 1
  }
  sentences.push({ text: plain.slice(start, to).slice(0, longestSentence), start })
  return sentences.filter(({ text }) => /\d/.test(text))
}

function ranks(sentence: Sentence): Target[] {
  return [...sentence.text.matchAll(words.rank)].map((match) => {
    const clause = sentence.text.slice(lastComma(sentence.text, match.index), match.index)
    const after = sentence.text.slice(match.index + match[0].length)
    const about = words.measureAbout.exec(after.slice(0, 80))?.[1]
    return target(sentence, match, {
      measure: about ?? withoutTail(clause),
      comparator: '<=',
      value: Number(match[1]),
      unit: words.rankUnit,
    })
  })
}

function shares(sentence: Sentence): Target[] {
  return [...sentence.text.matchAll(words.percent)].map((match) => {
    const before = sentence.text.slice(0, match.index)
    const after = sentence.text.slice(match.index + match[0].length)
    const measured = words.measureBefore.exec(before.slice(lastComma(before, before.length)))?.[1]
    return target(sentence, match, {
      measure: measured ?? (after.split(/[,;.:]/)[0] ?? '').trim(),
      comparator: comparatorOf(before, after),
      value: Number((match[1] ?? '').replace(/\s/g, '').replace(',', '.')),
      unit: '%',
    })
  })
}

function amounts(sentence: Sentence): Target[] {
  return [...sentence.text.matchAll(words.amount)].map((match) => {
    const after = sentence.text.slice(match.index + match[0].length)
    return target(sentence, match, {
      measure: squeeze(`${match[3]}${after.split(/[,;.:]/)[0] ?? ''}`).slice(0, 200),
      comparator: comparatorOf(`${match[1]} `, ''),
      value: Number((match[2] ?? '').replace(/[.,]/g, '')),
      unit: match[3] ?? '',
    })
  })
}

type Aim = Pick<Target, 'measure' | 'comparator' | 'value' | 'unit'>

function target(sentence: Sentence, match: RegExpExecArray, aim: Aim): Target {
  const year = words.by.exec(sentence.text)
  const stated = year?.[1] ?? year?.[2]
  const start = sentence.start + match.index
  return {
    ...aim,
    text: withoutMarker(squeeze(sentence.text)),
    measure: squeeze(aim.measure),
    by: stated === undefined ? null : `${stated}-12-31`,
    span: [start, start + match[0].trimEnd().length],
  }
}

function withoutMarker(text: string): string {
  return text.slice(parseMarker(text)?.length ?? 0)
}

function comparatorOf(before: string, after: string): Target['comparator'] {
  if (words.upwards.test(after)) return '>='
  const tail = before.slice(-40)
  return words.comparators.find(([pattern]) => pattern.test(tail))?.[1] ?? '>='
}

// A comma inside a list ("PCI, ICT của tỉnh") is no border of a clause: what follows it must begin a new one.
function lastComma(text: string, before: number): number {
  const at = Math.max(text.lastIndexOf(';', before), text.lastIndexOf(':', before), clauseComma(text, before))
  return at + 1
}

function clauseComma(text: string, before: number): number {
  let last = -1
  for (const match of text.slice(0, before).matchAll(words.clauseStart)) last = match.index
  return last
}

function withoutTail(clause: string): string {
  let bare = clause
  for (let step = 0; step < 4 && words.comparatorTail.test(bare); step++) bare = bare.replace(words.comparatorTail, '')
  return bare
}
