import { type Db, inAnyOf, json, type Tx } from '../../../kernel/db.ts'
import type { RecognisedPage } from '../../../reading/index.ts'
import type { Asker } from '../../documents/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { ScanFailure, WaitingScan } from '../rules/scans.ts'

type Reader = Db | Tx

export async function insertScan(tx: Tx, scan: WaitingScan): Promise<void> {
  await tx
    .insertInto('reading_scans')
    .values({
      id: scan.id,
      unit_id: scan.unitId,
      handing_id: scan.handingId,
      file_name: scan.fileName,
      handed_at: scan.handedAt,
      handed_by: scan.handedBy,
    })
    .execute()
}

export async function findScan(reader: Reader, id: string): Promise<WaitingScan | null> {
  const row = await reader.selectFrom('reading_scans').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toScan(row) : null
}

/** Of the units, the oldest first: they are read in that order. */
export async function scansOfUnits(reader: Reader, work: Work): Promise<WaitingScan[]> {
  const rows = await reader
    .selectFrom('reading_scans')
    .selectAll()
    .where(inAnyOf(...ofWork(work, 'unit_id', 'id')))
    .orderBy('handed_at')
    .orderBy('id')
    .execute()
  return rows.map(toScan)
}

export async function scansOfHanding(reader: Reader, handingId: string): Promise<WaitingScan[]> {
  const rows = await reader
    .selectFrom('reading_scans')
    .selectAll()
    .where('handing_id', '=', handingId)
    .orderBy('id')
    .execute()
  return rows.map(toScan)
}

/** How many of this person's scans wait. */
export async function countWaitingOf(reader: Reader, accountId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('reading_scans')
    .select((from) => from.fn.countAll<string>().as('count'))
    .where('handed_by', '=', accountId)
    .where('failure', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many of this person's scans came to nothing and are still their unit's. */
export async function countFailedOf(reader: Reader, { actor, work }: Asker): Promise<number> {
  const { count } = await reader
    .selectFrom('reading_scans')
    .select((from) => from.fn.countAll<string>().as('count'))
    .where('handed_by', '=', actor?.accountId ?? null)
    .where(inAnyOf(...ofWork(work, 'unit_id', 'id')))
    .where('failure', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Counts a beginning; what is at work on a scan that was cancelled meanwhile changes nothing. */
export async function beginScan(db: Db, id: string): Promise<void> {
  await db
    .updateTable('reading_scans')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function saveProgress(db: Db, id: string, at: { page: number; of: number }): Promise<void> {
  await db.updateTable('reading_scans').set({ page: at.page, pages: at.of }).where('id', '=', id).execute()
}

export async function failScan(tx: Tx, id: string, failure: ScanFailure): Promise<void> {
  await tx.updateTable('reading_scans').set({ failure }).where('id', '=', id).execute()
}

/** As if it had just been handed in. */
export async function resetScan(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('reading_scans')
    .set({ failure: null, attempts: 0, page: 0, pages: null })
    .where('id', '=', id)
    .execute()
}

/** False where it was gone before. */
export async function removeScan(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('reading_scans').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows === 1n
}

export async function knownPicture(db: Db, scanId: string, sha256: string): Promise<RecognisedPage[] | null> {
  const row = await db
    .selectFrom('reading_scan_pictures')
    .select('pages')
    .where('scan_id', '=', scanId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ? (row.pages as unknown as RecognisedPage[]) : null // written by savePicture alone
}

/** Whoever got on is not what stops the server: its beginnings are counted anew. */
export async function savePicture(db: Db, scanId: string, made: { sha256: string; pages: RecognisedPage[] }) {
  await db
    .insertInto('reading_scan_pictures')
    .values({ scan_id: scanId, sha256: made.sha256, pages: json(made.pages) })
    .onConflict((twice) => twice.columns(['scan_id', 'sha256', 'tenant_id']).doNothing())
    .execute()
  await db.updateTable('reading_scans').set({ attempts: 1 }).where('id', '=', scanId).execute()
}

interface ScanRow {
  id: string
  unit_id: string
  handing_id: string | null
  file_name: string
  handed_at: Date
  handed_by: string | null
  page: number
  pages: number | null
  attempts: number
  failure: string | null
}

function toScan(row: ScanRow): WaitingScan {
  return {
    id: row.id,
    unitId: row.unit_id,
    handingId: row.handing_id,
    fileName: row.file_name,
    handedAt: row.handed_at,
    handedBy: row.handed_by,
    page: row.page,
    pages: row.pages,
    attempts: row.attempts,
    failure: row.failure as ScanFailure | null, // written by failScan alone
  }
}
