import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import { fold } from '../../kernel/text-folding.ts'
import { type Hit, passageKind, type SearchQuery, toVector } from './rules.ts'

type Reader = Db | Tx

/** A row of a `<capability>_searchable` view. */
export interface SearchableRow {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly body: string
  readonly number: string | null
  readonly url: string
  readonly unit_id: string | null
  readonly published_on: string | null
  /** The id that an imported record bears in its file; views of things that are never imported lack it. */
  readonly external_id?: string | null
}

const viewName = /^[a-z_]+_searchable$/

export async function readSearchable(reader: Reader, view: string, id: string): Promise<SearchableRow | null> {
  const { rows } = await sql<SearchableRow>`select * from ${viewOf(view)} where id = ${id}`.execute(reader)
  return rows[0] ?? null
}

/** Ids that the view has and the index lacks, or the other way round. */
export async function differingIds(reader: Reader, view: string, kind: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    (select id from ${viewOf(view)} except select id from search_entries where kind = ${kind})
    union (select id from search_entries where kind = ${kind} except select id from ${viewOf(view)}) limit 5000`.execute(
    reader,
  )
  return rows.map((row) => row.id)
}

function viewOf(view: string): RawBuilder<unknown> {
  if (!viewName.test(view)) throw new Error(`not a searchable view: ${view}`)
  return sql.raw(view)
}

export async function saveEntry(reader: Reader, row: SearchableRow): Promise<void> {
  const tokens = toVector({ title: row.title, body: row.body, number: row.number })
  const values = {
    title: row.title,
    title_key: fold(row.title),
    number_key: row.number ? fold(row.number) : '',
    body: row.body.slice(0, 100_000),
    url: row.url,
    unit_id: row.unit_id,
    published_on: row.published_on,
    external_id: row.external_id ?? null,
    tokens: sql<string>`${tokens}::tsvector`,
  }
  await reader
    .insertInto('search_entries')
    .values({ kind: row.kind, id: row.id, ...values })
    .onConflict((conflict) => conflict.columns(['id', 'kind', 'tenant_id']).doUpdateSet(values))
    .execute()
}

export async function findEntry(
  reader: Reader,
  kind: string,
  id: string,
): Promise<{ title: string; body: string } | null> {
  const row = await reader
    .selectFrom('search_entries')
    .select(['title', 'body'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function removeEntry(reader: Reader, kind: string, id: string): Promise<void> {
  await reader.deleteFrom('search_entries').where('kind', '=', kind).where('id', '=', id).execute()
}

export interface Asked {
  readonly query: SearchQuery
  readonly kinds: readonly string[] | null
  readonly limit: number
  readonly offset: number
}

// Ranking looks at no more than this many matches of one tier: the broadest words match half of everything.
const mostRanked = 5000

/** The matches of one tier, best first: numbers, then closeness of the words, the accented spelling a little higher. */
export async function findHits(
  reader: Reader,
  tier: string,
  { query, kinds, limit, offset }: Asked,
): Promise<{ hits: Hit[]; total: number }> {
  const number = query.number
    ? sql`case when number_key = ${query.number} then 100 when number_key like ${`${query.number}%`} then 50 else 0 end`
    : sql`0`
  const accented = query.accented
    ? sql`0.5 * ts_rank_cd('{0.1,0.2,0.4,1}', tokens, ${query.accented}::tsquery, 1)`
    : sql`0`
  const ofKinds = kinds ? sql`and kind = any(${kinds})` : sql`and kind <> ${passageKind}`
  const byNumber = query.number ? sql`or number_key like ${`${query.number}%`}` : sql``
  const { rows } = await sql<Hit & { total: string; external_id: string | null }>`
    with matches as materialized (
      select kind, id, title, url, published_on, tokens, title_key, number_key, count(*) over () as total from search_entries
      where (tokens @@ ${tier}::tsquery ${byNumber}) ${ofKinds} limit ${mostRanked}),
    ranked as (
      select kind, id, title, url, published_on, total,
        (${number} + case when title_key = ${query.folded} then 2 else 0 end
          + ts_rank_cd('{0.1,0.2,0.4,1}', tokens, ${query.rank}::tsquery, 1) + ts_rank_cd('{0.1,0.2,0.4,1}', tokens, ${tier}::tsquery, 1) + ${accented})::float8 as score
      from matches order by score desc, published_on desc nulls last, id limit ${limit} offset ${offset})
    select ranked.*, entry.body, entry.external_id from ranked join search_entries entry using (id, kind) order by score desc, published_on desc nulls last, id`.execute(
    reader,
  )
  const hits = rows.map(({ external_id, ...hit }) => ({ ...hit, id: external_id ?? hit.id }))
  return { hits, total: Number(rows[0]?.total ?? 0) }
}
