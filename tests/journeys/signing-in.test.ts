import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { clientId, clientSecret, type ForeignProvider, foreignProvider } from '../foreign-provider.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 240_000 }
const security = '/lam-viec/ca-nhan/bao-mat'

let server: DemoServer
let browser: Browser
let provider: ForeignProvider

beforeAll(async () => {
  const demo = await demoServer()
  // Browsers make passkeys for localhost, not for 127.0.0.1.
  server = { ...demo, url: demo.url.replace('127.0.0.1', 'localhost') }
  provider = await foreignProvider({ 'sso-la': { name: 'Người Lạ' } }, `${demo.url}/dang-nhap/chung/ve`)
  // The demo's passwords are older than an administrator's may be.
  await demo.kernel.db.updateTable('accounts').set({ password_set_at: demo.kernel.clock.now() }).execute()
  browser = await openBrowser()
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await provider?.close()
  await server?.close()
})

async function passwordOf(username: string): Promise<string> {
  const accounts: { username: string; password: string }[] = JSON.parse(
    await readFile(join(server.dataDir, 'demo-accounts.json'), 'utf8'),
  )
  return accounts.find((account) => account.username === username)?.password ?? ''
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.fill('[name=username]', username)
  await page.fill('[name=password]', await passwordOf(username))
  await page.press('[name=password]', 'Enter')
  await page.waitForURL((address) => address.pathname !== '/dang-nhap')
}

const signOut = (page: Page) => page.context().clearCookies()

/** A security key of Chromium's own that is always touched and always knows its owner. */
async function plugIn({ page }: Visitor): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey is made, signs in alone and as a second step, and is gone when removed', limit, async () => {
  const person = await visit({ browser, server })
  const { page, look } = person
  await plugIn(person)
  await page.goto('/dang-nhap')
  await look('Đăng nhập', 'dang-nhap')
  await signIn(page, 'canbo.xaydung')
  await page.goto(security)
  await look('Tài khoản của tôi', 'bao-mat')
  await page.getByRole('link', { name: 'Thêm khóa truy cập' }).press('Enter')
  await look('Thêm khóa truy cập', 'them-khoa')
  await page.getByLabel('Tên gợi nhớ').fill('Máy tính ở cơ quan')
  await page.getByRole('button', { name: 'Tạo khóa truy cập' }).press('Enter')
  await look('Mã khôi phục', 'ma-khoi-phuc')
  expect(await page.locator('.recovery-codes code').count()).toBe(10)
  await page.getByRole('button', { name: 'Tôi đã lưu các mã này' }).press('Enter')
  await page.getByRole('rowheader', { name: 'Máy tính ở cơ quan' }).waitFor()

  await signOut(page)
  await page.goto('/dang-nhap')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).press('Enter')
  const proof = (await sent).postData() ?? ''
  await page.waitForURL((address) => address.pathname === '/lam-viec')
  await page.goto('/lam-viec/ca-nhan/phien')
  expect(await page.getByRole('main').innerText()).toContain('khóa truy cập')

  // The same proof again, as somebody who listened in would send it.
  const replay = { method: 'POST', body: proof, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const again = await fetch(`${server.url}/dang-nhap/khoa`, { ...replay, redirect: 'manual' })
  expect([again.status, again.headers.getSetCookie().join()]).toEqual([422, expect.not.stringContaining('_session=')])

  await signOut(page)
  await signIn(page, 'canbo.xaydung')
  await look('Xác thực hai lớp', 'buoc-hai-khoa')
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).press('Enter')
  await page.waitForURL((address) => address.pathname === '/lam-viec')

  await page.goto(security)
  await page.locator('summary', { hasText: 'Đổi tên' }).click()
  await page.locator('details[open] [name=name]').fill('Máy tính mới')
  await page.locator('details[open]').getByRole('button', { name: 'Đổi tên' }).press('Enter')
  await page.getByRole('rowheader', { name: 'Máy tính mới' }).waitFor()
  await look('Tài khoản của tôi', 'bao-mat-co-khoa')
  await page.locator('td summary', { hasText: 'Gỡ' }).click()
  await page.locator('details[open]').getByRole('button', { name: 'Gỡ' }).press('Enter')
  await page.getByText('Đã gỡ khóa truy cập.').waitFor()
  await signOut(page)
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).press('Enter')
  await page.getByRole('alert').getByText('không còn gắn với tài khoản nào').waitFor()
  expect(person.complaints.filter((words) => !words.includes('422'))).toEqual([])
  await person.leave()
})

test('who opens the house at an address without passkeys is told where they work', limit, async () => {
  const elsewhere = { ...server, url: server.url.replace('localhost', '127.0.0.1') }
  const { page, leave } = await visit({ browser, server: elsewhere })
  await signIn(page, 'canbo.yte')
  await page.goto(`${security}/khoa/moi`)
  await page.getByText(`khi mở hệ thống tại địa chỉ ${server.url}`).waitFor()
  expect(await page.getByRole('button', { name: 'Tạo khóa truy cập' }).count()).toBe(0)
  await leave()
})

