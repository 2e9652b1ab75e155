import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { SpanCount } from '../rules/span.ts'
import { type Counts, countNames } from '../rules/tally.ts'

export interface VisitsFilter {
  readonly from: PlainDate
  readonly to: PlainDate
  /** null: the whole portal. */
  readonly unitIds: readonly string[] | null
  readonly topic: string | null
}

/** Views and visitors by day, from the narrowest sums that know each visitor once. */
function daily({ from, to, unitIds, topic }: VisitsFilter): RawBuilder<unknown> {
  const within = sql`day between ${from}::date and ${to}::date`
  if (unitIds !== null && topic !== null)
    return sql`select day, views, visitors from visit_pages p where ${within} and ${pagesWhere({ unitIds, topic })}`
  if (unitIds !== null)
    return sql`select day, views, visitors from visit_groups where ${within} and axis = 'unit' and key = any(${unitIds}::text[])`
  if (topic !== null)
    return sql`select day, views, visitors from visit_groups where ${within} and axis = 'topic' and key = ${topic}`
  return sql`select day, views, visitors from visit_days where ${within}`
}

/** Over a row `p` of `visit_pages`. */
function pagesWhere({ unitIds, topic }: Pick<VisitsFilter, 'unitIds' | 'topic'>): RawBuilder<unknown> {
  const units = unitIds === null ? sql`true` : sql`p.unit_id = any(${unitIds}::uuid[])`
  const ofTopic = sql`exists (select 1 from topics_of_articles t where t.article_id = p.subject_id and t.topic = ${topic})`
  return sql`${units} and ${topic === null ? sql`true` : ofTopic}`
}

const countOf = (row: { views: string | null; visitors: string | null }): SpanCount => ({
  views: Number(row.views ?? 0),
  visitors: Number(row.visitors ?? 0),
})

/** By the first day of each step that has any. */
export async function countSteps(
  db: Db,
  filter: VisitsFilter,
  step: 'day' | 'week' | 'month',
): Promise<Map<PlainDate, SpanCount>> {
  const { rows } = await sql<{ at: string; views: string; visitors: string }>`
    select date_trunc(${step}, day)::date::text as at, sum(views) as views, sum(visitors) as visitors
    from (${daily(filter)}) as d group by 1`.execute(db)
  return new Map(rows.map((row) => [row.at, countOf(row)]))
}

export interface PageFigures {
  readonly path: string
  readonly kind: string | null
  readonly subjectId: string | null
  readonly unitId: string | null
  readonly counts: Counts
}

const sums = sql.join(countNames.map((name) => sql`sum(p.${sql.ref(name)}) as ${sql.ref(name)}`))
type SumRow = Record<(typeof countNames)[number], string | null>
const countsOf = (row: SumRow) =>
  Object.fromEntries(countNames.map((name) => [name, Number(row[name] ?? 0)])) as unknown as Counts // a number under every name

/** Most seen first; `page` counts from 1. */
export async function listPages(
  db: Db,
  filter: VisitsFilter,
  { page, size }: { page: number; size: number },
): Promise<PageFigures[]> {
  const { rows } = await sql<
    SumRow & { path: string; kind: string | null; subject_id: string | null; unit_id: string | null }
  >`
    select p.path, max(p.kind) as kind, (array_agg(p.subject_id order by p.day desc))[1] as subject_id,
           (array_agg(p.unit_id order by p.day desc))[1] as unit_id, ${sums}
    from visit_pages p where p.day between ${filter.from}::date and ${filter.to}::date and ${pagesWhere(filter)}
    group by p.path order by sum(p.views) desc, p.path limit ${size} offset ${(page - 1) * size}`.execute(db)
  return rows.map((row) => ({
    path: row.path,
    kind: row.kind,
    subjectId: row.subject_id,
    unitId: row.unit_id,
    counts: countsOf(row),
  }))
}

/** All pages together, and how many there are. */
export async function sumPages(db: Db, filter: VisitsFilter): Promise<{ pages: number; counts: Counts }> {
  const { rows } = await sql<SumRow & { pages: string }>`
    select count(distinct p.path) as pages, ${sums}
    from visit_pages p where p.day between ${filter.from}::date and ${filter.to}::date and ${pagesWhere(filter)}`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('an aggregate without a row')
  return { pages: Number(row.pages), counts: countsOf(row) }
}

/** By unit of their day, or by topic; most seen first. */
export async function listGroups(
  db: Db,
  { from, to, unitIds }: VisitsFilter,
  axis: 'unit' | 'topic',
): Promise<(SpanCount & { readonly key: string })[]> {
  const within = sql`day between ${from}::date and ${to}::date`
  const ofUnits = unitIds !== null && axis === 'unit' ? sql`key = any(${unitIds}::text[])` : sql`true`
  const source =
    axis === 'topic' && unitIds !== null
      ? sql`select t.topic as key, p.views, p.visitors from visit_pages p join topics_of_articles t on t.article_id = p.subject_id
            where ${within} and p.unit_id = any(${unitIds}::uuid[])`
      : sql`select key, views, visitors from visit_groups where ${within} and axis = ${axis} and ${ofUnits}`
  const { rows } = await sql<{ key: string; views: string; visitors: string }>`
    select key, sum(views) as views, sum(visitors) as visitors from (${source}) as g
    group by key order by 2 desc, key`.execute(db)
  return rows.map((row) => ({ key: row.key, ...countOf(row) }))
}

/** What pages are called now; those that are no longer public have no name. */
export async function titlesOf(
  db: Db,
  views: { readonly things: readonly string[]; readonly bare: readonly string[] },
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const each = [...views.things, ...views.bare].map(
    (view) => sql`select url, title from ${sql.table(view)} where url = any(${paths}::text[])`,
  )
  const { rows } = await sql<{ url: string; title: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  return new Map(rows.map(({ url, title }) => [url, title]))
}
