// What a coordinator still has to look at in a draft, and how its rows lie in the text of the document.
import { type AdoptionProblem, adoptionProblems } from './adoption.ts'
import type { Where } from './assignees.ts'
import type { DraftCitation, DraftDoubt, DraftOrder, DraftPart } from './draft.ts'
import type { Plan, PlanItem, PlanSpan, PlanTarget } from './plan.ts'

export interface Draft {
  readonly plan: Plan
  readonly items: readonly PlanItem[]
  readonly targets: readonly PlanTarget[]
  readonly orders: readonly DraftOrder[]
  readonly citations: readonly DraftCitation[]
  readonly doubts: readonly DraftDoubt[]
}

/** The head and the list of tasks are places too; the others go by the id of their row. */
export const headPlace = 'thong-tin'
export const ordersPlace = 'nhiem-vu'

/** A part of the draft that waits for a person: one place, however many doubts it has. */
export interface OpenPlace {
  readonly part: DraftPart
  readonly id: string
  /** It keeps the plan from being adopted. */
  readonly blocking: boolean
}

/** Places in the order of the page. */
export function openPlaces(draft: Draft, where: Where): OpenPlace[] {
  const problems = adoptionProblems(draft.plan, draft.orders, where)
  const ids: readonly (readonly [DraftPart, string])[] = [
    ['plan', headPlace],
    ...draft.items.map(({ id }) => ['item', id] as const),
    ...draft.targets.map(({ id }) => ['target', id] as const),
    ['order', ordersPlace],
    ...draft.orders.map(({ id }) => ['order', id] as const),
    ...draft.citations.map(({ id }) => ['citation', id] as const),
  ]
  return ids.flatMap(([part, id]) => {
    const blocking = problems.some((problem) => placeOfProblem(problem) === id)
    return blocking || draft.doubts.some((doubt) => placeOfDoubt(doubt) === id) ? [{ part, id, blocking }] : []
  })
}

/** The next place after the one just settled, from the top again at the end; null when none is left. */
export function placeAfter(draft: Draft, where: Where, settled: string): OpenPlace | null {
  const order = [
    headPlace,
    ...[...draft.items, ...draft.targets].map(({ id }) => id),
    ordersPlace,
    ...[...draft.orders, ...draft.citations].map(({ id }) => id),
  ]
  const places = openPlaces(draft, where).filter(({ id }) => id !== settled)
  return places.find(({ id }) => order.indexOf(id) > order.indexOf(settled)) ?? places[0] ?? null
}

/** Doubts about the list of tasks as a whole. */
export const aboutOrders = ['TASKS_MISSING', 'TASKS_TWICE'] as const

export function placeOfDoubt(doubt: Pick<DraftDoubt, 'code' | 'partId'>): string {
  return aboutOrders.some((code) => code === doubt.code) ? ordersPlace : (doubt.partId ?? headPlace)
}

function placeOfProblem(problem: AdoptionProblem): string {
  return problem.orderId ?? headPlace
}

/** A stretch of the document within which the same rows lie. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** The row it belongs to, and whether it begins there. */
  readonly row: string | null
  readonly begins: boolean
  readonly citation: string | null
  readonly doubtful: boolean
}

/** Cuts the text of the document where rows, citations and doubts begin and end; together the segments are the whole text. */
export function segmentsOf(draft: Draft, length: number): Segment[] {
  const rows = placed([...draft.items, ...draft.targets, ...draft.orders], length)
  const citations = placed(draft.citations, length)
  const doubts = placed(draft.doubts, length)
  const cuts = [...new Set([0, length, ...[...rows, ...citations, ...doubts].flatMap(({ span }) => span)])].sort(
    (a, b) => a - b,
  )
  const begun = new Set<string>()
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? length
    const row = narrowest(rows, from)
    const begins = row !== null && !begun.has(row)
    if (row !== null) begun.add(row)
    return { from, to, row, begins, citation: narrowest(citations, from), doubtful: narrowest(doubts, from) !== null }
  })
}

interface Placed {
  readonly id: string
  readonly span: PlanSpan
}

function placed(rows: readonly { id: string; span: PlanSpan | null }[], length: number): Placed[] {
  return rows.flatMap(({ id, span }) => (span && span[0] < span[1] && span[1] <= length ? [{ id, span }] : []))
}

function narrowest(rows: readonly Placed[], at: number): string | null {
  const holding = rows.filter(({ span }) => span[0] <= at && at < span[1])
  return holding.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]?.id ?? null
}
