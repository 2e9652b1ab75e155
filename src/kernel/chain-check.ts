import { sql } from 'kysely'
import { readHeads } from './chain-heads.ts'
import type { Db, Tx } from './db.ts'
import { type ChainedEvent, chainedColumns, exactMoment, FIRST_PREV, sealHash } from './events.ts'

const BATCH = 2_000

export type FindingCode =
  | 'event-edited'
  | 'event-missing'
  | 'order-broken'
  | 'event-unsealed'
  | 'head-unknown'
  | 'head-forged'
  | 'file-missing'
  | 'file-damaged'
  | 'orphan'

export interface Finding {
  readonly code: FindingCode
  /** The sequence number in the chain, the id of the event, or the id of the orphan. */
  readonly where: string
  /** The name of the orphan check, the hash of the head, the id of the event. */
  readonly detail: string
}

/** Computes every seal anew and compares; also signed heads. One consistent snapshot, beside running work. */
export async function verifyChain(db: Db, dataDir: string): Promise<Finding[]> {
  const heads = await readHeads(db, dataDir)
  const forged = heads.filter(({ genuine }) => !genuine)
  const claims = new Map(heads.filter(({ genuine }) => genuine).map(({ head }) => [head.seq, head.hash]))
  const findings: Finding[] = forged.map(({ head }) => ({ code: 'head-forged', where: head.seq, detail: head.hash }))
  const work = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  await work.execute(async (tx) => {
    let [seq, prev] = [0n, FIRST_PREV]
    for (;;) {
      const links = await readLinks(tx, seq)
      for (const link of links) {
        findings.push(...check(link, { seq, prev }))
        if (claims.get(link.seq) === link.hash) claims.delete(link.seq)
        ;[seq, prev] = [BigInt(link.seq), link.hash]
      }
      if (links.length < BATCH) break
    }
    findings.push(...(await findUnsealed(tx)))
  })
  // What is left was signed once and is no longer in the chain: its end was cut off, or all of it written anew.
  for (const [where, detail] of claims) findings.push({ code: 'head-unknown', where, detail })
  return findings
}

/** Runs the capabilities' queries for things that hang in the air: each row's `id` is one finding. */
export async function findOrphans(db: Db, checks: readonly { name: string; sql: string }[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) {
    const { rows } = await sql<{ id: string }>`${sql.raw(check.sql)}`.execute(db)
    findings.push(...rows.map(({ id }): Finding => ({ code: 'orphan', where: id, detail: check.name })))
  }
  return findings
}

interface Linked {
  seq: string
  event_id: string
  hash: string
  prev: string
  sealedAt: string
  event: ChainedEvent | undefined
}

async function readLinks(tx: Tx, after: bigint): Promise<Linked[]> {
  const seals = await tx
    .selectFrom('event_seals')
    .select(['seq', 'event_id', 'hash', 'prev'])
    .select((from) => exactMoment(from.ref('sealed_at')).as('sealedAt'))
    .where('seq', '>', String(after))
    .orderBy('seq')
    .limit(BATCH)
    .execute()
  if (seals.length === 0) return []
  const ids = seals.map((seal) => seal.event_id)
  const events = await tx.selectFrom('events').select(chainedColumns).where('events.id', 'in', ids).execute()
  const byId = new Map(events.map((event) => [event.id, event]))
  return seals.map((seal) => ({ ...seal, event: byId.get(seal.event_id) }))
}

function check(link: Linked, before: { seq: bigint; prev: string }): Finding[] {
  const { seq, event_id: detail, event } = link
  if (BigInt(seq) !== before.seq + 1n) {
    // From here on the seals say what they follow; only the gap itself is reported.
    return [{ code: 'event-missing', where: String(before.seq + 1n), detail: '' }]
  }
  if (link.prev !== before.prev) return [{ code: 'order-broken', where: seq, detail }]
  if (!event) return [{ code: 'event-missing', where: seq, detail }]
  if (sealHash(link, event) !== link.hash) return [{ code: 'event-edited', where: seq, detail }]
  return []
}

// An event that neither has a seal nor waits for one was slipped in past the application.
async function findUnsealed(tx: Tx): Promise<Finding[]> {
  const rows = await tx
    .selectFrom('events')
    .leftJoin('event_seals', 'event_seals.event_id', 'events.id')
    .leftJoin('unsealed_events', 'unsealed_events.event_id', 'events.id')
    .select('events.id')
    .where('event_seals.event_id', 'is', null)
    .where('unsealed_events.event_id', 'is', null)
    .execute()
  return rows.map(({ id }) => ({ code: 'event-unsealed', where: id, detail: '' }))
}
