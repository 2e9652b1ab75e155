// Đoạn trích: the stretch of text where most of the query's words stand close together.
import type { AskedWord } from './asked.ts'
import { placesOf } from './spelling.ts'
import { wordFrom } from './words.ts'

const width = 220
/** So much of a text is looked at for the best place. */
export const stretchLength = 700
const wordsShown = 40
const syllable = /[\p{L}\p{M}\p{N}]+/gu

/** A part of a text, and whether it is its beginning, and its end. */
export interface Stretched {
  readonly stretch: string
  readonly begins: boolean
  readonly ends: boolean
}

/** At most about 220 letters around the place where most of the words stand, cut between words. */
export function snippetOf({ stretch, begins, ends }: Stretched, asked: readonly AskedWord[]): string {
  const whole = begins ? stretch : stretch.slice(stretch.search(/\s|$/))
  const text = whole.replace(/\s+/g, ' ').trim()
  if (text.length <= width) return `${begins ? '' : '…'}${text}${ends ? '' : '…'}`
  const start = Math.max(0, bestPlace(text, new Map(asked.map(({ folded, weight }) => [folded, weight]))) - 40)
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1
  const end = text.length - from <= width ? text.length : text.lastIndexOf(' ', from + width)
  const isEnd = end === text.length && ends
  return `${from === 0 && begins ? '' : '…'}${text.slice(from, end)}${isEnd ? '' : '…'}`
}

/** The part of a text, 0…1, where most of the query's words stand close together. */
export function placeOfMost(text: { words: Uint32Array; titleLength: number }, asked: readonly AskedWord[]): number {
  const { words, titleLength } = text
  const { indexes, slotOf } = placesOf(asked)
  const weights = indexes.map(([index]) => asked[index ?? 0]?.weight ?? 0)
  const last = new Int32Array(indexes.length).fill(-1)
  let best = 0
  let bestAt = titleLength
  // At each word of the query: what stands within so many words before it.
  for (let at = titleLength; at < words.length; at += 1) {
    const slot = slotOf(words[at] ?? 0)
    if (slot < 0) continue
    last[slot] = at
    let sum = 0
    let first = at
    for (let other = 0; other < last.length; other += 1) {
      const stood = last[other] ?? -1
      if (stood < 0 || at - stood > wordsShown) continue
      sum += weights[other] ?? 0
      if (stood < first) first = stood
    }
    if (sum > best) {
      best = sum
      bestAt = first
    }
  }
  return (bestAt - titleLength) / Math.max(1, words.length - titleLength)
}

function bestPlace(text: string, weights: ReadonlyMap<string, number>): number {
  const places: { at: number; word: string }[] = []
  for (const found of text.matchAll(syllable)) {
    const word = wordFrom(found[0])?.folded ?? ''
    if (weights.has(word)) places.push({ at: found.index, word })
  }
  let best = 0
  let bestSum = 0
  for (const [index, { at }] of places.entries()) {
    const seen = new Set<string>()
    let sum = 0
    for (let next = index; next < places.length; next += 1) {
      const place = places[next]
      if (!place || place.at > at + width - 40) break
      if (!seen.has(place.word)) sum += (weights.get(place.word) ?? 0) * place.word.length
      seen.add(place.word)
    }
    if (sum > bestSum) {
      best = at
      bestSum = sum
    }
  }
  return best
}
