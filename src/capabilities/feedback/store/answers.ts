import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { FeedbackAnswer } from '../rules.ts'

type Reader = Db | Tx

export async function insertAnswer(
  tx: Tx,
  feedbackId: string,
  { body, by, at }: { body: string; by: string; at: Date },
): Promise<void> {
  const row = { id: newId(), feedback_id: feedbackId, body, written_by: by, written_at: at }
  await tx.insertInto('feedback_answers').values(row).execute()
}

/** The latest wording. */
export async function answerOf(reader: Reader, feedbackId: string): Promise<FeedbackAnswer | null> {
  const row = await reader
    .selectFrom('feedback_answers')
    .selectAll()
    .where('feedback_id', '=', feedbackId)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const written = { writtenBy: row.written_by, writtenAt: row.written_at }
  return { id: row.id, body: row.body, ...written, approvedAt: row.approved_at, returnedReason: row.returned_reason }
}

export async function saveApproved(tx: Tx, id: string, { by, at }: { by: string; at: Date }): Promise<void> {
  await tx.updateTable('feedback_answers').set({ approved_by: by, approved_at: at }).where('id', '=', id).execute()
}

export async function saveReturned(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.updateTable('feedback_answers').set({ returned_reason: reason }).where('id', '=', id).execute()
}
