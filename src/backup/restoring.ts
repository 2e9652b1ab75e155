import { createHash, createPublicKey } from 'node:crypto'
import { lstat, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../kernel/config.ts'
import type { Log } from '../kernel/log.ts'
import { type Migration, readMigrations } from '../kernel/migrations.ts'
import { startPostgres } from '../postgres/server.ts'
import { openStorage } from '../storage/opening.ts'
import { readArchive } from './archive.ts'
import type { Progress } from './dumping.ts'
import { load, refuseFilledDatabase } from './loading.ts'
import type { Key } from './locking.ts'
import { type Head, type Manifest, places } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'
import { peek, verifyArchive } from './verifying.ts'

export interface Restoring {
  readonly file: string
  readonly key: Key
  /** `dataDir` is where to; `databaseUrl` too, where it is set. */
  readonly config: Config
  readonly log: Log
  progress(progress: Progress): void
  /** The archive is whole and fits: from now on there is writing. */
  sound(archive: { head: Head; manifest: Manifest }): void
}

export interface Restored {
  readonly head: Head
  readonly manifest: Manifest
  /** How many migrations are newer than the archive. */
  readonly newer: number
}

/** Lies in a `DATA_DIR` that is being filled; the server refuses to start on one. */
export const RESTORING = 'restoring'

/**
 * Puts an archive into an empty `DATA_DIR` and an empty database. Everything is read and checked first; what fails later
 * is taken away again. Throws `ArchiveRefused` with the sentence for the person who asked.
 */
export async function restore(restoring: Restoring): Promise<Restored> {
  const { file, key, config, log } = restoring
  const head = await peek(file, key)
  const migrations = await fittingMigrations(head)
  await refuseFilledFolder(config.dataDir, file)
  if (config.databaseUrl) await refuseFilledDatabase(config.databaseOwnerUrl ?? config.databaseUrl)
  restoring.sound(await verifyArchive(file, key, restoring.progress))
  await mkdir(config.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 }).catch((error) => {
    throw new ArchiveRefused('unwritable', { path: config.dataDir, why: String(error.code) })
  })
  await writeFile(path.join(config.dataDir, RESTORING), '')
  const server = config.databaseUrl
    ? { ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl, stop: async () => {} }
    : await startPostgres({ dataDir: config.dataDir, log }).catch(async (error) => {
        await clear(config.dataDir)
        throw error
      })
  try {
    const manifest = await fillBoth({ ...restoring, head, migrations, ownerUrl: server.ownerUrl })
    await server.stop()
    await rm(path.join(config.dataDir, RESTORING))
    return { head, manifest, newer: migrations.length - head.migrations.length }
  } catch (error) {
    await server.stop()
    await clear(config.dataDir)
    throw error
  }
}

interface Filling extends Restoring {
  readonly head: Head
  readonly migrations: readonly Migration[]
  readonly ownerUrl: string
}

/** The database last: its commit is the moment from which there is something. */
async function fillBoth(filling: Filling): Promise<Manifest> {
  const { config, head, migrations, ownerUrl, progress } = filling
  const storage = await openStorage(config)
  return load({
    entries: readArchive(filling.file, filling.key),
    head,
    migrations,
    ownerUrl,
    progress,
    keepFile: async (bytes) => {
      await storage.put(bytes)
    },
    keepOwn: (name, bytes) => keepOwn(config.dataDir, name, bytes),
  })
}

/** Nothing but these names may come out of an archive into `DATA_DIR`. */
const ownNames = /^(chain-heads\.jsonl|demo-accounts\.json|chain-public\.pem|keys\/[\w-]+(\.[\w-]+)*)$/

async function keepOwn(dataDir: string, name: string, bytes: Buffer): Promise<void> {
  if (!ownNames.test(name)) throw new ArchiveRefused('damaged', { part: name })
  await mkdir(path.join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  const place = name === places.publicKey ? `keys/chain-${keyIdOf(bytes)}.pub.pem` : name
  await writeFile(path.join(dataDir, place), bytes, { mode: 0o600 })
}

function keyIdOf(pem: Buffer): string {
  const shown = createPublicKey(pem).export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(shown).digest('hex').slice(0, 16)
}

/** This version's migrations, if it knows all of the archive's. */
async function fittingMigrations(head: Head): Promise<Migration[]> {
  const known = await readMigrations()
  for (const { name, hash } of head.migrations) {
    const own = known.find((migration) => migration.name === name)
    if (!own) throw new ArchiveRefused('newer-schema', { name })
    if (own.hash !== hash) throw new ArchiveRefused('other-schema', { name })
  }
  return known
}

/** What an interrupted restore left is nobody's: it is cleared away and begun again. */
async function refuseFilledFolder(dataDir: string, file: string): Promise<void> {
  const names = await readdir(dataDir).catch((): string[] => [])
  const isWithin = names.length > 0 && (await realpath(file)).startsWith(`${await realpath(dataDir)}${path.sep}`)
  if (names.includes(RESTORING) && !isWithin) return clear(dataDir)
  if (names.length > 0) throw new ArchiveRefused('folder-not-empty', { path: dataDir })
}

/** The folder itself stays: it may be a volume. The database may lie elsewhere, behind a link. */
async function clear(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const place = path.join(dataDir, name)
    const found = await lstat(place)
    if (found.isSymbolicLink()) await rm(await realpath(place), { recursive: true, force: true }).catch(() => {})
    if (name !== RESTORING) await rm(place, { recursive: true, force: true })
  }
  await rm(path.join(dataDir, RESTORING), { force: true })
}
