import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { type LetterCounts, type LetterRhythm, limits, type NewsKind } from '../rules.ts'

export interface PublishedThing {
  readonly kind: NewsKind
  readonly id: string
  readonly happenedAt: Date
}

/** Heard once, whatever is delivered twice. */
export async function keepThing(tx: Tx, thing: PublishedThing, heardAt: Date): Promise<void> {
  const row = { kind: thing.kind, subject_id: thing.id, happened_at: thing.happenedAt, heard_at: heardAt }
  await tx
    .insertInto('published_things')
    .values(row)
    .onConflict((conflict) => conflict.columns(['subject_id', 'kind', 'tenant_id']).doNothing())
    .execute()
}

export async function thingsHeardSince(db: Db, since: Date): Promise<(PublishedThing & { readonly heardAt: Date })[]> {
  const rows = await db
    .selectFrom('published_things')
    .selectAll()
    .where('heard_at', '>', since)
    .orderBy('happened_at', 'desc')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    kind: row.kind as NewsKind, // as keepThing wrote it
    id: row.subject_id,
    happenedAt: row.happened_at,
    heardAt: row.heard_at,
  }))
}

export async function lastHeard(db: Db): Promise<Date | null> {
  const { last } = await db
    .selectFrom('published_things')
    .select((select) => select.fn.max('heard_at').as('last'))
    .executeTakeFirstOrThrow()
  return last
}

export interface DueSubscriber {
  readonly id: string
  readonly plannedThrough: Date
}

/** Confirmed subscribers of a rhythm that were planned for before `before`, oldest first. */
export async function dueSubscribers(
  db: Db,
  due: { rhythm: LetterRhythm; before: Date; limit: number },
): Promise<DueSubscriber[]> {
  const rows = await db
    .selectFrom('subscribers')
    .select(['id', 'planned_through'])
    .where('state', '=', 'confirmed')
    .where('rhythm', '=', due.rhythm)
    .where('planned_through', '<', due.before)
    .orderBy('planned_through')
    .limit(due.limit)
    .execute()
  return rows.flatMap(({ id, planned_through }) => (planned_through ? [{ id, plannedThrough: planned_through }] : []))
}

/** Of these things, those that the subscriber was never told of. */
export async function untold(
  tx: Tx,
  subscriberId: string,
  things: readonly PublishedThing[],
): Promise<PublishedThing[]> {
  const told = await tx
    .selectFrom('subscription_letter_things')
    .select(['kind', 'subject_id'])
    .where('subscriber_id', '=', subscriberId)
    .where(
      'subject_id',
      'in',
      things.map(({ id }) => id),
    )
    .execute()
  const known = new Set(told.map(({ kind, subject_id }) => `${kind} ${subject_id}`))
  return things.filter(({ kind, id }) => !known.has(`${kind} ${id}`))
}

/** A letter to come, with what it will tell; null where the day has one. */
export async function planLetter(
  tx: Tx,
  letter: { subscriberId: string; day: PlainDate | null; things: readonly PublishedThing[]; at: Date },
): Promise<string | null> {
  const { subscriberId, day, things, at } = letter
  const id = newId()
  const row = { id, subscriber_id: subscriberId, day, state: 'planned' as const, state_at: at, planned_at: at }
  const made = await tx
    .insertInto('subscription_letters')
    .values(row)
    .onConflict((conflict) => conflict.constraint('subscription_letters_once').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return null
  const told = things.map((thing) => ({
    subscriber_id: subscriberId,
    kind: thing.kind,
    subject_id: thing.id,
    letter_id: id,
  }))
  await tx.insertInto('subscription_letter_things').values(told).execute()
  return id
}

export async function savePlanned(tx: Tx, subscriberId: string, through: Date): Promise<void> {
  await tx.updateTable('subscribers').set({ planned_through: through }).where('id', '=', subscriberId).execute()
}

/** After this long, a process that was sending is taken for dead. */
const lostAfterMinutes = 10

/** Takes the letter for sending; 'busy' while another process has it, null when it is over. */
export async function claimLetter(
  tx: Tx,
  id: string,
  at: Date,
): Promise<{ subscriberId: string; day: PlainDate | null } | 'busy' | null> {
  const { rows } = await sql<{ subscriber_id: string; day: PlainDate | null }>`
    update subscription_letters set state = 'sending', state_at = ${at}::timestamptz
    where id = ${id}::uuid and (state = 'planned'
      or (state = 'sending' and state_at < ${at}::timestamptz - make_interval(mins => ${lostAfterMinutes})))
    returning subscriber_id, day`.execute(tx)
  if (rows[0]) return { subscriberId: rows[0].subscriber_id, day: rows[0].day }
  const left = await tx.selectFrom('subscription_letters').select('state').where('id', '=', id).executeTakeFirst()
  return left?.state === 'sending' ? 'busy' : null
}

export async function thingsOf(db: Db | Tx, letterId: string): Promise<{ kind: NewsKind; id: string }[]> {
  const rows = await db
    .selectFrom('subscription_letter_things')
    .select(['kind', 'subject_id'])
    .where('letter_id', '=', letterId)
    .execute()
  return rows.map((row) => ({ kind: row.kind as NewsKind, id: row.subject_id })) // as planLetter wrote them
}

export async function saveLetter(
  db: Db | Tx,
  id: string,
  came: { state: 'planned' | 'sent' | 'empty' | 'refused'; at: Date },
): Promise<void> {
  await db
    .updateTable('subscription_letters')
    .set({ state: came.state, state_at: came.at })
    .where('id', '=', id)
    .execute()
}

/** Sent, and not yet reported to have come back: a report is counted once. */
export async function refuseSent(tx: Tx, id: string, at: Date): Promise<string | null> {
  const row = await tx
    .updateTable('subscription_letters')
    .set({ state: 'refused', state_at: at })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .returning('subscriber_id')
    .executeTakeFirst()
  return row?.subscriber_id ?? null
}

/** Of the last thirty days. */
export async function countLetters(db: Db, now: Date): Promise<LetterCounts> {
  const { rows } = await sql<{
    sent: string
    refused: string
    last_sent_at: Date | null
    stuck: string
    stuck_since: Date | null
  }>`
    with late as (select planned_at from subscription_letters where state in ('planned', 'sending')
      and planned_at < ${now}::timestamptz - make_interval(hours => ${limits.stuckHours}))
    select count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'refused') as refused,
      max(state_at) filter (where state = 'sent') as last_sent_at,
      (select count(*) from late) as stuck, (select min(planned_at) from late) as stuck_since
    from subscription_letters where planned_at > ${now}::timestamptz - make_interval(days => 30)`.execute(db)
  const [row] = rows
  return {
    sent: Number(row?.sent ?? 0),
    refused: Number(row?.refused ?? 0),
    lastSentAt: row?.last_sent_at ?? null,
    stuck: Number(row?.stuck ?? 0),
    stuckSince: row?.stuck_since ?? null,
  }
}
