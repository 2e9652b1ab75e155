import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import { Stale } from '../../kernel/errors.ts'
import {
  type Backup,
  type BackupCause,
  type BackupSettings,
  backupCauses,
  backupStates,
  firstSettings,
  type Past,
  type SettingsInput,
} from './rules.ts'

type Reader = Db | Tx

export async function insertBackup(
  db: Reader,
  backup: { id: string; cause: BackupCause; askedBy: string | null; at: Date },
): Promise<void> {
  const { id, cause, askedBy, at } = backup
  await db
    .insertInto('backups')
    .values({ id, cause, asked_by: askedBy, asked_at: at, seen_at: at, state: 'waiting' })
    .execute()
}

/** A sign of life, with words on how far it is. */
export async function markRunning(db: Db, id: string, seen: { at: Date; progress: string }): Promise<void> {
  await db
    .updateTable('backups')
    .set({ state: 'running', seen_at: seen.at, progress: seen.progress })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

export interface Finished {
  readonly at: Date
  readonly asOf: Date
  readonly place: string
  readonly size: number
  readonly sha256: string
  readonly locked: boolean
  readonly rowCount: number
  readonly fileCount: number
  readonly missingCount: number
}

export async function markDone(tx: Tx, id: string, done: Finished): Promise<void> {
  const { at, asOf, place, size, sha256, locked, rowCount, fileCount, missingCount } = done
  await tx
    .updateTable('backups')
    .set({ state: 'done', finished_at: at, seen_at: at, as_of: asOf, place, size, sha256, locked, progress: null })
    .set({ row_count: rowCount, file_count: fileCount, missing_count: missingCount })
    .where('id', '=', id)
    .execute()
}

export async function markFailed(tx: Reader, id: string, failed: { at: Date; why: string }): Promise<void> {
  await tx
    .updateTable('backups')
    .set({ state: 'failed', finished_at: failed.at, failure: failed.why, progress: null })
    .where('id', '=', id)
    .execute()
}

export async function markRemoved(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('backups').set({ removed_at: at }).where('id', '=', id).execute()
}

/** Those that wait or run, with the last sign of life. */
export async function openBackups(reader: Reader): Promise<{ id: string; seenAt: Date }[]> {
  const rows = await reader
    .selectFrom('backups')
    .select(['id', 'seen_at'])
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('asked_at')
    .execute()
  return rows.map(({ id, seen_at }) => ({ id, seenAt: seen_at }))
}

export async function pastOf(reader: Reader): Promise<Past> {
  const row = await reader
    .selectFrom('backups')
    .select([
      sql<Date | null>`max(as_of) filter (where state = 'done')`.as('done'),
      sql<Date | null>`max(asked_at) filter (where cause = 'scheduled')`.as('tried'),
    ])
    .executeTakeFirstOrThrow()
  return { doneAt: row.done, triedAt: row.tried }
}

export async function findBackup(reader: Reader, id: string): Promise<Backup | null> {
  const row = await reader.selectFrom('backups').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toBackup(row) : null
}

export async function listBackups(reader: Reader, page: { limit: number; offset: number }): Promise<Backup[]> {
  const rows = await reader
    .selectFrom('backups')
    .selectAll()
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(toBackup)
}

export async function countBackups(reader: Reader): Promise<number> {
  const row = await reader.selectFrom('backups').select(sql<string>`count(*)`.as('all')).executeTakeFirstOrThrow()
  return Number(row.all)
}

/** Finished ones whose archive was not removed yet. */
export async function keptBackups(reader: Reader): Promise<{ id: string; asOf: Date; place: string }[]> {
  const rows = await reader
    .selectFrom('backups')
    .select(['id', 'as_of', 'place'])
    .where('state', '=', 'done')
    .where('removed_at', 'is', null)
    .execute()
  return rows.flatMap(({ id, as_of, place }) => (as_of && place ? [{ id, asOf: as_of, place }] : []))
}

export async function readSettings(reader: Reader): Promise<BackupSettings> {
  const row = await reader.selectFrom('backup_settings').selectAll().executeTakeFirstOrThrow()
  return {
    version: row.version,
    enabled: row.enabled,
    hour: row.hour,
    keepDays: row.keep_days,
    keepWeeks: row.keep_weeks,
    setAt: row.set_at,
    warnedAt: row.warned_at,
  }
}

export async function ensureSettings(db: Db, at: Date): Promise<void> {
  const { enabled, hour, keepDays, keepWeeks } = firstSettings
  await db
    .insertInto('backup_settings')
    .values({ enabled, hour, keep_days: keepDays, keep_weeks: keepWeeks, set_at: at })
    .onConflict((known) => known.doNothing())
    .execute()
}

/** Throws `Stale` where someone else saved meanwhile. */
export async function updateSettings(tx: Tx, input: SettingsInput, at: Date): Promise<void> {
  const { enabled, hour, keepDays, keepWeeks, version } = input
  const saved = await tx
    .updateTable('backup_settings')
    .set({ enabled: enabled === 'yes', hour, keep_days: keepDays, keep_weeks: keepWeeks })
    .set({ set_at: at, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Stale()
}

export async function markWarned(tx: Tx, at: Date): Promise<void> {
  await tx.updateTable('backup_settings').set({ warned_at: at }).execute()
}

function toBackup(row: {
  id: string
  cause: string
  state: string
  asked_by: string | null
  asked_at: Date
  finished_at: Date | null
  as_of: Date | null
  place: string | null
  size: string | null
  sha256: string | null
  locked: boolean | null
  row_count: string | null
  file_count: string | null
  missing_count: string | null
  progress: string | null
  failure: string | null
  removed_at: Date | null
}): Backup {
  return {
    id: row.id,
    cause: backupCauses.find((cause) => cause === row.cause) ?? 'asked',
    state: backupStates.find((state) => state === row.state) ?? 'failed',
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    finishedAt: row.finished_at,
    asOf: row.as_of,
    place: row.place,
    size: row.size === null ? null : Number(row.size),
    sha256: row.sha256,
    locked: row.locked ?? false,
    rowCount: Number(row.row_count ?? 0),
    fileCount: Number(row.file_count ?? 0),
    missingCount: Number(row.missing_count ?? 0),
    progress: row.progress,
    failure: row.failure,
    removedAt: row.removed_at,
  }
}
