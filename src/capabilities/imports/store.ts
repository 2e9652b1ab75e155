import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import { type ImportRun, mostRefusals, type RefusedLine, refusalsPerPage, runsPerPage } from './rules.ts'

interface RunRow {
  id: string
  kind: string
  name: string
  bytes: string
  file_id: string | null
  started_by: string | null
  started_at: Date
  begun_at: Date
  begun_bytes: string
  bytes_done: string
  lines_done: number
  created: number
  changed: number
  unchanged: number
  refused: number
  seen_at: Date
  finished_at: Date | null
  failure: string | null
}

function toRun(row: RunRow): ImportRun {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    bytes: Number(row.bytes),
    fileId: row.file_id,
    startedBy: row.started_by,
    startedAt: row.started_at,
    begunAt: row.begun_at,
    begunBytes: Number(row.begun_bytes),
    bytesDone: Number(row.bytes_done),
    linesDone: row.lines_done,
    created: row.created,
    changed: row.changed,
    unchanged: row.unchanged,
    refused: row.refused,
    seenAt: row.seen_at,
    finishedAt: row.finished_at,
    failure: row.failure,
  }
}

export interface NewRun {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly sourceHash: string
  readonly bytes: number
  readonly fileId: string | null
  readonly by: string | null
  readonly at: Date
}

export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  const { id, kind, name, sourceHash, bytes, fileId, by, at } = run
  const times = { started_at: at, begun_at: at, seen_at: at }
  await tx
    .insertInto('import_runs')
    .values({ id, kind, name, source_hash: sourceHash, bytes, file_id: fileId, started_by: by, ...times })
    .execute()
}

export async function findRun(reader: Db | Tx, id: string): Promise<ImportRun | null> {
  const row = await reader.selectFrom('import_runs').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toRun(row) : null
}

/** The run of this very file that did not come to its end. */
export async function openRun(
  reader: Db | Tx,
  { kind, sourceHash }: { kind: string; sourceHash: string },
): Promise<ImportRun | null> {
  const row = await reader
    .selectFrom('import_runs')
    .selectAll()
    .where('kind', '=', kind)
    .where('source_hash', '=', sourceHash)
    .where('finished_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toRun(row) : null
}

/** A new stretch of it begins: its pace is measured from here. */
export async function beginStretch(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update import_runs set begun_at = ${at}, begun_bytes = bytes_done, seen_at = ${at}, failure = null
    where id = ${id}`.execute(tx)
}

export interface Step {
  readonly from: number
  readonly to: number
  readonly bytes: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: readonly RefusedLine[]
  readonly at: Date
}

/** False where another process has taken the run further meanwhile. */
export async function keepStep(tx: Tx, id: string, step: Step): Promise<boolean> {
  const { rows } = await sql<{ before: number }>`update import_runs set lines_done = ${step.to},
      bytes_done = greatest(bytes_done, ${step.bytes}), created = created + ${step.created}, changed = changed + ${step.changed},
      unchanged = unchanged + ${step.unchanged}, refused = refused + ${step.refused.length}, seen_at = ${step.at}
    where id = ${id} and lines_done = ${step.from} and finished_at is null
    returning refused - ${step.refused.length} as before`.execute(tx)
  const [kept] = rows
  if (!kept) return false
  const told = step.refused.slice(0, Math.max(0, mostRefusals - kept.before))
  if (told.length > 0)
    await tx
      .insertInto('import_refusals')
      .values(told.map(({ line, column, why }) => ({ run_id: id, line, place: column, why })))
      .execute()
  return true
}

export async function finishRun(tx: Tx, id: string, { at, failure }: { at: Date; failure: string | null }) {
  const end = failure === null ? sql`finished_at = ${at}, bytes_done = bytes` : sql`failure = ${failure}`
  await sql`update import_runs set ${end}, seen_at = ${at} where id = ${id}`.execute(tx)
}

export async function listRuns(db: Db, span: { page: number; limit?: number }): Promise<ImportRun[]> {
  const rows = await db
    .selectFrom('import_runs')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(span.limit ?? runsPerPage)
    .offset((span.page - 1) * runsPerPage)
    .execute()
  return rows.map(toRun)
}

export async function countRuns(db: Db): Promise<number> {
  const { total } = await db
    .selectFrom('import_runs')
    .select(sql<string>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

export async function listRefusals(db: Db, id: string, span: { page: number; limit?: number }): Promise<RefusedLine[]> {
  const rows = await db
    .selectFrom('import_refusals')
    .select(['line', 'place', 'why'])
    .where('run_id', '=', id)
    .orderBy('line')
    .limit(span.limit ?? refusalsPerPage)
    .offset((span.page - 1) * refusalsPerPage)
    .execute()
  return rows.map(({ line, place, why }) => ({ line, column: place, why }))
}
