import { type RawBuilder, sql } from 'kysely'
import { type Db, inAnyOf } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import type { AreaCode } from '../../tasks/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { EditionState, ListedState } from '../rules/life.ts'
import {
  type NewsFilter,
  type NewsItem,
  type NewsPlace,
  pageSize,
  type WorkItem,
  type WorkPlace,
  workPageSize,
} from '../rules/listing.ts'
import { type ImageRow, toImage } from './images.ts'

export type NewsRow = {
  article_id: string
  slug: string
  unit_id: string
  title: string
  summary: string | null
  topics: string[]
  areas: string[]
  published_at: Date
  state_since: Date
} & { [Column in keyof ImageRow as `image_${Column}`]: ImageRow[Column] | null }

export const news = sql`select e.article_id, a.slug, e.unit_id, e.title, e.summary, e.topics, e.areas, e.published_at, e.state_since,
    i.id as image_id, i.file_id as image_file_id, i.small_file_id as image_small_file_id, i.width as image_width,
    i.height as image_height, i.small_width as image_small_width, i.alt as image_alt, i.caption as image_caption,
    i.decorative as image_decorative, i.focus_x as image_focus_x, i.focus_y as image_focus_y
  from article_editions e
  join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
  left join article_images i on i.file_id = e.cover_file_id and i.tenant_id = e.tenant_id`

export const behind = (after: NewsPlace | null): RawBuilder<unknown> =>
  after
    ? sql`and (e.published_at, e.article_id) < (${after.published_at}::timestamptz, ${after.article_id}::uuid)`
    : sql``

export const newestFirst = sql`order by e.published_at desc, e.article_id desc`

/** Where the list of published ones may be entered, and how many it has. */
export function newsMarks(db: Db, filter: NewsFilter): Promise<Marks<NewsPlace>> {
  const rows = sql`article_editions e where ${whereOf(filter)}`
  const list = { key: ['published_at', 'article_id'], rows, order: sql`published_at desc, article_id desc` }
  return readMarks(db, list, 10 * pageSize)
}

/** The newest, or those after a place in the list, less the first `skip`. */
export async function latestNews(
  db: Db,
  filter: NewsFilter,
  span: { limit: number; after?: NewsPlace | null; skip?: number },
): Promise<NewsItem[]> {
  const { rows } =
    await sql<NewsRow>`${news} where ${whereOf(filter)} ${behind(span.after ?? null)} ${newestFirst} limit ${span.limit} offset ${span.skip ?? 0}`.execute(
      db,
    )
  return rows.map(toNews)
}

export function whereOf({ topic, area, unitId, tag }: NewsFilter): RawBuilder<unknown> {
  const parts = [
    sql`e.state = 'published'`,
    topic && sql`e.topics && ${[...topic]}::text[]`,
    area && sql`e.areas @> array[${area}]::text[]`,
    tag &&
      sql`e.tag_keys && array(select t.key from article_tags t
        where t.key = ${tag} or coalesce(t.heir, t.key) = coalesce((select heir from article_tags where key = ${tag}), ${tag}))`,
    unitId &&
      sql`(e.unit_id = ${unitId}::uuid
        or e.article_id = any(array(select article_id from article_shares where unit_id = ${unitId}::uuid)))`,
  ].filter((part) => typeof part === 'object' && part !== null)
  return sql.join(parts, sql` and `)
}

/** Of these articles, those that are up; newest first. */
export async function newsAmong(db: Db, ids: readonly string[]): Promise<NewsItem[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NewsRow>`${news} where e.state = 'published' and e.article_id = any(${[...ids]}::uuid[])
    ${newestFirst}`.execute(db)
  return rows.map(toNews)
}

export function toNews(row: NewsRow): NewsItem {
  return {
    articleId: row.article_id,
    slug: row.slug,
    unitId: row.unit_id,
    title: row.title,
    summary: row.summary,
    topics: row.topics,
    areas: row.areas as AreaCode[], // written from the closed list
    publishedAt: row.published_at,
    updatedAt: row.state_since,
    cover: row.image_id
      ? toImage({
          id: row.image_id,
          file_id: row.image_file_id ?? '',
          small_file_id: row.image_small_file_id ?? '',
          width: row.image_width ?? 0,
          height: row.image_height ?? 0,
          small_width: row.image_small_width ?? 0,
          alt: row.image_alt ?? '',
          caption: row.image_caption ?? null,
          decorative: row.image_decorative ?? false,
          focus_x: row.image_focus_x ?? 50,
          focus_y: row.image_focus_y ?? 50,
        })
      : null,
  }
}

