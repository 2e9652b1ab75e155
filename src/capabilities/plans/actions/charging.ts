import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { type AreaCode, type DeedKind, orderTasks } from '../../tasks/index.ts'
import type { ChargeInput } from '../rules/inputs.ts'
import { itemsOf } from '../store/items.ts'
import { insertPlanTasks, tasksOfPlan } from '../store/plans.ts'
import { planName } from '../text/words.ts'
import { paths } from '../text.ts'
import { openPlan } from './opening.ts'

/**
 * Gives a unit one more task of an adopted plan, for a content that nobody gave it or that came to nothing there.
 * @returns the task's id
 */
export async function chargeUnit(
  act: Act,
  charge: { planId: string; itemId: string; unitId: string; input: ChargeInput },
): Promise<string> {
  const { plan } = await openPlan(act, charge.planId, 'charge')
  const { period, slug } = plan
  if (period === null || slug === null || act.today > period.to) throw new Refused('plan-period-over')
  const item = (await itemsOf(act.tx, plan.id, 'content')).find(({ id }) => id === charge.itemId)
  if (!item) throw new NotFound()
  const { text, product, from, to, accepts } = charge.input
  const never = { inclusive: true, every: null, count: null, of: null, trigger: null, phrase: '' } as const
  const [taskId = ''] = await orderTasks(act, [
    {
      text,
      product,
      groupLabel: null,
      schedule: { ...never, kind: 'range', from, to },
      lead: [charge.unitId],
      support: [],
      leadPhrase: null,
      supportPhrase: null,
      requested: false,
      period,
      ownerUnitId: plan.leadUnitId,
      source: null,
      accepts: accepts satisfies readonly DeedKind[],
      areas: item.areas satisfies readonly AreaCode[],
      quota: null,
      signedOn: act.today,
      origin: { kind: 'plan', id: plan.id, title: planName(plan), href: paths.plan(slug) },
    },
  ])
  const last = Math.max(0, ...(await tasksOfPlan(act.tx, plan.id)).map(({ position }) => position))
  await insertPlanTasks(act.tx, [{ planId: plan.id, itemId: item.id, taskId, position: last + 1 }])
  await act.record('plan.charged', { kind: 'plan', id: plan.id }, { taskId, unitId: charge.unitId })
  act.touch(`plan:${plan.id}`)
  return taskId
}
