import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { HeardEvent } from '../../kernel/act.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { createMailer } from '../../kernel/mail.ts'
import { perform } from '../../kernel/perform.ts'
import { orderExample, scheduleExample } from '../tasks/example.ts'
import { orderTasks } from '../tasks/index.ts'
import { digestJob, planDueDigests, sendDigest } from './digesting.ts'
import { tell } from './index.ts'
import { defaults } from './rules.ts'
import { paths } from './text.ts'

let server: TestServer
let smtp: SMTPServer
const letters: string[] = []
beforeAll(async () => {
  server = await testServer()
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(resolve))
  await server.close()
})
beforeEach(() => {
  letters.length = 0
})

/** The house at a moment, with letters that go through a real mail server. */
function at(moment: string): Kernel {
  const { port } = smtp.server.address() as AddressInfo // listening on TCP
  const config = { ...server.kernel.config, smtpUrl: `smtp://127.0.0.1:${port}`, publicUrl: 'https://cchc.thu.example' }
  const now = new Date(`${moment}+07:00`)
  return { ...server.kernel, config, clock: { now: () => now }, mail: createMailer(config) }
}

let events = 0
async function told(kernel: Kernel, verb: string, username: string, words: string): Promise<void> {
  events += 1
  const event: HeardEvent = {
    id: `01890000-0000-7000-8000-0000000001${String(events).padStart(2, '0')}`,
    at: kernel.clock.now(),
    actorId: null,
    unitId: null,
    verb,
    subject: { kind: 'thing', id: `01890000-0000-7000-8000-0000000001${String(events).padStart(2, '0')}` },
    facts: {},
  }
  const accountIds = [server.world.accounts[username] ?? '']
  const notices = { [verb]: async () => ({ accountIds, text: words, href: '/lam-viec/nhiem-vu' }) }
  await tell({ ...kernel, capabilities: [{ name: 'thing', notices }] }, event)
}

async function jobs(kind: string): Promise<{ id: string }[]> {
  const rows = await server.kernel.db.selectFrom('jobs').select('payload').where('kind', '=', kind).execute()
  return rows.map((row) => row.payload as { id: string })
}

/** Works off what was planned, as a worker would. */
async function workOff(kernel: Kernel): Promise<void> {
  for (const payload of await jobs(digestJob)) await sendDigest(kernel, payload)
}

