import type { Db, Tx } from '../../../kernel/db.ts'
import type { ArticleImage } from '../rules/listing.ts'
import type { ImageWords } from '../rules/media.ts'

export interface ImageRow {
  id: string
  file_id: string
  small_file_id: string
  width: number
  height: number
  small_width: number
  alt: string
  caption: string | null
  decorative: boolean
  focus_x: number
  focus_y: number
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
  'decorative',
  'focus_x',
  'focus_y',
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
    decorative: row.decorative,
    focus: { x: row.focus_x, y: row.focus_y },
    renditions: [],
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
      ...describing(image),
      created_at: image.at,
    })
    .execute()
}

const describing = ({ alt, decorative, caption, focus }: ImageWords) => ({
  alt,
  decorative,
  caption,
  focus_x: focus.x,
  focus_y: focus.y,
})

export async function updateImage(tx: Tx, id: string, image: ImageWords): Promise<void> {
  await tx.updateTable('article_images').set(describing(image)).where('id', '=', id).execute()
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

export async function unitOfArticle(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('articles').select('unit_id').where('id', '=', id).executeTakeFirst()
  return row?.unit_id ?? null
}
