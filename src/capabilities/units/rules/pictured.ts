// Một ngày sắp xếp để xem: the flows of a day, for the whole change or one place of it.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { type Flow, type FlowGroup, flowsOn, groupedFlows } from './flows.ts'
import type { UnitTree } from './tree.ts'
import type { Unit } from './unit.ts'

interface Day {
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** What happened on a day, whole or below one unit. */
export interface Pictured extends Day {
  /** null: everything that changed. */
  readonly scope: Unit | null
  /** Places among which the reader may choose. */
  readonly scopes: readonly Unit[]
  readonly flows: readonly Flow[]
  readonly groups: readonly FlowGroup[]
}

type Linked = Day & { hrefOf(slug: string): string | null }

/** Everything that changes on the day. */
export function picturedOn(day: Linked): Pictured {
  const { tree, on } = day
  const flows = flowsOn(null, day)
  return { tree, on, scope: null, scopes: scopesOf(flows, day), flows, groups: groupedFlows(flows) }
}

/** The same for one of its places; a slug that names none means everything. */
export function picturedAt(whole: Pictured, { place, hrefOf }: { place: string } & Pick<Linked, 'hrefOf'>): Pictured {
  const scope = whole.scopes.find(({ slug }) => slug === place)
  if (!scope) return whole
  const { tree, on, scopes } = whole
  const flows = flowsOn(scope.id, { tree, on, hrefOf })
  return { tree, on, scope, scopes, flows, groups: groupedFlows(flows) }
}

/** The provinces of the day that something changed in; within one province the superiors before. */
function scopesOf(flows: readonly Flow[], { tree, on }: Day): Unit[] {
  const eve = addDays(on, -1)
  const above = (id: string, day: PlainDate) => tree.pathOn(id, day).flatMap((one) => tree.unit(one) ?? [])
  const provinces = flows.flatMap(({ from, to }) => [...above(from.id, eve), ...(to ? above(to.id, on) : [])])
  const found = unique(provinces.filter(({ id, level }) => level === 'PROVINCE' && tree.isAliveOn(id, on)))
  if (found.length > 1) return inOrder(found, { tree, on })
  const superiors = flows.flatMap(({ from }) => tree.unit(tree.parentOn(from.id, eve) ?? '') ?? [])
  return inOrder(unique(superiors), { tree, on: eve })
}

const unique = (units: readonly Unit[]) => [...new Set(units)]

function inOrder(units: readonly Unit[], { tree, on }: Day): Unit[] {
  const collator = new Intl.Collator('vi')
  return [...units].sort((a, b) => collator.compare(tree.nameOn(a.id, on), tree.nameOn(b.id, on)))
}
