import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articlePath, openDesk } from './articles.ts'
import { type TestServer, testServer } from './server.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
})
afterAll(() => server.close())

/** A process that works off jobs as if it were that moment. */
async function working(now: string): Promise<ChildProcess> {
  const script = path.join(import.meta.dirname, 'publishing-child.ts')
  const args = ['--import', 'tsx', script, server.appUrl, server.kernel.config.dataDir, now]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) if (line === 'working') return child
  throw new Error('the process ended by itself')
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

test('killed while it puts a text up, the next process puts it up once, after downtime of a day', {
  timeout: 120_000,
}, async () => {
  const id = await desk.submitted()
  const fields = { version: await desk.version(id), upDay: '21/05/2026', upTime: '07:30' }
  expect((await desk.approver.post(articlePath(id, '/hen-gio'), fields)).statusCode).toBe(303)
  const stateOf = async () => (await desk.lastOf(id)).state

  // The ledger is locked, so the process stands still amid its act: the text is up, the deed is not recorded.
  const blocker = new pg.Client({ connectionString: server.ownerUrl })
  await blocker.connect()
  await blocker.query('begin; lock table deeds in access exclusive mode')
  const child = await working('2026-05-22T10:00:00+07:00')
  const waiting = async () =>
    (await blocker.query('select 1 from pg_locks where not granted and relation = $1::regclass', ['deeds'])).rowCount
  await expect.poll(waiting, { timeout: 60_000 }).toBeGreaterThan(0)
  await kill(child)
  await blocker.query('rollback')
  await blocker.end()
  expect(await stateOf()).toBe('scheduled')

  // Started again some seconds later, as a supervisor does: the short lease is out, the text goes up at once.
  const again = await working('2026-05-22T10:00:10+07:00')
  await expect.poll(stateOf, { timeout: 5_000, interval: 100 }).toBe('published')
  await kill(again)
  expect((await desk.deedsOf(id)).map(({ day_from }) => day_from)).toEqual(['2026-05-22'])
  const events = await server.kernel.db.selectFrom('events').select('verb').where('subject_id', '=', id).execute()
  expect(events.filter(({ verb }) => verb === 'article.published')).toHaveLength(1)
})
