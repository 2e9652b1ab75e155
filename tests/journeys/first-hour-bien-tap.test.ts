// The steps of docs/gio-dau/bien-tap.md.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { alt, picture } from './articles.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 300_000 }
const title = 'Phường Tịnh Tâm hướng dẫn nộp hồ sơ đất đai tại nhà văn hóa'
const words = 'Tổ công nghệ số cộng đồng giúp người dân nộp hồ sơ vào chiều thứ Năm.'
const right = 'Tổ công nghệ số cộng đồng giúp người dân nộp hồ sơ vào chiều thứ Sáu.'
const notice = 'Bài được gỡ vì lịch hướng dẫn đã thay đổi.'

let server: DemoServer
let browser: Browser
let article: string
let portal: string

beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const enter = (username: string) => visit({ browser, server, username })
/** What a refused form says in the console is the refusal itself. */
const faults = ({ complaints }: Visitor) => complaints.filter((said) => !said.includes('status of 422'))

test('an author writes with a picture; the page saves itself and says what lacks', limit, async () => {
  const author = await enter('canbo.tinhtam')
  const { page, look } = author
  await page.goto('/lam-viec/tin-bai')
  await look('Tin, bài', 'gio-dau-bien-tap-danh-sach')
  await page.getByRole('link', { name: 'Viết tin, bài' }).first().click()
  await page.getByLabel('Tiêu đề').fill(title)
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await look('Soạn tin, bài', 'gio-dau-bien-tap-soan')
  article = new URL(page.url()).pathname.replace(/\/sua$/, '')
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.getByText(/^Đã tự lưu lúc/).waitFor()
  await page.getByRole('button', { name: 'Chèn ảnh' }).click()
  const dialog = page.getByRole('dialog', { name: 'Chèn ảnh' })
  await dialog.getByLabel('Tệp ảnh').setInputFiles(await picture())
  await dialog.getByLabel('Mô tả ảnh').fill(alt)
  await dialog.getByRole('button', { name: 'Tải lên và chèn' }).click()
  await page.locator('.editor figure img').waitFor()

  const handIn = page.getByRole('button', { name: 'Lưu và gửi duyệt' })
  await handIn.click()
  for (const lacking of [/Chưa có tóm tắt/, /Chưa chọn lĩnh vực/])
    await page.getByRole('alert').getByRole('link', { name: lacking }).waitFor()
  await look('Soạn tin, bài', 'gio-dau-bien-tap-con-thieu')
  expect(await page.locator('.editor [role=textbox]').innerText()).toContain(words)
  await page.getByLabel('Tóm tắt').fill('Mỗi tuần một buổi, người dân được giúp nộp hồ sơ ngay tại thôn, tổ.')
  await page.getByRole('checkbox', { name: 'Cải cách thủ tục hành chính' }).check()
  await handIn.click()
  await page.getByText('Đã gửi duyệt.').waitFor()
  await look(title, 'gio-dau-bien-tap-cho-duyet')
  expect(faults(author)).toEqual([])
  await author.leave()
})

