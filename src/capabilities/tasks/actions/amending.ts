import type { Act } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import { amendPeriods } from '../rules/amending.ts'
import type { TaskOrder } from '../rules/task.ts'
import {
  addAssignments,
  assignmentsOfTasks,
  moveOpenOccurrences,
  periodsKept,
  releaseUnits,
  rewriteTask,
  savePeriods,
  standingOrdersOf,
} from '../store/amending.ts'
import { refreshDays } from '../store/occurrences.ts'
import { openPeriods } from '../store/ordering.ts'
import { previewOrders } from './ordering.ts'

export interface TaskAmendment {
  readonly taskId: string
  /** The task in its new words, whole. */
  readonly order: TaskOrder
}

/**
 * Gives tasks new words, days and units. Assignments, deeds and proofs stay; units no longer named are released with the
 * reason, units newly named get an assignment; periods that were opened stay, those to come follow the new words.
 */
export async function amendTasks(act: Act, amendments: readonly TaskAmendment[], reason: string): Promise<void> {
  if (amendments.length === 0) return
  const by = act.actor?.accountId
  if (!by) throw new Refused('signed-out')
  const ids = amendments.map(({ taskId }) => taskId)
  const standing = new Map((await standingOrdersOf(act.tx, ids)).map((order) => [order.taskId, order]))
  const next = await previewOrders(
    act.tx,
    amendments.map(({ order }) => order),
    act.today,
  )
  for (const [index, { taskId, order }] of amendments.entries()) {
    const lead = standing.get(taskId)?.lead ?? []
    await rewriteTask(act.tx, taskId, order)
    const periods = amendPeriods(await periodsKept(act.tx, taskId), next[index]?.periods ?? [], act.today)
    await savePeriods(act.tx, taskId, periods)
    for (const period of periods.changed) await moveOpenOccurrences(act.tx, taskId, { period, reason, by, at: act.now })
    const released = lead.filter((id) => !order.lead.includes(id))
    await releaseUnits(act.tx, taskId, { unitIds: released, reason, at: act.now, by })
    const unitIds = order.lead.filter((id) => !lead.includes(id))
    await addAssignments(act.tx, taskId, { unitIds, at: act.now, by })
    await act.record('task.amended', { kind: 'task', id: taskId }, { added: unitIds.length, released: released.length })
  }
  await openPeriods(act.tx, { today: act.today, at: act.now })
  await refreshDays(act.tx, await assignmentsOfTasks(act.tx, ids))
  act.touch('tasks', ...ids.map((id) => `task:${id}`))
}
