import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { readTopics, type Topic, type Topics } from '../rules/topics.ts'

export async function loadTopics(reader: Db | Tx): Promise<Topics> {
  const rows = await reader.selectFrom('article_topics').selectAll().execute()
  return readTopics(
    rows.map(({ saved_at: savedAt, saved_by: savedBy, tenant_id: _, ...row }) => ({ ...row, savedAt, savedBy })),
  )
}

/** The same, with everyone else's changes kept out until the act ends. */
export async function lockTopics(tx: Tx): Promise<Topics> {
  await sql`select pg_advisory_xact_lock(hashtext('article_topics'))`.execute(tx)
  return loadTopics(tx)
}

export async function insertTopics(tx: Tx, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return
  const rows = topics.map(({ savedAt, savedBy, ...topic }) => ({ ...topic, saved_at: savedAt, saved_by: savedBy }))
  await tx.insertInto('article_topics').values(rows).execute()
}

/** How many published articles name each code. */
export async function countByTopic(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ code: string; articles: string }>`
    select code, count(*) as articles from article_editions e, unnest(e.topics) as code
    where e.state = 'published' group by code`.execute(db)
  return new Map(rows.map((row) => [row.code, Number(row.articles)]))
}
