// Đoạn trích: the stretch of text where most of the query's words stand close together.
import type { AskedWord } from './asked.ts'
import { placesOf } from './spelling.ts'
import { wordFrom } from './words.ts'

const width = 220
/** Further on nobody looks for the best place: it costs more than it helps. */
const longest = 12_000
const around = 350
const wordsShown = 40
const syllable = /[\p{L}\p{M}\p{N}]+/gu

/** At most about 220 letters around the place where most of the words stand, cut between words. `near`: where to look, 0…1. */
export function snippetOf(body: string, asked: readonly AskedWord[], near: number | null = null): string {
  const text = stretch(body, near).replace(/\s+/g, ' ').trim()
  if (text.length <= width) return text
  const start = Math.max(0, bestPlace(text, new Map(asked.map(({ folded, weight }) => [folded, weight]))) - 40)
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1
  const end = text.length - from <= width ? text.length : text.lastIndexOf(' ', from + width)
  const isWhole = body.length <= text.length + 20
  return `${from > 0 || text.slice(0, 20) !== body.trim().slice(0, 20) ? '…' : ''}${text.slice(from, end)}${end < text.length || !isWhole ? '…' : ''}`
}

function stretch(body: string, near: number | null): string {
  if (body.length <= 2 * around || near === null) return body.slice(0, longest)
  const middle = Math.floor(near * body.length)
  const start = Math.max(0, middle - around)
  return body.slice(start === 0 ? 0 : body.indexOf(' ', start) + 1, middle + around)
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
