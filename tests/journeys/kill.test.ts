import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '../../src/kernel/log.ts'
import { startPostgres } from '../../src/postgres/server.ts'
import { asOwner } from '../database.ts'
import { post, type RunningProcess, runCommand, signIn, startProcess, type Typist } from './running-process.ts'

const authors = ['canbo.ngoctran', 'canbo.vigiang', 'canbo.cuanga', 'canbo.sonkhe']
const writes = 200

let dataDir: string
let running: RunningProcess

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'caicach-kill-'))
  await chmod(dataDir, 0o711) // as root, the database's own account must get in
  running = await startProcess(dataDir)
}, 300_000)
afterAll(async () => {
  await running?.kill('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

interface Write {
  readonly by: Typist
  readonly fields: { readonly title: string; readonly _request: string }
}

const send = ({ by, fields }: Write) => post(`${running.url}/lam-viec/tin-bai/moi`, by, fields)

/** How often each title stands among the texts of the writers' units. */
async function titlesKept(typists: readonly Typist[]): Promise<Map<string, number>> {
  const kept = new Map<string, number>()
  for (const { cookie } of typists) {
    const list = await (await fetch(`${running.url}/lam-viec/tin-bai.csv`, { headers: { cookie } })).text()
    for (const [title] of list.matchAll(/Bài ghi dồn dập số \d+/g)) kept.set(title, (kept.get(title) ?? 0) + 1)
  }
  return kept
}

test('killed amid 200 writes, nothing acknowledged is lost and nothing is done twice', {
  timeout: 300_000,
}, async () => {
  const typists = await Promise.all(authors.map((username) => signIn(running.url, dataDir, username)))
  const all = Array.from({ length: writes }, (_, index): Write => {
    const by = typists[index % typists.length] ?? { cookie: '', csrf: '' }
    return { by, fields: { title: `Bài ghi dồn dập số ${index + 1000}`, _request: `don-dap-${index}` } }
  })
  const acknowledged: Write[] = []
  let killed: Promise<void> | undefined
  await Promise.all(
    all.map(async (write) => {
      if ((await send(write)) !== 303) return
      acknowledged.push(write)
      if (acknowledged.length >= writes / 3) killed ??= running.kill('SIGKILL')
    }),
  )
  await killed
  expect(acknowledged.length).toBeGreaterThanOrEqual(writes / 3)
  expect(acknowledged.length).toBeLessThan(writes)

  running = await startProcess(dataDir)
  const kept = await titlesKept(typists)
  expect(acknowledged.filter(({ fields }) => !kept.has(fields.title))).toEqual([])
  expect([...kept.values()].filter((times) => times > 1)).toEqual([])

  // Whoever got no answer sends again, and some who had one press the button twice.
  const again = [...all.filter((write) => !acknowledged.includes(write)), ...acknowledged.slice(0, 30)]
  const answers = await Promise.all(again.map(send))
  expect(answers.filter((status) => status !== 303)).toEqual([])
  const after = await titlesKept(typists)
  expect([after.size, new Set(after.values())]).toEqual([writes, new Set([1])])
  expect(await runCommand(dataDir, ['check'])).toMatchObject({ code: 0 })
})

test('check finds an edited event and a thing that hangs in the air', { timeout: 120_000 }, async () => {
  const { ownerUrl, stop } = await startPostgres({ dataDir, log: silentLog, whenRunning: 'join' })
  await asOwner(
    ownerUrl,
    `set session_replication_role = replica;
     update events set facts = '{"edited":true}' where id = (select event_id from event_seals where seq = 17);
     delete from article_editions where article_id = (select article_id from article_editions order by id desc limit 1)`,
  )
  await stop()
  const { code, said } = await runCommand(dataDir, ['check'])
  expect(code).toBe(1)
  expect(said).toContain('articles-without-edition')
  expect(said).toMatch(/\b17\b/)
  expect(said.trim().split('\n')).toHaveLength(3)
})
