import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleDraft, exampleHead } from '../src/capabilities/reorganisations/example.ts'
import { prepare } from '../src/capabilities/reorganisations/index.ts'
import { perform } from '../src/kernel/perform.ts'
import { type TestServer, testNow, testServer } from './server.ts'

let server: TestServer
let id: string
beforeAll(async () => {
  server = await testServer()
  const { accounts, units } = server.world
  const actor = {
    accountId: accounts.quantri ?? '',
    postId: accounts.quantri ?? '',
    name: '',
    postTitle: '',
    unitId: units['T.VP'] ?? '',
    unitName: '',
    roles: ['administrator'],
  }
  id = await perform(server.kernel, { actor }, (act) => prepare(act, exampleHead, exampleDraft))
})
afterAll(() => server.close())

/** A process that schedules the reorganisation; resolves when it has said that word. */
async function scheduling(until: 'begun' | 'done'): Promise<ChildProcess> {
  const script = path.join(import.meta.dirname, 'reorganising-child.ts')
  const args = ['--import', 'tsx', script, server.appUrl, server.kernel.config.dataDir, id, testNow]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) if (line === until) return child
  throw new Error('the process ended by itself')
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

/** What a reorganisation writes; the number of its rows says whether nothing, all or something between is there. */
async function written() {
  const count = async (query: string) =>
    Number((await sql<{ n: string }>`${sql.raw(query)}`.execute(server.kernel.db)).rows[0]?.n)
  return {
    founded: await count("select count(*) as n from units where valid_from = '2026-07-01'"),
    ended: await count("select count(*) as n from units where valid_to = '2026-06-30'"),
    successions: await count('select count(*) as n from unit_successions'),
    posts: await count("select count(*) as n from posts where valid_from = '2026-07-01'"),
    rows: await count('select count(*) as n from reorganisation_rows'),
    events: await count("select count(*) as n from events where verb = 'reorganisation.scheduled'"),
    scheduled: await count("select count(*) as n from reorganisations where state = 'scheduled'"),
  }
}

test('killed in the middle it leaves the tree of before, killed at the end the tree of after, nothing between', {
  timeout: 120_000,
}, async () => {
  const before = await written()
  expect(before).toMatchObject({ founded: 0, ended: 0, successions: 0, posts: 0, rows: 0, events: 0, scheduled: 0 })

  // the posts are locked, so the process stands still when the tree is written and the posts are not
  const blocker = new pg.Client({ connectionString: server.ownerUrl })
  await blocker.connect()
  await blocker.query('begin; lock table posts in access exclusive mode')
  const child = await scheduling('begun')
  await waitsFor(blocker)
  await kill(child)
  await blocker.query('rollback')
  await blocker.end()
  await expect.poll(() => openTransactions(), { timeout: 20_000 }).toBe(0)
  expect(await written()).toEqual(before)

  await kill(await scheduling('done'))
  const after = await written()
  expect(after).toMatchObject({ founded: 2, ended: 3, successions: 5, scheduled: 1, events: 1 })
  expect(after.posts).toBeGreaterThan(0)
  expect(after.rows).toBeGreaterThan(after.founded + after.ended + after.successions + after.posts)
})

/** Until somebody waits for the lock. */
async function waitsFor(blocker: pg.Client): Promise<void> {
  const waiting = async () =>
    (await blocker.query('select 1 from pg_locks where not granted and relation = $1::regclass', ['posts'])).rowCount ??
    0
  await expect.poll(waiting, { timeout: 60_000 }).toBeGreaterThan(0)
}

async function openTransactions(): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`.execute(server.kernel.db)
  return Number(rows[0]?.n)
}
