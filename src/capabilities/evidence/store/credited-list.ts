import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Quantity } from '../rules/deed.ts'
import type { CreditedDeed, DeedScope, ListedDeed } from '../rules/ledger.ts'
import { type DeedRow, deedsWhere, deedWords, proofWhere } from './counting.ts'
import { groupsOf, type Over } from './credited.ts'

/** Accepted deeds whose last day lies in the period, for the tasks given, as the ledger stood at the moment (null = now). */
interface CreditedAsked extends Over {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly asOf: Date | null
}

/** Each deed once in every group whose tasks it proves. */
function picked({ from, to, asOf, ...over }: CreditedAsked, scope: DeedScope) {
  const then = asOf ? { asOf } : {}
  return sql`select g.grp, d.id as deed_id, d.day_to, array_agg(distinct p.task_id::text) as task_ids
    from (${groupsOf(over)}) g join proofs p on p.task_id = g.task_id and ${proofWhere({ state: 'accepted', ...then })}
    join deeds d on d.id = p.deed_id where ${deedsWhere({ from, to, ...then })}
      and ${scope === 'public' ? sql`d.is_public` : sql`true`} group by g.grp, d.id, d.day_to`
}

/** In the order of the groups, within each by day. */
export async function listCredited(db: Db, asked: CreditedAsked, scope: DeedScope): Promise<CreditedDeed[]> {
  const { rows } = await sql<{ grp: number; deed_id: string; task_ids: string[] }>`
    select grp, deed_id, task_ids from (${picked(asked, scope)}) c order by grp, day_to, deed_id`.execute(db)
  return rows.map((row) => ({ group: row.grp, deedId: row.deed_id, taskIds: row.task_ids }))
}

/** The same deeds by group and performing unit; a joint deed counts in each of its units' cells. */
export async function countCreditedCells(
  db: Db,
  asked: CreditedAsked,
): Promise<{ group: number; unitId: string; deeds: number }[]> {
  const { rows } = await sql<{ grp: number; unit_id: string; deeds: string }>`
    select c.grp, u.unit_id, count(*) as deeds from (${picked(asked, 'staff')}) c
    join deed_units u on u.deed_id = c.deed_id group by c.grp, u.unit_id`.execute(db)
  return rows.map((row) => ({ group: row.grp, unitId: row.unit_id, deeds: Number(row.deeds) }))
}

/** What a line of a list says of the deeds, by id. Three plain queries: asked for each deed, the same takes several times as long. */
export async function describeDeeds(db: Db, ids: readonly string[]): Promise<Map<string, ListedDeed>> {
  const among = sql`= any(${ids}::uuid[])`
  const [deeds, units, quantities] = await Promise.all([
    sql<DeedRow>`select id, kind, title, day_from, day_to, address, is_public from deeds where id ${among}`.execute(db),
    sql<{ deed_id: string; unit_id: string }>`select deed_id, unit_id from deed_units where deed_id ${among}
      order by role desc, unit_id`.execute(db),
    sql<{ deed_id: string; count: string; of: string }>`select deed_id, count, of from deed_quantities
      where deed_id ${among} order by ordinal`.execute(db),
  ])
  const described = new Map(deeds.rows.map((row) => [row.id, { ...deedWords(row), ...nothingYet() }]))
  for (const { deed_id, unit_id } of units.rows) described.get(deed_id)?.unitIds.push(unit_id)
  for (const { deed_id, count, of } of quantities.rows)
    described.get(deed_id)?.quantities.push({ count: Number(count), of })
  return described
}

const nothingYet = (): { unitIds: string[]; quantities: Quantity[] } => ({ unitIds: [], quantities: [] })
