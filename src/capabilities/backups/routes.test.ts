import { readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsInto } from '../../../tests/backup-stage.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { verifyArchive } from '../../backup/verifying.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { keepNewest, makeAsked, watch } from './actions.ts'
import { backupCommand } from './commands.ts'
import { backups } from './index.ts'
import { listBackups, pastOf, readSettings } from './store.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const list = () => listBackups(server.kernel.db, { limit: 50, offset: 0 })
const verbsOf = async () =>
  (await server.kernel.db.selectFrom('events').select('verb').where('verb', 'like', 'backup.%').execute()).map(
    ({ verb }) => verb,
  )

/** What the background work would take up. */
async function work(kernel: Kernel = server.kernel): Promise<void> {
  const jobs = await kernel.db.selectFrom('jobs').select(['id', 'payload']).where('kind', '=', 'backups.make').execute()
  for (const job of jobs) {
    await kernel.db.deleteFrom('jobs').where('id', '=', job.id).execute()
    await makeAsked(kernel, job.payload)
  }
}

test('only an administrator sees the page, asks for a backup, sets the schedule or fetches', async () => {
  for (const username of ['dieuphoi', 'kiemtoan', 'lanhdao']) {
    const person = await server.as(username)
    for (const address of ['', '/danh-sach.csv', `/${'0'.repeat(8)}-0000-7000-8000-000000000000/tep`])
      expect((await person.get(`/lam-viec/sao-luu${address}`)).statusCode).toBe(403)
    expect((await person.post('/lam-viec/sao-luu/ngay')).statusCode).toBe(403)
    expect((await person.post('/lam-viec/sao-luu/lich', { enabled: 'no' })).statusCode).toBe(403)
  }
  expect(await list()).toEqual([])
})

test('asked for on the page: once, made by the background work, read back, shown', async () => {
  const administrator = await server.as('quantri')
  expect((await administrator.get('/lam-viec/sao-luu')).body).toContain('Chưa có bản sao lưu nào')
  expect((await administrator.post('/lam-viec/sao-luu/ngay')).statusCode).toBe(303)
  const again = await administrator.post('/lam-viec/sao-luu/ngay')
  expect([again.statusCode, again.body]).toEqual([409, expect.stringContaining('Một bản sao lưu đang được lập')])
  expect((await administrator.get('/lam-viec/sao-luu')).body).toContain('Đang lập một bản sao lưu')
  await work()
  const [made] = await list()
  expect(made).toMatchObject({ state: 'done', cause: 'asked', locked: false, missingCount: 0 })
  await verifyArchive(made?.place ?? '', null, () => {})
  expect((await stat(made?.place ?? '')).size).toBe(made?.size)
  const page = await administrator.get('/lam-viec/sao-luu')
  expect(page.body).toContain('Thành công')
  expect(page.body).toContain('chỉ lấy được trên máy chủ')
  expect((await administrator.get(`/lam-viec/sao-luu/${made?.id}/tep`)).statusCode).toBe(404)
  expect(await verbsOf()).toEqual(['backup.asked', 'backup.made'])
  expect((await administrator.get('/lam-viec/sao-luu/danh-sach.csv')).body).toContain(made?.sha256)
})

test('an encrypted one may be fetched, and that is on record', async () => {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const recipient = await identityToRecipient(await generateX25519Identity())
  const { config } = server.kernel
  const kernel = { ...server.kernel, config: { ...config, backups: { ...config.backups, recipient } } }
  const administrator = await server.as('quantri')
  await administrator.post('/lam-viec/sao-luu/ngay')
  await work(kernel)
  const [made] = await list()
  expect(made).toMatchObject({ state: 'done', locked: true })
  const { db, clock } = server.kernel
  const long = new Date(clock.now().getTime() - 3_600_000)
  await db.updateTable('sessions').set({ proved_at: long }).execute()
  const asked = await administrator.get(`/lam-viec/sao-luu/${made?.id}/tep`)
  expect(asked.headers.location).toBe('/lam-viec/xac-nhan?ve=%2Flam-viec%2Fsao-luu')
  expect(await verbsOf()).not.toContain('backup.fetched')
  await db.updateTable('sessions').set({ proved_at: clock.now() }).execute()
  const fetched = await administrator.get(`/lam-viec/sao-luu/${made?.id}/tep`)
  expect([fetched.statusCode, fetched.rawPayload.length]).toEqual([200, made?.size])
  expect(fetched.body.startsWith('age-encryption.org/v1')).toBe(true)
  expect(await verbsOf()).toContain('backup.fetched')
})

