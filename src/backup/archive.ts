import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { type Key, type Lock, locked, unlocked } from './locking.ts'
import { ArchiveRefused } from './refused.ts'
import { Broken, type Entry, readTar, writeTar } from './tar.ts'
import { text } from './text.ts'

export interface Written {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

// What every machine's zlib writes differently (system, level) is written alike, so that no byte may differ when read.
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
const AGE_HEAD = Buffer.from('age-encryption.org/v1\n')

/** Writes the archive beside its place, brings it to the disk and renames it: what has its name is whole. */
export async function writeArchive(entries: AsyncIterable<Entry>, target: string, lock: Lock): Promise<Written> {
  const draft = `${target}.part`
  if (await stat(target).catch(() => null)) throw new ArchiveRefused('exists', { path: target })
  try {
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    const file = await open(draft, 'w', 0o600)
    const packed = gzipped(writeTar(entries))
    const written = await writeTo(file, lock ? await locked(packed, lock) : packed).finally(() => file.close())
    await rename(draft, target)
    await syncFolder(path.dirname(target))
    return { path: target, ...written }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw refusalOf(error, path.dirname(target))
  }
}

async function writeTo(file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    size += chunk.length
    await file.writeFile(chunk)
  }
  await file.sync()
  return { size, sha256: hash.digest('hex') }
}

/** The archive's entries. Any byte that is not as it was written ends it with `ArchiveRefused`. */
export async function* readArchive(file: string, key: Key): AsyncGenerator<Entry> {
  let name = ''
  try {
    const plain = await opened(file, key)
    yield* readTar(plain, (begun) => {
      name = begun
    })
  } catch (error) {
    if (error instanceof ArchiveRefused || !isDamage(error)) throw error
    throw new ArchiveRefused('damaged', { part: name ? text.parts.after.replace('{name}', name) : text.parts.start })
  }
}

export async function isLocked(file: string): Promise<boolean> {
  return (await firstBytes(file, AGE_HEAD.length)).equals(AGE_HEAD)
}

async function opened(file: string, key: Key): Promise<AsyncIterable<Uint8Array>> {
  if (await isLocked(file)) {
    if (!key) throw new ArchiveRefused('key-needed')
    return gunzipped(await unlocked(bytesOf(file), key))
  }
  if (!(await firstBytes(file, 2)).equals(GZIP_HEAD.subarray(0, 2)))
    throw new ArchiveRefused('not-a-backup', { path: file })
  return gunzipped(bytesOf(file))
}

const bytesOf = (file: string) => createReadStream(file, { highWaterMark: 256 * 1024 })

async function firstBytes(file: string, count: number): Promise<Buffer> {
  try {
    const handle = await open(file, 'r')
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0).finally(() => handle.close())
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw new ArchiveRefused('unreadable', { path: file, why: error instanceof Error ? error.message : String(error) })
  }
}

async function* gzipped(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let head = true
  for await (const chunk of through(Readable.from(plain), createGzip({ level: 5 }))) {
    const written = head ? Buffer.concat([GZIP_HEAD, chunk.subarray(GZIP_HEAD.length)]) : chunk
    head = false
    hash.update(written)
    yield written
  }
  yield sealOf(hash)
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* through(Readable.from(unsealed(packed)), createGunzip())
}

/**
 * gzip itself leaves bits that nobody looks at. An empty second member, which every gzip reads over, carries the SHA-256
 * of all bytes before it as its comment.
 */
function sealOf(hash: Hash): Buffer {
  const commented = Buffer.from(GZIP_HEAD)
  commented[3] = 0x10
  const empty = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([commented, Buffer.from(`${hash.digest('hex')}\0`), empty])
}

const SEAL_BYTES = sealOf(createHash('sha256')).length

async function* unsealed(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Buffer = Buffer.alloc(0)
  let head = true
  for await (const chunk of packed) {
    held = Buffer.concat([held, chunk])
    const free = held.subarray(0, Math.max(0, held.length - SEAL_BYTES))
    if (free.length < GZIP_HEAD.length) continue
    if (head && !GZIP_HEAD.equals(free.subarray(0, GZIP_HEAD.length))) throw new Broken('gzip')
    head = false
    hash.update(free)
    held = held.subarray(free.length)
    yield free
  }
  if (head || !held.equals(sealOf(hash))) throw new Broken('seal')
}

/** `pipe` carries no errors along. */
async function* through(from: Readable, by: ReturnType<typeof createGzip>): AsyncGenerator<Buffer> {
  from.on('error', (error) => by.destroy(error))
  try {
    for await (const chunk of from.pipe(by)) yield chunk
  } finally {
    from.destroy()
    by.destroy()
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Broken || (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function refusalOf(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ArchiveRefused('no-space', { path: folder })
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'ENOENT')
    return new ArchiveRefused('unwritable', { path: folder, why: String(code) })
  return error
}
