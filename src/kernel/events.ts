import { createHash } from 'node:crypto'
import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import type { DB, Json } from '../../db/schema.ts'
import type { Facts, HeardEvent } from './act.ts'
import { type Db, json, type Tx } from './db.ts'
import { newId } from './ids.ts'

export interface NewEvent extends HeardEvent {
  readonly postId: string | null
  /** Only where security needs it: failed sign-ins, refusals. */
  readonly originIp?: string | null
}

/** An event as it enters the chain: every column, the moment to the microsecond. */
export interface ChainedEvent {
  readonly id: string
  readonly at: string
  readonly actor_id: string | null
  readonly post_id: string | null
  readonly unit_id: string | null
  readonly verb: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly facts: Json
  readonly origin_ip: string | null
}

export interface Link {
  readonly seq: string
  readonly prev: string
  readonly sealedAt: string
}

export const FIRST_PREV = '0'.repeat(64)

const atOnce = 500

/** Writes the event, unsealed, in the transaction given: nothing global is locked at commit. */
export const insertEvent = (tx: Db, event: NewEvent): Promise<void> => insertEvents(tx, [event])

export async function insertEvents(tx: Db, events: readonly NewEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += atOnce) {
    const rows = events.slice(start, start + atOnce).map(toRow)
    await tx
      .with('made', (db) => db.insertInto('events').values(rows).returning('id'))
      .insertInto('unsealed_events')
      .columns(['event_id'])
      .expression((from) => from.selectFrom('made').select('id'))
      .execute()
  }
}

const toRow = (event: NewEvent) => ({
  id: event.id,
  at: event.at,
  actor_id: event.actorId,
  post_id: event.postId,
  unit_id: event.unitId,
  verb: event.verb,
  subject_kind: event.subject.kind,
  subject_id: event.subject.id,
  facts: json(event.facts),
  origin_ip: event.originIp ?? null,
})

/**
 * Records what must survive a refused act (a failed sign-in, a refusal, an unmasking) on a connection of its own.
 * To be called outside any transaction, or many acts at once could wait for each other's connections.
 */
export function recordApart(db: Db, event: Omit<NewEvent, 'id'>): Promise<void> {
  return insertEvent(db, { ...event, id: newId() })
}

/** The columns that a seal covers, in a form that does not depend on the reader's settings. */
export function chainedColumns(from: ExpressionBuilder<DB, 'events'>) {
  return [
    ...(['events.id', 'actor_id', 'post_id', 'unit_id', 'verb', 'subject_kind', 'subject_id', 'facts'] as const),
    exactMoment(from.ref('events.at')).as('at'),
    sql<string | null>`host(${from.ref('origin_ip')})`.as('origin_ip'),
  ] as const
}

export function exactMoment(column: Expression<Date>) {
  return sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/** The seal: sha-256 over the canonical JSON of the link and the event, in hexadecimal. */
export function sealHash({ seq, prev, sealedAt }: Link, event: ChainedEvent): string {
  const { id, at, actor_id, post_id, unit_id, verb, subject_kind, subject_id, facts, origin_ip } = event
  const covered = { id, at, actor_id, post_id, unit_id, verb, subject_kind, subject_id, facts, origin_ip }
  return createHash('sha256')
    .update(canonicalJson({ seq, prev, sealedAt, event: covered }))
    .digest('hex')
}

/** JSON without spaces, the keys of every object in code-unit order: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/**
 * True if this transaction now holds the lease of that name, until it ends; false if another one holds it. A row lock,
 * not an advisory lock, because distributed databases know no other.
 */
export async function holdLease(tx: Tx, name: string): Promise<boolean> {
  const take = () =>
    tx.selectFrom('leases').select('name').where('name', '=', name).forUpdate().skipLocked().executeTakeFirst()
  if (await take()) return true
  await tx
    .insertInto('leases')
    .values({ name })
    .onConflict((twice) => twice.doNothing())
    .execute()
  return (await take()) !== undefined
}

export function heardFrom(event: ChainedEvent): HeardEvent {
  return {
    id: event.id,
    at: new Date(event.at),
    actorId: event.actor_id,
    unitId: event.unit_id,
    verb: event.verb,
    subject: { kind: event.subject_kind, id: event.subject_id },
    facts: event.facts as Facts, // written by insertEvent from Facts
  }
}