test(
  'an administrator demands a second factor and connects a provider; the auditor enrols by phone',
  limit,
  async () => {
    const administrator = await visit({ browser, server })
    await signIn(administrator.page, 'quantri')
    await administrator.page.goto('/lam-viec/tai-khoan/dang-nhap')
    await administrator.look('Thiết lập đăng nhập', 'thiet-lap-dang-nhap')
    const required = administrator.page.getByRole('group', { name: 'Vai trò phải có xác thực hai lớp' })
    await required.getByLabel('Quản trị hệ thống').uncheck()
    await administrator.page.getByLabel('Áp dụng từ ngày').fill('01/01/2026')
    await administrator.page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter')
    await administrator.page.getByText('Đã lưu thiết lập đăng nhập.').waitFor()

    const auditor = await visit({ browser, server, scripts: 'off' })
    await auditor.page.setViewportSize({ width: 360, height: 740 })
    await signIn(auditor.page, 'giamsat')
    await auditor.look('Thêm ứng dụng xác thực', 'dang-ky-lop-hai')
    const secret = (await auditor.page.locator('.secret-key').innerText()).replace(/\s/g, '')
    const totp = new TOTP({ secret })
    await auditor.page.getByLabel('Mã xác thực').fill(totp.generate({ timestamp: Date.now() - 30_000 }))
    await auditor.page.getByRole('button', { name: 'Xác nhận' }).press('Enter')
    await auditor.look('Mã khôi phục', 'ma-khoi-phuc-dien-thoai')
    await signOut(auditor.page)
    await signIn(auditor.page, 'giamsat')
    await auditor.look('Xác thực hai lớp', 'buoc-hai')
    await auditor.page.getByLabel('Mã xác thực').fill(totp.generate())
    await auditor.page.getByRole('button', { name: 'Tiếp tục' }).press('Enter')
    await auditor.page.waitForURL((address) => address.pathname.startsWith('/lam-viec'))
    await auditor.leave()

    const { page, look } = administrator
    await page.goto('/lam-viec/tai-khoan/dang-nhap')
    await page.getByLabel('Địa chỉ nhà cung cấp').fill(provider.issuer)
    await page.getByLabel('Mã ứng dụng').fill(clientId)
    await page.getByLabel('Khóa bí mật').fill(clientSecret)
    await page.getByLabel('Tên hiện trên nút').fill('SSO tỉnh')
    await page.getByRole('button', { name: 'Kiểm tra và lưu kết nối' }).press('Enter')
    await page.getByText('Đã kết nối đăng nhập chung.').waitFor()
    // The way back leads to the public address, 127.0.0.1 here.
    const stranger = await visit({ browser, server: { ...server, url: server.url.replace('localhost', '127.0.0.1') } })
    await stranger.page.goto('/dang-nhap')
    await stranger.page.getByRole('link', { name: 'Đăng nhập bằng SSO tỉnh' }).press('Enter')
    await stranger.look('Chưa gắn với tài khoản nào', 'danh-tinh-cho')
    await stranger.leave()
    await page.reload()
    await look('Thiết lập đăng nhập', 'thiet-lap-dang-nhap-co-ket-noi')
    await page.getByRole('rowheader', { name: 'Người Lạ' }).waitFor()
    expect(administrator.complaints).toEqual([])
    await administrator.leave()
  },
)

test('an administrator looks after an account, with a fresh proof', limit, async () => {
  const { page, look, leave, complaints } = await visit({ browser, server })
  await signIn(page, 'quantri')
  const { id } = await server.kernel.db
    .selectFrom('accounts')
    .select('id')
    .where('username', '=', 'canbo.yte')
    .executeTakeFirstOrThrow()
  await page.goto(`/lam-viec/tai-khoan/${id}`)
  await page.getByRole('link', { name: 'Bảo mật' }).press('Enter')
  await look('Bảo mật của tài khoản', 'bao-mat-tai-khoan')
  const old = new Date(server.kernel.clock.now().getTime() - 3_600_000)
  await server.kernel.db.updateTable('sessions').set({ proved_at: old }).execute()
  await page.getByLabel('Ở lần đăng nhập tới').check()
  await page.getByRole('button', { name: 'Buộc đặt mật khẩu mới' }).press('Enter')
  await look('Xác nhận lại danh tính', 'xac-nhan')
  await page.getByLabel('Mật khẩu hiện tại').fill(await passwordOf('quantri'))
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).press('Enter')
  await page.getByText('Đã xác nhận. Hãy làm tiếp việc vừa chọn.').waitFor()
  await page.getByLabel('Bằng liên kết trao tận tay').check()
  await page.getByRole('button', { name: 'Buộc đặt mật khẩu mới' }).press('Enter')
  await page.getByText('Liên kết đặt mật khẩu, dùng một lần trong 24 giờ').waitFor()
  await look('Bảo mật của tài khoản', 'bao-mat-tai-khoan-lien-ket')
  expect(complaints).toEqual([])
  await leave()
})
