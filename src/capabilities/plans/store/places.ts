// The order of a draft's rows: 1, 2, 3 … without gaps. The unique constraints are checked at the end of the transaction.
import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import type { PlanSection } from '../rules/plan.ts'

/** One list of a plan: items are numbered within their section. */
export interface PlanList {
  readonly table: 'plan_items' | 'plan_targets' | 'plan_orders' | 'plan_citations'
  readonly planId: string
  readonly section?: PlanSection
}

export async function nextPlace(tx: Tx, list: PlanList): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from ${sql.table(list.table)} where ${within(list)}`.execute(tx)
  return rows[0]?.next ?? 1
}

/** Changes places with the row before or after; nothing at either end. */
export async function swapPlaces(
  tx: Tx,
  list: PlanList,
  move: { id: string; direction: 'up' | 'down' },
): Promise<void> {
  const step = move.direction === 'up' ? -1 : 1
  await sql`
    with moved as (select position from ${sql.table(list.table)} where id = ${move.id}),
         neighbour as (select t.id, t.position from ${sql.table(list.table)} t, moved where ${within(list)} and t.position = moved.position + ${step})
    update ${sql.table(list.table)} t
       set position = case when t.id = ${move.id} then neighbour.position else moved.position end
      from moved, neighbour
     where t.id in (${move.id}, neighbour.id)`.execute(tx)
}

/** Takes the row out and closes the gap. */
export async function removeAt(tx: Tx, list: PlanList, id: string): Promise<void> {
  const { rows } = await sql<{ position: number }>`
    delete from ${sql.table(list.table)} where id = ${id} and ${within(list)} returning position`.execute(tx)
  const gone = rows[0]?.position
  if (gone !== undefined) await closeGap(tx, list, gone)
}

/** Moves up what stood after a row that left. */
export async function closeGap(tx: Tx, list: PlanList, position: number): Promise<void> {
  await sql`update ${sql.table(list.table)} set position = position - 1 where ${within(list)} and position > ${position}`.execute(
    tx,
  )
}

function within({ planId, section }: PlanList) {
  return section === undefined ? sql`plan_id = ${planId}` : sql`plan_id = ${planId} and section = ${section}`
}
