import { correctOrder, draftOrders, itemsOf, removePart } from '../../../src/capabilities/plans/index.ts'
import type { DeedKind, Quota } from '../../../src/capabilities/tasks/index.ts'
import type { Act } from '../../../src/kernel/act.ts'

interface Correction {
  /** Kinds of deeds that prove the task by themselves; none: only what somebody puts to it. */
  accepts: readonly DeedKind[]
  /** Marker of the content that the task makes known; absent: all of them. */
  item?: string
  /** What the product says of quantity for a task done once. */
  quota?: Quota
}

/** By the printed number of the task. */
const corrections: Readonly<Record<number, Correction>> = {
  1: { accepts: [], item: 'd' },
  2: { accepts: ['CONFERENCE'], item: 'a' },
  3: { accepts: [], item: 'b' },
  4: { accepts: ['BROADCAST_TV'] },
  5: { accepts: ['ARTICLE', 'PRESS'] },
  6: { accepts: ['BROADCAST_RADIO'], item: 'i' },
  7: { accepts: ['PRESS'], item: 'h' },
  8: { accepts: [], item: 'd' },
  9: { accepts: ['ARTICLE'] },
  10: { accepts: ['ARTICLE'] },
  11: { accepts: ['SOCIAL'], item: 'k' },
  12: { accepts: ['VIDEO'], item: 'k', quota: { count: 12, of: 'video' } },
  13: { accepts: ['SOCIAL'], item: 'k' },
  14: { accepts: ['OUTDOOR'], quota: { count: 40, of: 'cụm pano' } },
  15: { accepts: ['PRINTED'], item: 'i', quota: { count: 20_000, of: 'tờ gấp' } },
  16: { accepts: ['POSTING'], item: 'g' },
  17: { accepts: ['LOUDSPEAKER'] },
  18: { accepts: [], item: 'k' },
  19: { accepts: [], item: 'đ', quota: { count: 2, of: 'lớp' } },
  20: { accepts: [], item: 'đ' },
  21: { accepts: ['DIALOGUE'], item: 'i', quota: { count: 2, of: 'hội nghị' } },
  22: { accepts: ['CONTEST'], item: 'a' },
  23: { accepts: [], item: 'e' },
  24: { accepts: [], item: 'b', quota: { count: 2, of: 'đợt' } },
  25: { accepts: ['SURVEY'], item: 'h' },
  26: { accepts: [] },
  27: { accepts: [] },
}

/**
 * What a coordinator does on the review page: the standing duties of part V say again what the annex orders row by row, so
 * the annex is kept; whoever the press names answers it, so that task goes to all units; the machine's guess of what proves
 * a task is corrected.
 */
export async function reviewPlan(act: Act, planId: string): Promise<void> {
  const orders = await draftOrders(act.tx, planId)
  const contents = await itemsOf(act.tx, planId, 'content')
  for (const order of orders.filter(({ groupLabel }) => groupLabel === null))
    await removePart(act, { table: 'plan_orders', planId }, order.id)
  for (const [index, order] of orders.filter(({ groupLabel }) => groupLabel !== null).entries()) {
    const { accepts, item, quota } = corrections[index + 1] ?? { accepts: order.accepts }
    const nobody = order.lead.units.length + order.lead.groups.length === 0
    await correctOrder(
      act,
      { planId, id: order.id, version: order.version },
      {
        ...order,
        accepts,
        areas: [],
        itemId: contents.find(({ marker }) => marker === item)?.id ?? null,
        quota: quota ?? order.quota,
        lead: nobody ? { units: [], groups: ['ALL_UNITS'] } : order.lead,
      },
    )
  }
}
