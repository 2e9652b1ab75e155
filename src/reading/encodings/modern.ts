import { capitalLine, capitalTitle } from '../words/encodings.ts'
import type { LegacyEncoding } from './letters.ts'
import { fromTcvn3, fromViqr, fromVni } from './letters.ts'
import { isSyllable } from './syllables.ts'

/** A text in Unicode letters, and the old encoding that it or a part of it was in. */
export type ModernText = { text: string; was: LegacyEncoding | null }

const fewest = 5
const surest = 0.8
/** Different words looked at before a text is taken for one in an old encoding. */
const sampled = 1000

const latinWord =
  /(?<![\p{L}\p{M}\u00a1-\u00bf])[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*(?![\p{L}\p{M}])/gu
// Signs of Latin-1 that Vietnamese in Unicode never has behind a letter.
const foreign =
  /[A-Za-z][\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/g
const modern = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u
const viqrMark = /[aeouAEOU][\^(+*]|dd|DD|Dd/g

/**
 * Converts a text from TCVN3 (ABC), VNI or VIQR where its words tell so: they are no syllables as they stand and become
 * some. Text in Unicode stays as it is, also beside lines in an old encoding.
 */
export function modernText(text: string): ModernText {
  const was = encodingOf(text)
  if (was === null) return { text, was }
  if (was === 'VIQR') return { text: fromViqr(text), was }
  const mixed = modern.test(text)
  let before = !mixed
  const lines = text.split('\n').map((line) => {
    if (!/[\u00a1-\u00ff]/.test(line)) return line
    before = !mixed || isLegacyLine(line, was, before)
    return before ? convert(line, was) : line
  })
  return { text: inCapitals(lines).join('\n'), was }
}

/** The letters of a text whose encoding is known, for instance from the name of its font. */
export function convert(text: string, from: LegacyEncoding): string {
  if (from === 'VIQR') return fromViqr(text)
  return from === 'VNI' ? fromVni(text) : fromTcvn3(text)
}

/** The old encoding that a text is in, wholly or in part, or null. */
export function encodingOf(text: string): LegacyEncoding | null {
  if (!foreignSigns(text)) return isViqr(text) ? 'VIQR' : null
  const words = new Set<string>()
  for (const [word] of text.matchAll(latinWord)) {
    if (!isSyllable(word)) words.add(word)
    if (words.size >= sampled) break
  }
  if (words.size < fewest) return null
  const [best] = (['TCVN3', 'VNI'] as const)
    .map((encoding) => ({ encoding, share: shareOfSyllables([...words], encoding) }))
    .sort((one, other) => other.share - one.share)
  return best !== undefined && best.share >= surest ? best.encoding : null
}

function foreignSigns(text: string): boolean {
  let found = 0
  for (const _ of text.matchAll(foreign)) if (++found >= fewest) return true
  return false
}

/** Of words that are none as they stand, how many become Vietnamese syllables. */
function shareOfSyllables(words: readonly string[], encoding: LegacyEncoding): number {
  return words.filter((word) => isSyllable(convert(word, encoding))).length / words.length
}

// Only a text with hardly any letter beyond ASCII can be VIQR.
function isViqr(text: string): boolean {
  if (/[\u00c0-\u024f\u1ea0-\u1ef9]|\p{M}/u.test(text)) return false
  const sample = text.slice(0, 40_000)
  if ((sample.match(viqrMark)?.length ?? 0) < fewest) return false
  const words = sample.match(/[A-Za-z][A-Za-z'`?~.^(+*]*/g) ?? []
  const became = words.filter((word) => /[^\0-\u007f]/.test(fromViqr(word)))
  return became.length >= Math.max(fewest, words.length * 0.3)
}

function isLegacyLine(line: string, encoding: LegacyEncoding, before: boolean): boolean {
  if (modern.test(line)) return false
  const words = line.match(latinWord) ?? []
  const asTheyAre = words.filter(isSyllable).length
  const converted = words.filter((word) => isSyllable(convert(word, encoding))).length
  return converted === asTheyAre ? before : converted > asTheyAre
}

const headLines = 3
const longestLine = 80

// Fonts of capitals keep small letters in the text, but a head and a signature are told by their capitals.
function inCapitals(lines: readonly string[]): string[] {
  const title = lines.slice(0, 200).findIndex((line) => capitalTitle.test(line))
  return lines.map((line, at) => {
    const nearTitle = title >= 0 && at <= title && at >= title - headLines && !/[.:;,]/.test(line)
    return line.length <= longestLine && (nearTitle || capitalLine.test(line.trim())) ? line.toUpperCase() : line
  })
}
