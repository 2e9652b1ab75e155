import type { VNode } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Frame } from '../../../ui/index.ts'
import type { OfficialPaper, Related } from '../../documents/index.ts'
import type { OrderedTask, TaskProgress, UnitProgress } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Plan, PlanItem, PlanTarget, PlanTask } from '../rules/plan.ts'

/** Everything the page of an adopted plan shows. */
export interface PlanProps {
  readonly frame: Frame
  readonly today: PlainDate
  readonly plan: Plan & { readonly slug: string }
  readonly tree: UnitTree
  /** The day whose names the units bear on this page. */
  readonly on: PlainDate
  readonly items: readonly PlanItem[]
  readonly targets: readonly PlanTarget[]
  readonly links: readonly PlanTask[]
  readonly tasks: ReadonlyMap<string, OrderedTask>
  readonly progress: ReadonlyMap<string, TaskProgress>
  readonly units: readonly UnitProgress[]
  readonly parent: Plan | null
  readonly paper: OfficialPaper | null
  readonly related: readonly Related[]
  readonly timeline: VNode
  readonly after: readonly VNode[]
  readonly progressSlots: readonly VNode[]
  /** The asker works with tasks: the lists and letters are open to them. */
  readonly staff: boolean
  readonly mayClose: boolean
  readonly extras: PlanExtras
}

/** What editions, child plans and the plans before and after put on the page. */
export interface PlanExtras {
  readonly acts: readonly VNode[]
  readonly sections: readonly VNode[]
  readonly aside: readonly VNode[]
}