/** The parts of a MIME message, decoded. */
function parsed(letter: string): { head: string; parts: { type: string; body: string }[] } {
  const [head = '', ...rest] = letter.split('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? ''
  const parts = rest
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .flatMap((part) => {
      const [own = '', ...body] = part.trim().split('\r\n\r\n')
      const type = /content-type: ([^;\r\n]+)/i.exec(own)?.[1]
      if (!type) return []
      const encoded = body.join('\r\n\r\n')
      return [{ type, body: /base64/i.test(own) ? Buffer.from(encoded, 'base64').toString() : unquoted(encoded) }]
    })
  return { head: head.replace(/\r\n\s+/g, ' '), parts }
}

function unquoted(body: string): string {
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

const to = (username: string) =>
  letters.map(parsed).filter(({ head }) => head.includes(`To: ${username.replace('.', '-')}@thu.example`))

test('một thư mỗi ngày gộp mọi việc, dù hai tiến trình cùng chạy và chạy lại nhiều lần', async () => {
  const order = orderExample({
    text: 'Niêm yết công khai thủ tục hành chính',
    schedule: scheduleExample({ kind: 'due', to: '2026-05-22', phrase: 'trước ngày 22/5' }),
    lead: [server.world.units['T.P1'] ?? ''],
    ownerUnitId: server.world.units['T.SNV'] ?? '',
    signedOn: '2026-05-04',
  })
  await perform(at('2026-05-20T09:00'), { actor: null }, (act) => orderTasks(act, [order]))
  const evening = at('2026-05-20T16:00')
  await told(evening, 'thing.returned', 'canbo.p1', 'Kết quả nhiệm vụ bị trả lại để bổ sung.')
  await told(evening, 'comment.written', 'canbo.p1', 'Sở Nội vụ nhắc ông/bà trong trao đổi.')
  expect(await jobs('notices.mail')).toEqual([])

  const early = at('2026-05-21T07:00')
  await planDueDigests(early)
  expect(await jobs(digestJob)).toEqual([])

  const morning = at('2026-05-21T07:31')
  await Promise.all([planDueDigests(morning), planDueDigests(at('2026-05-21T07:31'))])
  await planDueDigests(at('2026-05-21T07:46'))
  await Promise.allSettled([workOff(morning), workOff(at('2026-05-21T07:31'))])
  await workOff(at('2026-05-21T07:50'))
  await workOff(at('2026-05-21T09:00'))

  const [letter, second] = to('canbo.p1')
  expect(second).toBeUndefined()
  expect(letter?.head).toContain('List-Unsubscribe: <https://cchc.thu.example/thong-bao/ngung/')
  expect(letter?.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(letter?.parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
  for (const part of letter?.parts ?? []) {
    expect(part.body).toContain('Kết quả nhiệm vụ bị trả lại để bổ sung.')
    expect(part.body).toContain('Sở Nội vụ nhắc ông/bà trong trao đổi.')
    expect(part.body).toContain('1 nhiệm vụ mới giao chờ tiếp nhận')
    expect(part.body).toContain('https://cchc.thu.example/lam-viec/nhiem-vu')
  }
  // Whoever has nothing to hear gets no letter.
  expect(to('duyet.p1')).toEqual([])
  expect(to('kiemtoan')).toEqual([])
  const empty = await server.kernel.db.selectFrom('digests').select('state').where('state', '=', 'empty').execute()
  expect(empty.length).toBeGreaterThan(0)
})

test('hôm sau không có tin mới thì tin cũ không gửi lại; Chủ nhật không gửi', async () => {
  await planDueDigests(at('2026-05-24T08:00'))
  const day = await server.kernel.db.selectFrom('digests').select('id').where('day', '=', '2026-05-24').execute()
  expect(day).toEqual([])
  const friday = at('2026-05-22T08:00')
  await planDueDigests(friday)
  await workOff(friday)
  const [letter] = to('canbo.p1')
  expect(letter?.parts[0]?.body).toContain('1 nhiệm vụ mới giao')
  expect(letter?.parts[0]?.body).not.toContain('bị trả lại')
})

test('máy chủ thư từ chối thì gửi lại sau, vẫn một thư', async () => {
  const monday = at('2026-05-25T08:00')
  const broken = { ...monday, mail: { send: () => Promise.reject(new Error('no connection')) } }
  await planDueDigests(monday)
  const [payload] = await open('canbo.p1', '2026-05-25')
  await expect(sendDigest(broken, payload)).rejects.toThrow('no connection')
  await sendDigest(monday, payload)
  await sendDigest(monday, payload)
  expect(to('canbo.p1')).toHaveLength(1)
})

async function open(username: string, day: string): Promise<{ id: string }[]> {
  const account = server.world.accounts[username] ?? ''
  return server.kernel.db
    .selectFrom('digests')
    .select('id')
    .where('account_id', '=', account)
    .where('day', '=', day)
    .execute()
}

test('tiến trình khác đang gửi thì chờ; mất tích quá 10 phút thì gửi lại', async () => {
  const tuesday = at('2026-05-26T08:00')
  await planDueDigests(tuesday)
  const [payload] = await open('canbo.p1', '2026-05-26')
  await server.kernel.db
    .updateTable('digests')
    .set({ state: 'sending', state_at: tuesday.clock.now() })
    .where('id', '=', payload?.id ?? '')
    .execute()
  await expect(sendDigest(at('2026-05-26T08:05'), payload)).rejects.toThrow('another process')
  await sendDigest(at('2026-05-26T08:11'), payload)
  expect(to('canbo.p1')).toHaveLength(1)
})

test('mỗi người tự chọn: gửi ngay, gộp, hoặc không; giờ yên lặng được giữ; sai người, sai giờ thì từ chối', async () => {
  const officer = await server.as('canbo.p2')
  const page = await officer.get(paths.settings)
  expect(page.body).toContain('Trong thư tổng hợp mỗi ngày')
  const chosen = {
    version: '0',
    late: 'digest',
    due: 'none',
    waiting: 'digest',
    returned: 'at-once',
    mention: 'digest',
    assigned: 'digest',
    other: 'none',
    ...defaults.rhythm,
    daysOff: 'on',
    letters: 'on',
  }
  const fields = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, String(value)]))
  expect((await officer.post(paths.settings, { ...fields, digestAt: '07:17' })).statusCode).toBe(422)
  expect((await officer.post(paths.settings, fields)).statusCode).toBe(303)
  expect((await officer.post(paths.settings, fields)).statusCode).toBe(409)
  expect((await server.anonymous.post(paths.settings, fields)).statusCode).toBe(403)

  const night = at('2026-05-20T22:00')
  await told(night, 'thing.returned', 'canbo.p2', 'Bị trả lại lúc đêm.')
  await told(night, 'thing.closed', 'canbo.p2', 'Tin không cần thư.')
  const waiting = await server.kernel.db
    .selectFrom('jobs')
    .select('run_at')
    .where('kind', '=', 'notices.mail')
    .execute()
  expect(waiting.map((job) => job.run_at)).toEqual([new Date('2026-05-21T07:00+07:00')])
  const inProduct = (await officer.get(paths.list)).body
  expect(inProduct).toContain('Bị trả lại lúc đêm.')
  expect(inProduct).toContain('Tin không cần thư.')
})

test('liên kết ngừng nhận thư: hỏi trước, làm được không cần đăng nhập, địa chỉ lạ thì 404', async () => {
  const kernel = at('2026-05-27T08:00')
  await planDueDigests(kernel)
  await workOff(kernel)
  const head = to('canbo.p1')[0]?.head ?? ''
  const link = /List-Unsubscribe: <https:\/\/cchc\.thu\.example([^>]+)>/.exec(head)?.[1] ?? ''
  expect((await server.anonymous.get(link)).body).toContain('Ngừng nhận thư')
  expect((await server.anonymous.post(`${paths.stop('khong-co')}`)).statusCode).toBe(404)
  expect((await server.anonymous.post(link, { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(303)
  letters.length = 0
  const next = at('2026-05-28T08:00')
  await planDueDigests(next)
  await workOff(next)
  expect(to('canbo.p1')).toEqual([])
  expect((await (await server.as('canbo.p1')).get(paths.settings)).body).toContain('đã ngừng nhận thư')
})
