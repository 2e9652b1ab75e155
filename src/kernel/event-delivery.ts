import type { HeardEvent } from './act.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db.ts'
import { chainTip } from './event-sealing.ts'
import { chainedColumns, heardFrom } from './events.ts'
import { newId } from './ids.ts'
import { backOff, LEASE_MS, later, longestLease, MOST_ATTEMPTS } from './leasing.ts'
import type { Log } from './log.ts'

const BATCH = 50

export interface EventListener {
  /** The delivery mark is kept under it: never rename. */
  readonly name: string
  readonly verbs: readonly string[] | 'all'
  /** At least once, in the order of the seals; idempotent by `event.id`. */
  hear(event: HeardEvent): Promise<void>
}

export interface Delivering {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly listeners: readonly EventListener[]
}

/** A listener that is new to this database starts with the events that are sealed after it. */
export async function registerListeners({ db, listeners }: Delivering): Promise<void> {
  if (listeners.length === 0) return
  const { seq } = await chainTip(db)
  const rows = listeners.map(({ name }) => ({ listener: name, seq }))
  await db
    .insertInto('event_deliveries')
    .values(rows)
    .onConflict((known) => known.doNothing())
    .execute()
}

/** One round: every listener hears what was sealed since its mark. Returns how many deliveries were made. */
export async function deliverEvents(delivering: Delivering): Promise<number> {
  const tip = await chainTip(delivering.db)
  const marks = await delivering.db.selectFrom('event_deliveries').select(['listener', 'seq']).execute()
  const behind = new Set(marks.filter((mark) => BigInt(mark.seq) < tip.seq).map((mark) => mark.listener))
  const rounds = delivering.listeners
    .filter((listener) => behind.has(listener.name))
    .map((listener) => deliverTo(delivering, listener, tip.seq))
  return (await Promise.all(rounds)).reduce((sum, count) => sum + count, 0)
}

async function deliverTo(delivering: Delivering, listener: EventListener, tip: bigint): Promise<number> {
  const { db, clock, log } = delivering
  const holder = newId()
  const mark = await claim(db, { listener: listener.name, holder, now: clock.now() })
  if (!mark) return 0
  const events = await eventsAfter(db, listener, mark.seq)
  let done = 0
  for (const { seq, ...event } of events) {
    try {
      await listener.hear(heardFrom(event))
    } catch (error) {
      log.error({ error, listener: listener.name, event: event.id }, 'a listener failed')
      await keepFailure(delivering, { listener: listener.name, holder, seq, error, attempts: mark.attempts + 1 })
      return done
    }
    done += 1
    mark.attempts = 0
    if (!(await move(db, { listener: listener.name, holder, seq, until: later(clock.now(), LEASE_MS) }))) return done
  }
  // What was sealed meanwhile may have been delivered beyond the tip: the mark never moves back.
  const last = BigInt(events.at(-1)?.seq ?? mark.seq)
  const end = String(events.length === BATCH || last > tip ? last : tip)
  await move(db, { listener: listener.name, holder, seq: end, until: null })
  return done
}

async function claim(db: Db, { listener, holder, now }: { listener: string; holder: string; now: Date }) {
  return await db
    .updateTable('event_deliveries')
    .set({ lease_holder: holder, lease_until: later(now, LEASE_MS) })
    .where('listener', '=', listener)
    .where((is) => is.or([is('lease_until', 'is', null), is.not(is.between('lease_until', now, longestLease(now)))]))
    .where((is) => is.or([is('next_try_at', 'is', null), is('next_try_at', '<=', now)]))
    .returning(['seq', 'attempts'])
    .executeTakeFirst()
}

function eventsAfter(db: Db, listener: EventListener, seq: string) {
  const query = db
    .selectFrom('event_seals')
    .innerJoin('events', (on) =>
      on.onRef('events.id', '=', 'event_id').onRef('events.tenant_id', '=', 'event_seals.tenant_id'),
    )
    .select('seq')
    .select(chainedColumns)
    .where('seq', '>', seq)
  return (listener.verbs === 'all' ? query : query.where('verb', 'in', listener.verbs))
    .orderBy('seq')
    .limit(BATCH)
    .execute()
}

interface Move {
  listener: string
  holder: string
  seq: string
  until: Date | null
}

/** Sets the mark after `seq`; false when the lease ran out and another process has taken over. */
async function move(db: Db, { listener, holder, seq, until }: Move): Promise<boolean> {
  const moved = await db
    .updateTable('event_deliveries')
    .set({ seq, attempts: 0, next_try_at: null, last_error: null, lease_until: until })
    .where('listener', '=', listener)
    .where('lease_holder', '=', holder)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

interface Failure {
  listener: string
  holder: string
  seq: string
  error: unknown
  attempts: number
}

async function keepFailure({ db, clock }: Delivering, failure: Failure): Promise<void> {
  const { listener, holder, seq, attempts } = failure
  const [now, words] = [clock.now(), String(failure.error)]
  if (attempts >= MOST_ATTEMPTS) {
    await db.insertInto('dead_letters').values({ id: newId(), listener, seq, error: words, at: now }).execute()
    await move(db, { listener, holder, seq, until: null })
    return
  }
  await db
    .updateTable('event_deliveries')
    .set({ attempts, last_error: words, next_try_at: backOff(now, attempts), lease_until: null })
    .where('listener', '=', listener)
    .where('lease_holder', '=', holder)
    .execute()
}
