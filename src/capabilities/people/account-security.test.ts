import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieBrowser, flashOf, hiddenValue } from '../../../tests/cookie-browser.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { testPassword } from '../../../tests/world.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.close())

const idOf = (username: string) => server.world.accounts[username] ?? ''
const at = (username: string, act = '') => `/lam-viec/tai-khoan/${idOf(username)}/bao-mat${act}`

async function browserOf(username: string) {
  const browser = cookieBrowser(server.app)
  await browser.signIn(username, testPassword)
  return browser
}

const acts: [string, Record<string, string>][] = [
  ['/dat-lai', { way: 'next' }],
  ['/tam-khoa', { lastDay: '25/05/2026' }],
  ['/mo-khoa', {}],
  ['/ket-thuc-phien', {}],
  ['/go-lop-hai', {}],
]

test.each(acts)('%s is refused to everyone but an administrator', async (act, fields) => {
  for (const username of ['truong.p1', 'kiemtoan', 'lanhdao', 'dieuphoi']) {
    const other = await server.as(username)
    expect((await other.post(at('canbo.p1', act), fields)).statusCode).toBe(403)
    expect((await other.get(at('canbo.p1'))).statusCode).toBe(403)
  }
})

test.each(acts)('%s asks an administrator for a fresh proof', async (act, fields) => {
  const administrator = await browserOf('quantri')
  const { db, clock } = server.kernel
  const old = new Date(clock.now().getTime() - 11 * 60_000)
  await db.updateTable('sessions').set({ proved_at: old }).where('account_id', '=', idOf('quantri')).execute()
  const answer = await administrator.post(at('canbo.p1', act), fields)
  expect(answer.headers.location).toMatch(/^\/lam-viec\/xac-nhan\?ve=/)
})

describe('a new password', () => {
  test('is asked for at the next sign-in, with the old one still known', async () => {
    const administrator = await browserOf('quantri')
    expect((await administrator.post(at('canbo.p1', '/dat-lai'), { way: 'next' })).statusCode).toBe(303)
    const answer = await cookieBrowser(server.app).signIn('canbo.p1', testPassword)
    expect(answer.headers.location).toMatch(/^\/dat-mat-khau\//)
  })

  test('after a leak the old one is dead at once, and the link handed over opens once', async () => {
    const there = await browserOf('canbo.stp')
    const administrator = await browserOf('quantri')
    const wrong = await administrator.post(at('canbo.stp', '/dat-lai'), { way: 'next', leaked: 'on' })
    expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('bằng liên kết')])
    await administrator.post(at('canbo.stp', '/dat-lai'), { way: 'link', leaked: 'on' })
    const link = /\/dat-mat-khau\/[\w-]+/.exec(flashOf(administrator))?.[0] ?? ''
    expect((await there.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    expect((await cookieBrowser(server.app).signIn('canbo.stp', testPassword)).statusCode).toBe(422)
    const next = 'trăm hay không bằng tay quen'
    const fields = { newPassword: next, repeatPassword: next }
    expect((await server.anonymous.post(link, fields)).headers.location).toBe('/dang-nhap')
    expect((await server.anonymous.post(link, fields)).statusCode).toBe(409)
    expect((await cookieBrowser(server.app).signIn('canbo.stp', next)).headers.location).toBe('/lam-viec')
  })

  test('comes by mail only where there is an address', async () => {
    const administrator = await browserOf('quantri')
    await server.kernel.db.updateTable('accounts').set({ email: null }).where('id', '=', idOf('duyet.p1')).execute()
    expect((await administrator.post(at('duyet.p1', '/dat-lai'), { way: 'mail' })).statusCode).toBe(422)
    expect((await administrator.post(at('truong.p2', '/dat-lai'), { way: 'mail' })).statusCode).toBe(303)
    await server.deliver()
    const { db } = server.kernel
    const tickets = await db
      .selectFrom('password_tickets')
      .select('id')
      .where('account_id', '=', idOf('truong.p2'))
      .execute()
    expect(tickets).toHaveLength(1)
  })
})

describe('a suspension', () => {
  test('ends sessions, closes the door with the words of a wrong password, and opens again', async () => {
    const there = await browserOf('canbo.p2')
    const administrator = await browserOf('quantri')
    expect((await administrator.post(at('canbo.p2', '/tam-khoa'), { lastDay: '19/05/2026' })).statusCode).toBe(422)
    expect((await administrator.post(at('canbo.p2', '/tam-khoa'), { lastDay: '30/12/2026' })).statusCode).toBe(422)
    expect((await administrator.post(at('canbo.p2', '/tam-khoa'), { lastDay: '25/05/2026' })).statusCode).toBe(303)
    expect((await there.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
    const closed = await cookieBrowser(server.app).signIn('canbo.p2', testPassword)
    expect([closed.statusCode, closed.body]).toEqual([422, expect.stringContaining('mật khẩu chưa đúng')])
    expect((await administrator.get(at('canbo.p2'))).body).toContain('00:00 26/05/2026')
    await administrator.post(at('canbo.p2', '/mo-khoa'))
    expect((await cookieBrowser(server.app).signIn('canbo.p2', testPassword)).statusCode).toBe(303)
  })

  test('is not for oneself', async () => {
    const administrator = await browserOf('quantri')
    const answer = await administrator.post(at('quantri', '/tam-khoa'), { lastDay: '25/05/2026' })
    expect(answer.statusCode).toBe(409)
    expect((await administrator.get('/lam-viec/ca-nhan')).statusCode).toBe(200)
  })
})

test('an administrator ends all sessions of a person, and keeps the own one', async () => {
  const [one, two] = [await browserOf('tacgia.p1'), await browserOf('tacgia.p1')]
  const administrator = await browserOf('quantri')
  await administrator.post(at('tacgia.p1', '/ket-thuc-phien'))
  expect(flashOf(administrator)).toContain('Đã kết thúc 2 phiên')
  for (const browser of [one, two]) expect((await browser.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
  await administrator.post(at('quantri', '/ket-thuc-phien'))
  expect((await administrator.get('/lam-viec/ca-nhan')).statusCode).toBe(200)
})

test('a lost phone: the second factor is taken away, and the account page tells of it', async () => {
  const person = await browserOf('truong.p1')
  const page = (await person.get('/lam-viec/ca-nhan/bao-mat/ung-dung')).body
  const secret = (/secret-key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  const fields = { pass: hiddenValue(page, 'pass'), code: new TOTP({ secret }).generate() }
  expect((await person.post('/lam-viec/ca-nhan/bao-mat/ung-dung', fields)).statusCode).toBe(303)
  const administrator = await browserOf('quantri')
  expect((await administrator.get(at('truong.p1'))).body).toContain('10 mã khôi phục chưa dùng')
  expect((await administrator.post(at('truong.p1', '/go-lop-hai'))).statusCode).toBe(303)
  expect((await administrator.post(at('truong.p1', '/go-lop-hai'))).statusCode).toBe(409)
  expect((await person.get('/lam-viec/ca-nhan')).statusCode).toBe(303)
  expect((await cookieBrowser(server.app).signIn('truong.p1', testPassword)).headers.location).toBe('/lam-viec')
  const told = (await administrator.get(`/lam-viec/tai-khoan/${idOf('truong.p1')}`)).body
  expect(told).toContain('Gỡ lớp xác thực')
})
