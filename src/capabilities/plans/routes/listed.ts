import type { Ask } from '../../../kernel/site.ts'
import { wholeProgressOf } from '../../tasks/index.ts'
import type { Plan } from '../rules/plan.ts'
import { type PlanProgress, progressOfPlan } from '../rules/progress.ts'
import { tasksOfPlan } from '../store/plans.ts'

/** Plans with how far each has come today. */
export async function listedPlans(ask: Ask, plans: readonly Plan[]): Promise<{ plan: Plan; progress: PlanProgress }[]> {
  const at = { asOf: null, today: ask.today }
  return Promise.all(
    plans.map(async (plan) => {
      const ids = (await tasksOfPlan(ask.db, plan.id)).map(({ taskId }) => taskId)
      const { tasks, units } = await wholeProgressOf(ask.db, ids, at)
      return { plan, progress: progressOfPlan(tasks, units) }
    }),
  )
}
