import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import {
  type Carrying,
  carryTasks,
  listTasks,
  orderTasks,
  standingOrdersOf,
  unfinishedTasks,
} from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { carriedOrder, dueSchedule, mayCarryInto, refuseCarry } from '../rules/carrying.ts'
import { type Plan, refusePlanRight } from '../rules/plan.ts'
import { carriesOf, markCarries, plannedTasks } from '../store/carrying.ts'
import { findPlan, insertPlanTasks, lockPlan, tasksOfPlan } from '../store/plans.ts'
import { carryingText } from '../text/carrying.ts'
import { planName } from '../text/words.ts'
import { paths } from '../text.ts'
import { addOrders } from './correcting.ts'
import { rolesOf } from './opening.ts'

/**
 * Goes on with unfinished tasks in the next plan of the same lead unit: at once where that is adopted; where it is a draft, when
 * the draft is adopted. Throws Refused where nothing is left to carry, so that pressing twice carries once.
 * @returns how many tasks, and into which plan
 */
export async function carryOver(
  act: Act,
  wanted: { planId: string; intoPlanId: string; taskIds: readonly string[]; dueOn: PlainDate },
): Promise<{ target: Plan; count: number }> {
  const { plan, target } = await bothPlans(act, wanted)
  const { dueOn } = wanted
  const { period } = target
  if (period === null || dueOn < period.from || dueOn > period.to) throw new Invalid({ dueOn: 'plan-carry-due' })
  const own = new Set((await tasksOfPlan(act.tx, plan.id)).map(({ taskId }) => taskId))
  const planned = await plannedTasks(act.tx, wanted.taskIds)
  const ids = wanted.taskIds.filter((id) => own.has(id) && !planned.has(id))
  const open = await unfinishedTasks(act.tx, ids)
  if (open.length === 0) throw new Refused('task-nothing-to-carry')
  if (target.state === 'draft') await planOrders(act, target, { open, dueOn })
  else await orderNow(act, { ...target, period }, { open, dueOn })
  await act.record('plan.carried', { kind: 'plan', id: plan.id }, { intoPlanId: target.id, tasks: open.length })
  act.touch('plans', `plan:${plan.id}`, `plan:${target.id}`)
  return { target, count: open.length }
}

async function bothPlans(act: Act, { planId, intoPlanId }: { planId: string; intoPlanId: string }) {
  const plan = await lockPlan(act.tx, planId)
  const target = await lockPlan(act.tx, intoPlanId)
  if (!plan || !target) throw new NotFound()
  const tree = await loadTree(act.tx)
  const refusal = refusePlanRight('carry', plan, rolesOf(act, plan, tree))
  if (refusal) throw new Refused(refusal)
  const early = refuseCarry(plan, act.today)
  if (early) throw new Refused(early)
  if (!mayCarryInto(plan, target, { tree, on: act.today })) throw new Refused('plan-carry-target')
  return { plan, target }
}

interface Wanted {
  readonly open: Awaited<ReturnType<typeof unfinishedTasks>>
  readonly dueOn: PlainDate
}

async function orderNow(act: Act, target: Plan & { period: NonNullable<Plan['period']> }, wanted: Wanted) {
  const { open, dueOn } = wanted
  const ids = open.map(({ taskId }) => taskId)
  const tasks = new Map((await listTasks(act.tx, ids)).map((task) => [task.id, task]))
  const standing = new Map((await standingOrdersOf(act.tx, ids)).map((order) => [order.taskId, order]))
  const parent = target.parentPlanId === null ? null : await findPlan(act.tx, target.parentPlanId)
  const orders = open.flatMap(({ taskId, unitIds }) => {
    const task = tasks.get(taskId)
    if (!task) return []
    const by = {
      plan: target,
      unitIds,
      standing: standing.get(taskId) ?? null,
      dueOn,
      href: paths.plan(target.slug ?? ''),
    }
    return [{ from: taskId, order: carriedOrder(task, { ...by, superiorUnitId: parent?.leadUnitId ?? null }) }]
  })
  const taskIds = await orderTasks(
    act,
    orders.map(({ order }) => order),
  )
  const last = Math.max(0, ...(await tasksOfPlan(act.tx, target.id)).map(({ position }) => position))
  await insertPlanTasks(
    act.tx,
    taskIds.map((taskId, index) => ({ planId: target.id, itemId: null, taskId, position: last + index + 1 })),
  )
  const carried = orders.flatMap(({ from }, index) => {
    const to = taskIds[index]
    return to ? [{ from, to }] : []
  })
  await carryTasks(act, carried, carryingText.note(planName(target)))
}

async function planOrders(act: Act, target: Plan, { open, dueOn }: Wanted): Promise<void> {
  const ids = open.map(({ taskId }) => taskId)
  const standing = new Map((await standingOrdersOf(act.tx, ids)).map((order) => [order.taskId, order]))
  for (const task of await listTasks(act.tx, ids)) {
    const unitIds = open.find(({ taskId }) => taskId === task.id)?.unitIds ?? []
    const [orderId] = await addOrders(act, target.id, [
      {
        itemId: null,
        text: task.text,
        product: task.product,
        groupLabel: task.groupLabel,
        lead: { units: unitIds, groups: [] },
        leadPhrase: task.leadPhrase,
        support: { units: standing.get(task.id)?.support ?? [], groups: [] },
        supportPhrase: task.supportPhrase,
        requested: task.requested,
        schedule: dueSchedule(dueOn),
        quota: null,
        accepts: task.accepts,
        areas: task.areas,
      },
    ])
    if (orderId) await markCarries(act.tx, orderId, task.id)
  }
}

/** Called when a draft is adopted: the old assignments end as its tasks reach the units. Tasks finished meanwhile stay finished. */
export async function endCarried(act: Act, plan: Plan, tasks: ReadonlyMap<string, string>): Promise<void> {
  const carries = await carriesOf(act.tx, plan.id)
  const open = new Set((await unfinishedTasks(act.tx, [...carries.values()])).map(({ taskId }) => taskId))
  const carried = [...carries].flatMap(([orderId, from]): Carrying[] => {
    const to = tasks.get(orderId)
    return to && open.has(from) ? [{ from, to }] : []
  })
  await carryTasks(act, carried, carryingText.note(planName(plan)))
}
