import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../kernel/clock.ts'
import { newToken } from '../kernel/ids.ts'
import { FileGone, type FileStorage } from '../kernel/storage.ts'
import { addressOf, checked, isAddress } from './addresses.ts'

/** Keeps files below a folder of this machine, as `aa/bb/<sha256>`. */
export async function localStorage(folder: string): Promise<FileStorage> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await removeHalfWritten(incoming)
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  return {
    async put(bytes) {
      const sha256 = addressOf(bytes)
      const target = place(sha256)
      const now = systemClock.now()
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
    read: (sha256) => readFile(place(checked(sha256))).catch((error) => gone(sha256, error)),
    async stream(sha256, part) {
      const path = place(checked(sha256))
      const { size } = await stat(path).catch((error) => gone(sha256, error))
      return { size, body: createReadStream(path, part && { start: part[0], end: part[1] }) }
    },
    sizeOf: (sha256) =>
      stat(place(checked(sha256))).then(
        ({ size }) => size,
        (error) => (isAbsent(error) ? null : Promise.reject(error)),
      ),
    remove: (sha256) => rm(place(checked(sha256)), { force: true }),
    async *list() {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !isAddress(entry.name)) continue
        const { size, mtime } = await stat(place(entry.name))
        yield { sha256: entry.name, size, storedAt: mtime }
      }
    },
  }
}

function gone(sha256: string, error: unknown): never {
  throw isAbsent(error) ? new FileGone(sha256) : error
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

const hour = 3_600_000

/** What a crash left. What is younger may be on its way: commands open the storage of a running server. */
async function removeHalfWritten(incoming: string): Promise<void> {
  const now = systemClock.now().getTime()
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const written = await stat(path).catch(() => null) // renamed to its place meanwhile
    if (written && now - written.mtimeMs > hour) await rm(path, { force: true })
  }
}

/** A rename survives a power cut only if the file and its folder reached the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
