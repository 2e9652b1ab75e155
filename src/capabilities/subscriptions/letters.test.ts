import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { articlePath, openDesk } from '../../../tests/articles.ts'
import { type MailServer, mailServer } from '../../../tests/mail-server.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { createMailer, type Letter } from '../../kernel/mail.ts'
import { perform } from '../../kernel/perform.ts'
import { askingJob, reportBounce, tidy } from './actions.ts'
import { letterJob, planLetters, sendAsking, sendLetter } from './sending.ts'
import { paths, text } from './text.ts'

let server: TestServer
let desk: Awaited<ReturnType<typeof openDesk>>
let post: MailServer

beforeAll(async () => {
  server = await testServer()
  desk = await openDesk(server)
  post = await mailServer()
})
afterAll(async () => {
  await post.close()
  await server.close()
})
beforeEach(async () => {
  post.raw.length = 0
  post.unknown.clear()
  const { db } = server.kernel
  for (const table of ['subscription_letter_things', 'subscribers', 'published_things', 'jobs'] as const)
    await db.deleteFrom(table).execute()
})

/** The house some minutes or days after the test's now, with letters that go through a real mail server. */
function later(minutes: number): Kernel {
  const config = { ...server.kernel.config, smtpUrl: post.url, publicUrl: 'https://cchc.thu.example' }
  const now = new Date(server.kernel.clock.now().getTime() + minutes * 60_000)
  return { ...server.kernel, config, clock: { now: () => now }, mail: createMailer(config) }
}
const day = 24 * 60

async function workOff(kernel: Kernel, kind: string): Promise<void> {
  const rows = await server.kernel.db.selectFrom('jobs').select('payload').where('kind', '=', kind).execute()
  const run = kind === askingJob ? sendAsking : sendLetter
  for (const { payload } of rows) await run(kernel, payload)
}

const letters = () => post.letters()
const linkIn = (words: string | undefined, part: string) =>
  new RegExp(`https://cchc\\.thu\\.example(/nhan-tin/${part}/[\\w-]+)`).exec(words ?? '')?.[1] ?? ''

let asked = 0
/** From an address of its own: one address may ask a few times a minute only. */
const sent = (payload: string, remoteAddress: string) =>
  server.app.inject({ method: 'POST', url: paths.form, payload, remoteAddress, headers: form })
const form = { 'content-type': 'application/x-www-form-urlencoded' }

async function subscribe(address: string, changes: Record<string, string | string[]> = {}): Promise<void> {
  const wish = { address, rhythm: 'at-once', kinds: ['article', 'document', 'plan'], consent: 'on', ...changes }
  const pairs = Object.entries(wish).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  asked += 1
  const answer = await sent(new URLSearchParams(pairs).toString(), `10.1.0.${asked}`)
  if (answer.headers.location !== paths.asked) throw new Error(`${answer.statusCode}: ${answer.body.slice(0, 3000)}`)
}

async function subscribed(address: string, changes: Record<string, string | string[]> = {}): Promise<void> {
  await subscribe(address, changes)
  const kernel = later(0)
  await workOff(kernel, askingJob)
  const letter = (await letters()).find(({ to }) => JSON.stringify(to).includes(address))
  expect((await server.anonymous.post(linkIn(letter?.text, 'xac-nhan'))).statusCode).toBe(303)
  await server.kernel.db.deleteFrom('jobs').execute()
  post.raw.length = 0
}

const people = () => server.kernel.db.selectFrom('subscribers').selectAll().execute()

/** What would happen in the background at that moment. */
async function round(kernel: Kernel): Promise<void> {
  await planLetters(kernel)
  await workOff(kernel, letterJob)
}

async function publish(title: string, changes: Record<string, string | string[]> = {}): Promise<string> {
  const id = await desk.published({ title, ...changes })
  await server.deliver()
  return id
}

