import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import { type Db, inTransaction, json, type Tx } from './db.ts'
import { newId } from './ids.ts'
import { backOff, LEASE_MS, later, longestLease, MOST_ATTEMPTS, SHORT_LEASE_MS } from './leasing.ts'
import type { Log } from './log.ts'
import { type Loop, startLoop } from './loop.ts'
import { nextRun } from './schedule-rules.ts'

const PAUSE_MS = 500
const AT_ONCE = 2
const STOP_LIMIT_MS = 8_000
const SCHEDULED = 'schedule:'
const DAY = 86_400_000

export interface NewJob {
  /** 'prompt:…' has a lane of its own: it waits neither for work that takes long nor, after a crash, for a long lease. */
  readonly kind: string
  readonly payload: unknown
  readonly runAt: Date
  /** A second job with the same key is not made, for as long as finished jobs are kept (30 days). */
  readonly dedupKey?: string
}

export interface Job {
  /** The idempotency key towards mail servers and other systems: a job may run twice. */
  readonly id: string
  readonly payload: unknown
}

export type JobHandler = (job: Job) => Promise<void>

export interface Schedule {
  readonly name: string
  /** See `nextRun`. Runs missed while the system was down are made up for by one. */
  readonly at: string
  run(): Promise<void>
}

export interface Working {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly handlers: Readonly<Record<string, JobHandler>>
  readonly schedules: readonly Schedule[]
}

interface Claimed extends Job {
  readonly kind: string
  readonly attempts: number
}

interface Lane {
  readonly prompt: boolean
  readonly leaseMs: number
  readonly underWay: Set<Promise<void>>
}

/** Puts a job on the list, in the act's transaction: it exists if and only if the act does. */
export async function enqueue(tx: Db, job: NewJob): Promise<void> {
  const { kind, payload, runAt, dedupKey = null } = job
  await sql`insert into jobs (id, kind, payload, run_at, dedup_key)
    values (${newId()}, ${kind}, ${json(payload ?? null)}, ${runAt}, ${dedupKey})
    on conflict on constraint jobs_once do nothing`.execute(tx)
}

/** Works off jobs and schedules until stopped; several processes share the work. `stop()` waits up to 8 s. */
export async function runWorker(working: Working): Promise<Loop> {
  await registerSchedules(working)
  const all = withSchedules(working)
  const holder = newId()
  const lanes: readonly Lane[] = [
    { prompt: true, leaseMs: SHORT_LEASE_MS, underWay: new Set() },
    { prompt: false, leaseMs: LEASE_MS, underWay: new Set() },
  ]
  const begin = ({ underWay, leaseMs }: Lane, job: Claimed) => {
    const work: Promise<void> = runJob(all, job, { holder, leaseMs }).finally(() => {
      underWay.delete(work)
      loop.nudge()
    })
    underWay.add(work)
  }
  const loop = startLoop({
    pauseMs: PAUSE_MS,
    onError: (error) => working.log.error({ error }, 'taking up jobs failed'),
    round: async () => {
      await fireDue(working)
      const claims = lanes.map((lane) => claimJobs(working.db, { ...lane, holder, now: working.clock.now() }))
      const found = await Promise.all(claims)
      for (const [at, lane] of lanes.entries()) for (const job of found[at] ?? []) begin(lane, job)
      return found.flat().length > 0
    },
  })
  const stop = async () => {
    await loop.stop()
    await Promise.race([
      Promise.allSettled(lanes.flatMap(({ underWay }) => [...underWay])),
      new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS).unref()),
    ])
  }
  return { nudge: loop.nudge, stop }
}

/** Removes finished jobs older than 30 days and answered requests older than 3; meant for a daily schedule. */
export async function removeFinished(db: Db, now: Date): Promise<void> {
  await sql`delete from jobs where state = 'done' and finished_at < ${later(now, -30 * DAY)}`.execute(db)
  await sql`delete from requests where at < ${later(now, -3 * DAY)}`.execute(db)
}

type Claim = Lane & { holder: string; now: Date }

