import type { PackedReading, Reading } from '../reading.ts'
import type { Recognise } from '../recognising.ts'
import type { HandedFile } from '../sniff.ts'
import { UnreadableError } from '../unreadable.ts'
import { readersWithin, textReadersWithin } from './readers.ts'

const limits = { milliseconds: 60_000, megabytes: 1_000, atOnce: 2, idle: 30_000 }
const read = readersWithin(limits)
const readTogether = textReadersWithin(limits)
const together = 25

/**
 * Reads a document that came in several files, the document itself first, then its annexes, as one: spans run through one text,
 * `files` says where each file begins. Scans are read by `recognise`; without it they are refused. Runs in a thread of its
 * own, within limits of time and memory; throws UnreadableError with the reason.
 */
export function readFiles(files: readonly HandedFile[], recognise: Recognise | null = null): Promise<Reading> {
  return read(files, recognise)
}

/** Reads a file by what it is, not by what it is called; as `readFiles`. */
export function readBytes(bytes: Uint8Array, name: string, recognise: Recognise | null = null): Promise<Reading> {
  return read([{ bytes, name }], recognise)
}

/** As `readText`, of many texts in threads of their own, to be kept as they are. null: too heavy to be read. */
export async function readTexts(texts: readonly string[]): Promise<(PackedReading | null)[]> {
  const groups = Array.from({ length: Math.ceil(texts.length / together) }, (_, at) =>
    texts.slice(at * together, (at + 1) * together),
  )
  return (await Promise.all(groups.map(readGroup))).flat()
}

/** Where one of them is too heavy the others are read without it. */
async function readGroup(texts: readonly string[]): Promise<readonly (PackedReading | null)[]> {
  try {
    return await readTogether(texts)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    if (texts.length === 1) return [null]
    const half = Math.ceil(texts.length / 2)
    return [...(await readGroup(texts.slice(0, half))), ...(await readGroup(texts.slice(half)))]
  }
}
