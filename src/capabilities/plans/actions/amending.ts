import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { amendTasks, cancelTasks, orderTasks } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { orderProblem, taskOrders, whereOf } from '../rules/adoption.ts'
import { decidable, isProposed, placed } from '../rules/edition.ts'
import { type Outcome, outcomeOf } from '../rules/part-changes.ts'
import { leaderOf, type Plan } from '../rules/plan.ts'
import { findSource, removeDraftRows } from '../store/drafts.ts'
import {
  editionsOf,
  forgetSpans,
  insertEdition,
  keepEdition,
  markAmends,
  markEdition,
  type PairedTable,
  placeTasks,
  rewriteHead,
  rewriteItem,
  rewriteTarget,
  savePair,
  takeOutItems,
  takeOutTargets,
  takeOutTasks,
} from '../store/editions.ts'
import { insertItems, insertTargets } from '../store/items.ts'
import { findPlan, findTwin, insertPlanTasks, lockPlan, lockTwins } from '../store/plans.ts'
import { editionText } from '../text/editions.ts'
import { planName } from '../text/words.ts'
import { paths } from '../text.ts'
import { registerPlanDocument } from './adopting.ts'
import { type Compared, compareEdition } from './comparing.ts'
import { openPlan, rolesOf } from './opening.ts'

/** Says that a draft amends an adopted plan of the same lead unit; null makes it a plan of its own again. */
export async function setAmended(
  act: Act,
  draftId: string,
  amends: { planId: string; whole: boolean } | null,
): Promise<void> {
  const { plan: draft, tree } = await openPlan(act, draftId, 'correct')
  if (amends) await amendable(act, { draft, tree, planId: amends.planId })
  await markAmends(act.tx, { id: draftId, amends })
  await act.record('plan.corrected', { kind: 'plan-head', id: draftId }, { amends: amends?.planId ?? null })
}

/** A person says which row of the plan a row of the draft replaces; null: it is a new one. */
export async function pairParts(
  act: Act,
  draftId: string,
  pair: { table: PairedTable; id: string; replaces: string | null },
): Promise<void> {
  await openPlan(act, draftId, 'correct')
  const { table, id, replaces } = pair
  if (!(await savePair(act.tx, table, { draftId, id, replaces }))) throw new NotFound()
  const kind = table === 'plan_items' ? 'plan-item' : 'plan-order'
  await act.record('plan.corrected', { kind, id }, { planId: draftId, replaces })
}

/**
 * Takes the chosen differences over into the plan: its next edition. Changed tasks keep their assignments, deeds and proofs,
 * removed ones are cancelled with the reason, added ones reach their units. All of it or nothing.
 * @param seen the versions that the person saw, and the keys of the differences to take over
 */
export async function adoptEdition(
  act: Act,
  seen: { draftId: string; version: number; planVersion: number; taken: ReadonlySet<string> },
): Promise<{ slug: string; ordinal: number }> {
  await lockTwins(act.tx, seen.draftId)
  const { plan: draft, tree } = await openPlan(act, seen.draftId, 'amend')
  if (draft.amendsPlanId === null) throw new Refused('plan-not-amendment')
  const plan = await amendable(act, { draft, tree, planId: draft.amendsPlanId })
  if (draft.version !== seen.version || plan.version !== seen.planVersion) throw new Stale()
  const compared = await compareEdition(act.tx, { plan, draft, tree, today: act.today })
  const decided = decidable(compared.comparison)
  if (!decided.some(({ change }) => seen.taken.has(change.key))) throw new Refused('plan-nothing-taken')
  const twin = await findTwin(act.tx, draft)
  if (twin && twin.id !== plan.id) throw new Refused('plan-adopted-before')

  const editions = await editionsOf(act.tx, plan.id)
  const ordinal = Math.max(1, editions.length) + 1
  const documentId = await registerPlanDocument(act, draft, await findSource(act.tx, draft.id))
  await keepPresent(act, plan, { ordinal: ordinal - 1, compared })
  const work = { act, plan, draft, tree, compared, taken: seen.taken, ordinal, documentId }
  const itemIds = await takeOverItems(work)
  await takeOverTargets(work)
  const counts = await takeOverTasks(work, itemIds)
  await takeOverHead(work)
  await insertEdition(act.tx, {
    planId: plan.id,
    ordinal,
    draftId: draft.id,
    documentId,
    name: planName(draft),
    issued: draft.issued,
    adoptedAt: act.now,
    adoptedBy: act.actor?.accountId ?? null,
    changes: decided
      .filter(({ change }) => seen.taken.has(change.key) || isProposed(change, draft.amendsWhole))
      .map(({ list, change: { key, ...change } }) => ({ ...change, list, taken: seen.taken.has(key) })),
  })
  await markEdition(act.tx, { id: draft.id, documentId, at: act.now, by: act.actor?.accountId ?? null })
  await removeDraftRows(act.tx, draft.id)
  await act.record(
    'plan.amended',
    { kind: 'plan', id: plan.id },
    { edition: ordinal, draftId: draft.id, documentId, ...counts },
  )
  act.touch('plans', `plan:${plan.id}`)
  return { slug: plan.slug ?? '', ordinal }
}

