import { type Db, json, type Tx } from '../../../kernel/db.ts'
import type { Handing, RefusedFile } from '../rules/handing.ts'

export async function insertHanding(tx: Tx, handing: Handing & { by: string | null }): Promise<void> {
  await tx
    .insertInto('reading_handings')
    .values({
      id: handing.id,
      unit_id: handing.unitId,
      handed_at: handing.handedAt,
      handed_by: handing.by,
      refused: json(handing.refused),
    })
    .execute()
}

export async function findHanding(reader: Db | Tx, id: string): Promise<Handing | null> {
  const row = await reader.selectFrom('reading_handings').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const refused = row.refused as unknown as RefusedFile[] // written by insertHanding alone
  return { id: row.id, unitId: row.unit_id, handedAt: row.handed_at, refused }
}
