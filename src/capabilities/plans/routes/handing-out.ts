import type { z } from 'zod'
import { type Ask, redirect, type Site } from '../../../kernel/site.ts'
import { removeOrders } from '../actions/correcting.ts'
import { handOut } from '../actions/handing-out.ts'
import { handOutInput, removeOrdersInput } from '../rules/inputs.ts'
import { ordersPlace } from '../rules/review.ts'
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
    const count = await handOut(act, planId, { itemIds: input.itemIds, lead, phrase: reviewText.handOut.phrase })
    return redirect(`${paths.review(planId)}#m-${ordersPlace}`, reviewText.handOut.done(count))
  })
}
