// An article from its author to the portal at a set minute, and down again (docs/xuat-ban.md).
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putUpDue } from '../../src/capabilities/articles/actions/scheduling.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { visit } from './visiting.ts'

const limit = { timeout: 300_000 }
const title = 'Phường Tịnh Tâm trả kết quả đất đai vào chiều thứ Sáu'

let server: DemoServer
let browser: Browser
let article: string
beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const enter = (username: string, scripts: 'on' | 'off' = 'on') =>
  visit({ browser, server, username, ...(scripts === 'off' && { scripts }) })
const tomorrow = () => new Date(server.kernel.clock.now().getTime() + 86_400_000)
const written = (at: Date) => at.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })

test('an author hands in, an approver sets the minute, without scripts', limit, async () => {
  const author = await enter('canbo.tinhtam', 'off')
  await author.page.goto('/lam-viec/tin-bai/moi')
  await author.page.getByLabel('Tiêu đề').fill(title)
  await author.page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  article = new URL(author.page.url()).pathname.replace(/\/sua$/, '')
  await author.page.getByLabel('Tóm tắt').fill('Người dân nhận kết quả tại nhà văn hóa.')
  await author.page.getByRole('textbox', { name: 'Nội dung' }).fill('Trả kết quả vào chiều thứ Sáu.')
  await author.page.getByLabel('Từ khóa').fill('đất đai')
  await author.page.getByRole('checkbox', { name: 'Cải cách thủ tục hành chính' }).check()
  await author.page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await author.look(title, 'xuat-ban-cho-duyet')
  await author.leave()

  const { page, look, leave } = await enter('duyet.tinhtam', 'off')
  await page.goto(article)
  await page.locator('summary', { hasText: 'Duyệt và hẹn giờ đăng' }).click()
  const form = page.locator('details[open]')
  await form.getByLabel('Ngày đăng').fill(written(tomorrow()))
  await form.getByLabel('Giờ đăng').fill('07:30')
  await form.getByRole('button', { name: 'Duyệt và hẹn giờ đăng' }).click()
  await page.getByText('Đã duyệt và hẹn giờ đăng.').waitFor()
  await look(title, 'xuat-ban-hen-gio')
  await leave()
})

test('at its minute it is public; taken down it says why and where to read instead', limit, async () => {
  const id = article.split('/').at(-1) ?? ''
  const then = new Date(tomorrow().getTime() + 86_400_000)
  await putUpDue({ ...server.kernel, clock: { now: () => then } }, { id })
  const reader = await visit({ browser, server, device: 'phone' })
  await reader.page.goto('/tin-tuc/tu-khoa/dat-dai')
  await reader.page.getByRole('link', { name: title }).first().click()
  await reader.look(title, 'xuat-ban-bai')
  const address = new URL(reader.page.url()).pathname
  expect(await reader.page.getByRole('main').innerText()).toContain('Tin khác')

  const { page, leave } = await enter('duyet.tinhtam')
  await page.goto(article)
  await page.locator('summary', { hasText: 'Gỡ tin, bài' }).click()
  const form = page.locator('details[open]')
  await form.getByRole('radio', { name: 'Đã có bài thay thế' }).check()
  await form.getByLabel('Thông báo công khai').fill('Lịch trả kết quả đã đổi.')
  await form.getByLabel('Địa chỉ bài thay thế').fill('/tin-tuc')
  await form.getByLabel('Lý do').fill('Đổi lịch.')
  await form.getByRole('button', { name: 'Gỡ tin, bài' }).click()
  await page.getByText('Đã gỡ tin, bài khỏi cổng.').waitFor()
  await leave()

  await reader.page.goto(address)
  await reader.page.getByText('Lịch trả kết quả đã đổi.').waitFor()
  await reader.page.getByRole('link', { name: 'Đọc bài thay thế' }).click()
  expect(new URL(reader.page.url()).pathname).toBe('/tin-tuc')
  await reader.leave()
})
