import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Batch, type BatchStanding, changesState, type StateAct, stateAfter } from '../rules/batch.ts'
import type { BatchItem, Before } from '../store/batches.ts'
import { dueBefore, insertReminders, type ManyMove, saveAssignees, saveExtensions, saveMoves } from '../store/many.ts'
import { lockOccurrences, refreshDays } from '../store/occurrences.ts'

/** Does the act to assignments that are locked and allowed; each is told in its own timeline. */
export async function carryOut(act: Act, batch: Batch, items: readonly BatchStanding[]): Promise<BatchItem[]> {
  const move: ManyMove = { by: batch.byAccountId, at: act.now, note: batch.words }
  act.touch('tasks', ...items.flatMap((item) => [`task:${item.taskId}`, `assignment:${item.id}`]))
  if (changesState(batch.act)) return moveAll(act, { act: batch.act, batch, move }, items)
  if (batch.act === 'extend') return extendAll(act, { batch, move, dueOn: batch.dueOn ?? act.today }, items)
  if (batch.act === 'entrust') return entrustAll(act, batch, items)
  const ids = items.map((item) => item.id)
  await insertReminders(act.tx, ids, move)
  await recordEach(act, 'assignment.urged', { batch: batch.id, items })
  return items.map((item) => outcome(item, {}, null))
}

async function moveAll(
  act: Act,
  how: { act: StateAct; batch: Batch; move: ManyMove },
  items: readonly BatchStanding[],
): Promise<BatchItem[]> {
  const state = stateAfter[how.act]
  await saveMoves(
    act.tx,
    items.map((item) => item.id),
    { ...how.move, act: how.act, state },
  )
  await recordEach(act, `assignment.${state}`, { batch: how.batch.id, items, reason: how.move.note })
  return items.map((item) => {
    const { state, submittedBy, resultNote } = item
    return outcome(item, { state, submittedBy, resultNote }, item.version + 1)
  })
}

async function extendAll(
  act: Act,
  how: { batch: Batch; move: ManyMove; dueOn: PlainDate },
  items: readonly BatchStanding[],
): Promise<BatchItem[]> {
  const owed = items.flatMap(({ owed }) => owed ?? [])
  const ids = owed.map(({ id }) => id)
  await lockOccurrences(act.tx, ids)
  const before = await dueBefore(act.tx, ids)
  await saveExtensions(
    act.tx,
    owed.map(({ id }) => ({ occurrenceId: id, oldDueOn: before.get(id)?.dueOn ?? null })),
    { ...how.move, newDueOn: how.dueOn },
  )
  await refreshDays(
    act.tx,
    items.map((item) => item.id),
  )
  await recordEach(act, 'assignment.extended', { batch: how.batch.id, items, reason: how.move.note, to: how.dueOn })
  return items.map((item) => outcome(item, before.get(item.owed?.id ?? '') ?? {}, null))
}

async function entrustAll(act: Act, batch: Batch, items: readonly BatchStanding[]): Promise<BatchItem[]> {
  await saveAssignees(
    act.tx,
    items.map((item) => item.id),
    batch.assigneeId,
  )
  await recordEach(act, 'assignment.entrusted', { batch: batch.id, items, assignee: batch.assigneeId })
  return items.map((item) => outcome(item, { assigneeId: item.assigneeId }, null))
}

const outcome = (item: BatchStanding, before: Before, versionAfter: number | null): BatchItem => ({
  assignmentId: item.id,
  outcome: 'done',
  refusal: null,
  before,
  versionAfter,
})

interface Recorded {
  readonly batch: string
  readonly items: readonly Pick<BatchStanding, 'id' | 'taskId'>[]
  readonly reason?: string | null
  readonly to?: PlainDate
  readonly assignee?: string | null
}

/** One event each, so that the timeline of every assignment says it; the batch is told to people as a whole. */
export async function recordEach(act: Act, verb: string, { batch, items, ...facts }: Recorded): Promise<void> {
  await act.recordEach(
    verb,
    items.map((item) => ({
      subject: { kind: 'assignment', id: item.id },
      facts: { taskId: item.taskId, batch, ...facts },
    })),
  )
}
