import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'
import type { Quantity } from '../rules/deed.ts'
import { type DeedFilter, ledBy } from '../rules/filter.ts'
import type { DeedGrouping, DeedLine, DeedScope } from '../rules/ledger.ts'
import type { ProofState } from '../rules/proof.ts'
import { ofLead } from './proofs.ts'

/** Deeds of the filter as `chosen(id)`: what is counted and what the page lists are the same rows. */
function chosen(filter: DeedFilter): RawBuilder<unknown> {
  return sql`select d.id from deeds d where ${deedsWhere(filter)}`
}

/** Over a deed `d`. */
export function deedsWhere(filter: DeedFilter): RawBuilder<unknown> {
  const { asOf } = filter
  const parts = [
    asOf
      ? sql`d.recorded_at <= ${asOf}::timestamptz and not exists (select 1 from deed_withdrawals w where w.deed_id = d.id and w.at <= ${asOf}::timestamptz)`
      : sql`not exists (select 1 from deed_withdrawals w where w.deed_id = d.id)`,
    filter.unitIds &&
      sql`exists (select 1 from deed_units u where u.deed_id = d.id and u.unit_id = any(${filter.unitIds}::uuid[]))`,
    filter.kinds && sql`d.kind = any(${filter.kinds}::text[])`,
    filter.areas && sql`d.areas && ${filter.areas}::text[]`,
    filter.from && sql`d.day_to >= ${filter.from}::date`,
    filter.to && sql`d.day_to <= ${filter.to}::date`,
    filter.q && sql`d.words like ${`%${fold(filter.q).replace(/[\\%_]/g, '\\$&')}%`}`,
    proofsWhere(filter),
  ].filter((part) => typeof part === 'object' && part !== null)
  return sql.join(parts, sql` and `)
}

function proofsWhere(filter: DeedFilter): RawBuilder<unknown> | null {
  const { taskIds, originId, state } = filter
  const isNarrow = taskIds !== undefined || originId !== undefined || ledBy(filter) !== null
  if (!isNarrow && !state) return null
  const proven = sql`exists (select 1 from proofs p where p.deed_id = d.id and ${proofWhere(filter)})`
  if (isNarrow || state !== 'accepted') return proven
  // Published by the platform and put to no task: there is nobody who would accept it again.
  return sql`(${proven} or (d.origin = 'platform' and not exists (select 1 from proofs p where p.deed_id = d.id)))`
}

/** Over one proof `p`: its task, and its state at the moment. A void proof is none. */
export function proofWhere(filter: DeedFilter): RawBuilder<unknown> {
  const { asOf, state } = filter
  const led = ledBy(filter)
  // A proof that has not moved since the moment is as it was then.
  const stateThen = asOf
    ? sql`(case when p.state_since <= ${asOf}::timestamptz then p.state else
        (select m.state from proof_moves m where m.proof_id = p.id and m.at <= ${asOf}::timestamptz order by m.at desc, m.id desc limit 1) end)`
    : sql`p.state`
  const parts = [
    filter.taskIds && sql`p.task_id = any(${filter.taskIds}::uuid[])`,
    filter.originId && sql`p.task_id in (select o.id from task_origins o where o.origin_id = ${filter.originId}::uuid)`,
    led && ofLead(led),
    state ? sql`${stateThen} = ${state}` : sql`${stateThen} <> 'void'`,
  ].filter((part) => typeof part === 'object' && part !== null)
  return sql.join(parts, sql` and `)
}

