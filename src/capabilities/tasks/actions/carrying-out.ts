import type { Act, Actor } from '../../../kernel/act.ts'
import { NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { loadTree } from '../../units/index.ts'
import type { Assignment } from '../rules/assignment.ts'
import {
  type AssignmentAct,
  assignmentLife,
  chargeOf,
  refuseAct,
  rolesTowardAssignment,
  type Standing,
} from '../rules/life.ts'
import { lockAssignment, unopenedPeriods } from '../store/assignments.ts'
import { saveMove } from '../store/moves.ts'
import { occurrencesOfAssignment } from '../store/occurrences.ts'

/** Which assignment, as it was when the person looked at it. */
export interface Seen {
  readonly id: string
  readonly version: number
}

/** The unit takes the task on. */
export const acceptAssignment = (act: Act, seen: Seen) => move(act, seen, { act: 'accept', note: null })

/** The head sends the result to the plan's lead unit; the note says what was done, the deeds prove it. */
export const submitAssignment = (act: Act, seen: Seen, note: string) => move(act, seen, { act: 'submit', note })

export const returnAssignment = (act: Act, seen: Seen, reason: string) =>
  move(act, seen, { act: 'return', note: reason })

/** Only when every occurrence is proven, and never by the person who submitted. */
export const approveAssignment = (act: Act, seen: Seen, note: string | null) =>
  move(act, seen, { act: 'approve', note })

export const reopenAssignment = (act: Act, seen: Seen, reason: string) =>
  move(act, seen, { act: 'reopen', note: reason })

export const cancelAssignment = (act: Act, seen: Seen, reason: string) =>
  move(act, seen, { act: 'cancel', note: reason })

async function move(act: Act, seen: Seen, wanted: { act: AssignmentAct; note: string | null }): Promise<void> {
  const { assignment, actor, standing } = await standingOf(act, seen.id)
  const refusal = refuseAct(wanted.act, standing)
  if (refusal) throw new Refused(refusal)
  if (assignment.version !== seen.version) throw new Stale()
  const { to } = assignmentLife[wanted.act]
  await saveMove(act.tx, assignment, { ...wanted, state: to, by: actor.accountId, at: act.now })
  await act.record(
    `assignment.${to}`,
    { kind: 'assignment', id: assignment.id },
    { taskId: assignment.taskId, reason: wanted.note },
  )
  touch(act, assignment)
}

export interface ActStanding {
  readonly assignment: Assignment
  readonly actor: Actor
  readonly standing: Standing
}

/** Loads and locks the assignment with everything that rights and refusals depend on. */
export async function standingOf(act: Act, id: string): Promise<ActStanding> {
  const actor = act.actor
  if (!actor) throw new Refused('signed-out')
  const assignment = await lockAssignment(act.tx, id)
  if (!assignment) throw new NotFound()
  const tree = await loadTree(act.tx)
  const standing: Standing = {
    state: assignment.state,
    roles: rolesTowardAssignment(actor, chargeOf(assignment), { tree, on: act.today }),
    occurrences: await occurrencesOfAssignment(act.tx, id),
    unopened: await unopenedPeriods(act.tx, id),
    submittedBy: assignment.submittedBy,
    actorId: actor.accountId,
  }
  return { assignment, actor, standing }
}

export function touch(act: Act, assignment: Pick<Assignment, 'id' | 'taskId'>): void {
  act.touch('tasks', `task:${assignment.taskId}`, `assignment:${assignment.id}`)
}
