import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import type { ItemLink } from '../rules/cascade.ts'
import type { Plan } from '../rules/plan.ts'
import { findPlan, type Reader } from './plans.ts'

/** Adopted and closed plans below this one, with how many contents each has. */
export async function childPlans(reader: Reader, planId: string): Promise<{ plan: Plan; items: number }[]> {
  const { rows } = await sql<{ id: string; items: string }>`
    select p.id, (select count(*) from plan_items i where i.plan_id = p.id and i.section = 'content' and i.removed_in is null) as items
    from plans p where p.parent_plan_id = ${planId}::uuid and p.state in ('adopted', 'closed') order by p.adopted_at, p.id`.execute(
    reader,
  )
  const plans = await Promise.all(rows.map(({ id }) => findPlan(reader, id)))
  return rows.flatMap((row, index) => {
    const plan = plans[index]
    return plan ? [{ plan, items: Number(row.items) }] : []
  })
}

/** Confirmed links from the items of these plans. */
export async function linksOf(reader: Reader, planIds: readonly string[]): Promise<(ItemLink & { planId: string })[]> {
  if (planIds.length === 0) return []
  const rows = await reader
    .selectFrom('plan_item_links')
    .select(['plan_id', 'item_id', 'parent_item_id'])
    .where('plan_id', 'in', [...planIds])
    .orderBy('item_id')
    .orderBy('parent_item_id')
    .execute()
  return rows.map((row) => ({ planId: row.plan_id, itemId: row.item_id, parentItemId: row.parent_item_id }))
}

/** All links of a child plan at once: what the person left ticked. */
export async function replaceLinks(
  tx: Tx,
  planId: string,
  { links, at, by }: { links: readonly ItemLink[]; at: Date; by: string | null },
): Promise<void> {
  await tx.deleteFrom('plan_item_links').where('plan_id', '=', planId).execute()
  if (links.length === 0) return
  await tx
    .insertInto('plan_item_links')
    .values(
      links.map(({ itemId, parentItemId }) => ({
        plan_id: planId,
        item_id: itemId,
        parent_item_id: parentItemId,
        linked_at: at,
        linked_by: by,
      })),
    )
    .execute()
}