/** Distinct deeds. */
export async function countDeeds(db: Db, filter: DeedFilter): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from (${chosen(filter)}) c`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

export async function countDeedsBy(db: Db, filter: DeedFilter, by: DeedGrouping): Promise<Map<string, number>> {
  const groups: Record<DeedGrouping, RawBuilder<unknown>> = {
    unit: sql`select u.unit_id::text as key, c.id from chosen c join deed_units u on u.deed_id = c.id
      where ${filter.unitIds ? sql`u.unit_id = any(${filter.unitIds}::uuid[])` : sql`true`}`,
    kind: sql`select d.kind as key, c.id from chosen c join deeds d on d.id = c.id`,
    area: sql`select a.key, c.id from chosen c join deeds d on d.id = c.id cross join lateral unnest(d.areas) a(key)`,
    task: sql`select p.task_id::text as key, c.id from chosen c join proofs p on p.deed_id = c.id and ${proofWhere(filter)}`,
  }
  const { rows } = await sql<{ key: string; count: string }>`with chosen as (${chosen(filter)})
    select key, count(distinct id) as count from (${groups[by]}) g group by key`.execute(db)
  return new Map(rows.map((row) => [row.key, Number(row.count)]))
}

/** Distinct deeds by the calendar year in which they ended; years without any are left out. */
export async function countDeedsByYear(db: Db, filter: DeedFilter): Promise<Map<number, number>> {
  const { rows } = await sql<{ year: number; count: string }>`
    select extract(year from d.day_to)::int as year, count(*) from deeds d where ${deedsWhere(filter)} group by 1`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.year, Number(row.count)]))
}

const listedWhere = (filter: DeedFilter, scope: DeedScope) =>
  sql`${deedsWhere(filter)} and ${scope === 'public' ? sql`d.is_public` : sql`true`}`

/** How many rows the list has; apart from them, for a count beside each row would read all of them for one page. */
export async function countListed(db: Db, filter: DeedFilter, scope: DeedScope): Promise<number> {
  const { rows } = await sql<{
    count: string
  }>`select count(*) from deeds d where ${listedWhere(filter, scope)}`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** Newest first. `page` counts from 1. */
export async function listDeeds(
  db: Db,
  filter: DeedFilter,
  { scope, page, size }: { scope: DeedScope; page: number; size: number },
): Promise<DeedLine[]> {
  const { rows } = await sql<ListedRow>`with listed as (
      select d.id, d.kind, d.title, d.day_from, d.day_to, d.address, d.subject_kind, d.is_public, d.areas, d.content_hash
      from deeds d where ${listedWhere(filter, scope)} order by d.day_to desc, d.id desc limit ${size} offset ${(page - 1) * size})
    select l.*,
      array(select u.unit_id::text from deed_units u where u.deed_id = l.id order by u.role desc, u.unit_id) as unit_ids,
      (select coalesce(jsonb_agg(jsonb_build_object('count', q.count, 'of', q.of) order by q.ordinal), '[]') from deed_quantities q where q.deed_id = l.id) as quantities,
      array(select p.state from proofs p where p.deed_id = l.id and p.state <> 'void' order by p.state) as proofs,
      (select count(*) from deeds t where t.content_hash = l.content_hash and t.id <> l.id) as twins
    from listed l order by l.day_to desc, l.id desc`.execute(db)
  return rows.map(toRow)
}

/** What every list of deeds reads of one. */
export interface DeedRow {
  id: string
  kind: DeedKind
  title: string
  day_from: PlainDate
  day_to: PlainDate
  address: string | null
  is_public: boolean
}

export const deedWords = ({ id, kind, title, day_from, day_to, address, is_public }: DeedRow) => ({
  id,
  kind,
  title,
  from: day_from,
  to: day_to,
  address,
  isPublic: is_public,
})

interface ListedRow extends DeedRow {
  subject_kind: string | null
  areas: AreaCode[]
  unit_ids: string[]
  quantities: Quantity[]
  proofs: ProofState[]
  twins: string
}

const toRow = (row: ListedRow): DeedLine => ({
  ...deedWords(row),
  subjectKind: row.subject_kind,
  areas: row.areas,
  unitIds: row.unit_ids,
  quantities: row.quantities,
  proofs: row.proofs,
  twins: Number(row.twins),
})
