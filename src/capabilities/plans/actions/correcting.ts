import type { Act } from '../../../kernel/act.ts'
import { NotFound, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CitationRelation, DraftCitation, DraftHead, DraftOrder } from '../rules/draft.ts'
import type { PlanItem, PlanTarget } from '../rules/plan.ts'
import { aboutOrders, placeOfDoubt } from '../rules/review.ts'
import {
  citationsOf,
  detachItem,
  doubtsOf,
  insertCitations,
  insertOrders,
  ordersOf,
  settleDoubt,
  settleDoubts,
  updateCitation,
  updateOrder,
} from '../store/drafts.ts'
import { insertItems, insertTargets, itemsOf, targetsOf, updateItem, updateTarget } from '../store/items.ts'
import { closeGap, nextPlace, type PlanList, removeAt, swapPlaces } from '../store/places.ts'
import { touchPlan, updateHead } from '../store/plans.ts'
import { noteAddedOrder, noteCitation, noteHead, noteItem, noteOrder } from './noting.ts'
import { openPlan } from './opening.ts'

type Kept = 'id' | 'planId' | 'position' | 'span' | 'version'
export type ItemWords = Omit<PlanItem, Kept | 'rawMarker'>
export type TargetWords = Omit<PlanTarget, Kept>
export type OrderWords = Omit<DraftOrder, Kept>
export type CitationWords = Omit<DraftCitation, Kept> & { relation: CitationRelation }

/** One row of a draft, as the person who changes it saw it. */
export interface Seen {
  readonly planId: string
  readonly id: string
  readonly version: number
}

export async function correctHead(
  act: Act,
  seen: Omit<Seen, 'id'>,
  words: { head: DraftHead; parentPlanId: string | null },
): Promise<void> {
  const { plan } = await openPlan(act, seen.planId, 'correct')
  if (!(await updateHead(act.tx, { id: seen.planId, version: seen.version, ...words }))) throw new Stale()
  await settleDoubts(act.tx, { planId: seen.planId, partId: null, except: aboutOrders })
  await noteHead(act, plan, words.head)
  await act.record('plan.corrected', { kind: 'plan-head', id: seen.planId })
}

export async function correctItem(act: Act, seen: Seen, words: ItemWords): Promise<void> {
  await openPlan(act, seen.planId, 'correct')
  const item = one(await itemsOf(act.tx, seen.planId), seen.id)
  const moved = item.section !== words.section
  const list = { table: 'plan_items', planId: seen.planId } as const
  const position = moved ? await nextPlace(act.tx, { ...list, section: words.section }) : item.position
  if (!(await updateItem(act.tx, { ...words, id: seen.id, version: seen.version, position }))) throw new Stale()
  if (moved) await closeGap(act.tx, { ...list, section: item.section }, item.position)
  await noteItem(act, item, words)
  await corrected(act, 'plan-item', seen)
}

export async function addItem(act: Act, planId: string, words: ItemWords): Promise<string> {
  await openPlan(act, planId, 'correct')
  const position = await nextPlace(act.tx, { table: 'plan_items', planId, section: words.section })
  const id = newId()
  await insertItems(act.tx, [{ ...words, ...added(planId, id, position), rawMarker: null }])
  await corrected(act, 'plan-item', { planId, id })
  return id
}

export async function correctTarget(act: Act, seen: Seen, words: TargetWords): Promise<void> {
  await openPlan(act, seen.planId, 'correct')
  one(await targetsOf(act.tx, seen.planId), seen.id)
  if (!(await updateTarget(act.tx, { ...words, id: seen.id, version: seen.version }))) throw new Stale()
  await corrected(act, 'plan-target', seen)
}

export async function addTarget(act: Act, planId: string, words: TargetWords): Promise<string> {
  await openPlan(act, planId, 'correct')
  const id = newId()
  await insertTargets(act.tx, [
    { ...words, ...added(planId, id, await nextPlace(act.tx, { table: 'plan_targets', planId })) },
  ])
  await corrected(act, 'plan-target', { planId, id })
  return id
}

export async function correctOrder(act: Act, seen: Seen, words: OrderWords): Promise<void> {
  await openPlan(act, seen.planId, 'correct')
  const order = one(await ordersOf(act.tx, seen.planId), seen.id)
  if (!(await updateOrder(act.tx, { ...order, ...words, version: seen.version }))) throw new Stale()
  await noteOrder(act, order, words)
  await corrected(act, 'plan-order', seen)
}

