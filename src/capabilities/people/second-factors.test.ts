import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CookieBrowser, cookieBrowser, flashOf, hiddenValue } from '../../../tests/cookie-browser.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { testPassword } from '../../../tests/world.ts'

const step = 30_000
const own = '/lam-viec/ca-nhan/bao-mat'

let server: TestServer
let app: TestServer['app']
beforeAll(async () => {
  server = await testServer()
  app = server.app
})
afterAll(() => server.close())
beforeEach(async () => {
  const { db } = server.kernel
  for (const table of ['sign_in_attempts', 'sign_in_failures', 'totp_keys', 'recovery_codes'] as const)
    await db.deleteFrom(table).execute()
  await db.deleteFrom('sign_in_policies').execute()
})

const idOf = (username: string) => server.world.accounts[username] ?? ''
const codeOf = (key: string, steps = 0) => new TOTP({ secret: key }).generate({ timestamp: Date.now() + steps * step })

async function signedIn(username: string): Promise<CookieBrowser> {
  const browser = cookieBrowser(app)
  await browser.signIn(username, testPassword)
  expect(browser.cookies.has('caicach_session')).toBe(true)
  return browser
}

/** Enrols an app with the code of the step before, so that the present one is still unused. */
async function enrol(browser: CookieBrowser): Promise<{ key: string; codes: string[] }> {
  const page = (await browser.get(`${own}/ung-dung`)).body
  const key = (/class="secret-key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  const answer = await browser.post(`${own}/ung-dung`, { pass: hiddenValue(page, 'pass'), code: codeOf(key, -1) })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${own}/ma-khoi-phuc`])
  const shown = (await browser.get(`${own}/ma-khoi-phuc`)).body
  return { key, codes: [...shown.matchAll(/<code>([0-9A-Z-]+)<\/code>/g)].map(([, code = '']) => code) }
}

async function atSecondStep(username: string): Promise<CookieBrowser> {
  const browser = cookieBrowser(app)
  const answer = await browser.signIn(username, testPassword)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/dang-nhap/lop-hai'])
  expect(browser.cookies.has('caicach_session')).toBe(false)
  return browser
}

async function verbsOf(username: string): Promise<string[]> {
  const rows = await server.kernel.db
    .selectFrom('events')
    .select('verb')
    .where('subject_id', '=', idOf(username))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.verb)
}

async function makeProofOld(username: string) {
  const old = new Date(server.kernel.clock.now().getTime() - 11 * 60_000)
  const { db } = server.kernel
  await db.updateTable('sessions').set({ proved_at: old }).where('account_id', '=', idOf(username)).execute()
}

