import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { type MendedTags, readMended, type Tag, tagKey } from '../rules/tags.ts'

type Reader = Db | Tx

/** Makes the tags that are new, and gives all of them back as everyone writes them. */
export async function writeTags(tx: Tx, given: readonly string[]): Promise<string[]> {
  if (given.length === 0) return []
  const byKey = new Map(given.map((words) => [tagKey(words), words]))
  const [keys, tags] = [[...byKey.keys()], [...byKey.values()]]
  const { rows } = await sql<{ key: string; words: string }>`insert into article_tags (key, words)
    select * from unnest(${keys}::text[], ${tags}::text[])
    on conflict (key, tenant_id) do update set words = article_tags.words returning key, words`.execute(tx)
  const written = new Map(rows.map(({ key, words }) => [key, words]))
  return (await mendedTags(tx)).mend(tags.map((words) => written.get(tagKey(words)) ?? words))
}

/** What the office wrote otherwise, or put under another. */
export async function mendedTags(reader: Reader): Promise<MendedTags> {
  const { rows } = await sql<{ key: string; words: string }>`
    select t.key, h.words from article_tags t join article_tags h on h.key = coalesce(t.heir, t.key)
    where t.mended_at is not null or t.heir is not null`.execute(reader)
  return readMended(rows)
}

export async function findTag(reader: Reader, key: string): Promise<Tag | null> {
  const row = await reader
    .selectFrom('article_tags')
    .select(['words', 'heir'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? { key, articles: 0, ...row } : null
}

/** Those of published texts with how many bear them, the most used first. */
export async function listTags(db: Db, limit: number): Promise<Tag[]> {
  const { rows } = await sql<{ key: string; words: string; articles: string }>`
    select t.key, t.words, u.articles from (
      select coalesce(a.heir, a.key) as key, count(distinct e.id) as articles
      from article_editions e, unnest(e.tag_keys) as borne join article_tags a on a.key = borne
      where e.state = 'published' group by 1) u
    join article_tags t on t.key = u.key order by u.articles desc, t.key limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, heir: null, articles: Number(row.articles) }))
}

/** Every tag that was ever given, with how many published texts bear it, for whoever keeps them in order. */
export async function searchTags(db: Db, words: string, page: { limit: number; offset: number }): Promise<Tag[]> {
  const { rows } = await sql<{ key: string; words: string; heir: string | null; articles: string }>`
    select t.key, t.words, t.heir, (select count(*) from article_editions e
      where e.state = 'published' and e.tag_keys @> array[t.key]) as articles
    from article_tags t where ${words === '' ? sql`true` : sql`strpos(t.key, ${tagKey(words)}) > 0`}
    order by t.key limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows.map((row) => ({ ...row, articles: Number(row.articles) }))
}

/** From now on the tag, and what stands under it, is written so. */
export async function saveTag(tx: Tx, key: string, { words, at }: { words: string; at: Date }): Promise<string> {
  const heir = tagKey(words)
  await sql`insert into article_tags (key, words, mended_at) values (${heir}, ${words}, ${at})
    on conflict (key, tenant_id) do update set words = excluded.words, heir = null, mended_at = excluded.mended_at`.execute(
    tx,
  )
  await sql`update article_tags set heir = ${heir}, mended_at = ${at}
    where (key = ${key} or heir = ${key}) and key <> ${heir}`.execute(tx)
  return heir
}

export async function freeTag(tx: Tx, key: string): Promise<void> {
  await tx.updateTable('article_tags').set({ heir: null }).where('key', '=', key).execute()
}
