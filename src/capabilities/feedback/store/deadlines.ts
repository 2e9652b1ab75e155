import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deadline, deadlineFrom, FeedbackLimit, FeedbackStep } from '../rules/limit.ts'
import type { FeedbackKind } from '../rules.ts'

type Reader = Db | Tx

export async function loadLimits(reader: Reader): Promise<FeedbackLimit[]> {
  const rows = await reader.selectFrom('feedback_limits').selectAll().orderBy('step').orderBy('valid_from').execute()
  return rows.map((row) => ({
    id: row.id,
    step: row.step as FeedbackStep, // check constraint
    kind: row.kind as FeedbackKind | null, // check constraint
    workingDays: row.working_days,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    isChecked: row.is_checked,
  }))
}

/** Adds limits that are not there yet; what an office set stays. */
export async function addLimits(tx: Tx, limits: readonly Omit<FeedbackLimit, 'id'>[]): Promise<void> {
  await tx
    .insertInto('feedback_limits')
    .values(
      limits.map((limit) => ({
        id: newId(),
        step: limit.step,
        kind: limit.kind,
        working_days: limit.workingDays,
        valid_from: limit.validFrom,
        valid_to: limit.validTo,
        source: limit.source,
        is_checked: limit.isChecked,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Begins a step, or begins it anew. */
export async function openDeadline(
  tx: Tx,
  feedbackId: string,
  { step, startedOn, dueOn, isSettled, limitId }: ReturnType<typeof deadlineFrom>,
): Promise<void> {
  const days = { started_on: startedOn, due_on: dueOn, is_settled: isSettled, limit_id: limitId, met_on: null }
  await tx
    .insertInto('feedback_deadlines')
    .values({ feedback_id: feedbackId, step, ...days })
    .onConflict((conflict) => conflict.columns(['feedback_id', 'step', 'tenant_id']).doUpdateSet(days))
    .execute()
}

export async function meetDeadline(tx: Tx, feedbackId: string, metOn: PlainDate): Promise<void> {
  await tx
    .updateTable('feedback_deadlines')
    .set({ met_on: metOn })
    .where('feedback_id', '=', feedbackId)
    .where('met_on', 'is', null)
    .execute()
}

export async function deadlinesOf(reader: Reader, feedbackId: string): Promise<Deadline[]> {
  const [rows, limits] = await Promise.all([
    reader
      .selectFrom('feedback_deadlines')
      .selectAll()
      .where('feedback_id', '=', feedbackId)
      .orderBy('started_on')
      .orderBy('due_on')
      .execute(),
    loadLimits(reader),
  ])
  return rows.flatMap((row) => {
    const limit = limits.find(({ id }) => id === row.limit_id)
    if (!limit) return []
    const days = { startedOn: row.started_on, dueOn: row.due_on, isSettled: row.is_settled, metOn: row.met_on }
    return [{ step: limit.step, ...days, limit }]
  })
}
