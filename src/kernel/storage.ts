/** Files by their content: the name is the SHA-256, so the same bytes are kept once and cannot change. */
export interface FileStorage {
  /** Returns when the bytes are safe. Bytes that are there already count as stored just now. */
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** Throws `FileGone` where there is no such file. */
  read(sha256: string): Promise<Buffer>
  /** Throws `FileGone` where there is no such file. `part`: first and last byte; the size is the whole file's. */
  stream(sha256: string, part?: readonly [number, number]): Promise<{ body: NodeJS.ReadableStream; size: number }>
  /** The size in bytes, or null where there is no such file. */
  sizeOf(sha256: string): Promise<number | null>
  remove(sha256: string): Promise<void>
  /** Every content address with its size and the moment it was stored. */
  list(): AsyncIterable<{ sha256: string; size: number; storedAt: Date }>
}

export class FileGone extends Error {
  constructor(sha256: string) {
    super(`no file ${sha256}`)
  }
}

/** The storage does not answer, or refuses: nothing is said about the file. */
export class StorageDown extends Error {
  constructor(cause: unknown) {
    super('the file storage does not answer', { cause })
  }
}
