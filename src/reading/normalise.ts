import { nfc } from '../kernel/text-folding.ts'

/** `plain` has the length of `text`, so that an offset in one is an offset in the other. */
export type SourceText = { text: string; plain: string }

// Scans and old converters print the Icelandic eth for the Vietnamese d with stroke.
const lookAlikes: Record<string, string> = {
  '\u00d0': '\u0110',
  '\u00f0': '\u0111',
  '\u0189': '\u0110',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
}
// Keyboards and scans put Cyrillic capitals into symbols ("NĐ-СР").
const cyrillic = 'АВЕКМНОРСТХаеорсх'
const latin = 'ABEKMHOPCTXaeopcx'
// Signs of Markdown: headings, bold type, a backslash for a line end or before a dash.
// What it begins with stands first, so that other letters are passed over at once.
const markup =
  /(?=[#\\*_])(?:(?<=^|\n)#{1,6}(?= )|\\(?=[\s.#|-])|\*\*(?=[\p{L}\d“"(])|(?<=[\p{L}\d.:;,”")])\*\*|__(?=\p{L})|(?<=[\p{L}:.])__)/gu
// One pass over all letters: blanks of every kind but the space itself and line ends, and letters that look like others.
const odd = new RegExp(`(?![\\n\\r ])[\\p{Cc}\\p{Cf}\\p{Zs}${Object.keys(lookAlikes).join('')}${cyrillic}]`, 'gu')

/** Keeps the text as it is but for NFC, and gives a twin with uniform blanks and line ends for the machine to read. */
export function normalise(raw: string): SourceText {
  const text = nfc(raw)
  const plain = text
    .replace(odd, (char) => lookAlikes[char] ?? latin[cyrillic.indexOf(char)] ?? ' '.repeat(char.length))
    .replace(/\r\n/g, ' \n')
    .replace(/\r/g, '\n')
    .replace(markup, (mark) => ' '.repeat(mark.length))
  return { text, plain }
}

/** One line of prose out of a piece of source: runs of blanks and line ends become one space. */
export function squeeze(piece: string): string {
  return /\s\s|[^\S ]/.test(piece) ? piece.replace(/\s+/g, ' ').trim() : piece.trim()
}
