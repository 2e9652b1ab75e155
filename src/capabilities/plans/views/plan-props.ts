import type { VNode } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Frame } from '../../../ui/index.ts'
import type { OfficialPaper, Related } from '../../documents/index.ts'
import type { OrderedTask, TaskProgress, UnitProgress } from '../../tasks/index.ts'
import type { MapAsked, UnitTree } from '../../units/index.ts'
import type { Plan, PlanItem, PlanTarget, PlanTask } from '../rules/plan.ts'
import type { MappedProgress } from '../rules/progress.ts'

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
  /** The same for the units of their day or those of today, as is asked. */
  readonly told: ToldUnits
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

/** Units' rows in the reading that the page is asked for. */
export interface ToldUnits {
  readonly rows: readonly MappedProgress[]
  readonly map: MapAsked
  readonly hasFormer: boolean
  readonly divided: number
  readonly estimated: number
}

/** What editions, child plans and the plans before and after put on the page. */
export interface PlanExtras {
  readonly acts: readonly VNode[]
  readonly sections: readonly VNode[]
  readonly aside: readonly VNode[]
}
