import type { Act } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import { loadTree } from '../../units/index.ts'
import { refuseEntrust } from '../rules/batch.ts'
import { refuseUnitAct } from '../rules/life.ts'
import { insertReminders, saveAssignees } from '../store/many.ts'
import { readStandings } from '../store/standings.ts'
import { unitsOf } from './batches.ts'
import { standingOf, touch } from './carrying-out.ts'

/** Says who in the unit is in charge; null = nobody in particular. */
export async function entrustAssignment(act: Act, id: string, assigneeId: string | null): Promise<void> {
  const { assignment, standing } = await standingOf(act, id)
  const assigneeUnits = assigneeId === null ? [] : await unitsOf(act.tx, assigneeId, act.today)
  const tree = await loadTree(act.tx)
  const heirId = tree.responsibleFor(assignment.unitId, act.today, { itemId: id })
  const refusal = refuseEntrust({ ...standing, heirId }, { assigneeId, assigneeUnits })
  if (refusal) throw new Refused(refusal)
  if (assignment.assigneeId === assigneeId) return
  await saveAssignees(act.tx, [id], assigneeId)
  const facts = { taskId: assignment.taskId, assignee: assigneeId }
  await act.record('assignment.entrusted', { kind: 'assignment', id }, facts)
  touch(act, assignment)
}

/** By hand, at most once a day: the daily chasing goes on beside it. */
export async function remindUnit(act: Act, id: string, words: string | null): Promise<void> {
  const { assignment, actor, standing } = await standingOf(act, id)
  const refusal = refuseUnitAct('remind', standing)
  if (refusal) throw new Refused(refusal)
  const [held] = await readStandings(act.tx, [id])
  if (held?.remindedOn === act.today) throw new Refused('assignment-reminded-today')
  await insertReminders(act.tx, [id], { by: actor.accountId, at: act.now, note: words })
  await act.record('assignment.urged', { kind: 'assignment', id }, { taskId: assignment.taskId, reason: words })
}
