import { sql } from 'kysely'
import { type Db, type Tx, together } from '../../kernel/db.ts'
import { freshNews, type SharedKind, sitemapSize } from './rules.ts'

/** A page keeps its number for ever. */
export async function giveNumbers(tx: Tx, pages: readonly { kind: SharedKind; subject_id: string }[]): Promise<void> {
  await tx
    .insertInto('short_addresses')
    .values(pages)
    .onConflict((conflict) => conflict.constraint('short_addresses_once').doNothing())
    .execute()
}

/** Public pages of one kind, as their capability shows them to the search. */
const views: Readonly<Record<SharedKind, string>> = {
  article: 'articles_searchable',
  document: 'documents_searchable',
  plan: 'plans_searchable',
  procedure: 'procedures_searchable',
  contest: 'contests_searchable',
}

export interface SharedPage {
  readonly path: string
  readonly title: string
}

/** The page of a number while it is public, else null. */
export async function pageOfNumber(db: Db, number: bigint): Promise<SharedPage | null> {
  const row = await db
    .selectFrom('short_addresses')
    .select(['kind', 'subject_id'])
    .where('number', '=', String(number))
    .executeTakeFirst()
  return row ? pageOf(db, row.kind as SharedKind, row.subject_id) : null // written by giveNumbers
}

const sharedOfKind = (kind: SharedKind) =>
  together(async (db, ids) => {
    const { rows } = await sql<{ id: string; url: string; title: string; number: string }>`
      select s.id, p.url, p.title, s.number
      from (select subject_id as id, number from short_addresses where kind = ${kind} and subject_id = any(${ids}::uuid[])) s
      join ${sql.table(views[kind])} p on p.id = s.id`.execute(db)
    return new Map(rows.map((row) => [row.id, { path: row.url, title: row.title, number: BigInt(row.number) }]))
  })
const shared = {
  article: sharedOfKind('article'),
  document: sharedOfKind('document'),
  plan: sharedOfKind('plan'),
  procedure: sharedOfKind('procedure'),
  contest: sharedOfKind('contest'),
}

/** A public page with its number, else null. */
export const sharedOf = (db: Db, kind: SharedKind, subjectId: string) => shared[kind](db, subjectId)

async function pageOf(db: Db, kind: SharedKind, subjectId: string): Promise<SharedPage | null> {
  const { rows } = await sql<{ url: string; title: string }>`
    select url, title from ${sql.table(views[kind])} where id = ${subjectId}::uuid`.execute(db)
  return rows[0] ? { path: rows[0].url, title: rows[0].title } : null
}

export interface ListedPage {
  readonly path: string
  readonly changedAt: Date | null
}

export async function countPages(db: Db, view: string): Promise<number> {
  const { rows } = await sql<{ total: string }>`select count(*) as total from ${sql.table(view)}`.execute(db)
  return Number(rows[0]?.total ?? 0)
}

// Opening a correction changes nothing that is public.
const seenVerbs = ['article.published', 'article.imported', 'article.picture-described']

/** One list for search engines; a page has changed when the last act on its thing was done. */
export async function listPages(db: Db, view: string, page: number): Promise<ListedPage[]> {
  const { rows } = await sql<{ url: string; changed_at: Date | null }>`
    with listed as (select id, url, published_on from ${sql.table(view)} order by id
      limit ${sitemapSize} offset ${(page - 1) * sitemapSize})
    select url, coalesce(
      (select max(at) from events v where v.subject_id = listed.id
        and (v.verb not like 'article.%' or v.verb = any(${seenVerbs}::text[]))),
      published_on::timestamp at time zone 'Asia/Ho_Chi_Minh') as changed_at
    from listed order by id`.execute(db)
  return rows.map((row) => ({ path: row.url, changedAt: row.changed_at }))
}

export interface FreshNews extends SharedPage {
  readonly at: Date
}

/** First put up within the last two days. */
export async function listFreshNews(db: Db, now: Date): Promise<FreshNews[]> {
  const { rows } = await sql<{ url: string; title: string; at: Date }>`
    select s.url, s.title, v.at from (
      select subject_id, min(at) as at from events
      where verb = 'article.published' and at > ${now}::timestamptz - make_interval(hours => ${freshNews.hours})
        and at <= ${now}::timestamptz
      group by subject_id) v
    join articles_searchable s on s.id = v.subject_id
    where s.published_on >= (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date - 2
    order by v.at desc limit ${freshNews.most}`.execute(db)
  return rows.map((row) => ({ path: row.url, title: row.title, at: row.at }))
}
