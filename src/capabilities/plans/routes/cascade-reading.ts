import type { Ask } from '../../../kernel/site.ts'
import { listTasks, type OrderedTask, occurrencesIn } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { type ChildRow, cascadeOf, isContent, type OrderedUnit, ordersPlan } from '../rules/cascade.ts'
import type { Plan, PlanItem } from '../rules/plan.ts'
import { childPlans, linksOf } from '../store/cascade.ts'
import { itemsOf } from '../store/items.ts'
import { tasksOfPlan } from '../store/plans.ts'

export interface Cascade {
  readonly items: readonly PlanItem[]
  readonly rows: readonly ChildRow[]
  /** Units that a task of the plan orders to issue a plan of their own. */
  readonly ordered: number
}

/** What units made of a plan: their own plans, and which of its contents those carry out. */
export async function readCascade(
  ask: Ask,
  plan: Plan,
  { tree, on, tasks }: { tree: UnitTree; on: string; tasks: readonly OrderedTask[] },
): Promise<Cascade> {
  const [ordered, found, items] = await Promise.all([
    orderedUnits(ask, tasks),
    childPlans(ask.db, plan.id),
    itemsOf(ask.db, plan.id, 'content'),
  ])
  const children = found.map(({ plan: child, items: count }) => ({
    plan: child,
    unitId: child.leadUnitId,
    items: count,
  }))
  const links = await linksOf(
    ask.db,
    children.map(({ plan: child }) => child.id),
  )
  const inOrder = officialOrder(plan, { tree, on })
  const sorted = [...ordered].sort((a, b) => inOrder(a.unitId) - inOrder(b.unitId))
  return {
    items: items.filter(isContent),
    rows: cascadeOf({ ordered: sorted, children, links }, ask.today),
    ordered: ordered.length,
  }
}

/** The tasks that the plan orders in its present edition. */
export async function presentTasks(ask: Ask, planId: string): Promise<OrderedTask[]> {
  const links = (await tasksOfPlan(ask.db, planId)).filter(({ untilEdition }) => untilEdition === null)
  return listTasks(
    ask.db,
    links.map(({ taskId }) => taskId),
  )
}

async function orderedUnits(ask: Ask, tasks: readonly OrderedTask[]): Promise<OrderedUnit[]> {
  const taskIds = tasks.filter(ordersPlan).map(({ id }) => id)
  if (taskIds.length === 0) return []
  const figures = await occurrencesIn(ask.db, { taskIds }, { asOf: null, today: ask.today })
  return figures.map(({ unitId, dueOn, doneOn }) => ({ unitId, dueOn, doneOn }))
}

function officialOrder(plan: Plan, { tree, on }: { tree: UnitTree; on: string }): (unitId: string) => number {
  const ids = plan.scopeUnitId === null ? [] : tree.childrenOn(plan.scopeUnitId, on).map(({ id }) => id)
  const places = new Map(ids.map((id, index) => [id, index]))
  return (unitId) => places.get(unitId) ?? ids.length
}
