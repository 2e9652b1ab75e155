// The steps of docs/gio-dau/quan-tri.md: the program as an operator starts it, on an empty folder.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pause } from '../../src/kernel/clock.ts'
import { openBrowser } from '../browser.ts'
import { type RunningProcess, runCommand, startProcess } from './running-process.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 300_000 }
const password = 'Đồi thông sau mưa 2026 rất xanh'
const ownWords = 'Con sông chảy qua phố cũ 2026'
const staff = [
  'Họ và tên,Tên đăng nhập,Đơn vị,Chức danh,Vai trò',
  'Lê Thị Hoa,le.thi.hoa,Sở Nội vụ,Trưởng phòng,Điều phối cải cách hành chính; Cán bộ thực hiện',
  'Trần Văn Nam,tran.van.nam,Phường Thuận Hóa,Chuyên viên,Cán bộ thực hiện',
  'Sai Đơn Vị,sai.don.vi,Sở Không Có,Chuyên viên,Cán bộ thực hiện',
].join('\n')
const parts =
  'Tên đơn vị,Loại,Đơn vị cấp trên,Mã đơn vị\nPhòng Cải cách hành chính,"Phòng, bộ phận",Sở Nội vụ,46.02.01\n'

let home: string
let running: RunningProcess
let browser: Browser
let administrator: Visitor
let totp: TOTP

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'caicach-admin-'))
  await writeFile(join(home, 'mat-khau-sao-luu'), 'một câu để mở bản sao lưu\n')
  browser = await openBrowser()
  running = await startProcess(join(home, 'data'), environment())
  administrator = await visit({ browser, server: { url: running.url, signIn: enter } })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await running?.kill('SIGTERM')
  await rm(home, { recursive: true, force: true })
})

const environment = () => ({
  CAICACH_DEMO: '0',
  BACKUP_DIR: join(home, 'sao-luu'),
  BACKUP_PASSPHRASE_FILE: join(home, 'mat-khau-sao-luu'),
})

async function enter(page: Page, username: string): Promise<void> {
  // A server out of breath says so with 503, which is no fault of the page.
  while ((await page.goto('/dang-nhap'))?.status() === 503) await pause(1000)
  await page.fill('[name=username]', username)
  await page.fill('[name=password]', password)
  await page.press('[name=password]', 'Enter')
  await page.waitForURL((address) => address.pathname !== '/dang-nhap')
}

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const confirmed = (page: Page, name: RegExp) => page.locator('details[open]').getByRole('button', { name })

test('starts on nothing: the console says where to go and with which code', limit, async () => {
  const { page, look } = administrator
  await page.goto('/dang-nhap')
  await look('Đăng nhập', 'gio-dau-quan-tri-dang-nhap')
  await page.getByRole('link', { name: /khởi tạo/i }).click()
  await look('Khởi tạo hệ thống', 'gio-dau-quan-tri-khoi-tao')
  const code = /mã thiết lập: (\S+)/.exec(running.said())?.[1] ?? ''
  await page.getByLabel('Mã thiết lập').fill(code)
  await page.locator('[name=office]').selectOption({ label: 'Thành phố Huế' })
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn An')
  await page.locator('[name=username]').fill('quantri.hue')
  for (const field of await page.locator('[type=password]').all()) await field.fill(password)
  await page.locator('[name=email]').fill('quantri@hue.example')
  await page.getByRole('button', { name: 'Khởi tạo' }).click()
  await page.getByText('Hệ thống đã sẵn sàng').waitFor()
  await page.goto('/lam-viec')
  await look('Bàn làm việc', 'gio-dau-quan-tri-ban-lam-viec')
  for (const words of ['Lập tài khoản cho cán bộ', 'Chọn vai trò phải có xác thực hai lớp', 'Lập bản sao lưu đầu tiên'])
    await page.getByRole('link', { name: words }).waitFor()
})

