import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { tagKey } from '../rules/tags.ts'

/** Makes the tags that are new, and gives all of them back as everyone writes them. */
export async function writeTags(tx: Tx, given: readonly string[]): Promise<string[]> {
  if (given.length === 0) return []
  const byKey = new Map(given.map((words) => [tagKey(words), words]))
  const [keys, tags] = [[...byKey.keys()], [...byKey.values()]]
  const { rows } = await sql<{ key: string; words: string }>`insert into article_tags (key, words)
    select * from unnest(${keys}::text[], ${tags}::text[])
    on conflict (key, tenant_id) do update set words = article_tags.words returning key, words`.execute(tx)
  const written = new Map(rows.map(({ key, words }) => [key, words]))
  return tags.map((words) => written.get(tagKey(words)) ?? words)
}

export async function findTag(db: Db, key: string): Promise<string | null> {
  const row = await db.selectFrom('article_tags').select('words').where('key', '=', key).executeTakeFirst()
  return row?.words ?? null
}

/** Those of published texts with how many bear them, the most used first. */
export async function listTags(db: Db, limit: number): Promise<{ key: string; words: string; articles: number }[]> {
  const { rows } = await sql<{ key: string; words: string; articles: string }>`
    select t.key, t.words, u.articles from (
      select key, count(*) as articles from article_editions e, unnest(e.tag_keys) as key
      where e.state = 'published' group by key) u
    join article_tags t on t.key = u.key order by u.articles desc, t.key limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, articles: Number(row.articles) }))
}
