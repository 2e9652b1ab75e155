import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const lines = 1_500
const held = 'quyet-dinh-900-qd-ubnd-2024'
const issued = '2024-03-05'

/** One in ten with a text that cites what comes later in the file, and one line in a hundred that is known by then. */
function record(at: number): object {
  const number = at % 100 === 99 ? at - 50 : at
  const base = { number: `${number}/QĐ-UBND`, type: 'Quyết định', issuer: 'Ủy ban nhân dân tỉnh Thử', issued }
  const cited = `Căn cứ Quyết định số ${at + 300}/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Thử;`
  const text = number % 10 === 0 ? `QUYẾT ĐỊNH\nVề việc ${number}\n${cited}\nĐiều 1. Ban hành quy chế.` : null
  return { ...base, title: `Việc thứ ${number}`, text }
}

interface Started {
  readonly child: ChildProcess
  readonly said: { out: string; progress: string }
  readonly ended: Promise<unknown>
}

function importing(file: string): Started {
  const script = path.join(import.meta.dirname, 'importing-child.ts')
  const args = ['--import', 'tsx', script, server.appUrl, server.kernel.config.dataDir, file]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', progress: '' }
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    said.out += words
  })
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said.progress += words
  })
  return { child, said, ended: once(child, 'close') }
}

test('an import killed on its way and begun again loses nothing and takes nothing twice', {
  timeout: 180_000,
}, async () => {
  const { db } = server.kernel
  const file = path.join(server.kernel.config.dataDir, 'van-ban-cu.jsonl')
  await writeFile(file, Array.from({ length: lines }, (_, at) => JSON.stringify(record(at + 1))).join('\n'))
  const runs = () =>
    db.selectFrom('import_runs').select(['lines_done', 'created', 'unchanged', 'finished_at']).execute()
  const registered = async () =>
    (await db.selectFrom('documents').select('number').where('state', '=', 'registered').execute()).length

  // A row that is not committed has the address of a document further on: there the import stands still amid a batch.
  const blocker = new pg.Client({ connectionString: server.ownerUrl })
  await blocker.connect()
  await blocker.query(`begin; set local caicach.tenant = '01930000-0000-7000-8000-00000000cc00';
    insert into documents (id, slug, state, number, number_key, issued, title, title_key, is_public, registered_at)
    values (gen_random_uuid(), '${held}', 'registered', 'x', 'x', '2024-03-05', 'x', 'x', false, now())`)
  const first = importing(file)
  const stands = async () => (await blocker.query('select 1 from pg_locks where not granted')).rowCount
  await expect.poll(stands, { timeout: 90_000 }).toBeGreaterThan(0)
  expect(first.said.progress).toContain('dòng')
  first.child.kill('SIGKILL')
  await first.ended
  await blocker.query('rollback')
  await blocker.end()
  const [cut] = await runs()
  expect(cut?.finished_at).toBeNull()
  expect(cut?.lines_done).toBeGreaterThan(0)
  expect(cut?.lines_done).toBeLessThan(900)
  expect(await registered()).toBe(cut?.created)

  const again = importing(file)
  await again.ended
  const twice = lines / 100
  expect(again.said.out).toContain(`Mới ${lines - twice}, thay đổi 0, không đổi ${twice}, từ chối 0.`)
  expect(await runs()).toMatchObject([{ lines_done: lines, created: lines - twice, unchanged: twice }])
  expect(await registered()).toBe(lines - twice)
  const events = await db.selectFrom('events').select('subject_id').where('verb', '=', 'document.imported').execute()
  expect(events).toHaveLength(lines - twice)
  expect(new Set(events.map(({ subject_id }) => subject_id)).size).toBe(lines - twice)
})