test('demands a second factor of administrators, and enrols', limit, async () => {
  const { page, look } = administrator
  await page.getByRole('link', { name: 'Chọn vai trò phải có xác thực hai lớp' }).click()
  await page.getByLabel('Quản trị hệ thống').check()
  await page.getByLabel('Giám sát nhật ký').check()
  await page.getByLabel('Áp dụng từ ngày').fill('31/12/2026')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu thiết lập đăng nhập.').waitFor()
  await look('Thiết lập đăng nhập', 'gio-dau-quan-tri-thiet-lap')
  await page.goto('/lam-viec')
  await page.getByRole('link', { name: 'Đăng ký xác thực hai lớp' }).click()
  await page.getByRole('link', { name: 'Thêm ứng dụng xác thực' }).click()
  totp = new TOTP({ secret: (await page.locator('.secret-key').innerText()).replace(/\s/g, '') })
  await page.getByLabel('Mã xác thực').fill(totp.generate({ timestamp: Date.now() - 30_000 }))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await look('Mã khôi phục', 'gio-dau-quan-tri-ma-khoi-phuc')
  await page.getByRole('button', { name: 'Tôi đã lưu các mã này' }).click()
})

test('brings units in, then people: first on trial, then in one go', limit, async () => {
  const { page, look } = administrator
  await page.goto('/lam-viec')
  await page.getByRole('link', { name: 'Nhập đơn vị từ tệp' }).click()
  await page.getByLabel('Tệp danh sách').setInputFiles(csv('don-vi.csv', parts))
  await page.getByRole('button', { name: 'Đọc thử' }).click()
  await look(/Đọc thử: don-vi/, 'gio-dau-quan-tri-don-vi')
  await page.locator('summary', { hasText: 'Nhập 1 đơn vị' }).click()
  await confirmed(page, /Nhập/).click()
  await page.getByText('Đã nhập đơn vị.').waitFor()

  await page.goto('/lam-viec')
  await page.getByRole('link', { name: 'Lập tài khoản cho cán bộ' }).click()
  await page.getByLabel('Tệp danh sách').setInputFiles(csv('can-bo.csv', staff))
  await page.getByRole('button', { name: 'Đọc thử' }).click()
  await look(/Đọc thử: can-bo/, 'gio-dau-quan-tri-doc-thu')
  expect(await page.getByRole('row', { name: /Sai Đơn Vị/ }).innerText()).toContain('Không có đơn vị “Sở Không Có”')
  await page.locator('summary', { hasText: 'Nhập 2 dòng' }).click()
  await confirmed(page, /Nhập/).click()
  // The page of the work under way reloads itself.
  await page.getByText('Mới 2, thay đổi 0, không đổi 0, từ chối 1.').waitFor()
  await look('Đã nhập xong', 'gio-dau-quan-tri-da-nhap')
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải tệp liên kết' }).click()
  const links = await (await file).createReadStream()
  const text = Buffer.concat(await links.toArray()).toString('utf8')
  const address = /le\.thi\.hoa,.*(\/dat-mat-khau\/\S+)/.exec(text)?.[1] ?? ''
  await page.getByRole('button', { name: 'Đã lưu, xóa khỏi hệ thống' }).click()
  await page.getByText('Đã xóa tệp liên kết').waitFor()

  const coordinator = await visit({ browser, server: { url: running.url, signIn: enter }, device: 'phone' })
  await coordinator.page.goto(address)
  await coordinator.look('Đặt mật khẩu mới', 'gio-dau-quan-tri-mat-khau-dau')
  for (const field of await coordinator.page.locator('[type=password]').all()) await field.fill(ownWords)
  await coordinator.page.getByRole('button', { name: 'Lưu mật khẩu' }).click()
  await coordinator.page.getByText('Đã đặt mật khẩu mới').waitFor()
  await coordinator.leave()
})

