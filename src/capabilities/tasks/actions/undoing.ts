import type { Act } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import { type Batch, changesState, refuseUndo } from '../rules/batch.ts'
import { type BatchItem, listItems, saveBatchUndone, saveItems } from '../store/batches.ts'
import { type ManyMove, undoAssignees, undoExtensions, undoMoves } from '../store/many.ts'
import { refreshDays } from '../store/occurrences.ts'
import { lockAssignments, readStandings } from '../store/standings.ts'
import { recordEach } from './batch-steps.ts'
import { ownBatch, signedIn } from './batches.ts'

/**
 * Puts back what a batch did, assignment by assignment; one on which somebody has acted since stays as it is and is told so.
 * A batch that is taken back already stays taken back.
 */
export async function undoBatch(act: Act, id: string): Promise<void> {
  const actor = signedIn(act)
  const batch = await ownBatch(act, id)
  if (batch.state === 'undone') return
  const refusal = refuseUndo(batch, { actorId: actor.accountId, now: act.now })
  if (refusal) throw new Refused(refusal)
  const done = (await listItems(act.tx, id)).filter((item) => item.outcome === 'done')
  const ids = done.map((item) => item.assignmentId)
  await lockAssignments(act.tx, ids)
  const back = await putBack(act, batch, done)
  await saveItems(
    act.tx,
    id,
    done.map((item) => ({
      ...item,
      outcome: back.has(item.assignmentId) ? 'undone' : 'kept',
      refusal: back.has(item.assignmentId) ? null : 'batch-changed-since',
    })),
  )
  await saveBatchUndone(act.tx, id, act.now)
  await tell(act, batch, back)
}

/** Ids of the assignments that went back. */
async function putBack(act: Act, batch: Batch, items: readonly BatchItem[]): Promise<Set<string>> {
  const move: ManyMove = { by: batch.byAccountId, at: act.now, note: null }
  const rows = items.flatMap(({ assignmentId, before, versionAfter }) =>
    before ? [{ id: assignmentId, before, versionAfter: versionAfter ?? 0 }] : [],
  )
  if (changesState(batch.act)) return undoMoves(act.tx, rows, move)
  if (batch.act === 'entrust') return undoAssignees(act.tx, rows, batch.assigneeId)
  const back = await undoExtensions(act.tx, rows, { ...move, dueOn: batch.dueOn ?? act.today })
  const ids = rows.filter(({ before }) => back.has(before.occurrenceId ?? '')).map(({ id }) => id)
  await refreshDays(act.tx, ids)
  return new Set(ids)
}

async function tell(act: Act, batch: Batch, back: ReadonlySet<string>): Promise<void> {
  const items = await readStandings(act.tx, [...back])
  await recordEach(act, 'assignment.undone', { batch: batch.id, items })
  act.touch('tasks', ...items.flatMap((item) => [`task:${item.taskId}`, `assignment:${item.id}`]))
  if (batch.act === 'accept' || batch.act === 'entrust') return
  const units = new Map<string, number>()
  for (const item of items) {
    const unitId = batch.act === 'submit' ? item.ownerUnitId : item.unitId
    units.set(unitId, (units.get(unitId) ?? 0) + 1)
  }
  for (const [unitId, count] of units)
    await act.record('batch.undone', { kind: 'unit', id: unitId }, { batch: batch.id, act: batch.act, count })
}
