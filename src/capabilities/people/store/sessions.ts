import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Post } from '../rules/roles.ts'
import type { Means } from '../rules/second-factors.ts'
import { type Device, deviceOf, type OwnSession, sessionLimits } from '../rules/sessions.ts'
import type { Reader } from './accounts.ts'
import { type PostRow, shaped } from './posts.ts'

export interface NewSession {
  readonly id: string
  readonly accountId: string
  readonly postId: string
  readonly tokenHash: string
  readonly csrf: string
  readonly at: Date
  readonly address: string
  readonly device: string
  readonly means: Means
}

export interface HeldSession {
  readonly id: string
  readonly accountId: string
  readonly postId: string
  readonly csrf: string
  readonly name: string
  readonly seenAt: Date
  readonly endsAt: Date
  readonly suspendedUntil: Date | null
  /** All posts of the account, longest held first. */
  readonly posts: readonly Post[]
}

/** The one read of every request: session, active account and posts together. */
export async function findSession(db: Db, tokenHash: string): Promise<HeldSession | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select([
      'sessions.id',
      'sessions.account_id',
      'sessions.post_id',
      'sessions.csrf',
      'sessions.seen_at',
      'sessions.ends_at',
    ])
    .select(['accounts.name', 'accounts.suspended_until'])
    .select((select) =>
      select
        .selectFrom('posts')
        .whereRef('posts.account_id', '=', 'sessions.account_id')
        .select(sql<PostRow[]>`coalesce(json_agg(posts order by posts.valid_from, posts.id), '[]')`.as('posts'))
        .as('posts'),
    )
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.ended_at', 'is', null)
    .where('accounts.state', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    accountId: row.account_id,
    postId: row.post_id,
    csrf: row.csrf,
    name: row.name,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
    suspendedUntil: row.suspended_until,
    posts: (row.posts ?? []).map(shaped),
  }
}

/** The condition keeps concurrent requests of one session from writing one after the other. */
export async function updateSeen(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: now })
    .where('id', '=', id)
    .where('seen_at', '<', new Date(now.getTime() - sessionLimits.seen))
    .execute()
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      id: session.id,
      account_id: session.accountId,
      post_id: session.postId,
      token_hash: session.tokenHash,
      csrf: session.csrf,
      created_at: session.at,
      seen_at: session.at,
      proved_at: session.at,
      means: session.means,
      ends_at: new Date(session.at.getTime() + sessionLimits.absolute),
      address: session.address,
      device: session.device.slice(0, 300),
    })
    .execute()
}

export async function updateSessionPost(tx: Tx, id: string, postId: string): Promise<void> {
  await tx.updateTable('sessions').set({ post_id: postId }).where('id', '=', id).execute()
}

export async function listOwnSessions(reader: Reader, accountId: string, now: Date): Promise<OwnSession[]> {
  const rows = await reader
    .selectFrom('sessions')
    .select(['id', 'created_at', 'seen_at', 'address', 'device', 'means'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - sessionLimits.idle))
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    address: row.address,
    device: deviceOf(row.device),
    means: row.means,
  }))
}

/** When the person of a live session last proved who they are. */
export async function findProof(reader: Reader, id: string): Promise<Date | null> {
  const row = await reader
    .selectFrom('sessions')
    .select('proved_at')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.proved_at ?? null
}

export async function findMeans(reader: Reader, id: string): Promise<Means | null> {
  const row = await reader.selectFrom('sessions').select('means').where('id', '=', id).executeTakeFirst()
  return row?.means ?? null
}

/** A fresh proof comes with a new token: whoever held the old one is out. */
export async function renewSession(tx: Tx, id: string, proof: { tokenHash: string; at: Date }): Promise<boolean> {
  const done = await tx
    .updateTable('sessions')
    .set({ token_hash: proof.tokenHash, proved_at: proof.at, seen_at: proof.at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** The devices from which the account was used within the kept year. */
export async function listDevices(reader: Reader, accountId: string): Promise<Device[]> {
  const rows = await reader
    .selectFrom('sessions')
    .select('device')
    .distinct()
    .where('account_id', '=', accountId)
    .execute()
  return rows.map((row) => deviceOf(row.device))
}

/** The session's own end, whoever holds it. */
export async function endSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('sessions').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute()
}

export interface Ending {
  readonly accountId: string
  readonly at: Date
  /** Left out: every session of the account. */
  readonly only?: string
  readonly except?: string | null
}

/** Returns how many were ended. */
export async function endSessions(tx: Tx, ending: Ending): Promise<number> {
  let query = tx
    .updateTable('sessions')
    .set({ ended_at: ending.at })
    .where('account_id', '=', ending.accountId)
    .where('ended_at', 'is', null)
  if (ending.only) query = query.where('id', '=', ending.only)
  if (ending.except) query = query.where('id', '<>', ending.except)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** Sessions stay a year for inquiries (domain notes S7), then go. */
export async function removeSessionsEndedBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('sessions').where('ends_at', '<', moment).execute()
}
