import { readDocx } from './docx/docx.ts'
import { readText } from './read.ts'
import type { Reading } from './reading.ts'
import { UnreadableError } from './unreadable.ts'
import { doubtMessages } from './words/doubts.ts'
import { legacyLetters, vietnameseLetters } from './words/encodings.ts'

/** The largest file that is read at all, in bytes. */
export const largestFile = 20 * 1024 * 1024

type Magic = { bytes: readonly number[]; is: 'zip' | 'pdf' | 'ole' | 'program' }

const magics: readonly Magic[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'zip' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'ole' },
  { bytes: [0x4d, 0x5a], is: 'program' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'program' },
]

/** Reads a file by what it is, not by what it is called; throws UnreadableError with the reason. */
export function readBytes(bytes: Uint8Array, fileName: string): Reading {
  if (bytes.length === 0) throw new UnreadableError('EMPTY')
  if (bytes.length > largestFile) throw new UnreadableError('TOO_LARGE', `${bytes.length} bytes`)
  const magic = magics.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte))?.is
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (magic === 'zip') return readDocx(bytes)
  if (extension === 'docx') throw new UnreadableError('NOT_DOCX', 'no archive')
  if (magic === 'pdf' || extension === 'pdf') throw new UnreadableError('UNSUPPORTED_PDF')
  if (magic === 'ole' || extension === 'doc') throw new UnreadableError('UNSUPPORTED_DOC')
  if (magic === 'program') throw new UnreadableError('UNSUPPORTED', 'a program')
  const text = decodeText(bytes)
  if (text.trim() === '') throw new UnreadableError('EMPTY')
  if (isHtml(text, extension)) throw new UnreadableError('UNSUPPORTED_HTML')
  return withEncodingDoubt(readText(text))
}

function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new UnreadableError('WRONG_ENCODING', 'holds NUL bytes')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableError('WRONG_ENCODING', legacyGuess(bytes))
  }
}

// TCVN3 and VNI put their letters where Latin-1 has its own, so the bytes still look like one of them.
function legacyGuess(bytes: Uint8Array): string {
  const sample = new TextDecoder('windows-1252').decode(bytes.subarray(0, 20_000))
  return looksLegacy(sample) ? 'perhaps TCVN3 or VNI' : 'not UTF-8'
}

function isHtml(text: string, extension: string): boolean {
  return extension === 'html' || extension === 'htm' || /^\s*<(?:!doctype html|html)/i.test(text.slice(0, 1000))
}

function withEncodingDoubt(reading: Reading): Reading {
  if (!looksLegacy(reading.text.slice(0, 20_000))) return reading
  const code = 'ENCODING_GUESSED'
  const doubt = { code, message: doubtMessages[code](), span: [0, Math.min(80, reading.text.length)] } as const
  return { ...reading, doubts: [{ ...doubt, span: [...doubt.span] }, ...reading.doubts] }
}

function looksLegacy(sample: string): boolean {
  const legacy = sample.match(legacyLetters)?.length ?? 0
  const modern = sample.match(vietnameseLetters)?.length ?? 0
  return legacy > 20 && legacy > modern * 4
}
