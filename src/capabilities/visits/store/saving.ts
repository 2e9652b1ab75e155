import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { countNames, type DayCounts, type KnownPage } from '../rules/tally.ts'

export interface Presence {
  readonly process: string
  readonly online: number
  readonly at: Date
}

const columns = sql.join(countNames.map((name) => sql.ref(name)))

/** Adds to what stands; several processes may do so at once. One statement: all of it or nothing. */
export async function addCounts(
  db: Db,
  { day, counts }: { day: PlainDate; counts: DayCounts },
  { process, online, at }: Presence,
): Promise<void> {
  const pages = counts.pages
    .map(({ page, counts: sums }) => ({
      path: page.path,
      kind: page.subject?.kind ?? null,
      subject_id: page.subject?.id ?? null,
      unit_id: page.unitId,
      ...sums,
    }))
    // in one order, or two processes would wait for each other
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const groups = [...counts.groups].sort((a, b) => (a.axis + a.key < b.axis + b.key ? -1 : 1))
  const typed = sql.join(countNames.map((name) => sql`${sql.ref(name)} int`))
  await sql`
    with pages as (
      insert into visit_pages (day, path, kind, subject_id, unit_id, ${columns})
      select ${day}::date, path, kind, subject_id, unit_id, ${columns}
      from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as r(path text, kind text, subject_id uuid, unit_id uuid, ${typed})
      on conflict (day, path, tenant_id) do update set ${added('visit_pages', countNames)}
    ), groups as (
      insert into visit_groups (day, axis, key, views, visitors)
      select ${day}::date, axis, key, views, visitors
      from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as r(axis text, key text, views int, visitors int)
      on conflict (day, axis, key, tenant_id) do update set ${added('visit_groups', ['views', 'visitors'])}
    ), days as (
      insert into visit_days (day, views, visitors)
      select ${day}::date, ${counts.views}::int, ${counts.visitors}::int where ${counts.views}::int > 0
      on conflict (day, tenant_id) do update set ${added('visit_days', ['views', 'visitors'])}
    )
    insert into visit_presence (process, online, seen_at) values (${process}, ${online}, ${at})
    on conflict (process, tenant_id) do update set online = excluded.online, seen_at = excluded.seen_at`.execute(db)
}

const added = (table: string, names: readonly string[]) =>
  sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`${table}.${name}`)} + ${sql.ref(`excluded.${name}`)}`))

export async function leave(db: Db, process: string): Promise<void> {
  await db.deleteFrom('visit_presence').where('process', '=', process).execute()
}

/** Rows of processes that ended without a word. */
export async function removeAbsent(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('visit_presence').where('seen_at', '<', before).execute()
}

/** Views of the capabilities: public things (kind, id, url, unit_id), and pages that are nothing more (url). */
export interface PageViews {
  readonly things: readonly string[]
  readonly bare: readonly string[]
}

/** Of all these addresses, the ones that are pages now. */
export async function findPages(db: Db, views: PageViews, paths: readonly string[]): Promise<KnownPage[]> {
  if (paths.length === 0) return []
  const each = [
    ...views.things.map((view) => sql`select kind, id, url, unit_id from ${sql.table(view)}`),
    ...views.bare.map((view) => sql`select null, null, url, null from ${sql.table(view)}`),
  ].map((select) => sql`${select} where url = any(${paths}::text[])`)
  const { rows } = await sql<{
    kind: string | null
    id: string | null
    url: string
    unit_id: string | null
    topics: string[]
  }>`
    select v.kind, v.id, v.url, v.unit_id, array(select topic from topics_of_articles t where t.article_id = v.id) as topics
    from (${sql.join(each, sql` union all `)}) as v`.execute(db)
  return rows.map((row) => ({
    path: row.url,
    subject: row.kind && row.id ? { kind: row.kind, id: row.id } : null,
    unitId: row.unit_id,
    topics: row.topics,
    holdsBelow: row.kind !== null,
  }))
}

/**
 * Days of pages older than `before` (the first of a month) become one row a month, so that the table stays small; totals by day
 * stand in their own table for ever. Visitors of such a month are the sum of its days'.
 */
export async function foldMonths(db: Db, before: PlainDate): Promise<void> {
  const sums = sql.join(countNames.map((name) => sql`sum(${sql.ref(name)})::int`))
  await sql`
    with gone as (
      delete from visit_pages where day < ${before}::date and extract(day from day) > 1
      returning day, path, kind, subject_id, unit_id, ${columns}
    )
    insert into visit_pages (day, path, kind, subject_id, unit_id, ${columns})
    select date_trunc('month', day)::date, path, max(kind), (array_agg(subject_id order by day desc))[1],
           (array_agg(unit_id order by day desc))[1], ${sums}
    from gone group by 1, 2
    on conflict (day, path, tenant_id) do update set ${added('visit_pages', countNames)}`.execute(db)
}
