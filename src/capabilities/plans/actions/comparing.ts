import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { listTasks, type OrderedTask, previewOrders, type StandingOrder, standingOrdersOf } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { taskOrders, whereOf } from '../rules/adoption.ts'
import { unitsMeant } from '../rules/assignees.ts'
import type { DraftOrder } from '../rules/draft.ts'
import { type Comparison, compareEditions, type EditionParts } from '../rules/edition.ts'
import { matchParts, type NamedPairs, type Part } from '../rules/part-changes.ts'
import type { EditionTask, Plan, PlanItem, PlanTarget } from '../rules/plan.ts'
import { findSource, ordersOf } from '../store/drafts.ts'
import { namedPairs } from '../store/editions.ts'
import { itemsOf, targetsOf } from '../store/items.ts'
import { tasksOfPlan } from '../store/plans.ts'
import { sectionLabels } from '../text/labels.ts'
import { periodWords, scheduleWords, targetWords } from '../text/words.ts'
import { text } from '../text.ts'

/** A plan as it stands, with the words by which it is compared. */
export interface StandingPlan {
  readonly items: readonly PlanItem[]
  readonly targets: readonly PlanTarget[]
  /** Those of the present edition, in their order. */
  readonly links: readonly EditionTask[]
  readonly tasks: ReadonlyMap<string, OrderedTask>
  readonly parts: EditionParts
}

export interface Compared {
  readonly before: StandingPlan
  readonly after: {
    readonly items: readonly PlanItem[]
    readonly targets: readonly PlanTarget[]
    readonly orders: readonly DraftOrder[]
  }
  readonly comparison: Comparison
  /** The text that the places of the draft point into; empty for one written by hand. */
  readonly sourceText: string
}

interface At {
  readonly tree: UnitTree
  readonly today: PlainDate
}

/** Everything in which the amending draft differs from the plan: for the page that shows it and for the act that takes it over. */
export async function compareEdition(reader: Db | Tx, of: { plan: Plan; draft: Plan } & At): Promise<Compared> {
  const { plan, draft, tree, today } = of
  const before = await standingPlan(reader, plan, { tree, today })
  const [items, targets, orders] = await Promise.all([
    itemsOf(reader, draft.id),
    targetsOf(reader, draft.id),
    ordersOf(reader, draft.id),
  ])
  const parts: EditionParts = {
    head: draft.amendsWhole ? headParts(draft) : before.parts.head,
    item: items.map(itemPart),
    target: targets.map(targetPart),
    task: await draftTaskParts(reader, orders, of),
  }
  const named = {
    item: await namedPairs(reader, 'plan_items', draft.id),
    task: await namedPairs(reader, 'plan_orders', draft.id),
  }
  return {
    before,
    after: { items, targets, orders },
    comparison: compareEditions(
      before.parts,
      draft.amendsWhole ? parts : keptPlaces(before.parts, parts, named.item),
      named,
    ),
    sourceText: (await findSource(reader, draft.id))?.reading.text ?? '',
  }
}

/** A document that names only what changes letters its own points from a): the items of the plan keep their letters and parts. */
function keptPlaces(before: EditionParts, after: EditionParts, named: NamedPairs): EditionParts {
  const pairs = matchParts(before.item, after.item, named)
  const item = after.item.map((part) => {
    const old = before.item.find(({ id }) => id === pairs.get(part.id))
    return old ? { ...part, marker: old.marker, fields: old.fields } : part
  })
  return { ...after, item }
}

export async function standingPlan(reader: Db | Tx, plan: Plan, { tree, today }: At): Promise<StandingPlan> {
  const links = (await tasksOfPlan(reader, plan.id)).filter(({ untilEdition }) => untilEdition === null)
  const ids = links.map(({ taskId }) => taskId)
  const [items, targets, tasks, standing] = await Promise.all([
    itemsOf(reader, plan.id),
    targetsOf(reader, plan.id),
    listTasks(reader, ids),
    standingOrdersOf(reader, ids),
  ])
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const orders = new Map(standing.map((order) => [order.taskId, order]))
  const { on } = whereOf(plan, tree, today)
  return {
    items,
    targets,
    links,
    tasks: byId,
    parts: {
      head: headParts(plan),
      item: items.map(itemPart),
      target: targets.map(targetPart),
      task: links.flatMap(({ taskId }) => {
        const [task, order] = [byId.get(taskId), orders.get(taskId)]
        return task && order ? [standingTaskPart(task, order, (ids) => namesOf(tree, ids, on))] : []
      }),
    },
  }
}

const headParts = (plan: Plan): Part[] => [
  { id: 'title', marker: null, text: plan.title, fields: {} },
  { id: 'period', marker: null, text: periodWords(plan.period), fields: {} },
]

const itemPart = (item: PlanItem): Part => ({
  id: item.id,
  marker: item.marker,
  text: item.text,
  fields: { section: sectionLabels[item.section] },
})

const targetPart = (target: PlanTarget): Part => ({
  id: target.id,
  marker: null,
  text: target.measure,
  fields: { value: targetWords(target) },
})

function standingTaskPart(task: OrderedTask, order: StandingOrder, names: (ids: readonly string[]) => string): Part {
  return {
    id: task.id,
    marker: null,
    text: task.text,
    fields: taskFields({
      ...task,
      lead: names(order.lead),
      support: names(order.support),
      quota: quotaWords(order.quota),
    }),
  }
}

async function draftTaskParts(
  reader: Db | Tx,
  orders: readonly DraftOrder[],
  { plan, tree, today }: { plan: Plan } & At,
): Promise<Part[]> {
  const where = whereOf(plan, tree, today)
  const wanted = taskOrders(plan, orders, { where, documentId: null, text: '', href: '' })
  const previews = await previewOrders(reader, wanted, today)
  return orders.map((order, index) => ({
    id: order.id,
    marker: null,
    text: order.text,
    fields: taskFields({
      ...order,
      lead: namesOf(tree, unitsMeant(order.lead, where), where.on),
      support: namesOf(tree, wanted[index]?.support ?? [], where.on),
      quota: quotaWords(previews[index]?.periods.at(-1)?.quota ?? null),
    }),
  }))
}

function taskFields(task: {
  product: string | null
  groupLabel: string | null
  schedule: DraftOrder['schedule']
  requested: boolean
  lead: string
  support: string
  quota: string
}): Part['fields'] {
  return {
    group: task.groupLabel ?? '',
    lead: task.lead,
    support: task.support,
    schedule: scheduleWords(task.schedule),
    product: task.product ?? '',
    quota: task.quota,
    requested: task.requested ? text.page.requested : '',
  }
}

const quotaWords = (quota: { count: number; of: string | null } | null) =>
  quota === null || (quota.count === 1 && quota.of === null) ? '' : `${quota.count} ${quota.of ?? ''}`.trim()

const namesOf = (tree: UnitTree, ids: readonly string[], on: PlainDate) =>
  ids
    .map((id) => tree.nameOn(id, on))
    .sort((a, b) => a.localeCompare(b, 'vi'))
    .join('; ')
