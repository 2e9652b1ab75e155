// Tìm kiếm: how text becomes words. The same folding on both sides makes case, marks, tone places and i/y alike.
import { fold, foldKeepingMarks } from '../../../kernel/text-folding.ts'

/**
 * A word in 32 bits: 24 say which syllable it is without marks (its term), 8 which spelling with marks (0: it has none).
 * The whole index is made of such numbers; two words share a term by chance once in 16 million.
 */
export type Code = number

export interface Word {
  readonly folded: string
  readonly accented: string
  readonly code: Code
}

export const mostWords = 4000
const longestWord = 60
const word = /[\p{L}\p{M}\p{N}]+/gu

/** Beyond the last letter: numbers of documents are terms of their own (`#255/kh-ubnd`). */
export const termOf = (text: string): number => hash(text) >>> 8
export const termIn = (code: Code): number => code >>> 8
export const spellingIn = (code: Code): number => code & 0xff

/** The words of a text in their order; marks that stand alone and monsters of more than 60 letters are none. */
export function wordsIn(text: string, most = mostWords): Word[] {
  const found: Word[] = []
  for (const [raw] of text.normalize('NFC').matchAll(word)) {
    const one = wordFrom(raw)
    if (one) found.push(one)
    if (found.length === most) break
  }
  return found
}

/** Behind so many words; the length of a text that has fewer. */
export function endOfWords(text: string, most: number): number {
  if (text.length <= 2 * most) return text.length
  let count = 0
  for (const match of text.matchAll(word)) {
    count += 1
    if (count === most) return match.index + match[0].length
  }
  return text.length
}

/** A word that is spelled as `accented`; null where nothing is left of it. */
export function wordFrom(raw: string): Word | null {
  const known = remembered.get(raw)
  if (known !== undefined) return known
  const made = raw.length > longestWord ? null : make(raw)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(raw, made)
  return made
}
const mostRemembered = 50_000
const remembered = new Map<string, Word | null>()

function make(raw: string): Word | null {
  const folded = fold(raw)
  if (folded === '') return null
  const accented = foldKeepingMarks(raw)
  const spelling = accented === folded ? 0 : 1 + (hash(accented) % 255)
  return { folded, accented, code: ((hash(folded) & 0xffffff00) | spelling) >>> 0 }
}

// FNV-1a with the finish of MurmurHash3: short words differ in their high bits too.
function hash(text: string): number {
  let value = 2166136261
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
