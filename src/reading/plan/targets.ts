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
    .flatMap(({ headedBy, ...sentence }) =>
      [...ranks(sentence), ...shares(sentence), ...amounts(sentence)].map((target) => ({
        ...target,
        by: target.by ?? headedBy ?? by,
      })),
    )
    .filter((target) => target.measure.length > 2)
    .filter((target) => {
      const key = [target.comparator, target.value, target.unit, target.measure.toLowerCase()].join('|')
      return !seen.has(key) && seen.add(key)
    })
}

type Sentence = { text: string; start: number }
/** `headedBy` is the day that the nearest heading above gives. */
type Headed = Sentence & { headedBy: string | null }

function sentencesIn(plain: string, [from, to]: readonly [number, number]): Headed[] {
  const sentences: Headed[] = []
  let headedBy: string | null = null
  for (const paragraph of piecesOf(plain.slice(from, to), from, words.paragraphEnd)) {
    const year = words.headingBy.exec(withoutMarker(squeeze(paragraph.text)))?.[1]
    if (year !== undefined) headedBy = `${year}-12-31`
    for (const { text, start } of piecesOf(paragraph.text, paragraph.start, /[;]|[.](?=\s|$)/u))
      sentences.push({ text: text.replaceAll('\n', ' ').slice(0, longestSentence), start, headedBy })
  }
  return sentences.filter(({ text }) => /\d/.test(text))
}

function piecesOf(text: string, at: number, end: RegExp): Sentence[] {
  const pieces: Sentence[] = []
  let start = 0
  for (const { index } of text.matchAll(new RegExp(end.source, 'gu'))) {
    pieces.push({ text: text.slice(start, index), start: at + start })
    start = index + 1
  }
  pieces.push({ text: text.slice(start), start: at + start })
  return pieces
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
      measure: measured ?? measureAround(before, after),
      comparator: comparatorOf(before, after),
      value: Number((match[1] ?? '').replace(/\s/g, '').replace(',', '.')),
      unit: '%',
    })
  })
}

// What is measured stands behind the figure ("100% hồ sơ"), or before it where nothing follows.
function measureAround(before: string, after: string): string {
  const behind = (after.split(/[,;.:]/)[0] ?? '').trim()
  return behind === '' ? clauseBefore(before) : behind
}

function clauseBefore(before: string): string {
  return withoutTail(withoutMarker(squeeze(before.slice(lastComma(before, before.length)))))
    .trim()
    .slice(0, 200)
}

function amounts(sentence: Sentence): Target[] {
  return [...sentence.text.matchAll(words.amount)].map((match) => {
    const after = sentence.text.slice(match.index + match[0].length)
    const isQuantity = words.quantity.test(match[3] ?? '')
    return target(sentence, match, {
      measure: isQuantity
        ? clauseBefore(sentence.text.slice(0, match.index))
        : squeeze(`${match[3]}${after.split(/[,;.:]/)[0] ?? ''}`).slice(0, 200),
      comparator: comparatorOf(`${match[1]} `, ''),
      value: Number((match[2] ?? '').replaceAll('.', '').replace(',', '.')),
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
