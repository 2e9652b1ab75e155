import type { Act } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import type { Assignees } from '../rules/assignees.ts'
import { continuousOrder } from '../rules/wording.ts'
import { ordersOf } from '../store/drafts.ts'
import { itemsOf } from '../store/items.ts'
import { addOrders } from './correcting.ts'
import { openPlan } from './opening.ts'

/**
 * Makes continuous tasks of contents that have none yet. The plan is locked before it is asked which those are, so that of two
 * people who hand the same ones out at once the second finds nothing left.
 * @returns how many tasks
 */
export async function handOut(
  act: Act,
  planId: string,
  wanted: { itemIds: readonly string[]; lead: Assignees; phrase: string },
): Promise<number> {
  const { plan } = await openPlan(act, planId, 'correct')
  const { period } = plan
  if (period === null) throw new Refused('plan-period-missing')
  const taken = new Set((await ordersOf(act.tx, planId)).map(({ itemId }) => itemId))
  const items = (await itemsOf(act.tx, planId, 'content')).filter(
    ({ id }) => wanted.itemIds.includes(id) && !taken.has(id),
  )
  if (items.length === 0) throw new Refused('plan-hand-out-nothing')
  await addOrders(
    act,
    planId,
    items.map((item) => continuousOrder(item, wanted.lead, { period, phrase: wanted.phrase })),
  )
  return items.length
}
