import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'

/** Of the accounts, those for which this day is not decided yet. */
export async function undecided(db: Db, accountIds: readonly string[], day: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select asked.id from unnest(${accountIds}::uuid[]) as asked (id)
    where not exists (select 1 from digests d where d.account_id = asked.id and d.day = ${day}::date)`.execute(db)
  return rows.map((row) => row.id)
}

/** Ids of those that are new: a person has one a day, whoever else plans at the same moment. */
export async function planDigests(
  tx: Tx,
  accountIds: readonly string[],
  when: { day: PlainDate; at: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`insert into digests (id, account_id, day, state, state_at)
    select new.id, new.account_id, ${when.day}::date, 'planned', ${when.at}::timestamptz
    from unnest(${accountIds.map(() => newId())}::uuid[], ${accountIds}::uuid[]) as new (id, account_id)
    on conflict on constraint digests_once do nothing returning id`.execute(tx)
  return rows.map((row) => row.id)
}

/** After this long, a process that was sending is taken for dead. */
const lostAfterMinutes = 10

/** Takes the digest for sending; 'busy' while another process has it, null when it is over. */
export async function claimDigest(
  tx: Tx,
  id: string,
  claim: { at: Date; unsubscribeHash: Buffer },
): Promise<{ accountId: string; day: PlainDate } | 'busy' | null> {
  const { rows } = await sql<{
    account_id: string
    day: PlainDate
  }>`update digests set state = 'sending', state_at = ${claim.at}::timestamptz,
      unsubscribe_hash = ${claim.unsubscribeHash}
    where id = ${id}::uuid and (state = 'planned' or (state = 'sending' and state_at < ${claim.at}::timestamptz - make_interval(mins => ${lostAfterMinutes})))
    returning account_id, day`.execute(tx)
  if (rows[0]) return { accountId: rows[0].account_id, day: rows[0].day }
  const left = await tx.selectFrom('digests').select('state').where('id', '=', id).executeTakeFirst()
  return left?.state === 'sending' ? 'busy' : null
}

export async function saveDigest(db: Db, id: string, came: { state: 'planned' | 'sent' | 'empty'; at: Date }) {
  await db.updateTable('digests').set({ state: came.state, state_at: came.at }).where('id', '=', id).execute()
}

export async function findByUnsubscribe(db: Db, hash: Buffer): Promise<string | null> {
  const row = await db
    .selectFrom('digests')
    .select('account_id')
    .where('unsubscribe_hash', '=', hash)
    .executeTakeFirst()
  return row?.account_id ?? null
}
