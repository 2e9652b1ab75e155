import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { Edition } from '../rules/article.ts'
import type { EditionState } from '../rules/life.ts'
import type { EditionLine } from '../rules/listing.ts'
import { editionColumns, toEdition } from './articles.ts'

/** Every text that the article has had, newest first. */
export async function listEditions(db: Db, articleId: string): Promise<EditionLine[]> {
  const { rows } = await sql<{
    number: number
    state: EditionState
    title: string
    saved_at: Date
    saved_by: string | null
  }>`select number, state, title, saved_at, saved_by
    from article_editions where article_id = ${articleId}::uuid order by number desc`.execute(db)
  return rows.map((row) => ({
    number: row.number,
    state: row.state,
    title: row.title,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  }))
}

export async function findEdition(db: Db, articleId: string, number: number): Promise<Edition | null> {
  const row = await db
    .selectFrom('article_editions')
    .select(editionColumns)
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? toEdition(row) : null
}
