import { type Db, inTransaction, type Tx } from './db.ts'
import { chainedColumns, FIRST_PREV, holdLease, sealHash } from './events.ts'

const BATCH = 500

/**
 * Orders committed events that have no seal yet and seals a batch; returns how many. An event made earlier may commit
 * later than others: order is the order of sealing, and nothing that committed is ever passed over.
 */
export function sealEvents(db: Db, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const waiting = await tx.selectFrom('unsealed_events').select('event_id').limit(1).executeTakeFirst()
    if (!waiting || !(await holdLease(tx, 'sealer'))) return 0
    const events = await tx
      .selectFrom('unsealed_events')
      .innerJoin('events', (on) =>
        on.onRef('events.id', '=', 'event_id').onRef('events.tenant_id', '=', 'unsealed_events.tenant_id'),
      )
      .select(chainedColumns)
      .orderBy('events.id')
      .limit(BATCH)
      .execute()
    const tip = await chainTip(tx)
    // The database keeps microseconds, and the seal covers what it keeps.
    const sealedAt = now.toISOString().replace('Z', '000Z')
    let { seq, hash: prev } = tip
    const seals = events.map((event) => {
      seq += 1n
      const hash = sealHash({ seq: String(seq), prev, sealedAt }, event)
      const seal = { seq, event_id: event.id, hash, prev, sealed_at: now }
      prev = hash
      return seal
    })
    if (seals.length === 0) return 0
    await tx.insertInto('event_seals').values(seals).execute()
    await tx
      .deleteFrom('unsealed_events')
      .where(
        'event_id',
        'in',
        events.map((event) => event.id),
      )
      .execute()
    return seals.length
  })
}

/** The last seal; sequence 0 where there is none. */
export async function chainTip(db: Db | Tx): Promise<{ seq: bigint; hash: string }> {
  const last = await db
    .selectFrom('event_seals')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { seq: BigInt(last.seq), hash: last.hash } : { seq: 0n, hash: FIRST_PREV }
}
