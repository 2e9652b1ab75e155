import { type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { loadTree } from '../../units/index.ts'
import { cancelDraft, draftPlan } from '../actions/drafting.ts'
import { whereOf } from '../rules/adoption.ts'
import { bareInput, planInput } from '../rules/inputs.ts'
import { leaderOf } from '../rules/plan.ts'
import { headOf } from '../rules/wording.ts'
import { adoptedPlans, listDrafts } from '../store/plans.ts'
import { reviewText } from '../text/review.ts'
import { paths, text } from '../text.ts'
import { DeskPage } from '../views/desk-page.tsx'
import { ByHandPage } from '../views/import-page.tsx'
import { refuseUnknownUnit } from './reading.ts'
import { reviewPage } from './review.tsx'

const coordinators = { for: ['coordinator'] } as const

export function draftingRoutes(site: Site): void {
  site.get(paths.desk, coordinators, deskPage)
  site.get(paths.byHand, coordinators, byHandPage)
  site.post(
    paths.byHand,
    { ...coordinators, input: planInput, again: byHandPage, labels: reviewText.fields },
    async (act, { input, ask }) => {
      await refuseUnknownUnit(ask, input.scopeUnitId)
      const id = await draftPlan(act, {
        head: headOf(input),
        parentPlanId: input.parentPlanId,
        leadUnitId: ask.signedIn().unitId,
      })
      return redirect(paths.review(id), text.byHand.created)
    },
  )
  site.post(
    paths.cancel(':id'),
    { ...coordinators, input: bareInput, again: (ask) => reviewPage(ask, null) },
    async (act, { ask }) => {
      await cancelDraft(act, ask.params.id ?? '')
      return redirect(paths.desk, reviewText.cancelled)
    },
  )
}

async function deskPage(ask: Ask) {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const drafts = await listDrafts(ask.db, tree.workOf([actor.unitId], ask.today))
  const running = (await adoptedPlans(ask.db)).filter(
    (plan) => leaderOf(plan, { tree, on: ask.today }) === actor.unitId,
  )
  return page(<DeskPage frame={ask.frame} drafts={drafts} plans={running} tree={tree} today={ask.today} />)
}

async function byHandPage(ask: Ask) {
  const tree = await loadTree(ask.db)
  const where = whereOf({ period: null, scopeUnitId: tree.officeId }, tree, ask.today)
  return page(<ByHandPage frame={ask.frame} problem={ask.problem} where={where} parents={await adoptedPlans(ask.db)} />)
}