test('without scripts the form that lacks something keeps what was typed', limit, async () => {
  const author = await visit({ browser, server, username: 'canbo.vigiang', scripts: 'off' })
  const { page, look } = author
  await page.goto('/lam-viec/tin-bai/moi')
  await page.getByLabel('Tiêu đề').fill('Phường Vĩ Giang mở chuyên mục hỏi đáp')
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await page.getByRole('textbox', { name: 'Nội dung' }).fill('Chuyên mục trả lời trong ba ngày.')
  await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await page.getByRole('link', { name: /Chưa chọn lĩnh vực/ }).waitFor()
  await look('Soạn tin, bài', 'gio-dau-bien-tap-con-thieu')
  expect(await page.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toContain('trong ba ngày')
  await author.leave()
})

test('an approver sends it back, the editor finds it on the desk and sets it right', limit, async () => {
  const approver = await enter('duyet.tinhtam')
  await approver.page.getByRole('link', { name: `Duyệt bài “${title}”` }).click()
  await approver.look(title, 'gio-dau-bien-tap-duyet')
  await approver.page.locator('summary', { hasText: 'Trả lại' }).click()
  await approver.page.getByLabel('Lý do').fill('Buổi hướng dẫn là chiều thứ Sáu.')
  await approver.page.locator('details[open]').getByRole('button', { name: 'Trả lại' }).click()
  await approver.look(title, 'gio-dau-bien-tap-tra-lai')
  await approver.leave()

  const editor = await enter('bientap.tinhtam')
  const { page, look } = editor
  await page.getByRole('link', { name: `Sửa lại bài “${title}”` }).click()
  await look(title, 'gio-dau-bien-tap-bai-tra')
  await page.getByText('Buổi hướng dẫn là chiều thứ Sáu.').first().waitFor()
  await page.getByRole('link', { name: 'Sửa tin, bài' }).first().click()
  await look('Soạn tin, bài', 'gio-dau-bien-tap-sua')
  await page.locator('.editor [role=textbox] p').first().click({ clickCount: 3 })
  await page.keyboard.type(right)
  await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await page.getByText('Đã gửi duyệt.').waitFor()
  expect(faults(editor)).toEqual([])
  await editor.leave()
})

test('published, it stands on the portal, counts as a deed and is found without diacritics', limit, async () => {
  const approver = await enter('duyet.tinhtam')
  const { page, look } = approver
  await page.getByRole('link', { name: `Duyệt bài “${title}”` }).click()
  await page.getByRole('button', { name: 'Duyệt và đăng' }).click()
  await page.getByText('Bài được ghi nhận là minh chứng cho:').first().waitFor()
  await look(title, 'gio-dau-bien-tap-da-dang')
  await page.getByRole('link', { name: 'Mở việc đã ghi nhận' }).click()
  await look(title, 'gio-dau-bien-tap-viec')
  expect(await page.getByRole('main').innerText()).toContain('Được chấp nhận')
  await approver.leave()

  const reader = await visit({ browser, server, device: 'phone' })
  await reader.page.goto('/')
  await reader.page.getByRole('searchbox').first().fill('huong dan nop ho so dat dai tai nha van hoa')
  await reader.page.keyboard.press('Enter')
  await reader.look(/Tìm kiếm/, 'gio-dau-bien-tap-tim')
  await reader.page.getByRole('main').getByRole('link', { name: title }).first().click()
  await reader.look(title, 'gio-dau-bien-tap-bai')
  portal = new URL(reader.page.url()).pathname
  expect(await reader.page.getByRole('main').innerText()).toContain(right)
  expect(await reader.page.getByRole('img', { name: alt }).count()).toBeGreaterThan(0)
  expect(reader.complaints).toEqual([])
  await reader.leave()
})

test('withdrawn, the address still answers and says why', limit, async () => {
  const approver = await enter('duyet.tinhtam')
  const { page, look } = approver
  await page.goto(article)
  await page.locator('summary', { hasText: 'Gỡ tin, bài' }).click()
  const form = page.locator('details[open]')
  await form.getByLabel('Lý do').fill('Đổi lịch hướng dẫn.')
  await form.getByLabel('Thông báo công khai').fill(notice)
  await form.getByRole('button', { name: 'Gỡ tin, bài' }).click()
  await page.getByText('Đã gỡ tin, bài khỏi cổng.').waitFor()
  await look(title, 'gio-dau-bien-tap-da-go')
  await approver.leave()

  const reader = await visit({ browser, server })
  await reader.page.goto(portal)
  const shown = await reader.page.getByRole('main').innerText()
  expect(shown).toContain(notice)
  expect(shown).not.toContain(right)
  await reader.page.goto('/tim-kiem?q=huong+dan+nop+ho+so+dat+dai+tai+nha+van+hoa')
  expect(await reader.page.getByRole('main').getByRole('link', { name: title }).count()).toBe(0)
  await reader.leave()
})
