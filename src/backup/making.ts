import { mkdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { signHead } from '../kernel/chain-heads.ts'
import { inTransaction } from '../kernel/db.ts'
import { sealEvents } from '../kernel/event-sealing.ts'
import { holdLease } from '../kernel/events.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { type Written, writeArchive } from './archive.ts'
import { openSnapshot, type Progress } from './dumping.ts'
import { type Key, type Lock, lockFor, readPassphrase } from './locking.ts'
import type { Manifest } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'
import { verifyArchive } from './verifying.ts'
import { sizeWords } from './words.ts'

export interface Making {
  readonly kernel: Kernel
  readonly target: string
  readonly lock: Opener
  /** One at a time, and no file is swept away meanwhile: whoever removes files holds this lease, too. */
  readonly lease: string
  /** See `Source`. */
  readonly contents: string
  readonly leftOut: readonly string[]
  progress(progress: Progress): void
}

/** How the archive is locked, and how its maker can read it back. */
export interface Opener {
  readonly lock: Lock
  readonly key: Key
}

/** Makes one archive beside running work and reads it back. Throws `ArchiveRefused`. */
export async function makeArchive(making: Making): Promise<{ written: Written; manifest: Manifest }> {
  return inTransaction(making.kernel.db, async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    if (!(await holdLease(tx, making.lease))) throw new ArchiveRefused('busy')
    return make(making)
  })
}

async function make({ kernel, target, lock, contents, leftOut, progress }: Making) {
  const { db, config, storage, clock } = kernel
  while ((await sealEvents(db, clock.now())) > 0);
  await signHead(db, config.dataDir, clock.now())
  const snapshot = await openSnapshot({
    db,
    storage,
    contents,
    leftOut,
    progress,
    dataDir: config.dataDir,
    now: clock.now(),
    withSecrets: lock.lock !== null,
  })
  try {
    await refuseLittleSpace(path.dirname(target), snapshot.fileBytes)
    const written = await writeArchive(snapshot.entries, target, lock.lock)
    const { manifest } = await verifyArchive(target, lock.key, progress)
    return { written, manifest }
  } finally {
    await snapshot.close()
  }
}

/** What is known beforehand to be needed; the rest shows when the disk is full. */
async function refuseLittleSpace(folder: string, needed: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    if (free >= needed) return
    throw new ArchiveRefused('little-space', { path: folder, free: sizeWords(free), needed: sizeWords(needed) })
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ArchiveRefused('unwritable', { path: folder, why })
  }
}

/** As wished on the command line or configured: a public key, a passphrase, or open to everyone. */
export async function openerFor(wished: {
  readonly recipient: string | null
  readonly passphraseFile: string | null
}): Promise<Opener> {
  if (wished.recipient) return lockFor(wished.recipient)
  if (!wished.passphraseFile) return { lock: null, key: null }
  const passphrase = await readPassphrase(wished.passphraseFile)
  return { lock: { passphrase }, key: { passphrase } }
}