/** The plan, locked, if this draft may amend it: adopted, and led by the unit that drafts. */
async function amendable(act: Act, of: { draft: Plan; tree: UnitTree; planId: string }): Promise<Plan> {
  const plan = await lockPlan(act.tx, of.planId)
  if (!plan) throw new NotFound()
  const roles = rolesOf(act, plan, of.tree)
  if (!roles.includes('coordinator')) throw new Refused('not-allowed')
  const at = { tree: of.tree, on: act.today }
  if (leaderOf(plan, at) !== leaderOf(of.draft, at) || plan.state !== 'adopted') throw new Refused('plan-amends-other')
  return plan
}

interface Work {
  readonly act: Act
  readonly plan: Plan
  readonly draft: Plan
  readonly tree: UnitTree
  readonly compared: Compared
  readonly taken: ReadonlySet<string>
  readonly ordinal: number
  readonly documentId: string | null
}

async function keepPresent(act: Act, plan: Plan, { ordinal, compared }: { ordinal: number; compared: Compared }) {
  await keepEdition(act.tx, {
    planId: plan.id,
    ordinal,
    draftId: null,
    documentId: plan.documentId,
    name: planName(plan),
    issued: plan.issued,
    adoptedAt: plan.adoptedAt ?? act.now,
    adoptedBy: null,
    changes: [],
    supersededAt: act.now,
    content: compared.before.parts,
  })
}

const removedIds = (before: readonly { id: string }[], outcomes: readonly Outcome[]) =>
  before.map(({ id }) => id).filter((id) => !outcomes.some((row) => row.before?.id === id))

/** @returns the id in the plan of each item of the draft that was taken over or stayed */
async function takeOverItems({
  act,
  plan,
  draft,
  compared,
  taken,
  ordinal,
}: Work): Promise<ReadonlyMap<string, string>> {
  const { before, after, comparison } = compared
  const outcomes = outcomeOf(before.parts.item, comparison.item, taken)
  await takeOutItems(act.tx, removedIds(before.items, outcomes), ordinal)
  const rows = outcomes.flatMap((outcome) => {
    const old = before.items.find(({ id }) => id === outcome.before?.id)
    const next = after.items.find(({ id }) => id === outcome.after?.id)
    const item = next ?? old
    if (!item) return []
    const areas = old && old.areas.length > 0 ? old.areas : item.areas
    // The comparison says under which letter it stands: that of the plan where the document names only what changes.
    const place =
      draft.amendsWhole || !old ? {} : { marker: old.marker, rawMarker: old.rawMarker, section: old.section }
    const id = old?.id ?? newId()
    return [{ ...item, ...place, id, planId: plan.id, areas, isNew: !old, isChanged: next !== undefined }]
  })
  const all = placed(rows)
  for (const item of all) if (!item.isNew) await rewriteItem(act.tx, item)
  await insertItems(
    act.tx,
    all.filter(({ isNew }) => isNew).map((item) => ({ ...item, span: null, version: 1 })),
  )
  const changed = all.filter(({ isChanged }) => isChanged).map(({ id }) => id)
  await forgetSpans(act.tx, changed)
  return new Map([
    ...comparison.item.flatMap(({ before: old, after: next }) => (old && next ? [[next.id, old.id] as const] : [])),
    ...outcomes.flatMap((outcome, index) => {
      const row = rows[index]
      return outcome.after && row ? [[outcome.after.id, row.id] as const] : []
    }),
  ])
}

