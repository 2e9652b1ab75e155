import { type Db, type Tx, together } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CommentInput, ConsultationAnswer, ConsultationComment, Outcome } from '../rules.ts'

type Reader = Db | Tx

export async function insertComment(
  tx: Tx,
  consultationId: string,
  { body, clause, name, showsName, email, at }: Omit<CommentInput, 'website'> & { at: Date },
): Promise<string> {
  const id = newId()
  const who = { name, shows_name: showsName && name !== null, email }
  await tx
    .insertInto('consultation_comments')
    .values({ id, consultation_id: consultationId, clause, body, ...who, state: 'waiting', received_at: at })
    .execute()
  return id
}

export async function commentsOf(reader: Reader, consultationId: string): Promise<ConsultationComment[]> {
  const rows = await reader
    .selectFrom('consultation_comments')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    clause: row.clause,
    body: row.body,
    name: row.name,
    showsName: row.shows_name,
    email: row.email,
    state: row.state as ConsultationComment['state'], // check constraint
    hiddenReason: row.hidden_reason,
    answerId: row.answer_id,
    receivedAt: row.received_at,
  }))
}

/** How many nobody has read yet; null: none. */
export const unreadOf = together(async (db, ids) => {
  const rows = await db
    .selectFrom('consultation_comments')
    .select((row) => ['consultation_id', row.fn.countAll<string>().as('unread')])
    .where('consultation_id', 'in', ids)
    .where('state', '=', 'waiting')
    .groupBy('consultation_id')
    .execute()
  return new Map(rows.map((row) => [row.consultation_id, Number(row.unread)]))
})

/** False where there is no such comment of the consultation. */
export async function saveDecision(
  tx: Tx,
  { consultationId, commentId }: { consultationId: string; commentId: string },
  { state, reason }: { state: 'shown' | 'hidden'; reason: string | null },
): Promise<boolean> {
  const done = await tx
    .updateTable('consultation_comments')
    .set({ state, hidden_reason: reason, ...(state === 'hidden' && { answer_id: null }) })
    .where('id', '=', commentId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** How many of the comments it now answers: only shown ones of this consultation. */
export async function saveAnswer(
  tx: Tx,
  consultationId: string,
  answer: { outcome: Outcome; body: string; comments: readonly string[]; at: Date },
): Promise<number> {
  const id = newId()
  await tx
    .insertInto('consultation_answers')
    .values({ id, consultation_id: consultationId, outcome: answer.outcome, body: answer.body, written_at: answer.at })
    .execute()
  const done = await tx
    .updateTable('consultation_comments')
    .set({ answer_id: id })
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'shown')
    .where('id', 'in', answer.comments)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Those that answer something: an answer given anew leaves the former one without a comment. */
export async function answersOf(reader: Reader, consultationId: string): Promise<ConsultationAnswer[]> {
  const rows = await reader
    .selectFrom('consultation_answers')
    .select(['id', 'outcome', 'body'])
    .where('consultation_id', '=', consultationId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('consultation_comments')
          .select('consultation_comments.id')
          .whereRef('answer_id', '=', 'consultation_answers.id'),
      ),
    )
    .orderBy('written_at')
    .execute()
  return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome })) // check constraint
}

/** Addresses of people whose consultation was answered before that moment; gives back whose comments they were of. */
export async function clearContacts(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('consultation_comments')
    .set({ email: null })
    .where('email', 'is not', null)
    .where('consultation_id', 'in', (from) =>
      from.selectFrom('consultations').select('id').where('answered_at', '<', before),
    )
    .returning('consultation_id')
    .execute()
  return [...new Set(rows.map((row) => row.consultation_id))]
}
