import type { Act } from '../../../kernel/act.ts'
import { max, min, type PlainDate, yearOf } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { perform } from '../../../kernel/perform.ts'
import { loadPeriodRules, periodsOfYear, workCalendar } from '../../calendar/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { periodsOf } from '../rules/schedule.ts'
import type { TaskOrder } from '../rules/task.ts'
import { cancelAssignments } from '../store/moves.ts'
import { insertTasks, type NewTask, openPeriods } from '../store/ordering.ts'

/**
 * Orders tasks: one assignment for each leading unit, and an occurrence for each period that has opened. Returns the task ids
 * in the order given. One event a task and one a unit, whatever the number of assignments.
 */
export async function orderTasks(act: Act, orders: readonly TaskOrder[]): Promise<string[]> {
  if (orders.length === 0) return []
  const tasks = (await previewOrders(act.tx, orders, act.today)).map((task): NewTask => ({ id: newId(), ...task }))
  const ids = tasks.map((task) => task.id)
  await insertTasks(act.tx, tasks, { at: act.now, today: act.today })
  await act.recordEach(
    'task.assigned',
    tasks.map(({ id, order }) => ({
      subject: { kind: 'task', id },
      facts: { units: new Set(order.lead).size, ownerUnitId: order.ownerUnitId },
    })),
  )
  await act.recordEach(
    'assignment.assigned',
    [...tasksByUnit(tasks)].map(([unitId, taskIds]) => ({
      subject: { kind: 'unit', id: unitId },
      facts: { count: taskIds.length, first: taskIds[0] ?? null },
    })),
  )
  act.touch('tasks')
  return ids
}

/** What the orders would become: each with the periods in which it falls due. Nothing is kept. */
export async function previewOrders(
  reader: Db | Tx,
  orders: readonly TaskOrder[],
  today: PlainDate,
): Promise<Omit<NewTask, 'id'>[]> {
  if (orders.length === 0) return []
  const calendar = await workCalendar(reader)
  const cutOffs = await cutOffsAround(reader, orders)
  const tree = await loadTree(reader)
  return orders.map((ordered) => {
    const signedOn = ordered.signedOn ?? today
    const order = toLiving(ordered, { tree, signedOn, today })
    return { order, signedOn, periods: periodsOf(order, { signedOn, cutOffs, calendar }) }
  })
}

/** A unit that had ended when the order was signed is not charged any more: whoever carries on its work is. */
function toLiving(order: TaskOrder, at: { tree: UnitTree; signedOn: PlainDate; today: PlainDate }): TaskOrder {
  const { tree, signedOn, today } = at
  const ended = (id: string) => (tree.unit(id)?.validTo ?? signedOn) < signedOn
  const heirOf = (id: string, itemId?: string) => (ended(id) ? (tree.responsibleFor(id, today, { itemId }) ?? id) : id)
  return {
    ...order,
    lead: [...new Set(order.lead.map((id) => heirOf(id)))],
    support: [...new Set(order.support.map((id) => heirOf(id)))],
    ownerUnitId: heirOf(order.ownerUnitId, order.origin?.id),
  }
}

function tasksByUnit(tasks: readonly NewTask[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, order } of tasks)
    for (const unitId of new Set(order.lead)) found.set(unitId, [...(found.get(unitId) ?? []), id])
  return found
}

/** Last days of the reporting periods from a year before the earliest order to a year after the latest. */
async function cutOffsAround(reader: Db | Tx, orders: readonly TaskOrder[]): Promise<PlainDate[]> {
  const rules = await loadPeriodRules(reader)
  const first = yearOf(orders.map((order) => order.period.from).reduce(min)) - 1
  const last = yearOf(orders.map((order) => order.period.to).reduce(max)) + 1
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const ends = years.flatMap((year) => periodsOfYear(rules, year).map((period) => period.to))
  return [...new Set(ends)].sort()
}

/** Cancels what is still open of the tasks, e.g. when their plan is replaced. */
export async function cancelTasks(act: Act, taskIds: readonly string[], reason: string): Promise<void> {
  const cancelled = await cancelAssignments(act.tx, taskIds, {
    note: reason,
    by: act.actor?.accountId ?? null,
    at: act.now,
  })
  if (cancelled.length === 0) return
  await act.recordEach(
    'task.cancelled',
    taskIds.map((id) => ({ subject: { kind: 'task', id } })),
  )
  act.touch('tasks', ...taskIds.map((id) => `task:${id}`))
}

/** Daily: gives every open assignment its occurrence for the periods that open today. */
export async function openTodaysPeriods(kernel: Kernel): Promise<void> {
  await perform(kernel, { actor: null }, async (act) => {
    const opened = await openPeriods(act.tx, { today: act.today, at: act.now })
    if (opened > 0) act.touch('tasks')
  })
}
