import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { Edition } from '../rules/article.ts'
import { everything, type NewsItem } from '../rules/listing.ts'
import { tagKey } from '../rules/tags.ts'
import { type NewsRow, newestFirst, news, toNews, whereOf } from './lists.ts'

interface Place {
  readonly id: string
  readonly publishedAt: Date
}

/** Published just before and just after among those of a unit, or of a topic, nearest first. */
export async function neighboursOf(
  db: Db,
  { id, publishedAt, ...among }: Place & ({ unitId: string } | { topic: readonly string[] }),
  limit: number,
): Promise<{ newer: NewsItem[]; older: NewsItem[] }> {
  const here = sql`(${publishedAt}::timestamptz, ${id}::uuid)`
  const where =
    'unitId' in among
      ? sql`e.state = 'published' and e.unit_id = ${among.unitId}::uuid`
      : whereOf({ ...everything, ...among })
  const newer = await sql<NewsRow>`${news} where ${where} and (e.published_at, e.article_id) > ${here}
    order by e.published_at, e.article_id limit ${limit}`.execute(db)
  const older = await sql<NewsRow>`${news} where ${where} and (e.published_at, e.article_id) < ${here} ${newestFirst}
    limit ${limit}`.execute(db)
  return { newer: newer.rows.map(toNews), older: older.rows.map(toNews) }
}

/** Of each kind of likeness the newest are looked at: beyond them a text is too old to be read for being like. */
const looked = 60

/** What shares most with the text: a tag says more than a topic, a topic more than an area; the newest first among equals. */
export async function relatedTo(db: Db, edition: Edition, limit: number): Promise<NewsItem[]> {
  const { articleId, tags, topics, areas } = edition
  const lists = [
    { column: sql`e.tag_keys`, values: tags.map(tagKey), weight: 4 },
    { column: sql`e.topics`, values: [...topics], weight: 2 },
    { column: sql`e.areas`, values: [...areas], weight: 1 },
  ].filter(({ values }) => values.length > 0)
  if (lists.length === 0) return []
  const near = lists.map(
    ({ column, values }) => sql`(select e.id from article_editions e where e.state = 'published'
      and ${column} && ${values}::text[] order by e.published_at desc limit ${looked})`,
  )
  const likeness = lists.map(
    ({ column, values, weight }): RawBuilder<unknown> =>
      sql`${weight} * cardinality(array(select unnest(${column}) intersect select unnest(${values}::text[])))`,
  )
  const { rows } = await sql<NewsRow>`${news} where e.id in (${sql.join(near, sql` union `)})
    and e.article_id <> ${articleId}::uuid
    order by ${sql.join(likeness, sql` + `)} desc, e.published_at desc, e.article_id desc limit ${limit}`.execute(db)
  return rows.map(toNews)
}
