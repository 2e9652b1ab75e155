import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import {
  type LetterRhythm,
  limits,
  type NewsKind,
  type Subscriber,
  type SubscriptionCount,
  type Wish,
} from '../rules.ts'

type Reader = Db | Tx

const columns = [
  'id',
  'address',
  'state',
  'rhythm',
  'kinds',
  'unit_ids',
  'topics',
  'asked_at',
  'asked_count',
  'confirmed_at',
  'planned_through',
  'bounces',
] as const

interface Row {
  id: string
  address: string
  state: string
  rhythm: string
  kinds: string[]
  unit_ids: string[]
  topics: string[]
  asked_at: Date
  asked_count: number
  confirmed_at: Date | null
  planned_through: Date | null
  bounces: number
}

// State, rhythm and kinds are held to these values by the table and by what is written.
const toSubscriber = (row: Row): Subscriber => ({
  id: row.id,
  address: row.address,
  state: row.state as Subscriber['state'],
  rhythm: row.rhythm as LetterRhythm,
  kinds: row.kinds as NewsKind[],
  unitIds: row.unit_ids,
  topics: row.topics,
  askedAt: row.asked_at,
  askedCount: row.asked_count,
  confirmedAt: row.confirmed_at,
  plannedThrough: row.planned_through,
  bounces: row.bounces,
})

export async function findSubscriber(reader: Reader, id: string): Promise<Subscriber | null> {
  const row = await reader.selectFrom('subscribers').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? toSubscriber(row) : null
}

/** Locked until the act ends: two processes plan for one person one after the other. */
export async function lockSubscriber(tx: Tx, id: string): Promise<Subscriber | null> {
  const row = await tx.selectFrom('subscribers').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toSubscriber(row) : null
}

/** Locked until the act ends: two askings for one address come one after the other. */
export async function lockByAddress(tx: Tx, address: string): Promise<Subscriber | null> {
  const rows = tx.selectFrom('subscribers').select(columns).where('address', '=', address)
  const row = await rows.forUpdate().executeTakeFirst()
  return row ? toSubscriber(row) : null
}

const wishColumns = ({ rhythm, kinds, unitIds, topics }: Wish) => ({
  rhythm,
  kinds: [...kinds],
  unit_ids: [...unitIds],
  topics: [...topics],
})

export async function insertSubscriber(
  tx: Tx,
  asked: { address: string; wish: Wish; consent: string; at: Date },
): Promise<string> {
  const id = newId()
  const { address, wish, consent, at } = asked
  const row = { id, address, state: 'pending' as const, ...wishColumns(wish), consent, asked_at: at }
  await tx.insertInto('subscribers').values(row).execute()
  return id
}

export async function saveAsking(
  tx: Tx,
  id: string,
  asked: { wish: Wish | null; consent: string; at: Date; count: number },
): Promise<void> {
  const own = asked.wish ? { ...wishColumns(asked.wish), consent: asked.consent } : {}
  const row = { ...own, asked_at: asked.at, asked_count: asked.count }
  await tx.updateTable('subscribers').set(row).where('id', '=', id).execute()
}

/** False where it was confirmed before. */
export async function confirmSubscriber(tx: Tx, id: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('subscribers')
    .set({ state: 'confirmed', confirmed_at: at, planned_through: at })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function saveWish(tx: Tx, id: string, wish: Wish): Promise<void> {
  await tx.updateTable('subscribers').set(wishColumns(wish)).where('id', '=', id).execute()
}

/** With everything that hangs on it: tokens, letters, what they told. */
export async function deleteSubscriber(tx: Tx, id: string): Promise<boolean> {
  await tx.deleteFrom('subscription_letter_things').where('subscriber_id', '=', id).execute()
  return (await tx.deleteFrom('subscribers').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n
}

export async function saveToken(
  tx: Tx,
  token: { hash: Buffer; subscriberId: string; purpose: 'confirm' | 'manage'; validUntil: Date },
): Promise<void> {
  const { hash, subscriberId, purpose, validUntil } = token
  const row = { hash, subscriber_id: subscriberId, purpose, valid_until: validUntil }
  await tx.insertInto('subscriber_tokens').values(row).execute()
}

export async function findByToken(
  reader: Reader,
  token: { hash: Buffer; purpose: 'confirm' | 'manage'; at: Date },
): Promise<Subscriber | null> {
  const row = await reader
    .selectFrom('subscriber_tokens')
    .select('subscriber_id')
    .where('hash', '=', token.hash)
    .where('purpose', '=', token.purpose)
    .where('valid_until', '>', token.at)
    .executeTakeFirst()
  return row ? findSubscriber(reader, row.subscriber_id) : null
}

/** One letter more that was refused for good; how many in a row that makes. */
export async function countBounce(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ bounces: number }>`
    update subscribers set bounces = bounces + 1 where id = ${id}::uuid returning bounces`.execute(tx)
  return rows[0]?.bounces ?? 0
}

export async function clearBounces(reader: Reader, id: string): Promise<void> {
  await reader.updateTable('subscribers').set({ bounces: 0 }).where('id', '=', id).where('bounces', '>', 0).execute()
}

/** What nobody confirmed in time, and tokens and letters of long ago. */
export async function removeOld(tx: Tx, now: Date): Promise<number> {
  const days = (count: number) => sql`${now}::timestamptz - make_interval(days => ${count})`
  const { rows } = await sql`delete from subscribers
    where state = 'pending' and asked_at < ${days(limits.pendingDays)} returning id`.execute(tx)
  await sql`delete from subscriber_tokens where valid_until < ${now}::timestamptz`.execute(tx)
  await sql`delete from subscription_letters where planned_at < ${days(limits.manageDays)}`.execute(tx)
  return rows.length
}

/** How many get what, how often; no address. */
export async function countSubscriptions(db: Db): Promise<{
  readonly byKind: readonly SubscriptionCount[]
  readonly confirmed: number
  readonly pending: number
}> {
  const { rows } = await sql<{ rhythm: string; kind: string; confirmed: string }>`
    select rhythm, kind, count(*) as confirmed from subscribers, unnest(kinds) as kind
    where state = 'confirmed' group by rhythm, kind order by rhythm, kind`.execute(db)
  const all = await sql<{ confirmed: string; pending: string }>`
    select count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'pending') as pending
    from subscribers`.execute(db)
  return {
    byKind: rows.map((row) => ({
      rhythm: row.rhythm as LetterRhythm, // as the table allows
      kind: row.kind as NewsKind,
      confirmed: Number(row.confirmed),
    })),
    confirmed: Number(all.rows[0]?.confirmed ?? 0),
    pending: Number(all.rows[0]?.pending ?? 0),
  }
}
