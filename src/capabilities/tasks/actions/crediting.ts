import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { findOccurrences, lockOccurrences, refreshNextDue, saveCredit } from '../store/occurrences.ts'

/** What the ledger says of an occurrence: accepted quantity, quantity that waits, and the day on which the quota was reached. */
export interface LedgerTotal {
  readonly quantity: number
  readonly awaiting?: number
  /** Left out: the day of the act. Late is judged by when it was done, not by when it was accepted. */
  readonly reachedOn?: PlainDate | null
}

/** Sets an occurrence done when the accepted quantity reaches its quota, and undone when it falls below. For the ledger only. */
export async function creditOccurrence(act: Act, occurrenceId: string, total: LedgerTotal): Promise<void> {
  await lockOccurrences(act.tx, [occurrenceId])
  const [occurrence] = await findOccurrences(act.tx, [occurrenceId])
  if (!occurrence) throw new NotFound()
  const awaiting = total.awaiting ?? 0
  const doneOn = total.quantity >= occurrence.quota.count ? (total.reachedOn ?? act.today) : null
  if (total.quantity === occurrence.credited && awaiting === occurrence.awaiting && doneOn === occurrence.doneOn) return
  await saveCredit(act.tx, { occurrenceId, quantity: total.quantity, awaiting, doneOn, at: act.now })
  if ((doneOn === null) !== (occurrence.doneOn === null)) {
    const verb = doneOn === null ? 'assignment.unproven' : 'assignment.proven'
    await refreshNextDue(act.tx, [occurrence.assignmentId])
    await act.record(
      verb,
      { kind: 'assignment', id: occurrence.assignmentId },
      { occurrenceId, taskId: occurrence.taskId },
    )
  }
  act.touch('tasks', `task:${occurrence.taskId}`, `assignment:${occurrence.assignmentId}`)
}
