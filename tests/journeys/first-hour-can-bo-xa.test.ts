// The steps of docs/gio-dau/can-bo-xa.md.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { picture } from './articles.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 300_000 }
const task = 'Phát tin, bài về cải cách hành chính trên hệ thống truyền thanh cơ sở'
const broadcast = 'Phát bản tin về nộp hồ sơ trực tuyến trên loa truyền thanh xã'
const conference = 'Hội nghị đối thoại với người dân, doanh nghiệp về dịch vụ công trực tuyến'

let server: DemoServer
let browser: Browser
let officer: Visitor
let taskAddress: string

beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
  officer = await visit({ browser, server, username: 'canbo.khenga', device: 'phone' })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** A thumb needs 24 CSS pixels (WCAG 2.2, 2.5.8); links within running text are excepted. */
async function tooSmallForThumbs({ page }: Visitor): Promise<string[]> {
  return page
    .locator('main button, main select, main input:not([type=hidden]), main textarea, main .govuk-button')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect()
        return width > 0 && (width < 24 || height < 24) ? [`${control.outerHTML.slice(0, 80)} ${width}×${height}`] : []
      }),
    )
}

test('sees what waits and how much of it is late, accepts a task', limit, async () => {
  const { page, look } = officer
  await look('Bàn làm việc', 'gio-dau-xa-ban-lam-viec')
  const fresh = page.getByRole('link', { name: /nhiệm vụ mới giao chờ tiếp nhận/ })
  expect(await fresh.innerText()).toMatch(/trong đó \d+ đã quá hạn/)
  await fresh.tap()
  await look('Nhiệm vụ', 'gio-dau-xa-nhiem-vu')
  expect(await tooSmallForThumbs(officer)).toEqual([])
  await page.getByRole('link', { name: task }).tap()
  await look(task, 'gio-dau-xa-nhiem-vu-moi')
  taskAddress = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Nhận nhiệm vụ' }).tap()
  await page.getByText('Đã nhận nhiệm vụ.').waitFor()
})

