import { Unzip, UnzipInflate } from 'fflate'
import { limits } from '../sheet.ts'
import { UnreadableSheet } from '../unreadable.ts'

const smallEnough = 1_000_000
const step = 65_536

/**
 * The XML parts that tables are made of, by lower-case path. What really comes out is counted, since declared
 * sizes may lie; pictures, macros and links to other files are never unpacked.
 */
export function unpackParts(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>()
  const count = { entries: 0, bytes: 0 }
  const unzip = new Unzip((file) => {
    if (++count.entries > limits.entries) throw new UnreadableSheet('BOMB', `more than ${limits.entries} entries`)
    const path = file.name.toLowerCase().replace(/^\//, '')
    if (!/^_rels\/|^\[content|^xl\/(_rels\/)?[^/]+\.(xml|rels)$|^xl\/worksheets\/[^/]+\.xml$/.test(path)) return
    const decoder = new TextDecoder()
    let text = ''
    file.ondata = (error, chunk, final) => {
      // What this handler throws comes back to it as the error of the part.
      if (error) throw error instanceof UnreadableSheet ? error : new UnreadableSheet('NOT_SHEETS', `damaged ${path}`)
      count.bytes += chunk.length
      refuseBomb(count.bytes, bytes.length)
      text += decoder.decode(chunk, { stream: !final })
      if (final) parts.set(path, text)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  feed(unzip, bytes)
  return parts
}

// Small steps, so that a bomb is noticed while it swells and not when it has filled the memory.
function feed(unzip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('NOT_SHEETS', 'damaged archive')
  }
}

function refuseBomb(unpacked: number, packed: number): void {
  const swollen = unpacked > smallEnough && unpacked > packed * limits.unpackedRatio
  if (unpacked > limits.unpackedBytes || swollen) throw new UnreadableSheet('BOMB', `${unpacked} bytes from ${packed}`)
}
