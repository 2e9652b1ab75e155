import type { Act } from '../../../kernel/act.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import { workCalendar } from '../../calendar/index.ts'
import type { Assignment } from '../rules/assignment.ts'
import type { ExtendInput, OccurInput } from '../rules/inputs.ts'
import { refuseExtend, refuseUnitAct } from '../rules/life.ts'
import { type Due, dueAfter } from '../rules/schedule.ts'
import { findOccurrences, insertEventOccurrence, refreshDays, saveExtension } from '../store/occurrences.ts'
import { standingOf, touch } from './carrying-out.ts'

/** Moves the due day of one occurrence further; the old day and the reason are kept. */
export async function extendAssignment(act: Act, assignmentId: string, input: ExtendInput): Promise<void> {
  const { assignment, actor, standing } = await standingOf(act, assignmentId)
  const [occurrence] = await findOccurrences(act.tx, [input.occurrence])
  if (!occurrence || occurrence.assignmentId !== assignmentId) throw new NotFound()
  const refusal = refuseExtend(
    {
      state: occurrence.doneOn === null ? 'open' : 'done',
      dueOn: occurrence.dueOn,
      roles: standing.roles,
      assignment: assignment.state,
    },
    input.dueOn,
    act.today,
  )
  if (refusal === 'assignment-due-not-later') throw new Invalid({ dueOn: refusal })
  if (refusal) throw new Refused(refusal)
  const extension = {
    occurrenceId: occurrence.id,
    oldDueOn: occurrence.dueOn,
    newDueOn: input.dueOn,
    reason: input.extendReason,
    by: actor.accountId,
    at: act.now,
  }
  await saveExtension(act.tx, extension)
  await refreshDays(act.tx, [assignmentId])
  await act.record(
    'assignment.extended',
    { kind: 'assignment', id: assignmentId },
    { occurrenceId: occurrence.id, from: occurrence.dueOn, to: input.dueOn, reason: input.extendReason },
  )
  touch(act, assignment)
}

/**
 * Notes that the event a duty waits for has happened: a new occurrence, due on the day given, else by the plan's own count of
 * days, else without a due day until the lead unit sets one. Returns the occurrence's id.
 */
export async function noteOccurrence(act: Act, assignmentId: string, input: OccurInput): Promise<string> {
  const { assignment, standing } = await standingOf(act, assignmentId)
  const refusal = refuseUnitAct('occur', standing)
  if (refusal) throw new Refused(refusal)
  if (input.happenedOn > act.today) throw new Invalid({ happenedOn: 'assignment-event-in-future' })
  if (input.eventDueOn !== null && input.eventDueOn < input.happenedOn)
    throw new Invalid({ eventDueOn: 'assignment-due-before-event' })
  const { taskId, unitId } = assignment
  const happened = { assignmentId, taskId, unitId, on: input.happenedOn, cause: input.cause, at: act.now }
  const id = await insertEventOccurrence(act.tx, happened, await dueOf(act, assignment, input))
  await refreshDays(act.tx, [assignmentId])
  await act.record(
    'assignment.occurred',
    { kind: 'assignment', id: assignmentId },
    { occurrenceId: id, on: input.happenedOn, reason: input.cause },
  )
  touch(act, assignment)
  return id
}

async function dueOf(act: Act, assignment: Assignment, input: OccurInput): Promise<Due | null> {
  if (input.eventDueOn !== null) return { dueOn: input.eventDueOn, published: true, rule: 'on-event' }
  return dueAfter(assignment.task.schedule, input.happenedOn, await workCalendar(act.tx))
}
