import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { ArticleFile, FileKind } from '../rules/media.ts'

export async function insertArticleFile(tx: Tx, file: ArticleFile & { articleId: string; at: Date }): Promise<void> {
  await tx
    .insertInto('article_files')
    .values({
      id: file.id,
      article_id: file.articleId,
      file_id: file.fileId,
      kind: file.kind,
      type: file.type,
      size: file.size,
      title: file.title,
      captions_file_id: file.captionsFileId,
      transcript: file.transcript,
      silent: file.silent,
      created_at: file.at,
    })
    .execute()
}

/** Film, sound and documents uploaded for the article, oldest first. */
export async function articleFilesOf(db: Db, articleId: string): Promise<ArticleFile[]> {
  const rows = await db
    .selectFrom('article_files')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileId: row.file_id,
    kind: row.kind as FileKind, // checked by the table
    title: row.title,
    captionsFileId: row.captions_file_id,
    transcript: row.transcript,
    silent: row.silent,
    type: row.type,
    size: Number(row.size),
  }))
}

export interface MediumStanding {
  readonly articleId: string
  readonly unitId: string
  readonly isPublic: boolean
}

/** Whose picture or file it is, and whether a text that is up shows it. */
export async function standingOfMedium(db: Db, id: string): Promise<MediumStanding | null> {
  const { rows } = await sql<{ article_id: string; unit_id: string; is_public: boolean }>`
    with medium as (
      select article_id, file_id, tenant_id from article_images where id = ${id}::uuid
      union all
      select article_id, file_id, tenant_id from article_files where id = ${id}::uuid)
    select m.article_id, a.unit_id,
      exists (select 1 from article_editions e where e.article_id = m.article_id and e.tenant_id = m.tenant_id
        and e.state = 'published' and m.file_id = any(e.file_ids)) as is_public
    from medium m join articles a on a.id = m.article_id and a.tenant_id = m.tenant_id`.execute(db)
  const [row] = rows
  return row ? { articleId: row.article_id, unitId: row.unit_id, isPublic: row.is_public } : null
}
