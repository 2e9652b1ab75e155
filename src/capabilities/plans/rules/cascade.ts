// Kế hoạch của cơ quan, đơn vị, địa phương: a plan orders units to issue plans of their own by a day. A unit's plan is the
// child of the plan above; its items carry out items above, many to many; issuing it is what proves the order.
import type { PlainDate } from '../../../kernel/dates.ts'
import { unaccented } from '../../../kernel/text-folding.ts'
import { likeness, sharedPart, wordsOf } from './likeness.ts'
import type { Plan, PlanItem } from './plan.ts'

/** "Ban hành kế hoạch … của cơ quan, đơn vị": the task whose product is a plan of the unit. */
export function ordersPlan({ text, product }: { text: string; product: string | null }): boolean {
  const words = unaccented(text).replace(/\s+/g, ' ')
  const issues = /(ban hanh|xay dung)( va [a-z ]{1,20})?,? (cac )?ke hoach/.test(words)
  return issues && (product === null || /ke hoach/.test(unaccented(product)))
}

export interface ItemLink {
  readonly itemId: string
  readonly parentItemId: string
}

/** Less alike than this, an item is not proposed. */
const likely = 0.42
/** A commune's short item may say a part of a long one above. */
const contained = 0.75
const mostProposals = 3

/** For each item of the child the items above that it probably carries out, the likeliest first. Only contents are linked. */
export function proposeLinks(items: readonly PlanItem[], above: readonly PlanItem[]): ItemLink[] {
  const parents = above.filter(isContent).map((item) => ({ item, bag: wordsOf(item.text) }))
  return items.filter(isContent).flatMap((item) => {
    const bag = wordsOf(item.text)
    return parents
      .map((parent) => {
        const shared = item.areas.some((area) => parent.item.areas.includes(area)) ? 0.12 : 0
        const alike = likeness(bag, parent.bag) + shared
        const part = sharedPart(bag, parent.bag) + shared
        return { parentItemId: parent.item.id, score: Math.max(alike, part >= contained ? part : 0) }
      })
      .filter(({ score }) => score >= likely)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostProposals)
      .map(({ parentItemId }) => ({ itemId: item.id, parentItemId }))
  })
}

export const isContent = (item: Pick<PlanItem, 'section'>) => item.section === 'content'

/** A unit ordered to issue its own plan, and what has come of it. */
export interface OrderedUnit {
  readonly unitId: string
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
}

export const childStates = ['issued', 'late', 'missing', 'overdue'] as const
/** Issued in time, issued late, not there yet, not there and the day is past. */
export type ChildState = (typeof childStates)[number]

export interface ChildRow {
  readonly unitId: string
  readonly dueOn: PlainDate | null
  readonly state: ChildState
  /** Null: the unit has none in the system (it may have proven the order otherwise). */
  readonly plan: Plan | null
  /** Items above that some item of it carries out. */
  readonly covered: ReadonlySet<string>
  readonly items: number
}

export interface CascadeFacts {
  readonly ordered: readonly OrderedUnit[]
  /** Adopted and closed child plans, with the unit among the ordered ones that each is of (else its own lead unit). */
  readonly children: readonly { readonly plan: Plan; readonly unitId: string; readonly items: number }[]
  readonly links: readonly (ItemLink & { readonly planId: string })[]
}

/** One row a unit: those that were ordered, in the order given, then others that made a plan all the same. */
export function cascadeOf({ ordered, children, links }: CascadeFacts, today: PlainDate): ChildRow[] {
  const others = children
    .filter(({ unitId }) => !ordered.some((unit) => unit.unitId === unitId))
    .map(({ unitId }) => ({ unitId, dueOn: null, doneOn: null }))
  const seen = new Set<string>()
  return [...ordered, ...others].flatMap((unit) => {
    if (seen.has(unit.unitId)) return []
    seen.add(unit.unitId)
    const child = children.find(({ unitId }) => unitId === unit.unitId) ?? null
    const own = links.filter(({ planId }) => planId === child?.plan.id)
    return [
      {
        unitId: unit.unitId,
        dueOn: unit.dueOn,
        plan: child?.plan ?? null,
        items: child?.items ?? 0,
        covered: new Set(own.map(({ parentItemId }) => parentItemId)),
        state: stateOf(unit, child?.plan ?? null, today),
      },
    ]
  })
}

function stateOf({ dueOn, doneOn }: OrderedUnit, plan: Plan | null, today: PlainDate): ChildState {
  const issued = plan?.issued ?? doneOn
  if (issued !== null || plan) return dueOn !== null && issued !== null && issued > dueOn ? 'late' : 'issued'
  return dueOn !== null && dueOn < today ? 'overdue' : 'missing'
}

/** Units that have their plan, in time or late. */
export const hasIssued = ({ state }: Pick<ChildRow, 'state'>) => state === 'issued' || state === 'late'

/** The rows that a state asks for: who issued late has issued too. */
export function rowsIn(rows: readonly ChildRow[], state: ChildState | null): readonly ChildRow[] {
  if (state === null) return rows
  return state === 'issued' ? rows.filter(hasIssued) : rows.filter((row) => row.state === state)
}

/** How many units have an item for each item above. */
export function coveredBy(items: readonly PlanItem[], rows: readonly ChildRow[]): { item: PlanItem; units: number }[] {
  return items.map((item) => ({ item, units: rows.filter(({ covered }) => covered.has(item.id)).length }))
}
