import type { PackedReading, Reading } from '../reading.ts'
import type { PageAt, RecognisedPage } from '../recognising.ts'
import type { HandedFile } from '../sniff.ts'
import type { UnreadableCode } from '../unreadable.ts'

/** What a reader's thread is told: files to read, and what was made out in the picture it asked about. */
export type ToThread =
  | { kind: 'read'; files: readonly HandedFile[]; recognises: boolean }
  | { kind: 'recognised'; pages: readonly RecognisedPage[] }
  | { kind: 'texts'; texts: readonly string[] }

/** How a reading ended; `failed` is a fault of this house, with its stack. */
export type Outcome =
  | { kind: 'done'; reading: Reading }
  | { kind: 'all done'; readings: readonly PackedReading[] }
  | { kind: 'refused'; code: UnreadableCode; detail: string }
  | { kind: 'failed'; stack: string }

/** What a reader's thread tells: how the reading ended, or a picture whose words it needs first. */
export type FromThread = Outcome | { kind: 'picture'; picture: Uint8Array<ArrayBuffer>; at: PageAt | undefined }
