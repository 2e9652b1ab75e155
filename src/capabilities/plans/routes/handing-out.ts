import type { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Ask, redirect, type Site } from '../../../kernel/site.ts'
import { addOrders, removeOrders } from '../actions/correcting.ts'
import { handOutInput, removeOrdersInput } from '../rules/inputs.ts'
import { ordersPlace } from '../rules/review.ts'
import { continuousOrder } from '../rules/wording.ts'
import { ordersOf } from '../store/drafts.ts'
import { itemsOf } from '../store/items.ts'
import { findPlan } from '../store/plans.ts'
import { reviewText } from '../text/review.ts'
import { paths } from '../text.ts'
import { planAsked } from './reading.ts'
import { coordinators, idOf, namedUnits, reviewPage } from './review.tsx'

/** Acts on many rows of a draft at once: contents become tasks, tasks said twice are left out. */
export function handingOutRoutes(site: Site): void {
  hangHandOut(site)
  hangClearOut(site)
}

function hangClearOut(site: Site): void {
  const options = {
    ...coordinators,
    input: removeOrdersInput,
    lists: ['orderIds'],
    again: (ask: Ask) => reviewPage(ask, null),
  }
  site.post(paths.removeOrders(':id'), options, async (act, { input, ask }) => {
    const planId = idOf(ask, 'id')
    await removeOrders(act, planId, input.orderIds)
    return redirect(`${paths.review(planId)}#m-${ordersPlace}`, reviewText.clearOut.done(input.orderIds.length))
  })
}

function hangHandOut(site: Site): void {
  const again = (ask: Ask) => reviewPage(ask, 'them:giao-noi-dung')
  const options = { ...coordinators, input: handOutInput, again, lists: ['itemIds', 'groups'] }
  const prepare = async ({ groups, names }: z.output<typeof handOutInput>, ask: Ask) =>
    namedUnits({ units: [], groups, names }, { field: 'names', where: (await planAsked(ask)).where })
  site.post(paths.handOut(':id'), { ...options, prepare }, async (act, { input, prepared: lead, ask }) => {
    const planId = idOf(ask, 'id')
    const { period } = found(await findPlan(act.tx, planId))
    if (period === null) throw new Refused('plan-period-missing')
    const taken = new Set((await ordersOf(act.tx, planId)).map(({ itemId }) => itemId))
    const items = (await itemsOf(act.tx, planId, 'content')).filter(
      ({ id }) => input.itemIds.includes(id) && !taken.has(id),
    )
    if (items.length === 0) throw new Refused('plan-hand-out-nothing')
    await addOrders(
      act,
      planId,
      items.map((item) => continuousOrder(item, lead, { period, phrase: reviewText.handOut.phrase })),
    )
    return redirect(`${paths.review(planId)}#m-${ordersPlace}`, reviewText.handOut.done(items.length))
  })
}
