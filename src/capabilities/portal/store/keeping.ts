import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { BannerPicture } from '../rules/layout.ts'

type Reader = Db | Tx

/** The unit whose people keep the portal; null until the administrator has named one. */
export async function keeperOf(reader: Reader): Promise<string | null> {
  const row = await reader.selectFrom('portal_settings').select('unit_id').executeTakeFirst()
  return row?.unit_id ?? null
}

export async function saveKeeper(tx: Tx, unitId: string): Promise<void> {
  await tx
    .insertInto('portal_settings')
    .values({ id: newId(), unit_id: unitId })
    .onConflict((conflict) => conflict.constraint('portal_settings_once').doUpdateSet({ unit_id: unitId }))
    .execute()
}

/** Section → the unit that fills it. */
export async function listDuties(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.selectFrom('portal_duties').select(['section', 'unit_id']).execute()
  return new Map(rows.map((row) => [row.section, row.unit_id]))
}

export async function saveDuty(tx: Tx, section: string, unitId: string): Promise<void> {
  await tx
    .insertInto('portal_duties')
    .values({ id: newId(), section, unit_id: unitId })
    .onConflict((conflict) => conflict.constraint('portal_duties_section').doUpdateSet({ unit_id: unitId }))
    .execute()
}

/** They have no day on which they began: older than any reorganisation. */
export const openDuties = `select d.id, d.unit_id, d.section as text, 'epoch'::timestamptz as begun_at from portal_duties d
  union all select s.id, s.unit_id, '' as text, 'epoch'::timestamptz as begun_at from portal_settings s`

export async function insertPicture(
  tx: Tx,
  picture: Omit<BannerPicture, 'alt'> & { id: string; unitId: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('portal_pictures')
    .values({
      id: picture.id,
      unit_id: picture.unitId,
      file_id: picture.fileId,
      small_file_id: picture.smallFileId,
      width: picture.width,
      height: picture.height,
      small_width: picture.smallWidth,
      created_at: picture.at,
    })
    .execute()
}

/** Whether an arrangement that is up, of the portal or a unit, shows the picture; null where there is none. */
export async function pictureIsPublic(db: Db, id: string): Promise<boolean | null> {
  const { rows } = await sql<{ shown: boolean }>`
    select exists (select from portal_layouts l where l.state = 'live'
      and (l.content->'banners' @> jsonb_build_array(jsonb_build_object('picture', jsonb_build_object('fileId', p.file_id)))
        or strpos((l.content->'pages')::text, p.file_id::text) > 0)) as shown
    from portal_pictures p where p.id = ${id}::uuid`.execute(db)
  return rows[0]?.shown ?? null
}

/** The portal's own pictures among these files; an earlier page or a draft may name them too. */
export async function picturesAmong(db: Db, fileIds: readonly string[]): Promise<Omit<BannerPicture, 'alt'>[]> {
  if (fileIds.length === 0) return []
  const rows = await db
    .selectFrom('portal_pictures')
    .selectAll()
    .where('file_id', 'in', fileIds)
    .where('unit_id', 'is', null)
    .execute()
  return rows.map((row) => ({
    fileId: row.file_id,
    smallFileId: row.small_file_id,
    width: row.width,
    height: row.height,
    smallWidth: row.small_width,
  }))
}
