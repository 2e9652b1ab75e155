import type { Db, Tx } from '../../../kernel/db.ts'
import type { Rendition, RenditionType } from '../rules.ts'

/** The further forms of the pictures, narrowest first, by the picture's file. */
export async function renditionsOf(
  reader: Db | Tx,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Rendition[]>> {
  const known = new Map<string, Rendition[]>()
  if (fileIds.length === 0) return known
  const rows = await reader
    .selectFrom('file_renditions')
    .select(['file_id', 'rendition_id', 'type', 'width'])
    .where('file_id', 'in', [...fileIds])
    .orderBy('width')
    .execute()
  for (const row of rows) {
    // `type` is checked by the table.
    const rendition = { fileId: row.rendition_id, type: row.type as RenditionType, width: row.width }
    known.set(row.file_id, [...(known.get(row.file_id) ?? []), rendition])
  }
  return known
}

/** The file of the form must exist, and the picture not have it yet. */
export async function insertRendition(tx: Tx, pictureId: string, rendition: Rendition): Promise<void> {
  await tx
    .insertInto('file_renditions')
    .values({
      file_id: pictureId,
      rendition_id: rendition.fileId,
      type: rendition.type,
      width: rendition.width,
    })
    .execute()
}

/** Forms of other pictures with the same bytes: what need not be drawn again. */
export async function formsOfTwins(
  reader: Db | Tx,
  sha256: string,
): Promise<{ type: RenditionType; width: number; sha256: string; size: number }[]> {
  const rows = await reader
    .selectFrom('files as twin')
    .innerJoin('file_renditions as r', (join) =>
      join.onRef('r.file_id', '=', 'twin.id').onRef('r.tenant_id', '=', 'twin.tenant_id'),
    )
    .innerJoin('files as form', (join) =>
      join.onRef('form.id', '=', 'r.rendition_id').onRef('form.tenant_id', '=', 'r.tenant_id'),
    )
    .select(['r.type', 'r.width', 'form.sha256', 'form.size'])
    .distinct()
    .where('twin.sha256', '=', sha256)
    .execute()
  return rows.map(({ type, width, sha256: content, size }) => {
    return { type: type as RenditionType, width, sha256: content, size: Number(size) } // checked by the table
  })
}

/** Held until the transaction ends; false where it was taken away. */
export async function lockPicture(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('files').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}
