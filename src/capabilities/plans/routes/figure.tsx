import type { VNode } from 'preact'
import type { Ask } from '../../../kernel/site.ts'
import { loadTree } from '../../units/index.ts'
import { whereOf } from '../rules/adoption.ts'
import { findPlanBySlug, tasksOfPlan } from '../store/plans.ts'
import { paths } from '../text.ts'
import { PlanFigures, UnitChart } from '../views/plan-progress.tsx'
import { progressOfPlanTasks } from './listed.ts'

/**
 * How far a plan has come today, within a text that names its page: four figures for the plan's own address, bars by unit for
 * that of its progress. null where the address is no plan's. `id` is unique on the page.
 */
export async function planFigure(ask: Ask, { address, id }: { address: string; id: string }): Promise<VNode | null> {
  const slug = /^\/ke-hoach\/([^/?#]+)(?:\/tien-do)?$/.exec(address)?.[1]
  const plan = slug ? await findPlanBySlug(ask.db, slug) : null
  if (!plan?.slug) return null
  ask.tags('units', `plan:${plan.id}`, 'tasks')
  const tree = await loadTree(ask.db)
  const ids = (await tasksOfPlan(ask.db, plan.id)).map(({ taskId }) => taskId)
  const { tasks, units } = await progressOfPlanTasks(ask, plan.id, ids)
  const shown = { plan: { ...plan, slug: plan.slug }, units, today: ask.today }
  if (address !== paths.plan(plan.slug)) {
    const rows = units.map((unit) => ({ ...unit, isEstimate: false }))
    return <UnitChart {...shown} id={id} units={rows} map="then" tree={tree} on={whereOf(plan, tree, ask.today).on} />
  }
  return <PlanFigures {...shown} progress={new Map(tasks.map((task) => [task.taskId, task]))} />
}
