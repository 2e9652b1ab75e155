import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '../../backup/dumping.ts'
import { makeArchive, openerFor } from '../../backup/making.ts'
import { ArchiveRefused } from '../../backup/refused.ts'
import { progressWords } from '../../backup/words.ts'
import type { Act } from '../../kernel/act.ts'
import { Refused } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { perform } from '../../kernel/perform.ts'
import { contentsQuery, removalLease } from '../files/index.ts'
import {
  archiveName,
  type BackupCause,
  expired,
  isArchiveName,
  isDead,
  isDue,
  isWarningDue,
  leftBehind,
  type SettingsInput,
} from './rules.ts'
import {
  insertBackup,
  keptBackups,
  markDone,
  markFailed,
  markRemoved,
  markRunning,
  markWarned,
  openBackups,
  pastOf,
  readSettings,
  updateSettings,
} from './store.ts'
import { text } from './text.ts'

export const backupJob = 'backups.make'

const SIGN_EVERY_MS = 2_000

/** Puts a backup on the list; the background work makes it at once. One at a time. */
export async function askBackup(act: Act, cause: BackupCause): Promise<string> {
  for (const { id, seenAt } of await openBackups(act.tx)) {
    if (!isDead(seenAt, act.now)) throw new Refused('backup-running')
    await markFailed(act.tx, id, { at: act.now, why: text.interrupted })
  }
  const id = newId()
  await insertBackup(act.tx, { id, cause, askedBy: act.actor?.accountId ?? null, at: act.now })
  await act.record('backup.asked', { kind: 'backup', id }, { cause })
  await enqueue(act.tx, { kind: backupJob, payload: { id }, runAt: act.now, dedupKey: `${backupJob}:${id}` })
  return id
}

/** The job: into the configured folder, locked as configured. A failure is kept and told, not tried again by the job. */
export async function makeAsked(kernel: Kernel, payload: unknown): Promise<void> {
  const { id } = payload as { id: string } // as `askBackup` enqueued it
  const { folder, recipient, passphraseFile } = kernel.config.backups
  await makeBackup(kernel, { id, place: folder, recipient, passphraseFile }).catch((error) => {
    kernel.log.error({ error }, 'a backup failed')
  })
  await removeExpired(kernel)
}

export interface Wanted {
  readonly id: string
  /** A folder (ends with a slash, or is one), or the file itself. */
  readonly place: string
  readonly recipient: string | null
  readonly passphraseFile: string | null
  progress?(progress: Progress): void
}

export interface Made {
  readonly path: string
  readonly size: number
  readonly rowCount: number
  readonly fileCount: number
  readonly missingCount: number
  readonly locked: boolean
}

/** Makes the archive of a backup that is on the list, and writes down how it went. Throws what went wrong. */
export async function makeBackup(kernel: Kernel, wanted: Wanted): Promise<Made> {
  const { clock } = kernel
  const signs = signsOfLife(kernel, wanted)
  try {
    const lock = await openerFor(wanted)
    const target = await targetOf(wanted.place, archiveName(clock.now(), lock.lock ? 'locked' : 'open'))
    const { written, manifest } = await makeArchive({
      kernel,
      target,
      lock,
      lease: removalLease,
      contents: contentsQuery,
      leftOut: leftBehind,
      progress: signs.progress,
    })
    await signs.end()
    const made = {
      path: written.path,
      size: written.size,
      rowCount: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      fileCount: manifest.files.count,
      missingCount: manifest.missing.length,
      locked: lock.lock !== null,
    }
    await perform(kernel, { actor: null }, async (act) => {
      const asOf = new Date(manifest.asOf)
      const { sha256 } = written
      await markDone(act.tx, wanted.id, { ...made, at: act.now, asOf, sha256, place: written.path })
      const facts = {
        sha256,
        size: made.size,
        locked: made.locked,
        missing: made.missingCount,
        head: manifest.chain.seq,
      }
      await act.record('backup.made', { kind: 'backup', id: wanted.id }, facts)
    })
    return made
  } catch (error) {
    await signs.end()
    const why = error instanceof ArchiveRefused ? error.message : text.failed(String(error))
    await perform(kernel, { actor: null }, async (act) => {
      await markFailed(act.tx, wanted.id, { at: act.now, why })
      await act.record('backup.failed', { kind: 'backup', id: wanted.id })
    }).catch((lost) => kernel.log.error({ error: lost }, 'the failure of a backup was not kept'))
    throw error
  }
}

/** Progress comes by the megabyte; the list and the desk need it every few seconds. */
function signsOfLife(kernel: Kernel, wanted: Wanted) {
  let last = 0
  let writing: Promise<void> = Promise.resolve()
  return {
    progress(progress: Progress) {
      wanted.progress?.(progress)
      const now = kernel.clock.now()
      if (now.getTime() - last < SIGN_EVERY_MS) return
      last = now.getTime()
      writing = markRunning(kernel.db, wanted.id, { at: now, progress: progressWords(progress) }).catch(() => {})
    },
    end: () => writing,
  }
}

async function targetOf(place: string, name: string): Promise<string> {
  const found = await stat(place).catch(() => null)
  return place.endsWith('/') || found?.isDirectory() || !/\.(gz|age)$/.test(place) ? path.join(place, name) : place
}

const DRAFT_AGE_MS = 86_400_000

/** What a process that was killed left half written. */
async function removeDrafts(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const place = path.join(folder, name)
    if (!name.endsWith('.part') || !isArchiveName(name.slice(0, -'.part'.length))) continue
    const written = await stat(place).catch(() => null)
    if (written && now.getTime() - written.mtimeMs > DRAFT_AGE_MS) await rm(place, { force: true })
  }
}

/** Removes archives that need not be kept: those that this installation made, under their own names only. */
export async function removeExpired(kernel: Kernel): Promise<void> {
  const { db, clock } = kernel
  await removeDrafts(kernel.config.backups.folder, clock.now())
  const settings = await readSettings(db)
  for (const { id, place } of expired(await keptBackups(db), settings)) {
    if (isArchiveName(path.basename(place))) await rm(place, { force: true })
    await markRemoved(db, id, clock.now())
  }
}

/** Keeps the newest `count` archives of a folder. Returns the names of those removed. */
export async function keepNewest(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const names = (await readdir(folder)).filter(isArchiveName).sort().reverse()
  const old = names.slice(count)
  for (const name of old) await rm(path.join(folder, name), { force: true })
  return old
}

/** Every quarter of an hour: what is due is asked for, what is missing is told. */
export async function watch(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    const [settings, past] = await Promise.all([readSettings(act.tx), pastOf(act.tx)])
    const isFree = (await openBackups(act.tx)).every(({ seenAt }) => isDead(seenAt, act.now))
    if (isFree && isDue(settings, act.now, past)) await askBackup(act, 'scheduled')
    if (!isWarningDue(settings, act.now, past.doneAt)) return
    await markWarned(act.tx, act.now)
    await act.record('backup.missed', { kind: 'backup', id: newId() })
  })
}

export async function saveSettings(act: Act, input: SettingsInput): Promise<void> {
  await updateSettings(act.tx, input, act.now)
  const { enabled, hour, keepDays, keepWeeks } = input
  await act.record('backup.scheduled', { kind: 'backup', id: newId() }, { enabled, hour, keepDays, keepWeeks })
}

/** Written into the restored installation: from here on its chain goes its own way. */
export async function recordRestored(kernel: Kernel, asOf: Date): Promise<void> {
  await perform(kernel, { actor: null }, (act) =>
    act.record('backup.restored', { kind: 'backup', id: newId() }, { asOf: asOf.toISOString() }),
  )
}
