import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { Occurrence } from '../rules/task.ts'
import { type Credit, findOccurrences, lockOccurrences, refreshDays, saveCredits } from '../store/occurrences.ts'

/** What the ledger says of an occurrence: accepted quantity, quantity that waits, and the day on which the quota was reached. */
export interface LedgerTotal {
  readonly quantity: number
  readonly awaiting?: number
  /** Left out: the day of the act. Late is judged by when it was done, not by when it was accepted. */
  readonly reachedOn?: PlainDate | null
}

/** Sets an occurrence done when the accepted quantity reaches its quota, and undone when it falls below. For the ledger only. */
export const creditOccurrence = (act: Act, occurrenceId: string, total: LedgerTotal) =>
  creditOccurrences(act, new Map([[occurrenceId, total]]))

/** The same for many; throws NotFound where one does not exist. */
export async function creditOccurrences(act: Act, totals: ReadonlyMap<string, LedgerTotal>): Promise<void> {
  const ids = [...totals.keys()]
  await lockOccurrences(act.tx, ids)
  const occurrences = await findOccurrences(act.tx, ids)
  if (occurrences.length < ids.length) throw new NotFound()
  const changes = occurrences.flatMap((occurrence) => {
    const credit = creditOf(occurrence, totals.get(occurrence.id) ?? { quantity: 0 }, act.today)
    return isSame(occurrence, credit) ? [] : [{ occurrence, credit }]
  })
  await saveCredits(
    act.tx,
    changes.map(({ credit }) => credit),
    act.now,
  )
  const turned = changes.filter(({ occurrence, credit }) => (credit.doneOn === null) !== (occurrence.doneOn === null))
  await refreshDays(
    act.tx,
    turned.map(({ occurrence }) => occurrence.assignmentId),
  )
  for (const { occurrence, credit } of turned) {
    const verb = credit.doneOn === null ? 'assignment.unproven' : 'assignment.proven'
    const facts = { occurrenceId: occurrence.id, taskId: occurrence.taskId }
    await act.record(verb, { kind: 'assignment', id: occurrence.assignmentId }, facts)
  }
  for (const { occurrence } of changes)
    act.touch('tasks', `task:${occurrence.taskId}`, `assignment:${occurrence.assignmentId}`)
}

function creditOf({ id, quota }: Occurrence, total: LedgerTotal, today: PlainDate): Credit {
  const doneOn = total.quantity >= quota.count ? (total.reachedOn ?? today) : null
  return { occurrenceId: id, quantity: total.quantity, awaiting: total.awaiting ?? 0, doneOn }
}

const isSame = (occurrence: Occurrence, credit: Credit) =>
  credit.quantity === occurrence.credited &&
  credit.awaiting === occurrence.awaiting &&
  credit.doneOn === occurrence.doneOn
