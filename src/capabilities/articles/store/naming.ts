import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { EditionState } from '../rules/life.ts'

/** What a message says of the article and whom it concerns. */
export async function findForNotice(db: Db, id: string) {
  const { rows } = await sql<{
    title: string
    state: EditionState
    unit_id: string
    author_id: string | null
    writer_ids: string[]
  }>`
    select e.title, e.state, a.unit_id, a.author_id, e.writer_ids from articles a
    join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id
    where a.id = ${id}::uuid order by e.number desc limit 1`.execute(db)
  const [row] = rows
  if (!row) return null
  return {
    title: row.title,
    state: row.state,
    unitId: row.unit_id,
    authorId: row.author_id,
    writerIds: row.writer_ids,
  }
}

/** The title of the last edition; the slug only while the text is up. */
export async function titlesOf(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; title: string; unit_id: string; slug: string | null }>`
    select distinct on (a.id) a.id, e.title, a.unit_id, case when a.withdrawn_at is null then a.slug end as slug
    from articles a join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id
    where a.id = any(${ids}::uuid[]) order by a.id, e.number desc`.execute(db)
  return rows.map((row) => ({ id: row.id, title: row.title, unitId: row.unit_id, publicSlug: row.slug }))
}

/** Picture or file → its article. */
export async function articlesOfMedia(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; article_id: string }>`
    select id, article_id from article_images where id = any(${ids}::uuid[])
    union all
    select id, article_id from article_files where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.article_id]))
}
