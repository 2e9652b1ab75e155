import type { VNode } from 'preact'
import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { LinkButton } from '../../../ui/index.ts'
import { carriedBetween, listTasks, unfinishedTasks } from '../../tasks/index.ts'
import { carryOver } from '../actions/carrying.ts'
import { mayCarryInto, refuseCarry } from '../rules/carrying.ts'
import { carryInput } from '../rules/inputs.ts'
import { leaderOf, refusePlanRight } from '../rules/plan.ts'
import { laterPlans, plannedTasks } from '../store/carrying.ts'
import { findPlan, planOfTask, tasksOfPlan } from '../store/plans.ts'
import { carryingFields, carryingPaths, carryingText } from '../text/carrying.ts'
import { planName } from '../text/words.ts'
import { paths } from '../text.ts'
import { type CarriedLine, CarriedSection, CarryPage } from '../views/carry-page.tsx'
import type { Shown } from './plan-extras.tsx'
import { planAsked } from './reading.ts'
import { idOf } from './review.tsx'

export function carryingRoutes(site: Site): void {
  const coordinators = { for: ['coordinator'] } as const
  site.get(carryingPaths.carry(':id'), coordinators, carryPage)
  site.post(
    carryingPaths.carry(':id'),
    { ...coordinators, input: carryInput, again: carryPage, labels: carryingFields, lists: ['taskIds'] },
    async (act, { input, ask }) => {
      const planId = idOf(ask, 'id')
      const { target, count } = await carryOver(act, { planId, ...input })
      if (target.state === 'draft')
        return redirect(paths.review(target.id), carryingText.planned(count, planName(target)))
      return redirect(paths.plan(target.slug ?? ''), carryingText.done(count, planName(target)))
    },
  )
}

async function carryPage(ask: Ask): Promise<Answer> {
  const { plan, roles, tree } = await planAsked(ask)
  const at = { tree, on: ask.today }
  if (refusePlanRight('carry', plan, roles) !== null || plan.period === null) throw new NotFound()
  const ids = (await tasksOfPlan(ask.db, plan.id)).flatMap((link) => (link.untilEdition === null ? [link.taskId] : []))
  const [open, planned, tasks, later] = await Promise.all([
    unfinishedTasks(ask.db, ids),
    plannedTasks(ask.db, ids),
    listTasks(ask.db, ids),
    laterPlans(ask.db, tree.workOf([leaderOf(plan, at)], ask.today), plan.period.to),
  ])
  const rows = ids.flatMap((id) => {
    const row = open.find(({ taskId }) => taskId === id)
    return row && !planned.has(id) ? [{ ...row, text: tasks.find((task) => task.id === id)?.text ?? '' }] : []
  })
  return page(
    <CarryPage
      frame={ask.frame}
      problem={ask.problem}
      plan={{ ...plan, slug: found(plan.slug) }}
      targets={later.filter((target) => mayCarryInto(plan, target, at))}
      rows={rows}
    />,
  )
}

export function carryAct(ask: Ask, { plan, roles }: Shown): VNode | null {
  if (refusePlanRight('carry', plan, roles) !== null || refuseCarry(plan, ask.today) !== null) return null
  return (
    <LinkButton key="carry" href={carryingPaths.carry(plan.id)} tone="secondary">
      {carryingText.act}
    </LinkButton>
  )
}

/** Tasks of the plan that go on in another, and those that came from one. */
export async function carriedSection(ask: Ask, { links }: Shown): Promise<VNode | null> {
  const own = new Set(links.map(({ taskId }) => taskId))
  const pairs = await carriedBetween(ask.db, [...own])
  const others = pairs.map(({ fromTaskId, toTaskId }) => (own.has(fromTaskId) ? toTaskId : fromTaskId))
  const [plans, tasks] = await Promise.all([planOfTask(ask.db, others), listTasks(ask.db, others)])
  const lines = await Promise.all(
    pairs.map(async ({ fromTaskId, toTaskId, units }): Promise<CarriedLine[]> => {
      const way = own.has(fromTaskId) ? 'to' : 'from'
      const other = way === 'to' ? toTaskId : fromTaskId
      const plan = await findPlan(ask.db, plans.get(other)?.planId ?? fromTaskId)
      const text = tasks.find(({ id }) => id === other)?.text ?? ''
      return plan ? [{ taskId: other, text, units, way, plan }] : []
    }),
  )
  return pairs.length === 0 ? null : <CarriedSection key="carried" lines={lines.flat()} />
}
