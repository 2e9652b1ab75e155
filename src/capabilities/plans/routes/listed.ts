import type { Ask } from '../../../kernel/site.ts'
import { wholeProgressOf } from '../../tasks/index.ts'
import type { Plan } from '../rules/plan.ts'
import { type PlanProgress, progressOfPlan } from '../rules/progress.ts'
import { tasksOfPlan } from '../store/plans.ts'

/** Plans with how far each has come today. */
export async function listedPlans(ask: Ask, plans: readonly Plan[]): Promise<{ plan: Plan; progress: PlanProgress }[]> {
  return Promise.all(
    plans.map(async (plan) => {
      const ids = (await tasksOfPlan(ask.db, plan.id)).map(({ taskId }) => taskId)
      const { tasks, units } = await progressOfPlanTasks(ask, plan.id, ids)
      return { plan, progress: progressOfPlan(tasks, units) }
    }),
  )
}

/** How far the tasks of a plan have come today, by task and by unit; many pages show it. */
export function progressOfPlanTasks(ask: Ask, planId: string, taskIds: readonly string[]) {
  const at = { asOf: null, today: ask.today }
  return ask.recall(`plan-progress:${planId}`, ['tasks', `plan:${planId}`, 'plans'], () =>
    wholeProgressOf(ask.db, taskIds, at),
  )
}