async function claimJobs(db: Db, { holder, now, prompt, leaseMs, underWay }: Claim): Promise<Claimed[]> {
  const limit = AT_ONCE - underWay.size
  if (limit <= 0) return []
  const { rows } = await sql<Claimed>`
    update jobs set state = 'leased', lease_holder = ${holder}, lease_until = ${later(now, leaseMs)},
      attempts = attempts + 1
    where id in (
      select id from jobs
      where tenant_id = current_tenant() and (kind like 'prompt:%') = ${prompt}
        and ((state = 'ready' and run_at <= ${now}) or (state = 'leased' and lease_until not between ${now} and ${longestLease(now)}))
      order by run_at, id limit ${limit} for update skip locked)
    returning id, kind, payload, attempts`.execute(db)
  return rows
}

type Lease = { holder: string; leaseMs: number }

async function runJob(working: Working, job: Claimed, { holder, leaseMs }: Lease): Promise<void> {
  const { db, clock, log } = working
  const renew = () =>
    held(db, job, holder)
      .set({ lease_until: later(clock.now(), leaseMs) })
      .execute()
  const renewing = setInterval(() => void renew().catch(() => {}), leaseMs / 3)
  try {
    const handler = working.handlers[job.kind]
    if (!handler) throw new Error(`nobody handles jobs of kind ${job.kind}`)
    await handler(job)
    await finish(db, job, { holder, now: clock.now() })
  } catch (error) {
    log.error({ error, job: job.id, kind: job.kind, attempts: job.attempts }, 'a job failed')
    await keepFailure(working, job, { holder, error }).catch((lost) =>
      log.error({ error: lost }, 'a failure was not kept'),
    )
  } finally {
    clearInterval(renewing)
  }
}

// A worker that was taken for dead must not overrule the one that took over its job.
function held(db: Db, job: Claimed, holder: string) {
  return db
    .updateTable('jobs')
    .where('id', '=', job.id)
    .where('lease_holder', '=', holder)
    .where('state', '=', 'leased')
}

async function finish(db: Db, job: Claimed, { holder, now }: { holder: string; now: Date }): Promise<void> {
  // The row of a schedule's run keeps the next one from overlapping; it has nothing to remember afterwards.
  if (job.kind.startsWith(SCHEDULED)) await db.deleteFrom('jobs').where('id', '=', job.id).execute()
  else await held(db, job, holder).set({ state: 'done', finished_at: now, last_error: null }).execute()
}

async function keepFailure(working: Working, job: Claimed, failed: { holder: string; error: unknown }): Promise<void> {
  const { db, clock } = working
  const now = clock.now()
  const givenUp = job.attempts >= MOST_ATTEMPTS
  if (givenUp && job.kind.startsWith(SCHEDULED)) return finish(db, job, { holder: failed.holder, now })
  await held(db, job, failed.holder)
    .set({ state: givenUp ? 'dead' : 'ready', run_at: backOff(now, job.attempts), last_error: String(failed.error) })
    .execute()
}

function withSchedules(working: Working): Working {
  const runs = working.schedules.map(({ name, run }): [string, JobHandler] => [SCHEDULED + name, () => run()])
  return { ...working, handlers: { ...working.handlers, ...Object.fromEntries(runs) } }
}

async function registerSchedules({ db, clock, schedules }: Working): Promise<void> {
  for (const { name, at } of schedules) {
    const next = nextRun(at, clock.now())
    await sql`insert into schedules (name, rule, next_run_at) values (${name}, ${at}, ${next})
      on conflict (name, tenant_id) do update set rule = excluded.rule, next_run_at = excluded.next_run_at
      where schedules.rule <> excluded.rule or schedules.next_run_at > excluded.next_run_at`.execute(db)
  }
}

async function fireDue({ db, clock, schedules }: Working): Promise<void> {
  const names = schedules.map(({ name }) => name)
  const now = clock.now()
  const due = (tx: Db | Tx) =>
    tx.selectFrom('schedules').select(['name', 'rule']).where('name', 'in', names).where('next_run_at', '<=', now)
  if (names.length === 0 || !(await due(db).limit(1).executeTakeFirst())) return
  await inTransaction(db, async (tx) => {
    for (const { name, rule } of await due(tx).forUpdate().skipLocked().execute()) {
      const kind = SCHEDULED + name
      await enqueue(tx, { kind, payload: null, runAt: now, dedupKey: kind })
      await tx
        .updateTable('schedules')
        .set({ next_run_at: nextRun(rule, now) })
        .where('name', '=', name)
        .execute()
    }
  })
}
