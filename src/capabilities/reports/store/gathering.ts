import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { GatheredWords } from '../../../../db/schema.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Gathered, GatheredPlace } from '../rules/gathering.ts'

type Reader = Db | Tx

/** What the plan's report has gathered from units' reports. */
export async function listGathered(reader: Reader, reportId: string): Promise<Gathered[]> {
  const rows = await reader
    .selectFrom('gathered_words')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(toGathered)
}

/** New words are added; a source that changed is taken over, its text only where nobody has edited it. Returns how many rows. */
export async function putGathered(
  tx: Tx,
  reportId: string,
  found: readonly Pick<Gathered, 'unitReportId' | 'unitId' | 'place' | 'source'>[],
): Promise<number> {
  if (found.length === 0) return 0
  const done = await tx
    .insertInto('gathered_words')
    .values(
      found.map((one) => ({
        id: newId(),
        report_id: reportId,
        unit_report_id: one.unitReportId,
        unit_id: one.unitId,
        place: one.place,
        source_text: one.source,
        text: one.source,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .constraint('gathered_words_once')
        .doUpdateSet({
          source_text: sql<string>`excluded.source_text`,
          text: sql<string>`case when gathered_words.text = gathered_words.source_text then excluded.text else gathered_words.text end`,
          version: sql<number>`gathered_words.version + 1`,
        })
        .where(sql<boolean>`gathered_words.source_text <> excluded.source_text`),
    )
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n)
}

/** An amendment begins with what the report before it had gathered. */
export async function copyGathered(tx: Tx, fromReportId: string, toReportId: string): Promise<void> {
  const rows = await listGathered(tx, fromReportId)
  if (rows.length === 0) return
  await tx
    .insertInto('gathered_words')
    .values(
      rows.map((one) => ({
        id: newId(),
        report_id: toReportId,
        unit_report_id: one.unitReportId,
        unit_id: one.unitId,
        place: one.place,
        source_text: one.source,
        text: one.text,
      })),
    )
    .execute()
}

export async function findGathered(reader: Reader, id: string): Promise<(Gathered & { reportId: string }) | null> {
  const row = await reader.selectFrom('gathered_words').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...toGathered(row), reportId: row.report_id } : null
}

/** False where someone else saved first. */
export async function saveGathered(tx: Tx, seen: { id: string; version: number }, text: string): Promise<boolean> {
  const done = await tx
    .updateTable('gathered_words')
    .set({ text, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

const toGathered = (row: Selectable<GatheredWords>): Gathered => ({
  id: row.id,
  unitReportId: row.unit_report_id,
  unitId: row.unit_id,
  place: row.place as GatheredPlace, // check constraint
  source: row.source_text,
  text: row.text,
  version: row.version,
})
