import { UnreadableError } from '../unreadable.ts'
import { viscii, visciiControls } from '../words/encodings.ts'
import { encodingOf } from './modern.ts'
import { isSyllable } from './syllables.ts'

/** `guessed`: the name of the encoding where the bytes do not say it themselves. */
export type DecodedText = { text: string; guessed: string | null }

const codePage = 'windows-1258'
const accented = /[\p{L}\p{M}]*[\u00c0-\u1ef9][\p{L}\p{M}]*/gu

/**
 * UTF-8 and UTF-16 with or without byte order mark; Windows-1258, VISCII, TCVN3 and VNI told by their words, the last two as the
 * Latin-1 letters of their bytes; throws UnreadableError for anything else.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), guessed: null }
  if (bytes.includes(0)) throw new UnreadableError('WRONG_ENCODING', 'holds NUL bytes')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: null }
  } catch {
    return tornUtf8(bytes) ?? oldEncoding(bytes)
  }
}

const shortestTorn = 200

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Half a letter at the end: the file was cut off.
  if (bytes.length % 2 === 1 && bytes.length < shortestTorn) return null
  const sample = bytes.subarray(0, 4000)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Blanks and plain letters are half of any text, Vietnamese too, and their upper byte is zero; the lower byte is zero in
  // a few signs only, such as the grave tone written behind its letter.
  const [often, seldom] = [sample.length / 6, sample.length / 16]
  if (odd > often && even < seldom) return 'utf-16le'
  return even > often && odd < seldom ? 'utf-16be' : null
}

// A file cut off in the middle of a letter, or with a few bytes damaged on its way.
function tornUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = text.split('\ufffd').length - 1
  const kept = text.match(/[\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/g)?.length ?? 0
  return kept >= 20 && lost * 20 <= kept ? { text, guessed: 'UTF-8' } : null
}

function oldEncoding(bytes: Uint8Array): DecodedText {
  const paged = new TextDecoder(codePage).decode(bytes).normalize('NFC')
  if (isVietnamese(paged)) return { text: paged, guessed: codePage }
  const latin = new TextDecoder('latin1').decode(bytes)
  // The words themselves are converted with the rest of the text.
  if (encodingOf(latin) !== null) return { text: latin, guessed: null }
  const text = fromViscii(bytes)
  if (isVietnamese(text)) return { text, guessed: 'VISCII' }
  throw new UnreadableError('WRONG_ENCODING', 'neither Unicode nor windows-1258, VISCII, TCVN3 or VNI')
}

function isVietnamese(text: string): boolean {
  const words = text.match(accented)?.slice(0, 2000) ?? []
  return words.length >= 3 && words.filter(isSyllable).length >= words.length * 0.9
}

const visciiLetters = new Map<number, string>([
  ...[...viscii].map((letter, at): [number, string] => [0x80 + at, letter]),
  ...Object.entries(visciiControls).map(([code, letter]): [number, string] => [code.charCodeAt(0), letter]),
])

function fromViscii(bytes: Uint8Array): string {
  // Latin-1 but for its own letters; the decoder of that name would make signs of the codes from 80 on.
  return Array.from(bytes, (byte) => visciiLetters.get(byte) ?? String.fromCharCode(byte)).join('')
}
