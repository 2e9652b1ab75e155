import { Inflate } from 'fflate'
import { UnreadableError } from '../unreadable.ts'
import { claimsTooMany } from './font-maps.ts'

const largestStream = 150_000_000
const largestWhole = 1_000_000_000
const suspicious = 20_000
const step = 16_384

/**
 * Refuses a PDF whose compressed parts swell beyond what any real document needs, by unpacking them in small steps first: the
 * reader itself unpacks without bounds.
 */
export function refuseSwollenPdf(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1')
  let whole = 0
  for (const { from, to } of streamsOf(bytes)) {
    const dictionary = text.decode(bytes.subarray(Math.max(0, from - 400), from))
    if (
      /Fl(?:ateDecode)?[\s/[\]]{0,6}\/?Fl(?:ateDecode)?/.test(dictionary.replace(/\/FlateDecode\s*\/DecodeParms/g, ''))
    )
      throw new UnreadableError('BOMB', 'a stream compressed twice')
    if (/\/Length1\s/.test(dictionary)) refuseEndlessFont(bytes.subarray(from, to))
    if (to - from < suspicious / 4 && whole < largestWhole / 2 && to - from < 4_000) continue
    whole += unpackedLength(bytes.subarray(from, to))
    if (whole > largestWhole) throw new UnreadableError('BOMB', 'swells as a whole')
  }
}

// What the library would make of a font that cannot be unpacked to its end is anyone's guess.
function refuseEndlessFont(packed: Uint8Array): void {
  const chunks: Uint8Array[] = []
  const sound = unpack(packed, (chunk) => chunks.push(chunk))
  if (!sound || claimsTooMany(new Uint8Array(Buffer.concat(chunks))))
    throw new UnreadableError('NOT_PDF', 'a damaged font')
}

function unpackedLength(packed: Uint8Array): number {
  let length = 0
  unpack(packed, (chunk) => {
    length += chunk.length
  })
  return length
}

/** Unpacks in small steps; false where the packing is damaged, which the reader will complain of itself. */
function unpack(packed: Uint8Array, take: (chunk: Uint8Array) => void): boolean {
  // Two bytes of a zlib head stand before what is deflated.
  if (packed[0] === undefined || (packed[0] & 0x0f) !== 8) {
    take(packed)
    return true
  }
  let ended = false
  let length = 0
  const inflate = new Inflate((chunk, final) => {
    ended ||= final
    length += chunk.length
    if (length > largestStream) throw new UnreadableError('BOMB', 'a stream swells')
    take(chunk)
  })
  try {
    for (let at = 2; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    return false
  }
  return ended
}

const opening = [...'stream'].map((letter) => letter.charCodeAt(0))
const closing = [...'endstream'].map((letter) => letter.charCodeAt(0))

function* streamsOf(bytes: Uint8Array): Generator<{ from: number; to: number }> {
  for (let at = find(bytes, opening, 0); at >= 0; ) {
    let from = at + opening.length
    if (bytes[from] === 0x0d) from++
    if (bytes[from] === 0x0a) from++
    const end = find(bytes, closing, from)
    if (end < 0) return
    yield { from, to: end }
    at = find(bytes, opening, end + closing.length)
  }
}

function find(bytes: Uint8Array, word: readonly number[], start: number): number {
  const first = word[0] ?? 0
  for (let at = bytes.indexOf(first, start); at >= 0; at = bytes.indexOf(first, at + 1))
    if (word.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}
