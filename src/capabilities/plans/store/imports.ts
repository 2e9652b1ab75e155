import { json, type Tx } from '../../../kernel/db.ts'
import type { ImportOutcome, PlanImport, SourceFile } from '../rules/arranging.ts'
import type { Reader } from './plans.ts'

/** In their order: the document itself first. */
export async function insertSourceFiles(tx: Tx, planId: string, files: readonly SourceFile[]): Promise<void> {
  await tx
    .insertInto('plan_source_files')
    .values(
      files.map(({ fileId, fileName, sha256, span }, at) => ({
        plan_id: planId,
        position: at + 1,
        file_id: fileId,
        file_name: fileName,
        sha256,
        span_from: span[0],
        span_to: span[1],
      })),
    )
    .execute()
}

export async function sourceFilesOf(reader: Reader, planId: string): Promise<SourceFile[]> {
  const rows = await reader
    .selectFrom('plan_source_files')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    fileId: row.file_id,
    fileName: row.file_name,
    sha256: row.sha256,
    span: [row.span_from, row.span_to],
  }))
}

/** The latest plan of the units made of each of these files' bytes. */
export async function plansOfBytes(
  reader: Reader,
  unitIds: readonly string[],
  contents: readonly string[],
): Promise<Map<string, string>> {
  if (contents.length === 0) return new Map()
  const rows = await reader
    .selectFrom('plan_source_files')
    .innerJoin('plans', 'plans.id', 'plan_source_files.plan_id')
    .select(['plan_source_files.sha256', 'plans.id'])
    .where('plan_source_files.sha256', 'in', contents)
    .where('plans.lead_unit_id', 'in', unitIds)
    .orderBy('plans.created_at')
    .execute()
  return new Map(rows.map(({ sha256, id }) => [sha256, id]))
}

export async function insertImport(
  tx: Tx,
  { id, unitId, importedAt, handingId, outcomes, by }: PlanImport & { by: string | null },
): Promise<void> {
  await tx
    .insertInto('plan_imports')
    .values({
      id,
      unit_id: unitId,
      imported_by: by,
      imported_at: importedAt,
      handing_id: handingId,
      outcomes: json(outcomes),
    })
    .execute()
}

export async function findImport(reader: Reader, id: string): Promise<PlanImport | null> {
  const row = await reader.selectFrom('plan_imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const outcomes = row.outcomes as unknown as ImportOutcome[] // written by insertImport alone
  return { id: row.id, unitId: row.unit_id, importedAt: row.imported_at, handingId: row.handing_id, outcomes }
}
