// Combining marks of the five tones, in dictionary order after the level tone: huyen, hoi, nga, sac, nang.
const toneMarks = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const marks = /\p{M}+/gu
// With Eth, which converted legacy fonts write for it.
const dStroke = /[\u0111\u00f0]/g

// New-style spelling puts the tone of open oa, oe, uy on the last vowel; the u after q belongs to the consonant.
const lateTone = /(o(?=[ae])|(?<!q)u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu
// Orthography varies only where the vowel is the whole rhyme (ky/ki, ty/ti, quyt/quit), never in uy or ay.
const loneY = /(?<![\p{L}\p{M}\p{N}])([hklmstv])y(?=\p{M}*(?![\p{L}\p{M}\p{N}]))/gu
const quY = /(?<![\p{L}\p{M}\p{N}])quy(?=\p{M}*(?:nh|ch|t)?(?![\p{L}\p{M}\p{N}]))/gu

/** The letters of Vietnamese list points, in their official order (no f, j, w, z; d with stroke after d). */
export const pointLetters: readonly string[] = [...'abcd\u0111eghiklmnopqrstuvxy']

/** Canonical composition: the one form in which text is kept inside. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** Lower case without any diacritic (d with stroke becomes d); i and y stay as written. */
export function unaccented(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(marks, '').replace(dStroke, 'd').normalize('NFC')
}

/** Search key: equal for texts that differ only in case, diacritics, tone placement or free i/y spelling. */
export function fold(text: string): string {
  return equalIY(unaccented(text))
}

/** Search key that keeps diacritics: lower case, NFC, old-style tone placement, free i/y spelled with i. */
export function foldKeepingMarks(text: string): string {
  const decomposed = text.normalize('NFD').toLowerCase().replace(dStroke, '\u0111').replace(lateTone, '$1$3$2')
  return equalIY(decomposed).normalize('NFC')
}

/** ASCII kebab-case for addresses, at most `maxLength` characters, cut between words; empty if nothing is left. */
export function slug(text: string, maxLength = 80): string {
  const whole = unaccented(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (whole.length <= maxLength) return whole
  const cut = whole.slice(0, maxLength + 1).lastIndexOf('-')
  return whole.slice(0, cut > 0 ? cut : maxLength)
}

/**
 * A printable key whose plain byte order is Vietnamese dictionary order: letters first (a a-breve a-circumflex b …
 * d d-stroke e …), then tones (level, huyen, hoi, nga, sac, nang), lower case before upper case last.
 */
export function sortKey(text: string): string {
  let letters = ''
  let tones = ''
  let cases = ''
  for (const char of text.normalize('NFD').replace(lateTone, '$1$3$2').normalize('NFC')) {
    const { letter, tone } = splitTone(char)
    letters += weights.get(letter.toLowerCase()) ?? `~${letter.toLowerCase()}`
    tones += tone
    cases += letter === letter.toLowerCase() ? '0' : '1'
  }
  return `${letters} ${withoutTail(tones)} ${withoutTail(cases)}`
}

function equalIY(text: string): string {
  return text.replace(loneY, '$1i').replace(quY, 'qui')
}

// Only one tone per letter can be told apart; a foreign mark counts as "after all tones".
function splitTone(char: string): { letter: string; tone: string } {
  const decomposed = [...char.normalize('NFD')]
  const tone = decomposed.findIndex((part) => toneMarks.includes(part))
  const kept = decomposed.filter((_, index) => index !== tone).join('')
  const letter = kept.normalize('NFC')
  if (weights.has(letter.toLowerCase()) || kept.length === 1) {
    return { letter, tone: tone < 0 ? '0' : String(1 + toneMarks.indexOf(decomposed[tone] ?? '')) }
  }
  return { letter: kept.replace(marks, '').normalize('NFC'), tone: '6' }
}

function withoutTail(levels: string): string {
  return levels.replace(/0+$/, '')
}

// The separator of the levels is the space, so every weight lies above it: white space, punctuation, digits, letters.
const ordered = [
  ' ',
  ...'_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$',
  ...'0123456789',
  ...'a\u0103\u00e2bcd\u0111e\u00eafghijklmno\u00f4\u01a1pqrstu\u01b0vwxyz',
]
const weights = new Map(ordered.map((char, index) => [char, String.fromCharCode(0x21 + index)]))