test('a failure is kept with its reason, told to the administrators, and the way is free again', async () => {
  const { config } = server.kernel
  const kernel = {
    ...server.kernel,
    config: { ...config, backups: { ...config.backups, folder: '/dev/null/khong-co/' } },
  }
  const administrator = await server.as('quantri')
  await administrator.post('/lam-viec/sao-luu/ngay')
  await work(kernel)
  const [failed] = await list()
  expect(failed).toMatchObject({ state: 'failed', failure: expect.stringContaining('Không ghi được') })
  const notice = await backups.notices?.['backup.failed']?.(server.kernel.db, {
    at: server.kernel.clock.now(),
  } as never) // the rule looks at the moment only
  expect(notice?.accountIds).toEqual([server.world.accounts.quantri])
  expect((await administrator.post('/lam-viec/sao-luu/ngay')).statusCode).toBe(303)
  await work()
})

test('the schedule is saved, watched over and kept to', async () => {
  const administrator = await server.as('quantri')
  const { version } = await readSettings(server.kernel.db)
  const wrong = await administrator.post('/lam-viec/sao-luu/lich', {
    enabled: 'yes',
    hour: '24',
    keepDays: '3',
    keepWeeks: '0',
    version: String(version),
  })
  expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('từ 0 đến 23')])
  const fields = { enabled: 'yes', hour: '2', keepDays: '1', keepWeeks: '0', version: String(version) }
  expect((await administrator.post('/lam-viec/sao-luu/lich', fields)).statusCode).toBe(303)
  const stale = await administrator.post('/lam-viec/sao-luu/lich', { ...fields, hour: '3' })
  expect(stale.statusCode).toBe(409)

  const before = (await list()).length
  await watch(server.kernel)
  expect((await list()).length).toBe(before)
  const tomorrow = new Date(server.kernel.clock.now().getTime() + 86_400_000)
  const later = { ...server.kernel, clock: { now: () => tomorrow } }
  await watch(later)
  await watch(later)
  expect((await list()).length).toBe(before + 1)
  await work(later)
  expect((await list())[0]).toMatchObject({ state: 'done', cause: 'scheduled' })
  // One day is kept: what was made yesterday has gone, from the disk too.
  expect(await readdir(server.kernel.config.backups.folder)).toHaveLength(1)
})

test('no success for two days: a line on the desk and one notice a day', async () => {
  const { doneAt } = await pastOf(server.kernel.db)
  const late = new Date((doneAt?.getTime() ?? 0) + 3 * 86_400_000)
  await server.kernel.db.updateTable('backup_settings').set({ enabled: false }).execute()
  const later = { ...server.kernel, clock: { now: () => late } }
  await watch(later)
  await watch(later)
  expect((await verbsOf()).filter((verb) => verb === 'backup.missed')).toHaveLength(1)
  const ask = { db: server.kernel.db, now: late, actor: { roles: ['administrator'] } } as never // what it looks at
  expect(await backups.waiting?.(ask)).toHaveLength(1)
  const other = { db: server.kernel.db, now: late, actor: { roles: ['officer'] } } as never
  expect(await backups.waiting?.(other)).toEqual([])
})

test('the command: usage, folder, file, how many to keep', async () => {
  const folder = path.join(server.kernel.config.dataDir, 'lenh')
  const run = async (...args: string[]) => {
    const words: string[] = []
    return { code: await backupCommand.run(server.kernel, args, wordsInto(words)), words: words.join('') }
  }
  expect((await run('--sai')).code).toBe(2)
  expect((await run('--encrypt-to', 'age1', '--passphrase-file', 'x')).code).toBe(2)
  expect((await run('--to', path.join(folder, 'x.tar.gz'), '--keep', '1')).code).toBe(2)
  expect(await run('--encrypt-to', 'age1sai')).toMatchObject({
    code: 1,
    words: expect.stringContaining('khóa công khai age'),
  })
  await keepNewest(folder, 5)
  await writeFile(path.join(folder, 'caicach-20200101-000000.tar.gz'), '')
  await writeFile(path.join(folder, 'hop-dong.tar.gz'), '')
  expect(await run('--to', `${folder}/`, '--keep', '1')).toMatchObject({
    code: 0,
    words: expect.stringContaining('Đã đọc lại'),
  })
  const left = await readdir(folder)
  expect(left).toContain('hop-dong.tar.gz')
  expect(left).toHaveLength(2)
  const file = path.join(folder, 'mot.tar.gz')
  expect((await run('--to', file)).code).toBe(0)
  expect(await run('--to', file)).toMatchObject({ code: 1, words: expect.stringContaining('đã có') })
})