async function takeOverTargets({ act, plan, compared, taken }: Work): Promise<void> {
  const { before, after, comparison } = compared
  const outcomes = outcomeOf(before.parts.target, comparison.target, taken)
  await takeOutTargets(act.tx, removedIds(before.targets, outcomes))
  for (const [index, outcome] of outcomes.entries()) {
    const old = before.targets.find(({ id }) => id === outcome.before?.id)
    const next = after.targets.find(({ id }) => id === outcome.after?.id)
    const target = next ?? old
    if (!target) continue
    const row = { ...target, id: old?.id ?? newId(), planId: plan.id, position: index + 1 }
    if (old) await rewriteTarget(act.tx, row)
    else await insertTargets(act.tx, [{ ...row, span: null, version: 1 }])
  }
}

async function takeOverTasks(work: Work, itemIds: ReadonlyMap<string, string>) {
  const { act, plan, draft, compared, taken, ordinal } = work
  const { before, after, comparison } = compared
  const outcomes = outcomeOf(before.parts.task, comparison.task, taken)
  const removed = removedIds(
    before.links.map(({ taskId }) => ({ id: taskId })),
    outcomes,
  )
  const reason = editionText.reason(planName(draft))
  await cancelTasks(act, removed, reason)
  await takeOutTasks(act.tx, removed, ordinal)

  const orders = new Map((await newOrders(work)).map((row) => [row.draftOrder.id, row]))
  const amendments = outcomes.flatMap(({ before: old, after: next }) => {
    const row = next && orders.get(next.id)
    const task = old && before.tasks.get(old.id)
    if (!row || !task) return []
    // What proves the task was checked by a person when it was ordered; it changes only with the task's own words.
    const same = task.text === row.order.text && task.product === row.order.product
    const proof = same ? { accepts: task.accepts, areas: task.areas } : {}
    return [{ taskId: task.id, order: { ...row.order, ...proof, signedOn: task.signedOn } }]
  })
  await amendTasks(act, amendments, reason)
  const added = outcomes.flatMap(({ before: old, after: next }) => {
    const row = old === null && next ? orders.get(next.id) : undefined
    return row ? [row] : []
  })
  const addedIds = await orderTasks(
    act,
    added.map(({ order }) => order),
  )
  const taskIdOf = new Map(added.map(({ draftOrder }, index) => [draftOrder.id, addedIds[index] ?? '']))
  const links = outcomes.map(({ before: old, after: next }, index) => {
    const link = before.links.find(({ taskId }) => taskId === old?.id)
    const draftItem = next ? (after.orders.find(({ id }) => id === next.id)?.itemId ?? null) : null
    const itemId = (draftItem && itemIds.get(draftItem)) || (link?.itemId ?? null)
    return { taskId: old?.id ?? taskIdOf.get(next?.id ?? '') ?? '', itemId, position: index + 1, isNew: old === null }
  })
  await placeTasks(
    act.tx,
    links.filter(({ isNew }) => !isNew),
  )
  await insertPlanTasks(
    act.tx,
    links.filter(({ isNew }) => isNew).map((link) => ({ ...link, planId: plan.id, fromEdition: ordinal })),
  )
  return { added: addedIds.length, changed: amendments.length, removed: removed.length }
}

/** The draft's tasks as orders of the plan. Throws where one that is taken over cannot be given to anyone. */
async function newOrders({ act, plan, draft, tree, compared, taken, documentId }: Work) {
  const where = whereOf(plan, tree, act.today)
  const needed = new Set(
    compared.comparison.task.flatMap(({ key, after }) => (after && taken.has(key) ? [after.id] : [])),
  )
  const orders = compared.after.orders.filter(({ id }) => needed.has(id))
  for (const order of orders) {
    const problem = orderProblem(order, where)
    if (problem) throw new Refused(problem)
  }
  const parent = plan.parentPlanId === null ? null : await findPlan(act.tx, plan.parentPlanId)
  const superiorUnitId = parent?.leadUnitId ?? null
  const by = { where, documentId, text: compared.sourceText, href: paths.plan(plan.slug ?? ''), superiorUnitId }
  return taskOrders({ ...plan, issued: draft.issued ?? plan.issued }, orders, by).flatMap((order, index) => {
    const draftOrder = orders[index]
    return draftOrder ? [{ draftOrder, order }] : []
  })
}

async function takeOverHead({ act, plan, draft, compared, taken }: Work): Promise<void> {
  const isTaken = (id: string) =>
    compared.comparison.head.some(({ key, before, kind }) => before?.id === id && kind !== 'same' && taken.has(key))
  const title = isTaken('title') ? draft.title : plan.title
  const period = (isTaken('period') ? draft.period : plan.period) ?? plan.period
  if (period) await rewriteHead(act.tx, { id: plan.id, title, period })
}