test('records a broadcast with a photo; what is missing is said where it goes', limit, async () => {
  const { page, look } = officer
  await page.getByRole('link', { name: 'Đến phần Minh chứng' }).tap()
  await page.getByRole('link', { name: 'Ghi nhận việc đã làm', exact: true }).tap()
  await look('Ghi nhận việc đã làm', 'gio-dau-xa-ghi-nhan')
  expect(await tooSmallForThumbs(officer)).toEqual([])
  expect(await page.getByLabel(/^Đơn vị tính \(/).inputValue()).toBe('bản tin')
  await page.getByLabel('Việc đã làm').fill(broadcast)
  await page.getByLabel('Ngày thực hiện').fill('17/11/2026')
  await page.getByLabel(/^Số lượng \(/).fill('2')
  const save = page.getByRole('button', { name: 'Ghi nhận', exact: true })
  await save.tap()
  const missing = page.getByRole('alert').getByRole('link', { name: /đính kèm ít nhất một tệp/ })
  await missing.waitFor()
  await look('Ghi nhận việc đã làm', 'gio-dau-xa-thieu-anh')
  await missing.tap()
  expect(await page.locator(':focus').getAttribute('type')).toBe('file')
  expect(await page.getByLabel('Việc đã làm').inputValue()).toBe(broadcast)
  await page.getByLabel('Tệp kèm theo').setInputFiles(await picture())
  await save.tap()
  await page.getByText('Đã ghi nhận việc đã làm.').waitFor()
  await look(task, 'gio-dau-xa-da-ghi')
  expect(await page.getByRole('row').filter({ hasText: broadcast }).innerText()).toContain('Chờ duyệt')
})

test('raises an obstacle and asks a colleague by name', limit, async () => {
  const { page, look } = officer
  await page.getByText('Nêu khó khăn, vướng mắc', { exact: true }).last().tap()
  await page.getByRole('textbox', { name: 'Khó khăn, vướng mắc' }).fill('Cụm loa thôn Hạ hỏng, chưa có kinh phí sửa.')
  await page.getByLabel(/^Đề xuất, kiến nghị/).fill('Cho dùng loa di động trong quý IV.')
  await page.getByRole('button', { name: 'Gửi', exact: true }).tap()
  await page.getByText('Đã gửi khó khăn, vướng mắc tới cơ quan đầu mối.').waitFor()
  await page.getByRole('textbox', { name: 'Ý kiến' }).fill('Xin mẫu sổ nhật ký phát thanh đang dùng.')
  await page.getByLabel('Nhắc người').selectOption({ label: 'Trần Thị Minh Nguyệt' })
  await page.getByRole('button', { name: 'Gửi ý kiến' }).tap()
  await page.getByText('Xin mẫu sổ nhật ký phát thanh đang dùng.').first().waitFor()
  await look(task, 'gio-dau-xa-trao-doi')
})

test('answers a proof that was not accepted', limit, async () => {
  const coordinator = await visit({ browser, server, username: 'dieuphoi' })
  await coordinator.page.goto(taskAddress)
  const row = coordinator.page.getByRole('row').filter({ hasText: broadcast })
  await row.locator('summary', { hasText: 'Chưa chấp nhận' }).click()
  await row.getByLabel('Lý do').first().fill('Ảnh chưa cho thấy số bản tin đã phát.')
  await row.getByRole('button', { name: 'Chưa chấp nhận' }).click()
  await coordinator.page.getByText('Ảnh chưa cho thấy số bản tin đã phát.').first().waitFor()
  await coordinator.leave()

  const { page, look } = officer
  await page.goto('/lam-viec')
  await page.getByRole('link', { name: `Minh chứng chưa được chấp nhận: ${broadcast}` }).tap()
  await look(broadcast, 'gio-dau-xa-chua-chap-nhan')
  await page.locator('summary', { hasText: 'Giải trình' }).tap()
  await page.getByRole('textbox', { name: 'Giải trình' }).fill('Sổ nhật ký ghi 2 bản tin, ngày 16 và 17/11.')
  await page.getByRole('button', { name: 'Giải trình' }).tap()
  await page.getByText('Sổ nhật ký ghi 2 bản tin, ngày 16 và 17/11.').first().waitFor()
  await look(broadcast, 'gio-dau-xa-da-giai-trinh')
})

test('writes the report of the unit: words only, the figures stand there', limit, async () => {
  const { page, look } = officer
  await page.goto('/lam-viec')
  await page.getByRole('link', { name: /^Gửi báo cáo quý III/ }).tap()
  await look(/Báo cáo của Xã Khe Ngà/, 'gio-dau-xa-bao-cao')
  await page.getByRole('button', { name: 'Lập báo cáo' }).tap()
  await look('Soạn báo cáo của đơn vị', 'gio-dau-xa-soan-bao-cao')
  for (const field of await page.getByRole('main').locator('textarea').all()) await field.fill('Không có.')
  expect(await page.getByRole('main').locator('input[inputmode=decimal], input[type=number]').count()).toBe(0)
  await page.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await page.getByText('Đã lưu nội dung báo cáo.').waitFor()
  await page.getByRole('link', { name: 'Xem báo cáo' }).tap()
  await look(/Báo cáo của Xã Khe Ngà/, 'gio-dau-xa-bao-cao-da-luu')
})

test('is present at a meeting by the code on its screen, without scripts', limit, async () => {
  const at = server.kernel.clock.now().getTime()
  const hour = 3_600_000
  await server.kernel.db
    .updateTable('meetings')
    .set({ starts_at: new Date(at + hour / 2), ends_at: new Date(at + 3 * hour) })
    .where('title', '=', conference)
    .execute()
  const organiser = await visit({ browser, server, username: 'canbo.vanphong' })
  await organiser.page.goto('/lam-viec/hop')
  await organiser.page.getByRole('link', { name: conference }).click()
  await organiser.page.goto(`${new URL(organiser.page.url()).pathname}/man-hinh`)
  const door = /\/diem-danh\/\S+/.exec(await organiser.page.getByRole('main').innerText())?.[0] ?? ''
  expect(door).not.toBe('')

  const plain = await visit({ browser, server, scripts: 'off', device: 'phone' })
  await plain.page.goto(door)
  await plain.look('Điểm danh', 'gio-dau-xa-diem-danh')
  await plain.page.getByRole('link', { name: 'Đăng nhập để điểm danh' }).tap()
  await server.signIn(plain.page, 'canbo.khenga')
  await plain.page.goto(door)
  await plain.page.getByRole('button', { name: 'Tôi có mặt' }).tap()
  await plain.page.getByText('Đã điểm danh. Cảm ơn ông/bà.').waitFor()
  await plain.leave()
  await organiser.leave()
})

test('finds the calendar and the letters on the account page', limit, async () => {
  const { page, look, complaints } = officer
  await page.goto('/lam-viec/ca-nhan')
  await look('Tài khoản của tôi', 'gio-dau-xa-tai-khoan')
  await page.getByRole('link', { name: 'Lịch trên điện thoại' }).tap()
  await page.getByRole('button', { name: 'Mở địa chỉ lịch' }).tap()
  const address = /http\S+\.ics/.exec(await page.getByText(/\.ics/).first().innerText())?.[0] ?? ''
  await look('Lịch trên điện thoại', 'gio-dau-xa-lich')
  expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR')
  await page.goto('/lam-viec/ca-nhan')
  await page.getByRole('link', { name: 'Cách nhận thư thông báo' }).tap()
  await look('Cách nhận thư thông báo', 'gio-dau-xa-cach-nhan')
  await page.getByLabel('Giờ gửi thư tổng hợp').selectOption('08:00')
  await page.getByRole('button', { name: 'Lưu', exact: true }).tap()
  await page.getByText('Đã lưu cách nhận thư.').waitFor()
  expect(complaints.filter((words) => !words.includes('status of 422'))).toEqual([])
})
