import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { keptDays, type Sender } from '../rules/sender.ts'
import { type FeedbackKind, kinds } from '../rules.ts'

type Reader = Db | Tx

/** Kept only where there is anything to keep. */
export async function insertSender(tx: Tx, feedbackId: string, sender: Sender): Promise<void> {
  if (Object.values(sender).every((value) => value === null)) return
  await tx
    .insertInto('feedback_senders')
    .values({ feedback_id: feedbackId, ...sender })
    .execute()
}

export async function senderOf(reader: Reader, feedbackId: string): Promise<Sender | null> {
  const row = await reader
    .selectFrom('feedback_senders')
    .select(['name', 'address', 'phone', 'email'])
    .where('feedback_id', '=', feedbackId)
    .executeTakeFirst()
  return row ?? null
}

interface Looked {
  readonly feedbackId: string
  readonly accountId: string
}

export async function insertUnmasking(tx: Tx, of: Looked, { reason, at }: { reason: string; at: Date }): Promise<void> {
  const row = { id: newId(), feedback_id: of.feedbackId, account_id: of.accountId, reason, at }
  await tx.insertInto('feedback_unmaskings').values(row).execute()
}

/** Whether this person said, since that moment, why they look. */
export async function hasUnmasked(reader: Reader, { feedbackId, accountId }: Looked, since: Date): Promise<boolean> {
  const row = await reader
    .selectFrom('feedback_unmaskings')
    .select('id')
    .where('feedback_id', '=', feedbackId)
    .where('account_id', '=', accountId)
    .where('at', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}

export async function unmaskingsOf(
  reader: Reader,
  feedbackId: string,
): Promise<{ accountId: string; reason: string; at: Date }[]> {
  const rows = await reader
    .selectFrom('feedback_unmaskings')
    .select(['account_id', 'reason', 'at'])
    .where('feedback_id', '=', feedbackId)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({ accountId: row.account_id, reason: row.reason, at: row.at }))
}

/** Forgets senders whose time is over; gives back whose feedback it was. */
export async function clearSenders(tx: Tx, now: Date): Promise<string[]> {
  const before = (kind: FeedbackKind) => new Date(now.getTime() - keptDays[kind] * 86_400_000)
  const { rows } = await sql<{ feedback_id: string }>`
    delete from feedback_senders s using feedback f
    where f.id = s.feedback_id and f.tenant_id = s.tenant_id and f.closed_at is not null
      and f.closed_at < case f.kind ${sql.join(
        kinds.map((kind) => sql`when ${kind} then ${before(kind)}::timestamptz`),
        sql` `,
      )} end
    returning s.feedback_id`.execute(tx)
  return rows.map((row) => row.feedback_id)
}
