import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../tests/database.ts'
import { clockFrom, pause } from './clock.ts'
import { inTransaction } from './db.ts'
import { enqueue, type JobHandler, removeFinished, runWorker, type Schedule } from './jobs.ts'
import { silentLog } from './log.ts'
import { nextRun } from './schedule-rules.ts'

const now = new Date('2026-11-20T08:00:00Z')
let world: TestDatabase
let time: Date

beforeEach(async () => {
  world = await freshDatabase()
  time = now
})
afterEach(() => world.drop())

function work(handlers: Record<string, JobHandler>, schedules: Schedule[] = []) {
  return runWorker({ db: world.db, clock: { now: () => time }, log: silentLog, handlers, schedules })
}

const states = async () => {
  const rows = await world.db.selectFrom('jobs').select(['kind', 'state', 'attempts']).orderBy('kind').execute()
  return rows.map(({ kind, state, attempts }) => `${kind} ${state} ${attempts}`)
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500 && !(await reached()); tries++) await pause(10)
}

test.each([
  ['daily 07:00', '2026-11-20T08:00:00Z', '2026-11-21T00:00:00.000Z'],
  ['daily 07:00', '2026-11-19T23:59:59Z', '2026-11-20T00:00:00.000Z'],
  ['daily 07:00', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00.000Z'],
  ['daily 00:30', '2026-12-31T17:29:00Z', '2026-12-31T17:30:00.000Z'],
  ['every 15 minutes', '2026-11-20T08:01:00Z', '2026-11-20T08:15:00.000Z'],
  ['every 5 seconds', '2026-11-20T08:01:05Z', '2026-11-20T08:01:10.000Z'],
])('%s after %s is %s', (rule, after, next) => {
  expect(nextRun(rule, new Date(after)).toISOString()).toBe(next)
})

test.each(['daily 24:00', 'every 0 minutes', 'hourly'])('%s is no schedule', (rule) => {
  expect(() => nextRun(rule, now)).toThrow(RangeError)
})

test('a job of a refused act does not exist, a repeated key makes one job', async () => {
  const job = { kind: 'mail', payload: { to: 'a' }, runAt: now, dedupKey: 'mail:1' }
  const refused = inTransaction(world.db, async (tx) => {
    await enqueue(tx, job)
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  expect(await states()).toEqual([])
  await enqueue(world.db, job)
  await enqueue(world.db, job)
  expect(await states()).toEqual(['mail ready 0'])
})

test('a hundred jobs are each done once by three workers', async () => {
  const done: unknown[] = []
  for (let index = 0; index < 100; index++) await enqueue(world.db, { kind: 'count', payload: index, runAt: now })
  const handlers: Record<string, JobHandler> = { count: async ({ payload }) => void done.push(payload) }
  const workers = await Promise.all([work(handlers), work(handlers), work(handlers)])
  await until(() => done.length >= 100)
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(done.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 100 }, (_, index) => index))
  time = new Date(now.getTime() + 31 * 86_400_000)
  await removeFinished(world.db, time)
  expect(await states()).toEqual([])
})

test('a failing job tries again later and is put aside after eight times', async () => {
  await enqueue(world.db, { kind: 'bad', payload: null, runAt: now })
  let attempts = 0
  const bad: JobHandler = async () => {
    attempts += 1
    throw new Error('away')
  }
  const worker = await work({ bad })
  await until(async () => (await states())[0] === 'bad ready 1')
  expect(attempts).toBe(1)
  for (let round = 2; round <= 8; round++) {
    time = new Date(time.getTime() + 3_600_001)
    worker.nudge()
    await until(
      async () => ((await states())[0]?.endsWith(` ${round}`) && !(await states())[0]?.includes('leased')) || false,
    )
  }
  expect([attempts, await states()]).toEqual([8, ['bad dead 8']])
  await worker.stop()
})

test('the job of a worker that died is taken over when its lease is out', async () => {
  await enqueue(world.db, { kind: 'slow', payload: null, runAt: now })
  const lost = { state: 'leased' as const, lease_until: new Date(now.getTime() + 60_000), attempts: 1 }
  await world.db.updateTable('jobs').set(lost).execute()
  let ran = 0
  const worker = await work({
    slow: async () => {
      ran += 1
    },
  })
  await pause(100)
  expect(ran).toBe(0)
  time = new Date(now.getTime() + 60_001)
  worker.nudge()
  await until(async () => (await states())[0] === 'slow done 2')
  await worker.stop()
  expect([ran, await states()]).toEqual([1, ['slow done 2']])
})

test('prompt work waits neither for work that takes long nor for a long lease', async () => {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  for (let n = 0; n < 4; n++) await enqueue(world.db, { kind: 'long', payload: n, runAt: now })
  const done: unknown[] = []
  const worker = await work({ long: () => ended, 'prompt:up': async ({ payload }) => void done.push(payload) })
  await until(async () => (await states()).filter((state) => state === 'long leased 1').length === 2)
  await enqueue(world.db, { kind: 'prompt:up', payload: 'at once', runAt: now })
  await until(() => done.length > 0)
  expect(done).toEqual(['at once'])
  await enqueue(world.db, { kind: 'prompt:up', payload: 'taken over', runAt: new Date(now.getTime() + 1) })
  const lost = { state: 'leased' as const, lease_until: new Date(now.getTime() + 3_000), attempts: 1 }
  await world.db.updateTable('jobs').set(lost).where('state', '=', 'ready').where('kind', '=', 'prompt:up').execute()
  time = new Date(now.getTime() + 3_001)
  worker.nudge()
  await until(() => done.length > 1)
  expect(done).toEqual(['at once', 'taken over'])
  end()
  await worker.stop()
})

test('stopping waits for the job under way', async () => {
  await enqueue(world.db, { kind: 'slow', payload: null, runAt: now })
  let began = false
  const worker = await work({
    slow: async () => {
      began = true
      await pause(200)
    },
  })
  await until(() => began)
  await worker.stop()
  expect(await states()).toEqual(['slow done 1'])
})

test('after two days of downtime a daily schedule runs once, with two processes too', async () => {
  let runs = 0
  const daily: Schedule = {
    name: 'remind',
    at: 'daily 07:00',
    run: async () => {
      runs += 1
    },
  }
  await (await work({}, [daily])).stop()
  expect(runs).toBe(0)
  time = new Date('2026-11-22T05:00:00Z')
  const workers = await Promise.all([work({}, [daily]), work({}, [daily])])
  await until(() => runs > 0)
  await pause(100)
  await Promise.all(workers.map((worker) => worker.stop()))
  const rows = await world.db.selectFrom('schedules').select('next_run_at').execute()
  expect([runs, await states(), rows]).toEqual([1, [], [{ next_run_at: new Date('2026-11-23T00:00:00Z') }]])
})

test('a schedule every second keeps going on a running clock', async () => {
  let runs = 0
  const tick: Schedule = {
    name: 'tick',
    at: 'every 1 seconds',
    run: async () => {
      runs += 1
    },
  }
  const clock = clockFrom('2026-01-01T00:00:00.900Z')
  const worker = await runWorker({ db: world.db, clock, log: silentLog, handlers: {}, schedules: [tick] })
  await until(() => runs >= 2)
  await worker.stop()
  expect(runs).toBeGreaterThanOrEqual(2)
})
