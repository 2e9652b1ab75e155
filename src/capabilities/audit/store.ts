import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../../../db/schema.ts'
import type { Subject } from '../../kernel/act.ts'
import type { Db } from '../../kernel/db.ts'
import type { ChainState, Cursor, LogFilter, LoggedEvent } from './rules.ts'

/** Newest first. Ask for one row more than the page shows to know whether there is a next one. */
export async function listEvents(
  db: Db,
  filter: LogFilter,
  span: { after: Cursor | null; limit: number },
): Promise<LoggedEvent[]> {
  const { after, limit } = span
  let query = logged(db)
    .where((where) => matches(where, filter))
    .orderBy('events.at', 'desc')
    .orderBy('events.id', 'desc')
    .limit(limit)
  if (after) query = query.where(sql<boolean>`(events.at, events.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return (await query.execute()).map(shaped)
}

/** What happened to these things, newest first. */
export async function eventsAbout(db: Db, subjects: readonly Subject[], limit: number): Promise<LoggedEvent[]> {
  if (subjects.length === 0) return []
  const rows = await logged(db)
    .where('events.subject_id', '=', sql<string>`any(${subjects.map(({ id }) => id)}::uuid[])`)
    .where('events.subject_kind', 'in', [...new Set(subjects.map(({ kind }) => kind))])
    .orderBy('events.at', 'desc')
    .orderBy('events.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shaped)
}

export async function readChainState(db: Db): Promise<ChainState> {
  const [tip, head, open] = await Promise.all([
    db
      .selectFrom('event_seals')
      .select(['seq', 'hash', 'sealed_at'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('chain_heads')
      .select(['seq', 'signed_at', 'key_id'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('unsealed_events')
      .select((select) => select.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow(),
  ])
  return {
    tip: tip ? { seq: tip.seq, hash: tip.hash, at: tip.sealed_at } : null,
    head: head ? { seq: head.seq, at: head.signed_at, keyId: head.key_id } : null,
    unsealed: Number(open.count),
  }
}

/** Title and address of public things, from the view that their capability publishes for the search. */
export async function publicNames(
  db: Db,
  view: string,
  ids: readonly string[],
): Promise<{ id: string; title: string; url: string }[]> {
  const { rows } = await sql<{ id: string; title: string; url: string }>`
    select id, title, url from ${sql.table(view)} where id = any(${ids}::uuid[])`.execute(db)
  return rows
}

function logged(db: Db) {
  return db
    .selectFrom('events')
    .leftJoin('event_seals', 'event_seals.event_id', 'events.id')
    .select([
      'events.id',
      'events.at',
      'actor_id',
      'post_id',
      'unit_id',
      'verb',
      'subject_kind',
      'subject_id',
      'facts',
      'event_seals.seq',
    ])
    .select(sql<string | null>`host(events.origin_ip)`.as('address'))
}

function matches(where: ExpressionBuilder<DB, 'events'>, filter: LogFilter) {
  const conditions = []
  const { actorIds, unitIds, verb, subjectKind, subjectId, since, before } = filter
  if (actorIds) conditions.push(where('actor_id', '=', sql<string>`any(${actorIds}::uuid[])`))
  // One unit is compared as such: then its index also gives the order.
  const [only, ...others] = unitIds ?? []
  if (unitIds)
    conditions.push(where('unit_id', '=', only && others.length === 0 ? only : sql<string>`any(${unitIds}::uuid[])`))
  if (verb) conditions.push(where('verb', '=', verb))
  if (subjectKind) conditions.push(where('subject_kind', '=', subjectKind))
  if (subjectId) conditions.push(where('subject_id', '=', subjectId))
  if (since) conditions.push(where('events.at', '>=', since))
  if (before) conditions.push(where('events.at', '<', before))
  return where.and(conditions)
}

interface EventRow {
  id: string
  at: Date
  actor_id: string | null
  post_id: string | null
  unit_id: string | null
  verb: string
  subject_kind: string
  subject_id: string
  facts: unknown
  seq: string | null
  address: string | null
}

function shaped(row: EventRow): LoggedEvent {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    postId: row.post_id,
    unitId: row.unit_id,
    verb: row.verb,
    subject: { kind: row.subject_kind, id: row.subject_id },
    facts: row.facts as LoggedEvent['facts'], // written from Facts: an object
    address: row.address,
    seq: row.seq,
  }
}