test('xin nhận, xác nhận từ thư, nhận một thư hợp lệ cho mỗi tin, ngừng bằng một lần bấm và địa chỉ biến mất', async () => {
  await subscribe('An@thu.example')
  await workOff(later(0), askingJob)
  const [asking] = await letters()
  expect(asking?.subject).toMatch(/^Xác nhận đăng ký nhận tin – /)
  expect(post.raw[0]).toMatch(/^Subject: =\?UTF-8\?/m)
  const link = linkIn(asking?.text, 'xac-nhan')
  // Opening the link is not consent: mail programs do that by themselves.
  expect((await server.anonymous.get(link)).body).toContain(text.confirmBody)
  expect((await people()).map(({ state }) => state)).toEqual(['pending'])
  for (const _ of [1, 2]) expect((await server.anonymous.post(link)).headers.location).toBe(paths.done)
  expect((await people()).map(({ state, address }) => [state, address])).toEqual([['confirmed', 'an@thu.example']])

  post.raw.length = 0
  await publish('Bộ phận Một cửa & “thứ Bảy” <mới>')
  await Promise.all([planLetters(later(1)), planLetters(later(1))])
  await Promise.allSettled([workOff(later(1), letterJob), workOff(later(1), letterJob)])
  await round(later(2))
  await round(later(70))
  const [letter, second] = await letters()
  expect(second).toBeUndefined()
  expect(letter?.subject).toBe('Bộ phận Một cửa & “thứ Bảy” <mới>')
  expect(letter?.text).toContain('Bộ phận Một cửa & “thứ Bảy” <mới>')
  expect(letter?.html).toContain('&lt;mới>')
  expect(letter?.html).toMatch(/^<!doctype html><html lang="vi">/)
  expect(letter?.html).not.toMatch(/<(img|script|iframe|link)\b/)
  expect(letter?.headers.get('list')).toMatchObject({
    unsubscribe: { url: expect.stringContaining('/nhan-tin/ngung/') },
  })
  expect(post.raw[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  expect(post.raw[0]).toMatch(/^Auto-Submitted: auto-generated\r?$/m)

  const stop = linkIn(letter?.text, 'ngung')
  expect((await server.anonymous.get(stop)).body).toContain(text.stopBody)
  expect(await people()).toHaveLength(1)
  const oneClick = () =>
    server.app.inject({ method: 'POST', url: stop, payload: 'List-Unsubscribe=One-Click', headers: form })
  expect((await oneClick()).statusCode).toBe(303)
  expect((await oneClick()).statusCode).toBe(303)
  expect(await people()).toEqual([])
  for (const table of ['subscriber_tokens', 'subscription_letters', 'subscription_letter_things'] as const)
    expect(await server.kernel.db.selectFrom(table).selectAll().execute()).toEqual([])
  const events = await server.kernel.db
    .selectFrom('events')
    .selectAll()
    .where('verb', 'like', 'subscription.%')
    .execute()
  expect(JSON.stringify(events)).not.toContain('thu.example')
  expect(events.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(['subscription.asked', 'subscription.confirmed', 'subscription.ended']),
  )
})

test('mỗi ngày, mỗi tuần một thư; bài đã gỡ và bài ngoài lựa chọn không có trong thư; bản đính chính không gửi lại', async () => {
  await subscribed('ngay@thu.example', { rhythm: 'daily', topics: ['digital'] })
  await subscribed('tuan@thu.example', { rhythm: 'weekly', kinds: ['article'] })
  await publish('Tin số hóa', { topics: ['digital'] })
  await publish('Tin tập huấn', { topics: ['training'] })
  const gone = await publish('Tin sẽ gỡ', { topics: ['digital'] })
  await round(later(60))
  expect(post.raw).toEqual([])
  const withdrawal = { version: await desk.version(gone), kind: 'wrong', reason: 'Sai', notice: 'Đã gỡ' }
  expect((await desk.approver.post(articlePath(gone, '/go'), withdrawal)).statusCode).toBe(303)
  // The test stands on Wednesday at nine; letters go at seven.
  for (const minutes of [day - 121, day - 60, day, 2 * day]) await round(later(minutes))
  const daily = (await letters()).filter(({ to }) => JSON.stringify(to).includes('ngay@'))
  expect(daily.map(({ subject }) => subject)).toEqual(['Tin số hóa'])
  expect(post.raw.join()).not.toContain('tuan@thu.example')
  for (const minutes of [5 * day - 60, 5 * day, 6 * day]) await round(later(minutes))
  const weekly = (await letters()).filter(({ to }) => JSON.stringify(to).includes('tuan@'))
  expect(weekly).toHaveLength(1)
  expect(weekly[0]?.subject).toMatch(/^2 tin mới, ngày 25\/0?5\/2026/)
  expect(weekly[0]?.text).toContain('Tin tập huấn')
  expect(weekly[0]?.text).not.toContain('Tin sẽ gỡ')
})

test('mất điện giữa “đã gửi” và “đã ghi”: không ai nhận hai thư', async () => {
  await subscribed('dien@thu.example')
  await publish('Tin lúc mất điện')
  const kernel = later(1)
  const outbox = { ...kernel, mail: createMailer({ ...kernel.config, smtpUrl: null }) }
  await planLetters(outbox)
  const [job] = await server.kernel.db.selectFrom('jobs').select('payload').where('kind', '=', letterJob).execute()
  // The letter left, then the process died before it could say so.
  const send = async (letter: Letter) => {
    await outbox.mail.send(letter)
    throw new Error('died')
  }
  const dying = { ...outbox, mail: { send } }
  await expect(sendLetter(dying, job?.payload)).rejects.toThrow('died')
  await server.kernel.db.updateTable('subscription_letters').set({ state: 'sending' }).execute()
  await expect(sendLetter({ ...outbox, clock: later(5).clock }, job?.payload)).rejects.toThrow('another process')
  await sendLetter({ ...outbox, clock: later(12).clock }, job?.payload)
  await sendLetter({ ...outbox, clock: later(13).clock }, job?.payload)
  const files = await readdir(join(kernel.config.dataDir, 'outbox'))
  expect(files.filter((name) => name.startsWith('subscription-'))).toHaveLength(1)
  expect(await server.kernel.db.selectFrom('subscription_letters').select('state').execute()).toEqual([
    { state: 'sent' },
  ])
})

test('qua máy chủ thư, lần gửi lại mang cùng Message-ID; máy chủ hỏng thì gửi sau', async () => {
  await subscribed('lai@thu.example')
  await publish('Tin gửi lại')
  const kernel = later(1)
  await planLetters(kernel)
  const [job] = await server.kernel.db.selectFrom('jobs').select('payload').where('kind', '=', letterJob).execute()
  const broken = { ...kernel, mail: { send: () => Promise.reject(new Error('no connection')) } }
  await expect(sendLetter(broken, job?.payload)).rejects.toThrow('no connection')
  await sendLetter(kernel, job?.payload)
  await server.kernel.db.updateTable('subscription_letters').set({ state: 'sending' }).execute()
  await sendLetter(later(30), job?.payload)
  const ids = (await letters()).map(({ messageId }) => messageId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('địa chỉ bị từ chối hẳn ba lần liền thì bị xóa, cả khi thư báo về sau', async () => {
  await subscribed('het@thu.example')
  post.unknown.add('het@thu.example')
  for (const at of [1, 2]) {
    await publish(`Tin ${at}`)
    await round(later(0))
  }
  expect((await people()).map(({ bounces }) => bounces)).toEqual([2])
  post.unknown.clear()
  await publish('Tin ba')
  await round(later(0))
  expect((await people()).map(({ bounces }) => bounces)).toEqual([0])
  const sent = () =>
    server.kernel.db.selectFrom('subscription_letters').select('id').where('state', '=', 'sent').executeTakeFirst()
  const report = async (letterId: string) =>
    perform(server.kernel, { actor: null }, (act) => reportBounce(act, letterId))
  await server.kernel.db.updateTable('subscribers').set({ bounces: 2 }).execute()
  const id = (await sent())?.id ?? ''
  expect(await report(id)).toBe(true)
  expect(await people()).toEqual([])
  expect(await report(id)).toBe(false)
})

test('người lạ không biết ai đã đăng ký, và không làm phiền được ai: ba thư một ngày', async () => {
  await subscribed('quen@thu.example')
  for (const _ of [1, 2, 3, 4]) await subscribe('quen@thu.example', { rhythm: 'weekly' })
  await workOff(later(0), askingJob)
  expect(post.raw.length).toBeLessThanOrEqual(2)
  expect((await letters())[0]?.text).toContain('đã đăng ký nhận tin')
  expect((await people())[0]?.rhythm).toBe('at-once')
  const manage = linkIn((await letters())[0]?.text, 'lua-chon')
  const page = (await server.anonymous.get(manage)).body
  expect(page).toContain('q•••@thu.example')
  expect(page).not.toContain('quen@thu.example')
  const saved = await server.anonymous.post(manage, { rhythm: 'daily', kinds: ['plan'] })
  expect(saved.statusCode).toBe(303)
  expect((await people())[0]).toMatchObject({ rhythm: 'daily', kinds: ['plan'] })
  expect((await server.anonymous.post(manage, { rhythm: 'daily' })).statusCode).toBe(422)
})

test('biểu mẫu: thiếu đồng ý, địa chỉ sai thì hỏi lại; ô bẫy thì không ghi gì; quá nhiều lần thì chặn', async () => {
  const right = 'rhythm=daily&kinds=article'
  expect((await sent(`address=a@thu.example&${right}`, '10.0.0.1')).statusCode).toBe(422)
  expect((await sent(`address=sai&consent=on&${right}`, '10.0.0.1')).statusCode).toBe(422)
  expect((await sent(`address=bot@thu.example&consent=on&website=x&${right}`, '10.0.0.1')).statusCode).toBe(303)
  expect((await sent(`address=a@thu.example&consent=on&units=khong-co&${right}`, '10.0.0.1')).statusCode).toBe(404)
  expect(await people()).toEqual([])
  for (let tries = 0; tries < 3; tries += 1) await sent('address=', '10.0.0.1')
  expect((await sent(`address=a@thu.example&consent=on&${right}`, '10.0.0.1')).statusCode).toBe(429)
})

test('không xác nhận trong bảy ngày thì xóa; liên kết hết hạn, liên kết lạ nói rõ', async () => {
  await subscribe('quen-xac-nhan@thu.example')
  await workOff(later(0), askingJob)
  const link = linkIn((await letters())[0]?.text, 'xac-nhan')
  await tidy(later(3 * day))
  expect(await people()).toHaveLength(1)
  expect((await server.anonymous.get(link)).statusCode).toBe(404)
  await tidy(later(8 * day))
  expect(await people()).toEqual([])
  for (const path of [paths.confirm('la'), paths.manage('la')]) {
    const answer = await server.anonymous.get(path)
    expect([answer.statusCode, answer.body.includes(text.expired)]).toEqual([404, true])
    expect((await server.anonymous.post(path, { rhythm: 'daily', kinds: ['plan'] })).statusCode).toBe(404)
  }
})

test('cán bộ thấy số đếm, không thấy địa chỉ; thư kẹt lâu thì người quản trị được báo; người khác không vào được', async () => {
  await subscribed('rieng@thu.example', { rhythm: 'weekly' })
  const editor = await server.as('bientap.p1')
  for (const path of [paths.staff, paths.csv]) {
    const { statusCode, body } = await editor.get(path)
    expect(statusCode).toBe(200)
    expect(body).toContain('Mỗi tuần một thư')
    expect(body).not.toContain('rieng@')
  }
  expect((await (await server.as('canbo.p2')).get(paths.staff)).statusCode).toBe(403)
  await publish('Tin kẹt')
  await server.kernel.db.updateTable('subscribers').set({ rhythm: 'at-once' }).execute()
  await planLetters(later(1))
  await server.kernel.db
    .updateTable('subscription_letters')
    .set({ planned_at: later(-7 * 60).clock.now() })
    .execute()
  const administrator = await server.as('quantri')
  expect((await administrator.get(paths.staff)).body).toContain('1 thư chưa gửi được')
  expect((await administrator.get('/lam-viec')).body).toContain('1 thư tin cho người đăng ký chưa gửi được')
})
