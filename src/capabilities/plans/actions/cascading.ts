import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { recordDeed } from '../../evidence/index.ts'
import { dutiesOf, listTasks, openOccurrences } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { type ItemLink, isContent, ordersPlan } from '../rules/cascade.ts'
import { leaderOf, type Plan, refusePlanRight } from '../rules/plan.ts'
import { replaceLinks } from '../store/cascade.ts'
import { itemsOf } from '../store/items.ts'
import { findPlan, lockPlan, tasksOfPlan } from '../store/plans.ts'
import { cascadeText } from '../text/cascade.ts'
import { planName } from '../text/words.ts'
import { paths } from '../text.ts'
import { rolesOf } from './opening.ts'

/** A person confirms which items of the plan above this plan's items carry out; whatever is not named is not linked. */
export async function confirmLinks(act: Act, planId: string, links: readonly ItemLink[]): Promise<void> {
  const plan = await lockPlan(act.tx, planId)
  if (!plan) throw new NotFound()
  const tree = await loadTree(act.tx)
  const refusal = refusePlanRight('link', plan, rolesOf(act, plan, tree))
  if (refusal) throw new Refused(refusal)
  if (plan.parentPlanId === null) throw new Refused('plan-without-parent')
  const own = new Set((await itemsOf(act.tx, planId)).filter(isContent).map(({ id }) => id))
  const above = new Set((await itemsOf(act.tx, plan.parentPlanId)).filter(isContent).map(({ id }) => id))
  const known = links.filter(({ itemId, parentItemId }) => own.has(itemId) && above.has(parentItemId))
  await replaceLinks(act.tx, planId, { links: known, at: act.now, by: act.actor?.accountId ?? null })
  await act.record(
    'plan.linked',
    { kind: 'plan', id: planId },
    { parentPlanId: plan.parentPlanId, links: known.length },
  )
  act.touch(`plan:${planId}`, `plan:${plan.parentPlanId}`)
}

/**
 * Issuing a plan is the deed that proves the order to issue one: recorded for the unit that was ordered, on the day on which the
 * document was signed. Nothing happens where the plan above orders none, or where the unit has proven it already.
 */
export async function proveIssuing(act: Act, plan: Plan, slug: string): Promise<void> {
  const parent = plan.parentPlanId === null ? null : await findPlan(act.tx, plan.parentPlanId)
  if (!parent || parent.state === 'draft') return
  act.touch(`plan:${parent.id}`)
  const tree = await loadTree(act.tx)
  const unitId = leaderOf(plan, { tree, on: act.today })
  const work = tree.workOf([unitId], act.today)
  const taskIds = await orderingTasks(act, parent.id)
  const owed = (await dutiesOf(act.tx, { ...work, taskIds })).map(({ taskId }) => taskId)
  const issued = plan.issued !== null && plan.issued <= act.today ? plan.issued : act.today
  const occurrences = await openOccurrences(act.tx, { ...work, from: issued, to: issued })
  const open = occurrences.filter(({ taskId, doneOn }) => owed.includes(taskId) && doneOn === null)
  if (open.length === 0) return
  await recordDeed(act, {
    kind: 'DOCUMENT',
    units: [{ unitId, role: 'lead' }],
    day: issued,
    quantities: [{ count: 1, of: cascadeText.deedOf }],
    title: `${planName(plan)}: ${plan.title}`,
    address: paths.plan(slug),
    contentHash: `plan:${plan.id}`,
    subject: { kind: 'plan', id: plan.id },
    subjectVersion: null,
    areas: [...new Set(open.flatMap(({ areas }) => areas))],
    origin: 'platform',
    isPublic: true,
    occurrenceIds: open.map(({ id }) => id),
  })
}

async function orderingTasks(act: Act, planId: string): Promise<string[]> {
  const ids = (await tasksOfPlan(act.tx, planId)).flatMap((link) => (link.untilEdition === null ? [link.taskId] : []))
  return (await listTasks(act.tx, ids)).filter(ordersPlan).map(({ id }) => id)
}