test('gives the office its own letterhead, looked at before it holds', limit, async () => {
  const { page, look } = administrator
  await page.goto('/lam-viec')
  await page.getByRole('link', { name: 'Mẫu văn bản' }).click()
  await look('Mẫu văn bản', 'gio-dau-quan-tri-mau')
  await page.getByRole('link', { name: 'Báo cáo kết quả thực hiện kế hoạch' }).click()
  await page.getByLabel('Địa danh').fill('Huế')
  await page.getByRole('button', { name: 'Lưu bản thảo và xem trước' }).click()
  await page.getByText('Đã lưu bản thảo.').waitFor()
  await look('Xem trước', 'gio-dau-quan-tri-xem-truoc')
  await page.getByRole('button', { name: 'Áp dụng mẫu này' }).click()
  await page.getByText('Đã áp dụng mẫu mới.').waitFor()
})

test('backs up, sets the hour, fetches the archive after a fresh proof', limit, async () => {
  const { page, look } = administrator
  await page.goto('/lam-viec')
  await page.getByRole('link', { name: 'Lập bản sao lưu đầu tiên' }).click()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await page.getByText('Thành công').waitFor({ timeout: 90_000 })
  await page.getByLabel('Giờ chạy hằng ngày').fill('2')
  await page.getByRole('button', { name: 'Lưu lịch' }).click()
  await page.getByText('Đã lưu lịch sao lưu.').waitFor()
  await look('Sao lưu', 'gio-dau-quan-tri-sao-luu')
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải về' }).click()
  expect((await file).suggestedFilename()).toMatch(/^caicach-.*\.tar\.gz\.age$/)
  await (await file).saveAs(join(home, 'ban-sao.tar.gz.age'))
})

test('sees who is signed in, makes one set a new password, finds both in the log', limit, async () => {
  const { page, look } = administrator
  await page.goto('/lam-viec/tai-khoan')
  await look('Tài khoản', 'gio-dau-quan-tri-tai-khoan')
  await page.getByRole('link', { name: 'Lê Thị Hoa' }).click()
  await page.getByRole('link', { name: 'Bảo mật' }).click()
  await look('Bảo mật của tài khoản', 'gio-dau-quan-tri-bao-mat')
  await page.getByLabel('Bằng liên kết trao tận tay').check()
  await page.getByRole('button', { name: 'Buộc đặt mật khẩu mới' }).click()
  await page.getByText(/Liên kết đặt mật khẩu, dùng một lần/).waitFor()
  await page.goto('/lam-viec/nhat-ky')
  await look('Nhật ký hệ thống', 'gio-dau-quan-tri-nhat-ky')
  const log = await page.getByRole('main').innerText()
  for (const words of ['nhập tài khoản từ tệp', 'buộc đặt mật khẩu mới', 'áp dụng mẫu văn bản'])
    expect(log.toLowerCase()).toContain(words)
  await page.getByRole('link', { name: 'Mẫu văn bản' }).nth(1).waitFor()
  expect(administrator.complaints).toEqual([])
})

test('rehearses the restore: another folder, the same people, the second factor still opens', limit, async () => {
  const there = join(home, 'dien-tap')
  const args = ['restore', join(home, 'ban-sao.tar.gz.age'), '--into', there]
  const key = ['--passphrase-file', join(home, 'mat-khau-sao-luu')]
  expect(await runCommand(there, [...args, ...key], environment())).toMatchObject({ code: 0 })
  expect(await runCommand(there, ['check'], environment())).toMatchObject({ code: 0 })
  const second = await startProcess(there, environment())
  const visitor = await visit({ browser, server: { url: second.url, signIn: enter }, username: 'quantri.hue' })
  await visitor.page.getByLabel('Mã xác thực').fill(totp.generate({ timestamp: Date.now() + 30_000 }))
  await visitor.page.getByRole('button', { name: 'Tiếp tục' }).click()
  await visitor.page.waitForURL((address) => address.pathname.startsWith('/lam-viec'))
  await visitor.page.goto('/lam-viec/tai-khoan')
  await visitor.page.getByRole('link', { name: 'Trần Văn Nam' }).waitFor()
  await visitor.leave()
  await second.kill('SIGTERM')
})
