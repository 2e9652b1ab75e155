import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { ArticleImage } from '../rules/listing.ts'

export interface ImageRow {
  id: string
  file_id: string
  small_file_id: string
  width: number
  height: number
  small_width: number
  alt: string
  caption: string | null
}

export const imageColumns = [
  'id',
  'file_id',
  'small_file_id',
  'width',
  'height',
  'small_width',
  'alt',
  'caption',
] as const

export function toImage(row: ImageRow): ArticleImage {
  return {
    id: row.id,
    fileId: row.file_id,
    smallFileId: row.small_file_id,
    width: row.width,
    height: row.height,
    smallWidth: row.small_width,
    alt: row.alt,
    caption: row.caption,
  }
}

export async function insertImage(tx: Tx, image: ArticleImage & { articleId: string; at: Date }): Promise<void> {
  await tx
    .insertInto('article_images')
    .values({
      id: image.id,
      article_id: image.articleId,
      file_id: image.fileId,
      small_file_id: image.smallFileId,
      width: image.width,
      height: image.height,
      small_width: image.smallWidth,
      alt: image.alt,
      caption: image.caption,
      created_at: image.at,
    })
    .execute()
}

/** Everything uploaded for the article, oldest first. */
export async function imagesOf(db: Db, articleId: string): Promise<ArticleImage[]> {
  const rows = await db
    .selectFrom('article_images')
    .select(imageColumns)
    .where('article_id', '=', articleId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(toImage)
}

/** Whose picture it is, and whether a text that is up shows it. */
export async function standingOfImage(
  db: Db,
  id: string,
): Promise<{ articleId: string; unitId: string; isPublic: boolean } | null> {
  const { rows } = await sql<{ article_id: string; unit_id: string; is_public: boolean }>`
    select i.article_id, a.unit_id,
      exists (select 1 from article_editions e where e.article_id = i.article_id and e.tenant_id = i.tenant_id
        and e.state = 'published' and i.file_id = any(e.file_ids)) as is_public
    from article_images i join articles a on a.id = i.article_id and a.tenant_id = i.tenant_id
    where i.id = ${id}::uuid`.execute(db)
  const [row] = rows
  return row ? { articleId: row.article_id, unitId: row.unit_id, isPublic: row.is_public } : null
}

export async function unitOfArticle(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('articles').select('unit_id').where('id', '=', id).executeTakeFirst()
  return row?.unit_id ?? null
}
