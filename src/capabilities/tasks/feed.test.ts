import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { perform } from '../../kernel/perform.ts'
import { orderExample, scheduleExample } from './example.ts'
import { dutiesOf, occurrencesOfAssignment, orderTasks, type TaskOrder } from './index.ts'
import { paths } from './text.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const unit = (code: string) => server.world.units[code] ?? ''

async function ordered(given: Partial<TaskOrder>): Promise<string> {
  const order = orderExample({
    schedule: scheduleExample({ kind: 'due', to: '2026-06-30', phrase: 'Quý II' }),
    lead: [unit('T.P1')],
    ownerUnitId: unit('T.SNV'),
    ...given,
  })
  const taskIds = await perform(server.kernel, { actor: null }, (act) => orderTasks(act, [order]))
  const [duty] = await dutiesOf(server.kernel.db, { unitIds: order.lead.slice(0, 1), taskIds })
  return duty?.id ?? ''
}

/** Opens the person's address and returns its path. */
async function address(username: string): Promise<string> {
  const client = await server.as(username)
  const answer = await client.post(paths.newFeed)
  const flash = answer.cookies.find(({ name }) => name === 'caicach_flash')?.value ?? ''
  const { text } = JSON.parse(Buffer.from(flash, 'base64url').toString()) as { text: string }
  return new URL(/https?:\S+/.exec(text)?.[0] ?? '').pathname
}

/** What a calendar program understands of it. */
async function read(path: string) {
  const answer = await server.anonymous.get(path)
  expect(answer.statusCode).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(answer.body))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      allDay: event.startDate.isDate,
      days: event.duration.toSeconds() / 86_400,
      summary: event.summary,
      sequence: Number(component.getFirstPropertyValue('sequence')),
      status: component.getFirstPropertyValue('status'),
      changed: String(component.getFirstPropertyValue('last-modified')),
      url: String(component.getFirstPropertyValue('url')),
    }
  })
  return { answer, calendar, events }
}

