import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newToken } from './ids.ts'

/** Files by their content: the name is the SHA-256, so the same bytes are kept once and cannot change. */
export interface FileStorage {
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  read(sha256: string): Promise<Buffer>
  stream(sha256: string): Promise<{ body: NodeJS.ReadableStream; size: number }>
  remove(sha256: string): Promise<void>
  /** Every content address with the moment it was stored. */
  list(): AsyncIterable<{ sha256: string; storedAt: Date }>
}

export async function localStorage(folder: string): Promise<FileStorage> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await removeHalfWritten(incoming)
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = place(sha256)
      const now = new Date()
      // What lies here unused may be swept away any moment: handed in again, it is new.
      const isKnown = await utimes(target, now, now).then(
        () => true,
        () => false,
      )
      if (!isKnown) {
        const temporary = join(incoming, newToken())
        await writeFile(temporary, bytes, { mode: 0o600 })
        await sync(temporary)
        const home = join(target, '..')
        await mkdir(home, { recursive: true, mode: 0o700 })
        await rename(temporary, target)
        await sync(home)
      }
      return { sha256, size: bytes.byteLength }
    },
    read: (sha256) => readFile(place(checked(sha256))),
    async stream(sha256) {
      const path = place(checked(sha256))
      return { size: (await stat(path)).size, body: createReadStream(path) }
    },
    remove: (sha256) => rm(place(checked(sha256)), { force: true }),
    async *list() {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue
        yield { sha256: entry.name, storedAt: (await stat(place(entry.name))).mtime }
      }
    },
  }
}

const hour = 3_600_000

/** What a crash left. What is younger may be on its way: commands open the storage of a running server. */
async function removeHalfWritten(incoming: string): Promise<void> {
  const now = Date.now()
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const written = await stat(path).catch(() => null) // renamed to its place meanwhile
    if (written && now - written.mtimeMs > hour) await rm(path, { force: true })
  }
}

function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content address')
  return sha256
}

/** A rename survives a power cut only if the file and its folder reached the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