describe('an authenticator app', () => {
  test('is enrolled by its first code; a wrong one keeps the key on the page', async () => {
    const browser = await signedIn('canbo.p1')
    const page = (await browser.get(`${own}/ung-dung`)).body
    expect(page).toContain('data:image/svg+xml;base64,')
    const pass = hiddenValue(page, 'pass')
    const wrong = await browser.post(`${own}/ung-dung`, { pass, code: '000000' })
    expect(wrong.statusCode).toBe(422)
    expect(hiddenValue(wrong.body, 'pass')).toBe(pass)
    expect(/secret-key">([^<]+)</.exec(wrong.body)?.[1]).toBe(/secret-key">([^<]+)</.exec(page)?.[1])
    const { codes, key } = await enrol(browser)
    expect(codes).toHaveLength(10)
    const kept = await server.kernel.db.selectFrom('totp_keys').select('sealed_key').executeTakeFirstOrThrow()
    expect(kept.sealed_key).not.toContain(key)
    expect(await verbsOf('canbo.p1')).toEqual(expect.arrayContaining(['factor.enrolled', 'factor.renewed']))
  })

  test('asks at the next sign-in, and takes each code once', async () => {
    const { key } = await enrol(await signedIn('canbo.p1'))
    const first = await atSecondStep('canbo.p1')
    expect((await first.post('/dang-nhap/lop-hai', { code: '12345' })).statusCode).toBe(422)
    const code = codeOf(key)
    const entered = await first.post('/dang-nhap/lop-hai', { code: `${code.slice(0, 3)} ${code.slice(3)}` })
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/lam-viec'])
    expect((await first.get('/lam-viec/ca-nhan/phien')).body).toContain('mật khẩu và mã xác thực')
    const second = await atSecondStep('canbo.p1')
    expect((await second.post('/dang-nhap/lop-hai', { code })).statusCode).toBe(422)
    expect((await second.post('/dang-nhap/lop-hai', { code: codeOf(key, 1) })).statusCode).toBe(303)
  })

  test('bears a clock one step away, not two', async () => {
    const { key } = await enrol(await signedIn('canbo.p1'))
    const browser = await atSecondStep('canbo.p1')
    expect((await browser.post('/dang-nhap/lop-hai', { code: codeOf(key, 2) })).statusCode).toBe(422)
    expect((await browser.post('/dang-nhap/lop-hai', { code: codeOf(key, 1) })).statusCode).toBe(303)
  })

  test('rests after five wrong codes, also for the right one, and says so in the log', async () => {
    const { key } = await enrol(await signedIn('canbo.p1'))
    const browser = await atSecondStep('canbo.p1')
    for (let tried = 0; tried < 5; tried += 1) await browser.post('/dang-nhap/lop-hai', { code: '111111' })
    const answer = await browser.post('/dang-nhap/lop-hai', { code: codeOf(key) })
    expect([answer.statusCode, answer.body]).toEqual([409, expect.stringContaining('Sai mã quá nhiều lần')])
    expect((await verbsOf('canbo.p1')).filter((verb) => verb === 'factor.refused').length).toBeGreaterThanOrEqual(5)
  })

  test('keeps the way back, and the note of the first step serves once', async () => {
    const { key } = await enrol(await signedIn('canbo.p1'))
    const browser = cookieBrowser(app)
    await browser.post('/dang-nhap', { username: 'canbo.p1', password: testPassword, ve: '/lam-viec/thong-bao' })
    const note = browser.cookies.get('caicach_note') ?? ''
    const answer = await browser.post('/dang-nhap/lop-hai', { code: codeOf(key) })
    expect(answer.headers.location).toBe('/lam-viec/thong-bao')
    const thief = cookieBrowser(app)
    thief.cookies.set('caicach_note', note)
    expect((await thief.post('/dang-nhap/lop-hai', { code: codeOf(key, 1) })).statusCode).toBe(409)
    thief.cookies.set('caicach_note', `${note.slice(0, -4)}AAAA`)
    expect((await thief.get('/dang-nhap/lop-hai')).headers.location).toBe('/dang-nhap')
  })

  test('a password changed between the steps ends the sign-in', async () => {
    const { key } = await enrol(await signedIn('canbo.p1'))
    const browser = await atSecondStep('canbo.p1')
    const { db, clock } = server.kernel
    const later = new Date(clock.now().getTime() + 1000)
    await db.updateTable('accounts').set({ password_set_at: later }).where('id', '=', idOf('canbo.p1')).execute()
    expect((await browser.post('/dang-nhap/lop-hai', { code: codeOf(key) })).statusCode).toBe(409)
    await db
      .updateTable('accounts')
      .set({ password_set_at: new Date(0) })
      .where('id', '=', idOf('canbo.p1'))
      .execute()
  })

  test('is removed only after a fresh proof, which changes the session’s token', async () => {
    const browser = await signedIn('canbo.p1')
    const { key } = await enrol(browser)
    await makeProofOld('canbo.p1')
    const asked = await browser.post(`${own}/ung-dung/go`)
    expect(asked.headers.location).toBe('/lam-viec/xac-nhan?ve=%2Flam-viec%2Fca-nhan%2Fbao-mat')
    const token = browser.cookies.get('caicach_session')
    expect((await browser.post('/lam-viec/xac-nhan', { password: testPassword })).statusCode).toBe(422)
    const proved = await browser.post('/lam-viec/xac-nhan', { code: codeOf(key), ve: own })
    expect([proved.statusCode, proved.headers.location]).toEqual([303, own])
    const old = { cookie: `caicach_session=${token}` }
    expect((await app.inject({ url: '/lam-viec/ca-nhan', headers: old })).statusCode).toBe(303)
    expect((await browser.post(`${own}/ung-dung/go`)).headers.location).toBe(own)
    expect((await browser.post(`${own}/ung-dung/go`)).statusCode).toBe(404)
    expect((await cookieBrowser(app).signIn('canbo.p1', testPassword)).headers.location).toBe('/lam-viec')
    expect(await verbsOf('canbo.p1')).toEqual(expect.arrayContaining(['session.confirmed', 'factor.removed']))
  })

  test('the page of the key asks for a fresh proof, and takes nobody else’s key', async () => {
    const browser = await signedIn('canbo.p1')
    const page = (await browser.get(`${own}/ung-dung`)).body
    const key = (/secret-key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
    const other = await signedIn('canbo.p2')
    const foreign = { pass: hiddenValue(page, 'pass'), code: codeOf(key) }
    expect((await other.post(`${own}/ung-dung`, foreign)).statusCode).toBe(409)
    await makeProofOld('canbo.p1')
    expect((await browser.get(`${own}/ung-dung`)).headers.location).toContain('/lam-viec/xac-nhan')
    expect((await browser.post('/lam-viec/xac-nhan', { password: 'sai bét rồi nhé' })).statusCode).toBe(422)
    expect((await browser.post('/lam-viec/xac-nhan', { password: testPassword })).statusCode).toBe(303)
  })
})

describe('recovery codes', () => {
  test('open once each, are told of, and can be had as a file only when shown', async () => {
    const { codes } = await enrol(await signedIn('canbo.p2'))
    const [first = '', second = ''] = codes
    const browser = await atSecondStep('canbo.p2')
    const entered = await browser.post('/dang-nhap/lop-hai', { code: first.toLowerCase() })
    expect([entered.headers.location, flashOf(browser)]).toEqual([own, expect.stringContaining('còn 9 mã')])
    const again = await atSecondStep('canbo.p2')
    expect((await again.post('/dang-nhap/lop-hai', { code: first })).statusCode).toBe(422)
    expect((await again.post('/dang-nhap/lop-hai', { code: second.replace('-', ' ') })).statusCode).toBe(303)
    expect((await again.get(`${own}/ma-khoi-phuc.txt`)).statusCode).toBe(409)
    await server.deliver()
    const told = (await again.get('/lam-viec/thong-bao')).body
    expect(told).toContain('Một mã khôi phục vừa được dùng')
    expect(told).toContain('vừa được thêm một lớp xác thực')
  })

  test('a new set makes the old one void; the page forgets them when told', async () => {
    const browser = await signedIn('canbo.p2')
    const { codes } = await enrol(browser)
    const renewed = await browser.post(`${own}/ma-khoi-phuc`)
    expect(renewed.headers.location).toBe(`${own}/ma-khoi-phuc`)
    const file = await browser.get(`${own}/ma-khoi-phuc.txt`)
    expect(file.body.trim().split('\r\n')).toHaveLength(12)
    expect(file.body).not.toContain(codes[0])
    await browser.post(`${own}/ma-khoi-phuc/da-luu`)
    expect((await browser.get(`${own}/ma-khoi-phuc`)).headers.location).toBe(own)
    const old = await atSecondStep('canbo.p2')
    expect((await old.post('/dang-nhap/lop-hai', { code: codes[0] ?? '' })).statusCode).toBe(422)
  })
})

describe('whoever must have a second factor', () => {
  const decide = async (from: string) => {
    const administrator = await signedIn('quantri')
    const answer = await administrator.post('/lam-viec/tai-khoan/dang-nhap', { roles: ['auditor'], from })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/lam-viec/tai-khoan/dang-nhap'])
    return administrator
  }

  test('is reminded until the day', async () => {
    await decide('01/06/2026')
    const browser = cookieBrowser(app)
    await browser.signIn('kiemtoan', testPassword)
    expect(flashOf(browser)).toContain('Từ ngày 01/06/2026')
    expect((await browser.get('/lam-viec')).body).toContain('Đăng ký xác thực hai lớp')
    const free = await signedIn('canbo.p1')
    expect(flashOf(free)).toBe('')
  })

  test('enrols at the sign-in of that day and gets no session before', async () => {
    await decide('20/05/2026')
    const browser = cookieBrowser(app)
    const answer = await browser.signIn('kiemtoan', testPassword)
    expect(answer.headers.location).toBe('/dang-nhap/dang-ky-lop-hai')
    expect(browser.cookies.has('caicach_session')).toBe(false)
    const page = (await browser.get('/dang-nhap/dang-ky-lop-hai')).body
    const key = (/secret-key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
    const done = await browser.post('/dang-nhap/dang-ky-lop-hai', {
      pass: hiddenValue(page, 'pass'),
      code: codeOf(key),
    })
    expect(done.headers.location).toBe(`${own}/ma-khoi-phuc`)
    expect((await browser.get(`${own}/ma-khoi-phuc`)).body).toContain('<code>')
    expect((await atSecondStep('kiemtoan')).cookies.has('caicach_note')).toBe(true)
  })

  test('the day is asked for, and only an administrator decides', async () => {
    const administrator = await decide('01/06/2026')
    const none = await administrator.post('/lam-viec/tai-khoan/dang-nhap', { roles: ['auditor'], from: '' })
    expect(none.statusCode).toBe(422)
    for (const username of ['kiemtoan', 'truong.p1', 'dieuphoi']) {
      const other = await server.as(username)
      expect((await other.get('/lam-viec/tai-khoan/dang-nhap')).statusCode).toBe(403)
      expect((await other.post('/lam-viec/tai-khoan/dang-nhap', { roles: [] })).statusCode).toBe(403)
    }
    expect((await administrator.get('/lam-viec/tai-khoan/dang-nhap')).body).toContain('0/1 người')
  })
})

test('a sign-in on a device never seen before is told to the owner', async () => {
  await signedIn('bientap.p1')
  await signedIn('bientap.p1')
  const phone = cookieBrowser(app, 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Safari/604.1')
  await phone.signIn('bientap.p1', testPassword)
  await server.deliver()
  const told = (await phone.get('/lam-viec/thong-bao')).body
  expect(told.match(/trên một thiết bị mới/g)).toHaveLength(1)
})