/** Units that have published something, from one to the next along the index: what a filter offers. */
export async function unitsWithNews(db: Db): Promise<string[]> {
  const next = (after: RawBuilder<unknown>) =>
    sql`(select unit_id from article_editions where state = 'published' ${after} order by unit_id limit 1)`
  const { rows } = await sql<{ unit_id: string }>`with recursive known as (
      select ${next(sql``)} as unit_id
      union all select ${next(sql`and unit_id > known.unit_id`)} from known where known.unit_id is not null)
    select unit_id from known where unit_id is not null`.execute(db)
  return rows.map((row) => row.unit_id)
}

const ofUnits = (work: Work) => inAnyOf(...ofWork(work, 'e.unit_id', 'e.article_id'))

/** Where the list of one state may be entered, and how many it has. */
export function workMarks(db: Db, work: Work, state: ListedState): Promise<Marks<WorkPlace>> {
  const rows = sql`article_editions e where ${ofUnits(work)} and e.state = ${state}`
  const list = { key: ['state_since', 'id'], rows, order: sql`state_since desc, id desc` }
  return readMarks(db, list, 10 * workPageSize)
}

/** Texts of the units in one state, the last changed first: those after a place in the list, less the first `skip`. */
export async function listWork(
  db: Db,
  { work, state }: { work: Work; state: ListedState },
  span: { limit: number; after?: WorkPlace | null; skip?: number },
): Promise<WorkItem[]> {
  const after = span.after
    ? sql`and (e.state_since, e.id) < (${span.after.state_since}::timestamptz, ${span.after.id}::uuid)`
    : sql``
  const { rows } =
    await sql<WorkRow>`select e.article_id, e.unit_id, a.slug, e.title, e.state, e.state_since, a.author_id, e.number
    from article_editions e join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
    where ${ofUnits(work)} and e.state = ${state} ${after}
    order by e.state_since desc, e.id desc limit ${span.limit} offset ${span.skip ?? 0}`.execute(db)
  return rows.map(toWork)
}

interface WorkRow {
  article_id: string
  unit_id: string
  slug: string | null
  title: string
  state: EditionState
  state_since: Date
  author_id: string | null
  number: number
}

const toWork = (row: WorkRow): WorkItem => ({
  articleId: row.article_id,
  unitId: row.unit_id,
  slug: row.slug,
  title: row.title,
  state: row.state,
  stateSince: row.state_since,
  authorId: row.author_id,
  number: row.number,
})

export async function countByState(
  db: Db,
  work: Work,
  states: readonly ListedState[],
): Promise<ReadonlyMap<EditionState, number>> {
  const { rows } = await sql<{
    state: EditionState
    total: string
  }>`select state, count(*) as total from article_editions e
    where ${ofUnits(work)} and state = any(${[...states]}::text[]) group by state`.execute(db)
  return new Map(rows.map((row) => [row.state, Number(row.total)]))
}

/** Texts of the unit that wait for an approver who did not write them. */
export async function waitingForApproval(db: Db, work: Work, accountId: string): Promise<WorkItem[]> {
  const { rows } =
    await sql<WorkRow>`select e.article_id, e.unit_id, a.slug, e.title, e.state, e.state_since, a.author_id, e.number
    from article_editions e join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
    where ${ofUnits(work)} and e.state = 'submitted' and not (${accountId}::uuid = any(e.writer_ids))
      and a.author_id is distinct from ${accountId}::uuid
    order by e.state_since limit 100`.execute(db)
  return rows.map(toWork)
}

/** Texts that came back to the person who wrote them. */
export async function returnedTo(
  db: Db,
  { work, accountId }: { work: Work; accountId: string | null },
): Promise<WorkItem[]> {
  const { rows } =
    await sql<WorkRow>`select e.article_id, e.unit_id, a.slug, e.title, e.state, e.state_since, a.author_id, e.number
    from article_editions e join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
    where ${ofUnits(work)} and e.state = 'returned'
      and (${accountId}::uuid is null or ${accountId}::uuid = any(e.writer_ids))
    order by e.state_since limit 100`.execute(db)
  return rows.map(toWork)
}
