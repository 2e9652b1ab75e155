import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { previewOrders } from '../../tasks/index.ts'
import { adoptPlan } from '../actions/adopting.ts'
import { adoptionProblems, taskOrders } from '../rules/adoption.ts'
import { adoptInput } from '../rules/inputs.ts'
import { findTwin } from '../store/plans.ts'
import { editionPaths } from '../text/editions.ts'
import { reviewText } from '../text/review.ts'
import { paths } from '../text.ts'
import { ConfirmPage } from '../views/confirm-page.tsx'
import { planAsked, readDraft } from './reading.ts'

export function adoptingRoutes(site: Site): void {
  site.get(paths.adopt(':id'), { for: ['coordinator'] }, confirmPage)
  site.post(
    paths.adopt(':id'),
    { for: ['coordinator'], input: adoptInput, again: confirmPage },
    async (act, { input, ask }) => {
      const slug = await adoptPlan(act, { planId: ask.params.id ?? '', version: input.version })
      return redirect(paths.plan(slug), reviewText.confirm.adopted)
    },
  )
}

async function confirmPage(ask: Ask) {
  const { plan, where } = await planAsked(ask)
  if (plan.state !== 'draft' && plan.slug) return redirect(paths.plan(plan.slug))
  if (plan.amendsPlanId !== null) return redirect(editionPaths.compare(plan.id))
  const draft = await readDraft(ask.db, plan)
  const ordered = await previewOrders(
    ask.db,
    taskOrders(plan, draft.orders, { where, documentId: null, text: '', href: '' }),
    ask.today,
  )
  const forecasts = draft.orders.map((order, index) => ({
    order,
    units: ordered[index]?.order.lead.length ?? 0,
    firstDueOn: ordered[index]?.periods.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null,
  }))
  const twin = (await findTwin(ask.db, plan)) ? [{ code: 'plan-adopted-before', orderId: null } as const] : []
  const units = new Set(ordered.flatMap(({ order }) => order.lead)).size
  return page(
    <ConfirmPage
      frame={ask.frame}
      draft={draft}
      forecasts={forecasts}
      units={units}
      today={ask.today}
      problems={[...twin, ...adoptionProblems(plan, draft.orders, where)]}
    />,
  )
}