/** Adds tasks at the end of the list; the plan then has some, whatever the document lacked. */
export async function addOrders(act: Act, planId: string, orders: readonly OrderWords[]): Promise<string[]> {
  await openPlan(act, planId, 'correct')
  const first = await nextPlace(act.tx, { table: 'plan_orders', planId })
  const rows = orders.map((words, index) => ({ ...words, ...added(planId, newId(), first + index) }))
  await insertOrders(act.tx, rows)
  // Several at once are handed out by the house, not found in the document.
  const [only, ...others] = rows
  if (only && others.length === 0) await noteAddedOrder(act, planId, only)
  await settleDoubts(act.tx, { planId, partId: null, only: ['TASKS_MISSING'] })
  await act.recordEach(
    'plan.corrected',
    rows.map(({ id }) => ({ subject: { kind: 'plan-order', id }, facts: { planId } })),
  )
  await touchPlan(act.tx, planId)
  return rows.map(({ id }) => id)
}

export async function correctCitation(act: Act, seen: Seen, words: CitationWords): Promise<void> {
  await openPlan(act, seen.planId, 'correct')
  const citation = one(await citationsOf(act.tx, seen.planId), seen.id)
  if (!(await updateCitation(act.tx, { ...words, id: seen.id, version: seen.version }))) throw new Stale()
  await noteCitation(act, citation, words)
  await corrected(act, 'plan-citation', seen)
}

export async function addCitation(act: Act, planId: string, words: CitationWords): Promise<string> {
  await openPlan(act, planId, 'correct')
  const id = newId()
  await insertCitations(act.tx, [
    { ...words, ...added(planId, id, await nextPlace(act.tx, { table: 'plan_citations', planId })) },
  ])
  await corrected(act, 'plan-citation', { planId, id })
  return id
}

/** Takes one row out of the draft, whatever list it stands in. */
export async function removePart(act: Act, list: PlanList, id: string): Promise<void> {
  await openPlan(act, list.planId, 'correct')
  await noteRemoved(act, list, id)
  if (list.table === 'plan_items') await detachItem(act.tx, list.planId, id)
  await removeAt(act.tx, list, id)
  await corrected(act, subjects[list.table], { planId: list.planId, id })
}

async function noteRemoved(act: Act, { table, planId }: PlanList, id: string): Promise<void> {
  if (table === 'plan_items') await noteItem(act, one(await itemsOf(act.tx, planId), id), null)
  if (table === 'plan_orders') await noteOrder(act, one(await ordersOf(act.tx, planId), id), null)
  if (table === 'plan_citations') await noteCitation(act, one(await citationsOf(act.tx, planId), id), null)
}

/** Takes several tasks out at once; where some stood in the plan twice, that is settled. */
export async function removeOrders(act: Act, planId: string, ids: readonly string[]): Promise<void> {
  await openPlan(act, planId, 'correct')
  for (const id of ids) {
    await removeAt(act.tx, { table: 'plan_orders', planId }, id)
    await settleDoubts(act.tx, { planId, partId: id })
    await act.record('plan.corrected', { kind: 'plan-order', id }, { planId })
  }
  await settleDoubts(act.tx, { planId, partId: null, only: ['TASKS_TWICE'] })
  await touchPlan(act.tx, planId)
}

export async function movePart(
  act: Act,
  list: PlanList,
  move: { id: string; direction: 'up' | 'down' },
): Promise<void> {
  await openPlan(act, list.planId, 'correct')
  await swapPlaces(act.tx, list, move)
  await touchPlan(act.tx, list.planId)
  await act.record('plan.corrected', { kind: subjects[list.table], id: move.id }, { planId: list.planId })
}

/**
 * The person looked at the doubtful place and leaves it as it is.
 * @returns the place on the page that the doubt stood at
 */
export async function confirmDoubt(act: Act, planId: string, doubtId: string): Promise<string> {
  await openPlan(act, planId, 'correct')
  const doubt = one(await doubtsOf(act.tx, planId), doubtId)
  await settleDoubt(act.tx, planId, doubtId)
  await act.record('plan.corrected', { kind: 'plan-doubt', id: doubtId }, { planId, code: doubt.code })
  return placeOfDoubt(doubt)
}

const subjects = {
  plan_items: 'plan-item',
  plan_targets: 'plan-target',
  plan_orders: 'plan-order',
  plan_citations: 'plan-citation',
} as const

/** Whoever changed a row has looked at it: its doubts are settled. */
async function corrected(act: Act, kind: string, part: { planId: string; id: string }): Promise<void> {
  await settleDoubts(act.tx, { planId: part.planId, partId: part.id })
  await touchPlan(act.tx, part.planId)
  await act.record('plan.corrected', { kind, id: part.id }, { planId: part.planId })
}

const added = (planId: string, id: string, position: number) => ({ planId, id, position, span: null, version: 1 })

function one<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw new NotFound()
  return row
}
