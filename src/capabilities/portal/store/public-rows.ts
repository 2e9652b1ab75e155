import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'

/** The newest public documents, by the view that their capability offers. */
export async function latestDocuments(db: Db, limit: number) {
  const { rows } = await sql<{
    id: string
    number: string | null
    title: string
    url: string
    published_on: string | null
  }>`select id, number, title, url, published_on from documents_searchable
    order by published_on desc nulls last, id desc limit ${limit}`.execute(db)
  return rows.map(({ published_on: publishedOn, ...row }) => ({ ...row, publishedOn }))
}
