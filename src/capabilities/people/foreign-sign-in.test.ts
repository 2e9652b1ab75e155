import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CookieBrowser, cookieBrowser, flashOf } from '../../../tests/cookie-browser.ts'
import { clientId, clientSecret, type ForeignProvider, foreignProvider } from '../../../tests/foreign-provider.ts'
import { type TestServer, testServer } from '../../../tests/server.ts'
import { testPassword } from '../../../tests/world.ts'

const page = '/lam-viec/tai-khoan/dang-nhap'
const security = '/lam-viec/ca-nhan/bao-mat'

let server: TestServer
let provider: ForeignProvider
let administrator: CookieBrowser

beforeAll(async () => {
  server = await testServer()
  provider = await foreignProvider(
    {
      'sso-1': { email: 'canbo-p1@thu.example', email_verified: true, name: 'Cán bộ Một' },
      'sso-2': { email: 'canbo-p2@thu.example', email_verified: false, name: 'Cán bộ Hai' },
      'sso-3': { email: 'la@noi.khac', email_verified: true, name: 'Người Lạ', preferred_username: 'truong.p2' },
      'sso-4': { email: 'duyet-p1@thu.example', email_verified: true, amr: ['pwd', 'otp'] },
      'sso-5': { name: 'Tác Giả' },
    },
    'http://localhost/dang-nhap/chung/ve',
  )
  administrator = cookieBrowser(server.app)
})
afterAll(async () => {
  await provider.close()
  await server.close()
})
beforeEach(async () => {
  await server.kernel.db.deleteFrom('foreign_identities').execute()
  // Loading the provider keeps the process busy, and a busy server turns the first caller away.
  while (!isIn(administrator)) await administrator.signIn('quantri', testPassword)
  await connect('email')
})

const idOf = (username: string) => server.world.accounts[username] ?? ''

async function connect(matchBy: string, issuer = provider.issuer) {
  const fields = { issuer, clientId, clientPassword: clientSecret, label: 'SSO tỉnh', matchBy }
  return administrator.post(`${page}/ket-noi`, fields)
}

const inside = (address: string) => {
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}

/** Out to the provider as that person, and back to the address it names. */
async function sent(browser: CookieBrowser, person: string, start = '/dang-nhap/chung'): Promise<string> {
  provider.person = person
  const away = await browser.get(start)
  return provider.visit(String(away.headers.location))
}

async function arrive(person: string, start?: string) {
  const browser = cookieBrowser(server.app)
  const answer = await browser.get(inside(await sent(browser, person, start)))
  return { browser, answer }
}

const isIn = (browser: CookieBrowser) => browser.cookies.has('caicach_session')

describe('the way to a foreign provider and back', () => {
  test('signs in whose verified address is an account’s, and keeps the page that was asked for', async () => {
    expect((await server.anonymous.get('/dang-nhap')).body).toContain('Đăng nhập bằng SSO tỉnh')
    const { browser, answer } = await arrive('sso-1', '/dang-nhap/chung?ve=/lam-viec/thong-bao')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/lam-viec/thong-bao'])
    expect((await browser.get('/lam-viec/ca-nhan/phien')).body).toContain('đăng nhập chung')
    await server.deliver()
    expect((await browser.get('/lam-viec/thong-bao')).body).toContain('danh tính đăng nhập chung vừa được gắn')
  })

  test('does nothing on the strength of an address nobody verified: the identity waits', async () => {
    const { browser, answer } = await arrive('sso-2')
    expect([answer.statusCode, answer.body]).toEqual([403, expect.stringContaining('chưa gắn với tài khoản nào')])
    expect(isIn(browser)).toBe(false)
    expect((await administrator.get(page)).body).toContain('Cán bộ Hai')
    expect((await administrator.get('/lam-viec')).body).toContain('1 danh tính đăng nhập chung chờ gắn')
  })

  test('finds by the other side’s user name only where the installation says so', async () => {
    expect((await arrive('sso-3')).answer.statusCode).toBe(403)
    await connect('username')
    expect(isIn((await arrive('sso-3')).browser)).toBe(true)
  })

  test('the administrator places who waits, once; a disabled account stays closed', async () => {
    await connect('link')
    await arrive('sso-5')
    const waiting = await server.kernel.db.selectFrom('foreign_identities').select('id').executeTakeFirstOrThrow()
    const link = (username: string) => administrator.post(`${page}/gan`, { identity: waiting.id, username })
    expect((await link('khong.co.ai')).statusCode).toBe(422)
    expect((await link('tacgia.p1')).statusCode).toBe(303)
    expect((await link('canbo.p1')).statusCode).toBe(409)
    expect(isIn((await arrive('sso-5')).browser)).toBe(true)
    await server.kernel.db
      .updateTable('accounts')
      .set({ state: 'disabled' })
      .where('username', '=', 'tacgia.p1')
      .execute()
    const closed = await arrive('sso-5')
    expect([isIn(closed.browser), flashOf(closed.browser)]).toEqual([false, expect.stringContaining('đang bị khóa')])
  })

  test('a second factor of the account is asked for, unless the provider asked for one', async () => {
    const enrolled = ['canbo.p1', 'duyet.p1'].map((username) => ({
      account_id: idOf(username),
      sealed_key: 'niêm phong',
      made_at: new Date(),
      last_step: '0',
    }))
    await server.kernel.db.insertInto('totp_keys').values(enrolled).execute()
    const one = await arrive('sso-1')
    expect([one.answer.headers.location, isIn(one.browser)]).toEqual(['/dang-nhap/lop-hai', false])
    expect((await arrive('sso-4')).answer.headers.location).toBe('/lam-viec')
    await server.kernel.db.deleteFrom('totp_keys').execute()
  })

  test('signing out says that the provider’s own session may go on', async () => {
    const { browser } = await arrive('sso-1')
    expect((await browser.post('/dang-xuat')).headers.location).toBe('/dang-xuat/xong')
    expect((await browser.get('/dang-xuat/xong')).body).toContain('Đăng xuất khỏi SSO tỉnh')
    const away = await browser.get('/dang-xuat/chung')
    expect(String(away.headers.location)).toMatch(new RegExp(`^${provider.issuer}/session/end`))
  })
})

