import { sql } from 'kysely'
import { type Db, inAnyOf, type Tx } from '../../kernel/db.ts'
import type { Work } from '../units/index.ts'
import type { LinkPlace } from './rules/place.ts'
import { type BrokenLink, type LinkCheck, type LinkReason, patience } from './rules.ts'

/** Takes down anew where every published text leads, and the other places, each under its kind. */
export async function gatherPlaces(tx: Tx, others: readonly (LinkPlace & { readonly kind: string })[]): Promise<void> {
  await sql`delete from link_places`.execute(tx)
  await sql`insert into link_places (kind, thing_id, href, unit_id, title)
    select 'article', article_id, href, unit_id, title from article_links where length(href) <= 2000`.execute(tx)
  const rows = others.filter(({ href }) => href.length <= 2000)
  if (rows.length > 0)
    await tx
      .insertInto('link_places')
      .values(
        rows.map(({ kind, thingId, unitId, title, href, mendHref }) => ({
          ...{ kind, thing_id: thingId, unit_id: unitId, title, href, mend_href: mendHref },
        })),
      )
      .onConflict((known) => known.doNothing()) // one page that leads there twice
      .execute()
  await sql`delete from link_checks c where not exists (select 1 from link_places p where p.href = c.href)`.execute(tx)
}

/** Every address once, the ones not looked at for longest first. */
export async function listAddresses(db: Db): Promise<string[]> {
  const { rows } = await sql<{ href: string }>`select p.href from (select distinct href from link_places) p
    left join link_checks c on c.href = p.href order by c.checked_at nulls first, p.href`.execute(db)
  return rows.map(({ href }) => href)
}

/** Of the addresses those that a view of public things names; `view` is a capability's own record. */
export async function knownAmong(db: Db, view: string, addresses: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    url: string
  }>`select url from ${sql.table(view)} where url = any(${[...addresses]}::text[])`.execute(db)
  return rows.map(({ url }) => url)
}

export async function someAddress(db: Db, view: string): Promise<string | null> {
  const { rows } = await sql<{ url: string }>`select url from ${sql.table(view)} limit 1`.execute(db)
  return rows[0]?.url ?? null
}

/** What a silence was before counts on: after some nights in a row it is a dead end. */
export async function saveChecks(db: Db, checks: readonly LinkCheck[], at: Date): Promise<void> {
  if (checks.length === 0) return
  const silent = checks.map(({ reason }) => (reason === 'silent' ? 1 : 0))
  await sql`insert into link_checks as known (href, state, reason, failures, checked_at, broken_since)
    select href, state, reason, failures, ${at}, case when state = 'broken' then ${at}::timestamptz end
    from unnest(${checks.map(({ href }) => href)}::text[], ${checks.map(({ state }) => state)}::text[],
      ${checks.map(({ reason }) => reason)}::text[], ${silent}::int[]) as t (href, state, reason, failures)
    on conflict (href, tenant_id) do update set
      failures = case when excluded.failures = 0 then 0 else known.failures + 1 end,
      state = case when excluded.failures > 0 and known.failures + 1 >= ${patience} then 'broken' else excluded.state end,
      reason = excluded.reason,
      checked_at = excluded.checked_at,
      broken_since = case when excluded.state = 'broken' or (excluded.failures > 0 and known.failures + 1 >= ${patience})
        then coalesce(known.broken_since, excluded.checked_at) end`.execute(db)
}

/** In texts of these units, the longest broken first. null: of all. */
export async function listBroken(db: Db, work: Work | null, limit: number): Promise<BrokenLink[]> {
  const where = work ? inAnyOf(['p.unit_id', work.unitIds], ['p.thing_id', work.itemIds]) : sql`true`
  const { rows } = await sql<{
    kind: string
    thing_id: string
    unit_id: string | null
    mend_href: string | null
    title: string
    href: string
    reason: LinkReason | null
    broken_since: Date
  }>`select p.kind, p.thing_id, p.unit_id, p.mend_href, p.title, p.href, c.reason, c.broken_since
    from link_checks c join link_places p on p.href = c.href and p.tenant_id = c.tenant_id
    where c.state = 'broken' and ${where} order by c.broken_since, p.title, p.href limit ${limit}`.execute(db)
  return rows.map((row) => ({
    kind: row.kind,
    thingId: row.thing_id,
    unitId: row.unit_id,
    mendHref: row.mend_href,
    title: row.title,
    href: row.href,
    reason: row.reason,
    since: row.broken_since,
  }))
}

export async function lastChecked(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('link_checks')
    .select((select) => select.fn.max('checked_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

export async function asksOutside(db: Db): Promise<boolean> {
  const row = await db.selectFrom('link_settings').select('outside').executeTakeFirst()
  return row?.outside ?? false
}

export async function saveSetting(tx: Tx, set: { outside: boolean; by: string; at: Date }): Promise<void> {
  const values = { outside: set.outside, set_by: set.by, set_at: set.at }
  await tx
    .insertInto('link_settings')
    .values(values)
    .onConflict((known) => known.columns(['tenant_id']).doUpdateSet(values))
    .execute()
}
