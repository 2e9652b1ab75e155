import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { json } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { UnitKind } from '../rules/unit.ts'
import { countUnitOutcomes, type UnitImport, type UnitLine } from '../rules/unit-import.ts'

export async function insertUnitImport(
  tx: Tx,
  made: Pick<UnitImport, 'id' | 'fileName' | 'lines'> & { at: Date },
): Promise<void> {
  await tx
    .insertInto('unit_imports')
    .values({ id: made.id, file_name: made.fileName, rows: json(made.lines), made_at: made.at })
    .execute()
}

export async function findUnitImport(reader: Db | Tx, id: string): Promise<UnitImport | null> {
  const row = await reader.selectFrom('unit_imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    fileName: row.file_name,
    lines: row.rows as unknown as UnitLine[], // written by insertUnitImport only
    takenAt: row.taken_at,
    // written by finishUnitImport only; files taken before measures were read counted none
    counts:
      row.counts === null
        ? null
        : { ...countUnitOutcomes([]), ...(row.counts as unknown as NonNullable<UnitImport['counts']>) },
  }
}

/** False where it was taken before. */
export async function finishUnitImport(
  tx: Tx,
  id: string,
  done: { at: Date; counts: NonNullable<UnitImport['counts']> },
): Promise<boolean> {
  const saved = await tx
    .updateTable('unit_imports')
    .set({ taken_at: done.at, counts: json(done.counts) })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** The present name ends the day before and the new one begins; both stay. */
export async function renameFrom(
  tx: Tx,
  unitId: string,
  name: { name: string; kind: UnitKind; from: PlainDate },
): Promise<void> {
  await tx
    .updateTable('unit_names')
    .set({ valid_to: addDays(name.from, -1) })
    .where('unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .execute()
  await tx
    .insertInto('unit_names')
    .values({ id: newId(), unit_id: unitId, name: name.name, kind: name.kind, valid_from: name.from })
    .execute()
}

export async function moveFrom(tx: Tx, unitId: string, to: { parentId: string; from: PlainDate }): Promise<void> {
  await tx
    .updateTable('unit_parents')
    .set({ valid_to: addDays(to.from, -1) })
    .where('unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .execute()
  await tx
    .insertInto('unit_parents')
    .values({ id: newId(), unit_id: unitId, parent_id: to.parentId, valid_from: to.from })
    .execute()
}
