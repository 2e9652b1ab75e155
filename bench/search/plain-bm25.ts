import { unaccented } from '../../src/kernel/text-folding.ts'
import type { Passage } from './collection.ts'

// What everyone's search engine does with syllables: the measure to beat, written down as simply as it can be.
const k1 = 1.2
const b = 0.75

export type Ranker = (query: string, most: number) => string[]

/** BM25 over syllables of title and text; `bare`: on an index, and with queries, without any marks. */
export function plainBm25(passages: readonly Passage[], spelling: 'marked' | 'bare'): Ranker {
  const syllables = (text: string) =>
    (spelling === 'bare' ? unaccented(text) : text.normalize('NFC').toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []
  const lists = new Map<string, { at: number; times: number }[]>()
  const lengths = passages.map(({ title, text }, at) => {
    const found = syllables(`${title ?? ''}\n${text}`)
    const times = new Map<string, number>()
    for (const one of found) times.set(one, (times.get(one) ?? 0) + 1)
    for (const [one, count] of times) {
      const list = lists.get(one)
      if (list) list.push({ at, times: count })
      else lists.set(one, [{ at, times: count }])
    }
    return found.length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const scores = new Float64Array(passages.length)
  return (query, most) => {
    scores.fill(0)
    for (const one of syllables(query)) {
      const list = lists.get(one) ?? []
      const idf = Math.log(1 + (passages.length - list.length + 0.5) / (list.length + 0.5))
      for (const { at, times } of list)
        scores[at] =
          (scores[at] ?? 0) + (idf * times * (k1 + 1)) / (times + k1 * (1 - b + (b * (lengths[at] ?? 0)) / mean))
    }
    return [...scores.keys()]
      .filter((at) => (scores[at] ?? 0) > 0)
      .sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0))
      .slice(0, most)
      .flatMap((at) => passages[at]?._id ?? [])
  }
}
