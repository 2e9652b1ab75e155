import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { isWorkingDay } from '../../kernel/dates.ts'
import { workCalendar } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const theDay = async () => {
  const row = await server.kernel.db
    .selectFrom('calendar_days')
    .select('id')
    .where('day', '=', '2026-11-24')
    .executeTakeFirstOrThrow()
  return row.id
}

test('24/11/2026 is shown as not confirmed, with its source, and counts until it is switched off', async () => {
  const admin = await server.as('quantri')
  expect((await admin.get('/lam-viec/lich?nam=2026')).body).toContain('chưa xác nhận')
  expect(isWorkingDay(await workCalendar(server.kernel.db), '2026-11-24')).toBe(false)
  expect((await admin.post('/lam-viec/lich/ngay', { id: await theDay(), on: '' })).statusCode).toBe(303)
  expect(isWorkingDay(await workCalendar(server.kernel.db), '2026-11-24')).toBe(true)
})

test('a confirmed day cannot be switched', async () => {
  const row = await server.kernel.db
    .selectFrom('calendar_days')
    .select('id')
    .where('day', '=', '2026-01-01')
    .executeTakeFirstOrThrow()
  expect((await (await server.as('quantri')).post('/lam-viec/lich/ngay', { id: row.id, on: '' })).statusCode).toBe(404)
})

test('refused to the wrong person', async () => {
  const officer = await server.as('canbo.p1')
  expect((await officer.get('/lam-viec/lich')).statusCode).toBe(200)
  expect((await officer.post('/lam-viec/lich/ngay', { id: await theDay(), on: '' })).statusCode).toBe(403)
  expect((await officer.post('/lam-viec/lich/nam', { year: '2027', source: 'x', days: 'y' })).statusCode).toBe(403)
  expect((await server.anonymous.get('/lam-viec/lich')).statusCode).toBe(303)
})

test('a later year is published in turn; a wrong line or a gap is refused', async () => {
  const admin = await server.as('quantri')
  const source = 'Thông báo 1/TB-BNV'
  expect(
    (await admin.post('/lam-viec/lich/nam', { year: '2028', source, days: '01/01/2028; off; Tết' })).body,
  ).toContain('lần lượt từng năm')
  expect((await admin.post('/lam-viec/lich/nam', { year: '2027', source, days: 'x' })).body).toContain(
    'Có dòng chưa đúng',
  )
  expect(
    (await admin.post('/lam-viec/lich/nam', { year: '2027', source, days: '01/01/2027; off; Tết' })).statusCode,
  ).toBe(303)
  expect((await workCalendar(server.kernel.db)).to).toBe('2027-12-31')
})