describe('an answer that is not the provider’s to this browser', () => {
  const refused = async (browser: CookieBrowser, address: string, why: RegExp) => {
    const answer = await browser.get(inside(address))
    expect([answer.statusCode, answer.headers.location, isIn(browser)]).toEqual([303, '/dang-nhap', false])
    expect(flashOf(browser)).toMatch(why)
    expect(flashOf(browser)).toContain('Vẫn đăng nhập được bằng tên đăng nhập và mật khẩu')
  }

  test('a foreign state', async () => {
    const browser = cookieBrowser(server.app)
    const back = new URL(await sent(browser, 'sso-1'))
    back.searchParams.set('state', 'cua-nguoi-khac')
    await refused(browser, back.href, /bắt đầu ở trình duyệt khác/)
  })

  test('the right address in another browser', async () => {
    const back = await sent(cookieBrowser(server.app), 'sso-1')
    await refused(cookieBrowser(server.app), back, /bắt đầu ở trình duyệt khác/)
  })

  test('the same address again, with the same note', async () => {
    const browser = cookieBrowser(server.app)
    const back = await sent(browser, 'sso-1')
    const again = cookieBrowser(server.app)
    again.cookies.set('caicach_note', browser.cookies.get('caicach_note') ?? '')
    expect((await browser.get(inside(back))).headers.location).toBe('/lam-viec')
    await refused(again, back, /đã dùng rồi/)
  })

  test.each([
    ['nonce', 'mot-nonce-khac'],
    ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
  ])('another %s than ours', async (parameter, value) => {
    const browser = cookieBrowser(server.app)
    provider.person = 'sso-1'
    const away = new URL(String((await browser.get('/dang-nhap/chung')).headers.location))
    away.searchParams.set(parameter, value)
    await refused(browser, await provider.visit(away.href), /Không xác minh được/)
  })

  test('another issuer', async () => {
    const browser = cookieBrowser(server.app)
    const back = new URL(await sent(browser, 'sso-1'))
    expect(back.searchParams.get('iss')).toBe(provider.issuer)
    back.searchParams.set('iss', 'https://ke-gia-mao.example')
    await refused(browser, back.href, /Không xác minh được/)
  })

  test('a refusal of the provider', async () => {
    const browser = cookieBrowser(server.app)
    const back = new URL(await sent(browser, 'sso-1'))
    back.searchParams.delete('code')
    back.searchParams.set('error', 'access_denied')
    await refused(browser, back.href, /không cho đăng nhập/)
  })
})

