import { Unzip, UnzipInflate } from 'fflate'
import { UnreadableError } from '../unreadable.ts'

/**
 * What a real office document never exceeds; whatever does is refused before it is unpacked. `bytes` is for all parts, pictures
 * included, `read` for those that are read.
 */
export type UnzipLimits = { entries: number; bytes: number; read: number; ratio: number }

export const documentLimits: UnzipLimits = { entries: 2000, bytes: 120_000_000, read: 40_000_000, ratio: 250 }

const smallEnough = 1_000_000
const step = 65_536

/** Unpacks the named parts of an archive, counting what really comes out, since declared sizes may lie. */
export function unzipParts(bytes: Uint8Array, names: readonly string[], limits: UnzipLimits): Map<string, Uint8Array> {
  refuseBomb(declaredBytes(bytes), bytes.length, limits)
  const ofRead = { ...limits, bytes: limits.read }
  const parts = new Map<string, Uint8Array>()
  let entries = 0
  let total = 0
  const unzip = new Unzip((file) => {
    entries++
    if (entries > limits.entries) throw new UnreadableError('BOMB', `more than ${limits.entries} entries`)
    if (!names.includes(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      // What this handler throws comes back to it as the error of the part.
      if (error instanceof UnreadableError) throw error
      if (error) throw new UnreadableError('NOT_DOCX', `damaged part ${file.name}`)
      total += chunk.length
      refuseBomb(total, bytes.length, ofRead)
      chunks.push(chunk)
      if (final) parts.set(file.name, joined(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  feed(unzip, bytes)
  return parts
}

const endRecord = 0x06054b50
const directoryEntry = 0x02014b50
const endLength = 22
const longestComment = 65_536

// Parts that nobody asked for are not unpacked here, but whoever opens the kept file later would unpack them.
function declaredBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lowest = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endRecord) return sizesFrom(view, view.getUint32(at + 16, true))
  }
  return 0
}

function sizesFrom(view: DataView, directory: number): number {
  let total = 0
  let at = directory
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === directoryEntry) {
    total += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}

// Small steps, so that a bomb is noticed while it swells and not when it has filled the memory.
function feed(unzip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError('NOT_DOCX', 'damaged archive')
  }
}

function refuseBomb(unpacked: number, packed: number, limits: UnzipLimits): void {
  const swollen = unpacked > smallEnough && unpacked > packed * limits.ratio
  if (unpacked > limits.bytes || swollen) throw new UnreadableError('BOMB', `${unpacked} bytes from ${packed}`)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