test('mỗi kỳ một mục cả ngày, đọc được bằng thư viện khác; gia hạn tăng SEQUENCE, giữ UID; hủy thì CANCELLED', async () => {
  const id = await ordered({ text: 'Ban hành kế hoạch; gồm “phụ lục”, bảng\nphân công' })
  const path = await address('canbo.p1')
  const { answer, calendar, events } = await read(path)
  expect(answer.headers['content-type']).toContain('text/calendar')
  expect(answer.headers['referrer-policy']).toBe('no-referrer')
  expect(answer.headers['x-robots-tag']).toBe('noindex')
  expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Ho_Chi_Minh')
  expect(events).toMatchObject([{ on: '2026-06-30', allDay: true, days: 1, sequence: 0, status: 'CONFIRMED' }])
  expect(events[0]?.summary).toBe('Ban hành kế hoạch; gồm “phụ lục”, bảng\nphân công')
  expect(events[0]?.url).toContain(paths.assignment(id))

  const again = await server.app.inject({ url: path, headers: { 'if-none-match': String(answer.headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])

  const coordinator = await server.as('dieuphoi')
  const [occurrence] = await occurrencesOfAssignment(server.kernel.db, id)
  const extension = { occurrence: occurrence?.id ?? '', dueOn: '15/07/2026', extendReason: 'Chờ hướng dẫn.' }
  expect((await coordinator.post(paths.extend(id), extension)).statusCode).toBe(303)
  const later = await read(path)
  expect(later.answer.headers.etag).not.toBe(answer.headers.etag)
  expect(later.events).toMatchObject([{ uid: events[0]?.uid, on: '2026-07-15', sequence: 1 }])

  await coordinator.post(paths.cancel(id), { version: '1', cancelReason: 'Chuyển đơn vị khác.' })
  expect((await read(path)).events).toMatchObject([{ uid: events[0]?.uid, sequence: 2, status: 'CANCELLED' }])
})

test('việc định kỳ có cả kỳ chưa mở; UID không đổi khi kỳ mở', async () => {
  await ordered({
    text: 'Đăng tin hằng tháng',
    lead: [unit('T.P2')],
    schedule: scheduleExample({ kind: 'recurring', every: 'month', count: 2, of: 'tin', phrase: 'hằng tháng' }),
  })
  const { events } = await read(await address('canbo.p2'))
  expect(events.map(({ on }) => on)).toEqual(expect.arrayContaining(['2026-05-31', '2026-06-30', '2026-12-31']))
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
})

test('chỉ thấy việc mình được xem; đầu mối và lãnh đạo thấy gộp theo nhiệm vụ', async () => {
  await ordered({ text: 'Việc của hai phường', lead: [unit('T.P1'), unit('T.P2')] })
  const own = (await read(await address('truong.p2'))).events.filter(({ summary }) => summary.includes('hai phường'))
  expect(own).toHaveLength(1)
  const stranger = (await read(await address('canbo.stp'))).events
  expect(stranger.filter(({ summary }) => summary.includes('hai phường'))).toEqual([])
  for (const username of ['dieuphoi', 'lanhdao']) {
    const followed = (await read(await address(username))).events.filter(({ summary }) =>
      summary.includes('hai phường'),
    )
    expect(followed.map(({ summary }) => summary)).toEqual(['Việc của hai phường (0/2 đơn vị đạt)'])
  }
  expect((await read(await address('kiemtoan'))).events).toEqual([])
})

test('địa chỉ chỉ hiện một lần, đổi và đóng được; tài khoản khóa, địa chỉ lạ thì 404; chỉ giữ dấu vân tay', async () => {
  const client = await server.as('truong.p1')
  const first = await address('truong.p1')
  expect((await client.get(paths.feed)).body).not.toContain(first)
  const rows = await server.kernel.db.selectFrom('calendar_feeds').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(first.split('/').at(-1)?.replace('.ics', ''))
  const second = await address('truong.p1')
  expect((await server.anonymous.get(first)).statusCode).toBe(404)
  expect((await server.anonymous.get(second)).statusCode).toBe(200)
  expect((await server.anonymous.get(paths.feedAddress('khong-co-gi.ics'))).statusCode).toBe(404)
  await server.kernel.db
    .updateTable('accounts')
    .set({ state: 'disabled' })
    .where('username', '=', 'truong.p1')
    .execute()
  expect((await server.anonymous.get(second)).statusCode).toBe(404)
  await server.kernel.db.updateTable('accounts').set({ state: 'active' }).where('username', '=', 'truong.p1').execute()
  expect((await client.post(paths.revokeFeed)).statusCode).toBe(303)
  expect((await server.anonymous.get(second)).statusCode).toBe(404)
  expect((await server.anonymous.post(paths.newFeed)).statusCode).toBe(403)
})

test('cùng địa chỉ, dạng việc cần làm (VTODO): hạn, ngày bắt đầu và mức đạt; dạng thường không đổi', async () => {
  await ordered({
    text: 'Tổ chức cuộc thi tìm hiểu',
    lead: [unit('T.STP')],
    schedule: scheduleExample({ kind: 'range', from: '2026-06-01', to: '2026-08-31', phrase: 'Tháng 6 đến tháng 8' }),
  })
  await ordered({ text: 'Nộp danh sách đầu mối', lead: [unit('T.STP')] })
  const path = await address('canbo.stp')
  const { events, answer } = await read(path)
  expect(answer.body).not.toContain('VTODO')
  expect(answer.body).toContain('Bắt đầu: 01/06/2026')
  const calendar = new ICAL.Component(ICAL.parse((await server.anonymous.get(`${path}?loai=viec`)).body))
  expect(calendar.getAllSubcomponents('vevent')).toEqual([])
  const todos = calendar.getAllSubcomponents('vtodo').map((todo) => ({
    uid: todo.getFirstPropertyValue('uid'),
    summary: todo.getFirstPropertyValue('summary'),
    from: todo.getFirstPropertyValue('dtstart')?.toString(),
    due: todo.getFirstPropertyValue('due')?.toString(),
    end: todo.getFirstPropertyValue('dtend'),
    status: todo.getFirstPropertyValue('status'),
    percent: todo.getFirstPropertyValue('percent-complete'),
  }))
  const open = { end: null, status: 'NEEDS-ACTION', percent: 0 }
  expect(todos).toMatchObject([
    { summary: 'Nộp danh sách đầu mối', from: undefined, due: '2026-06-30', ...open },
    { summary: 'Tổ chức cuộc thi tìm hiểu', from: '2026-06-01', due: '2026-08-31', ...open },
  ])
  expect(todos.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
})

test('trang lịch có cả ngày bắt đầu của việc kéo dài, không đếm vào việc đến hạn', async () => {
  const client = await server.as('canbo.stp')
  const june = (await client.get(`${paths.list}?layout=calendar&month=2026-06`)).body
  expect(june).toContain('Bắt đầu, hạn 31/08/2026')
  expect(june).toContain('1 việc đến hạn trong tháng')
  const august = (await client.get(`${paths.list}?layout=calendar&month=2026-08`)).body
  expect(august).toContain('Tổ chức cuộc thi tìm hiểu')
  expect(august).not.toContain('Bắt đầu, hạn')
})

test('hỏi quá nhiều thì bị chặn; địa chỉ bí mật không vào nhật ký lỗi', async () => {
  const path = await address('canbo.p1')
  const logged: string[] = []
  const { log } = server.kernel
  const keep = (facts: object) => void logged.push(JSON.stringify(facts))
  Object.assign(log, { warn: keep, error: keep })
  const broken = await server.anonymous.get(`${paths.feedAddress('%00bi-mat')}`)
  expect(broken.statusCode).toBe(404)
  let last = 200
  for (let index = 0; index < 40 && last !== 429; index += 1) last = (await server.anonymous.get(path)).statusCode
  expect(last).toBe(429)
  expect(logged.join(' ')).not.toContain('bi-mat')
  expect(logged.join(' ')).not.toContain(path)
})
