// Viết tắt: "UBND" and "Ủy ban nhân dân" are the same words to the index, because either is written in texts and typed.
import { fold } from '../../../kernel/text-folding.ts'
import { mostWords, type Word, wordFrom, wordsIn } from './words.ts'

/** An abbreviation as it is written, and its words. */
export interface Abbreviation {
  readonly short: string
  readonly full: string
}

/** By the folded abbreviation without spaces. */
export type Spelt = ReadonlyMap<string, readonly Word[]>

export const speltFrom = (abbreviations: readonly Abbreviation[]): Spelt =>
  new Map(abbreviations.map(({ short, full }) => [fold(short), wordsIn(full)]))

const raw = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text, abbreviations in capitals spelled out; not those of document numbers ("255/KH-UBND"). */
export function spelledOut(text: string, spelt: Spelt, most = mostWords): Word[] {
  const composed = text.normalize('NFC')
  const found: Word[] = []
  for (const match of composed.matchAll(raw)) {
    const [one] = match
    const before = composed[match.index - 1]
    const isShort =
      one.length > 1 && before !== '-' && before !== '/' && one === one.toUpperCase() && /\p{Lu}/u.test(one)
    const word = wordFrom(one)
    const full = isShort ? spelt.get(word?.folded ?? '') : undefined
    if (full) found.push(...full)
    else if (word) found.push(word)
    if (found.length >= most) break
  }
  return found.length > most ? found.slice(0, most) : found
}
