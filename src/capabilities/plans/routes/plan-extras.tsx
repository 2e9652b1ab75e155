import type { VNode } from 'preact'
import type { Ask } from '../../../kernel/site.ts'
import type { Role } from '../../people/index.ts'
import type { OrderedTask } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { EditionTask, Plan, PlanItem } from '../rules/plan.ts'
import { editionsOf } from '../store/editions.ts'
import { EditionsPanel } from '../views/edition-page.tsx'
import type { PlanExtras } from '../views/plan-props.ts'
import { RemovedTasks } from '../views/removed-tasks.tsx'
import { carriedSection, carryAct } from './carrying.tsx'
import { aboveSection, childrenAct } from './cascade.tsx'
import { readCascade } from './cascade-reading.ts'

/** What is known of a plan when its page is made. */
export interface Shown {
  readonly plan: Plan & { readonly slug: string }
  readonly tree: UnitTree
  readonly on: string
  readonly items: readonly PlanItem[]
  readonly roles: readonly Role[]
  /** Also those that a later edition took out. */
  readonly links: readonly EditionTask[]
  readonly tasks: readonly OrderedTask[]
}

/** The parts of a plan's page that come from its editions, from plans below and above, and from the years before and after. */
export async function planExtras(ask: Ask, shown: Shown): Promise<PlanExtras> {
  const { plan, links, tasks } = shown
  const editions = await editionsOf(ask.db, plan.id)
  const aside: VNode[] = [<EditionsPanel key="editions" plan={plan} editions={editions} />]
  const sections: VNode[] = [
    <RemovedTasks key="removed" slug={plan.slug} links={links} tasks={tasks} editions={editions} />,
  ]
  const present = new Set(links.flatMap((link) => (link.untilEdition === null ? [link.taskId] : [])))
  const inForce = tasks.filter(({ id }) => present.has(id))
  const children = childrenAct(shown, await readCascade(ask, plan, { ...shown, tasks: inForce }))
  const above = await aboveSection(ask, shown)
  const carried = await carriedSection(ask, shown)
  const given = (nodes: readonly (VNode | null)[]) => nodes.flatMap((node) => node ?? [])
  return {
    acts: given([children, carryAct(ask, shown)]),
    sections: [...given([above, carried]), ...sections],
    aside,
  }
}
