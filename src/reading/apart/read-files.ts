import type { Reading } from '../reading.ts'
import type { Recognise } from '../recognising.ts'
import type { HandedFile } from '../sniff.ts'
import { readersWithin } from './readers.ts'

const read = readersWithin({ milliseconds: 60_000, megabytes: 1_000, atOnce: 2, idle: 30_000 })

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
