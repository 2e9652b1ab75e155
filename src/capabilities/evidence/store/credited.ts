import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { DeedKind } from '../../tasks/index.ts'
import { type DeedMap, mapRows, notAside } from './map-rows.ts'

/** Brings what is counted of these deeds in line with their proofs; to be called wherever a proof becomes or ceases to be accepted. */
export async function renewCredited(tx: Tx, deedIds: readonly string[]): Promise<void> {
  const these = sql`deed_id = any(${deedIds}::uuid[])`
  await sql`delete from credited_quantities where ${these}`.execute(tx)
  await sql`delete from credited_deeds where ${these}`.execute(tx)
  await sql`insert into credited_deeds (task_id, deed_id, unit_id, day_to, kind, is_first, is_shared) ${credited(sql`= any(${deedIds}::uuid[])`)}`.execute(
    tx,
  )
  await sql`insert into credited_quantities (task_id, deed_id, day_to, kind, ordinal, of, count, is_shared)
    select c.task_id, deed_id, c.day_to, c.kind, q.ordinal, q.of, q.count, c.is_shared
    from credited_deeds c join deed_quantities q using (deed_id) where ${these} and c.is_first`.execute(tx)
}

/** The rows as the proofs of the deeds have them. 'lead' stands behind 'joint' in the alphabet. */
function credited(deeds: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select p.task_id, d.id, u.unit_id, d.day_to, d.kind,
      row_number() over (partition by d.id, p.task_id order by u.role desc, u.unit_id) = 1,
      min(p.task_id::text) over (partition by d.id) <> max(p.task_id::text) over (partition by d.id)
    from (select distinct deed_id, task_id from proofs where state = 'accepted' and deed_id ${deeds}) p
    join deeds d on d.id = p.deed_id
    join deed_units u on u.deed_id = d.id`
}

export interface Over {
  /** Task id → group, e.g. the content item that it carries out. */
  readonly groupOf: ReadonlyMap<string, number>
}

export const groupsOf = ({ groupOf }: Over) =>
  sql`select * from unnest(${[...groupOf.keys()]}::uuid[], ${[...groupOf.values()]}::int[]) as g (task_id, grp)`

/** Accepted deeds of one unit for one group of tasks, by their last day within one span. */
interface DeedSpread {
  readonly group: number
  readonly unitId: string
  readonly span: number
  readonly deeds: number
}

/**
 * How accepted deeds spread over groups of tasks, performing units and spans of days, each deed once a cell; a joint deed stands
 * in each performing unit's cell, and empty cells are left out. The spans follow each other without gaps, the earliest first.
 */
export async function spreadDeeds(
  db: Db,
  over: Over & {
    spans: readonly { from: PlainDate; to: PlainDate }[]
    /** Left out: each unit in its own cell. */
    map?: DeedMap
  },
): Promise<DeedSpread[]> {
  const [first, last] = [over.spans[0], over.spans.at(-1)]
  if (over.groupOf.size === 0 || !first || !last) return []
  const span = sql`width_bucket(c.day_to, ${over.spans.map(({ from }) => from)}::date[])`
  const within = sql`c.day_to between ${first.from}::date and ${last.to}::date`
  if (over.map) return spreadOnMap(db, { ...over, map: over.map, span, within })
  const { rows } = await sql<SpreadRow>`
    with groups as materialized (${groupsOf(over)})
    select grp, unit_id, span, sum(deeds) as deeds from (
      select grp, unit_id, ${span} as span, count(*) as deeds
      from groups join credited_deeds c using (task_id) where not is_shared and ${within} group by 1, 2, 3
      union all
      select grp, unit_id, ${span} as span, count(distinct deed_id) as deeds
      from groups join credited_deeds c using (task_id) where is_shared and ${within} group by 1, 2, 3) parts
    group by grp, unit_id, span`.execute(db)
  return rows.map(spreadFrom)
}

interface SpreadRow {
  grp: number
  unit_id: string
  span: number
  deeds: string
}

const spreadFrom = (row: SpreadRow): DeedSpread => ({
  group: row.grp,
  unitId: row.unit_id,
  span: row.span - 1,
  deeds: Number(row.deeds),
})

/** A deed of two units that became one counts once. */
async function spreadOnMap(
  db: Db,
  over: Over & { map: DeedMap; span: RawBuilder<unknown>; within: RawBuilder<unknown> },
): Promise<DeedSpread[]> {
  const { rows } = await sql<SpreadRow>`
    with groups as materialized (${groupsOf(over)}), ${mapRows(over.map)},
    told as materialized (
      select distinct grp, coalesce(h.to_id, c.unit_id) as unit_id, ${over.span} as span, c.deed_id
      from groups join credited_deeds c using (task_id) left join heirs h on h.from_id = c.unit_id where ${over.within})
    select grp, unit_id, span, count(*) as deeds from told t
    where ${notAside(over.map, sql`o.grp = t.grp and o.span = t.span and o.deed_id = t.deed_id`)} group by 1, 2, 3`.execute(
    db,
  )
  return rows.map(spreadFrom)
}

/** Distinct accepted deeds of each group and span, whoever performed them: what the cells of the units may exceed. */
export async function spreadWhole(
  db: Db,
  over: Over & { spans: readonly { from: PlainDate; to: PlainDate }[] },
): Promise<{ group: number; span: number; deeds: number }[]> {
  const [first, last] = [over.spans[0], over.spans.at(-1)]
  if (over.groupOf.size === 0 || !first || !last) return []
  const span = sql`width_bucket(c.day_to, ${over.spans.map(({ from }) => from)}::date[])`
  const within = sql`c.day_to between ${first.from}::date and ${last.to}::date`
  const { rows } = await sql<Omit<SpreadRow, 'unit_id'>>`
    with groups as materialized (${groupsOf(over)})
    select grp, span, sum(deeds) as deeds from (
      select grp, ${span} as span, count(*) as deeds
      from groups join credited_deeds c using (task_id) where not is_shared and is_first and ${within} group by 1, 2
      union all
      select grp, ${span} as span, count(distinct deed_id) as deeds
      from groups join credited_deeds c using (task_id) where is_shared and ${within} group by 1, 2) parts
    group by grp, span`.execute(db)
  return rows.map((row) => ({ group: row.grp, span: row.span - 1, deeds: Number(row.deeds) }))
}

/** Distinct accepted deeds, split in the ways a report shows. */
export interface CreditedCounts {
  readonly total: number
  readonly byKind: ReadonlyMap<DeedKind, number>
  readonly byUnit: ReadonlyMap<string, number>
  readonly byGroup: ReadonlyMap<number, number>
  /** Units that performed a deed of the group. */
  readonly unitsByGroup: ReadonlyMap<number, number>
}

/** Accepted deeds whose last day lies in the period, for the tasks given; each deed once in every figure. */
export async function countCredited(db: Db, over: Over & { from: PlainDate; to: PlainDate }): Promise<CreditedCounts> {
  const within = sql`c.day_to between ${over.from}::date and ${over.to}::date`
  // A deed of one task alone is in one group; only the others must be told apart.
  const { rows } = await sql<SplitRow>`
    with groups as materialized (${groupsOf(over)}),
    plain as materialized (
      select grp, unit_id, kind, count(*) as rows, count(*) filter (where is_first) as deeds
      from groups join credited_deeds c using (task_id) where not is_shared and ${within} group by 1, 2, 3),
    shared as materialized (
      select distinct grp, unit_id, kind, deed_id from groups join credited_deeds c using (task_id) where is_shared and ${within})
    select 'kind' as split, kind as key, sum(deeds) as count from plain group by kind
    union all select 'kind', kind, count(distinct deed_id) from shared group by kind
    union all select 'unit', unit_id::text, sum(rows) from plain group by unit_id
    union all select 'unit', unit_id::text, count(distinct deed_id) from shared group by unit_id
    union all select 'group', grp::text, sum(deeds) from plain group by grp
    union all select 'group', grp::text, count(distinct deed_id) from shared group by grp
    union all select 'group-units', grp::text, count(*) from (
      select grp, unit_id from plain union select grp, unit_id from shared) pairs group by grp`.execute(db)
  const split = (name: SplitRow['split']) => {
    const counts = new Map<string, number>()
    for (const row of rows) if (row.split === name) counts.set(row.key, (counts.get(row.key) ?? 0) + Number(row.count))
    return counts
  }
  const numbered = (counts: ReadonlyMap<string, number>) =>
    new Map([...counts].map(([key, count]) => [Number(key), count] as const))
  const byKind = split('kind') as Map<DeedKind, number> // written only from the deeds' kinds
  return {
    total: [...byKind.values()].reduce((sum, count) => sum + count, 0), // every deed is of one kind
    byKind,
    byUnit: split('unit'),
    byGroup: numbered(split('group')),
    unitsByGroup: numbered(split('group-units')),
  }
}

interface SplitRow {
  split: 'kind' | 'unit' | 'group' | 'group-units'
  key: string
  count: string
}

interface During {
  readonly taskIds: readonly string[]
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Sums of the quantities that accepted deeds of the period state, by kind and unit of measure: "12 buoi", "600 luot nguoi". */
export async function sumCredited(
  db: Db,
  { taskIds, from, to }: During,
): Promise<{ kind: DeedKind; of: string; count: number }[]> {
  const within = sql`day_to between ${from}::date and ${to}::date and task_id = any(${taskIds}::uuid[])`
  const { rows } = await sql<{ kind: DeedKind; of: string; count: string }>`
    select kind, of, sum(count) as count from (
      select kind, of, count from credited_quantities where not is_shared and ${within}
      union all
      select kind, of, count from (
        select distinct kind, of, count, deed_id, ordinal from credited_quantities where is_shared and ${within}) once) stated
    group by kind, of order by kind, of`.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Deeds of the period put to the tasks with a proof that nobody has decided yet. */
export async function countProposed(db: Db, { taskIds, from, to }: During): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(distinct p.deed_id) as count from proofs p join deeds d on d.id = p.deed_id
    where p.state = 'proposed' and p.task_id = any(${taskIds}::uuid[]) and d.day_to between ${from}::date and ${to}::date
      and not exists (select 1 from deed_withdrawals w where w.deed_id = d.id)`.execute(db)
  return Number(rows[0]?.count ?? 0)
}