describe('linking on one’s own page', () => {
  test('shows whose identity came back, links it, and unlinks it', async () => {
    await connect('link')
    const browser = cookieBrowser(server.app)
    await browser.signIn('truong.p1', testPassword)
    const back = await sent(browser, 'sso-5', `${security}/dang-nhap-chung`)
    expect((await browser.get(inside(back))).headers.location).toBe(`${security}/dang-nhap-chung/gan`)
    expect((await browser.get(`${security}/dang-nhap-chung/gan`)).body).toContain('Tác Giả')
    expect((await browser.post(`${security}/dang-nhap-chung/gan`)).headers.location).toBe(security)
    expect((await arrive('sso-5')).answer.headers.location).toBe('/lam-viec')
    const unlink = /\/bao-mat\/dang-nhap-chung\/[\w-]+\/go/.exec((await browser.get(security)).body)?.[0] ?? ''
    const other = await server.as('canbo.p2')
    expect((await other.post(`/lam-viec/ca-nhan${unlink}`)).statusCode).toBe(404)
    expect((await browser.post(`/lam-viec/ca-nhan${unlink}`)).statusCode).toBe(303)
    expect((await arrive('sso-5')).answer.statusCode).toBe(403)
  })

  test('a journey begun by another person links nothing', async () => {
    const browser = cookieBrowser(server.app)
    await browser.signIn('truong.p1', testPassword)
    const back = await sent(browser, 'sso-5', `${security}/dang-nhap-chung`)
    const other = cookieBrowser(server.app)
    await other.signIn('canbo.p2', testPassword)
    other.cookies.set('caicach_note', browser.cookies.get('caicach_note') ?? '')
    expect((await other.get(inside(back))).headers.location).toBe(security)
    expect(flashOf(other)).toContain('bắt đầu ở trình duyệt khác')
  })

  test('a fresh proof can be had there, by the linked identity only', async () => {
    const { browser } = await arrive('sso-1')
    const old = new Date(server.kernel.clock.now().getTime() - 3_600_000)
    const { db } = server.kernel
    await db.updateTable('sessions').set({ proved_at: old }).where('account_id', '=', idOf('canbo.p1')).execute()
    const start = `/lam-viec/xac-nhan/chung?ve=${security}`
    expect((await browser.get('/lam-viec/xac-nhan')).body).toContain('Xác nhận qua SSO tỉnh')
    await browser.get(inside(await sent(browser, 'sso-4', start)))
    expect(flashOf(browser)).toContain('không gắn với tài khoản đang đăng nhập')
    const token = browser.cookies.get('caicach_session')
    expect((await browser.get(inside(await sent(browser, 'sso-1', start)))).headers.location).toBe(security)
    expect(browser.cookies.get('caicach_session')).not.toBe(token)
  })
})

describe('a provider that cannot be used', () => {
  test('is not kept when its description names another issuer, or nobody answers', async () => {
    const other = await connect('link', `${provider.issuer}/`.replace('127.0.0.1', 'localhost'))
    expect([other.statusCode, other.body]).toEqual([422, expect.stringContaining('Không đọc được mô tả')])
    expect((await connect('link', 'http://sso.tinh.example')).statusCode).toBe(422)
    expect((await connect('link', 'http://127.0.0.1:9')).statusCode).toBe(422)
  })

  test('is said to be away; signing in by password goes on', async () => {
    await server.kernel.db.updateTable('sign_in_policies').set({ issuer: 'http://127.0.0.1:9' }).execute()
    const browser = cookieBrowser(server.app)
    expect((await browser.get('/dang-nhap/chung')).headers.location).toBe('/dang-nhap')
    expect(flashOf(browser)).toContain('Không kết nối được với SSO tỉnh')
    expect((await browser.signIn('canbo.p1', testPassword)).headers.location).toBe('/lam-viec')
    expect((await administrator.get(page)).body).toContain('Không kết nối được')
  })

  test('its secret is kept sealed and never shown; others may not look', async () => {
    const kept = await server.kernel.db.selectFrom('sign_in_policies').select('sealed_secret').executeTakeFirstOrThrow()
    expect(kept.sealed_secret).not.toContain(clientSecret)
    expect((await administrator.get(page)).body).not.toContain(clientSecret)
    const auditor = await server.as('kiemtoan')
    for (const path of ['/ket-noi', '/ngung', '/gan', `/cho/${idOf('quantri')}/bo`])
      expect((await auditor.post(`${page}${path}`)).statusCode).toBe(403)
  })

  test('goes when it is disconnected', async () => {
    expect((await administrator.post(`${page}/ngung`)).statusCode).toBe(303)
    expect((await server.anonymous.get('/dang-nhap')).body).not.toContain('SSO tỉnh')
    const browser = cookieBrowser(server.app)
    await browser.get('/dang-nhap/chung')
    expect(flashOf(browser)).toContain('chưa được thiết lập')
  })
})
