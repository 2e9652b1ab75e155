import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPicture } from '../../db/demo/loading/pictures/drawing.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { newPlanDocx, newPlanSlug } from './new-plan.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 120_000 }
const taskWords = 'Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử của cơ quan, đơn vị, địa phương'
const title = 'Sở Y tế trả giấy phép hành nghề tận nơi cho người ở xa'

let server: DemoServer
let browser: Browser
let coordinator: Visitor
let officer: Visitor
let articleAddress: string

beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
  coordinator = await visit({ browser, server, username: 'dieuphoi' })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('a coordinator imports the plan, corrects an item, adopts it', limit, async () => {
  const { page, look } = coordinator
  await look('Bàn làm việc', 'ban-lam-viec-dieu-phoi')
  await page.goto('/lam-viec/ke-hoach')
  await look('Kế hoạch của đơn vị', 'ke-hoach-don-vi')
  await page.goto('/lam-viec/ke-hoach/nhap')
  await look('Nhập kế hoạch từ văn bản', 'nhap-ke-hoach')
  await page.getByLabel('Tệp kế hoạch').setInputFiles({
    name: 'ke-hoach-305.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await newPlanDocx()),
  })
  await page.getByRole('button', { name: 'Đọc văn bản' }).press('Enter')
  await look(/^Soát kế hoạch 305\/KH-UBND/, 'soat-ke-hoach')

  await page.getByRole('link', { name: /^Sửa e\)$/ }).press('Enter')
  const words = page.getByRole('textbox', { name: 'Nội dung', exact: true })
  await words.press('End')
  await words.fill('Các sáng kiến, mô hình, cách làm hay trong cải cách hành chính ở cơ sở.')
  await look(/^Soát kế hoạch/, 'soat-ke-hoach-sua')
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter')
  await expect.poll(() => page.getByText('Các sáng kiến, mô hình, cách làm hay').first().isVisible()).toBe(true)

  await page.getByRole('button', { name: 'Bỏ các nhiệm vụ đã chọn' }).click()
  await chooseAnswerers(page)
  await look(/^Soát kế hoạch/, 'soat-ke-hoach-xong')

  await page.getByRole('link', { name: 'Xem lại và ban hành' }).click()
  await look(/^Ban hành kế hoạch 305/, 'ban-hanh')
  await page.getByRole('button', { name: 'Ban hành', exact: true }).press('Enter')
  await page.waitForURL(`**/ke-hoach/${newPlanSlug}`)
  await look(/^Đẩy mạnh tuyên truyền cải cách hành chính/, 'ke-hoach-moi')
  expect(await rowOf(page).innerText()).toContain('56 đơn vị')
})

/** Whom the press will name is not known yet: the duty goes to all. */
async function chooseAnswerers(page: Page): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: 'Trả lời, phản hồi thông tin báo chí' })
  await card.getByRole('link', { name: 'Sửa' }).click()
  const lead = page.getByRole('group', { name: 'Đơn vị chủ trì' })
  await lead.getByRole('checkbox', { name: /^Các cơ quan, đơn vị, địa phương/ }).check()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
}

const rowOf = (page: Page) => page.getByRole('listitem').filter({ hasText: taskWords }).first()

/** Units that have done the task, as the plan's page says it. */
async function unitsDone(page: Page): Promise<number> {
  await page.goto(`/ke-hoach/${newPlanSlug}`)
  return Number(/(\d+)\/56 đơn vị/.exec(await rowOf(page).innerText())?.[1] ?? 0)
}

test('an officer accepts the task and writes an article with a picture', limit, async () => {
  officer = await visit({ browser, server, username: 'canbo.yte' })
  const { page, look } = officer
  await look('Bàn làm việc', 'ban-lam-viec')
  await page.goto('/lam-viec/nhiem-vu?state=assigned')
  await look('Nhiệm vụ', 'nhiem-vu')
  await page.getByRole('link', { name: taskWords }).press('Enter')
  await page.getByRole('button', { name: 'Nhận nhiệm vụ' }).press('Enter')
  await expect.poll(() => page.getByText('Đã nhận nhiệm vụ.').isVisible()).toBe(true)
  await look(taskWords, 'nhiem-vu-mot')

  await page.goto('/lam-viec/tin-bai/moi')
  await look('Viết tin, bài', 'viet-bai')
  await page.getByLabel('Tiêu đề').fill(title)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sua')
  articleAddress = page.url().replace(/\/sua$/, '')
  await writeText(page)
  await look(/Soạn tin, bài/, 'soan-bai')
  await page.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await expect.poll(() => page.getByText('Đã lưu bản thảo.').isVisible()).toBe(true)
  await page.getByRole('radio', { name: /Người dân nhận kết quả/ }).check()
  await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).press('Enter')
  await expect.poll(() => page.getByText('Đã gửi duyệt.').isVisible()).toBe(true)
  await look(title, 'bai-cho-duyet')
})

/** By keyboard, as far as a person would. */
async function writeText(page: Page): Promise<void> {
  await page.getByLabel('Tóm tắt').fill('Mỗi tuần một buổi, công chức mang kết quả đến trạm y tế xã.')
  const editor = page.getByRole('textbox', { name: 'Nội dung' })
  await editor.focus()
  await page.keyboard.type('Từ tháng 11, Sở Y tế trả giấy phép hành nghề tại trạm y tế của các xã miền núi.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+B')
  await page.keyboard.type('Người dân không phải đi xa.')
  await page.keyboard.press('Control+B')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Chèn ảnh' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Chèn ảnh' })
  const picture = { name: 'tra-ket-qua.jpg', mimeType: 'image/jpeg', buffer: await drawPicture('doorstep', 0) }
  await dialog.getByLabel('Tệp ảnh').setInputFiles(picture)
  await dialog.getByLabel('Mô tả ảnh').fill('Người dân nhận kết quả hồ sơ từ công chức')
  await dialog.getByRole('button', { name: 'Tải lên và chèn' }).press('Enter')
  await page.locator('.editor figure img').waitFor()
  await page.getByRole('checkbox', { name: 'Cải cách thủ tục hành chính' }).check()
}

test('an approver publishes it, the public reads it, the task shows the deed', limit, async () => {
  const reader = await visit({ browser, server })
  const before = await unitsDone(reader.page)
  const approver = await visit({ browser, server, username: 'duyet.yte' })
  await approver.look('Bàn làm việc', 'ban-lam-viec-duyet')
  await approver.page.getByRole('link', { name: `Duyệt bài “${title}”` }).press('Enter')
  await approver.look(title, 'bai-duyet')
  await approver.page.getByRole('button', { name: 'Duyệt và đăng' }).press('Enter')
  await approver.page.getByText('Bài được ghi nhận là minh chứng cho:').first().waitFor()
  await approver.look(title, 'bai-da-dang')
  expect(approver.complaints).toEqual([])
  await approver.leave()

  await reader.page.goto('/')
  await reader.look(/Cải cách hành chính/, 'trang-chu')
  await reader.page.goto('/tin-tuc')
  await reader.page.getByRole('link', { name: title }).first().press('Enter')
  await reader.look(title, 'bai')
  const picture = reader.page.getByRole('img', { name: 'Người dân nhận kết quả hồ sơ từ công chức' }).first()
  expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0)
  expect(await unitsDone(reader.page)).toBe(before + 1)
  expect(reader.complaints).toEqual([])
  await reader.leave()

  const { page, look } = officer
  await page.goto('/lam-viec/nhiem-vu?state=accepted')
  await page.goto(articleAddress)
  await page.getByRole('link', { name: taskWords }).first().press('Enter')
  await look(taskWords, 'nhiem-vu-co-minh-chung')
  expect(await page.getByRole('main').innerText()).toContain(title)
  expect(officer.complaints).toEqual([])
})

test('the coordinator opens the report, follows a figure to the article, takes the .docx', limit, async () => {
  const { page, look } = coordinator
  await page.goto(`/ke-hoach/${newPlanSlug}/bao-cao/nam-2026`)
  await page.getByRole('button', { name: 'Lập báo cáo' }).press('Enter')
  await page.goto(`/ke-hoach/${newPlanSlug}/bao-cao/nam-2026`)
  await look(/năm 2026/, 'bao-cao')
  const figure = page
    .getByRole('group', { name: 'Hoạt động đã thực hiện' })
    .or(page.locator('.figure-card', { hasText: 'Hoạt động đã thực hiện' }))
    .getByRole('link')
    .first()
  const counted = (await figure.innerText()).trim()
  await figure.press('Enter')
  await look(/Minh chứng|Sổ minh chứng|Việc đã/, 'minh-chung')
  await page.getByRole('link', { name: title }).first().press('Enter')
  await look(title, 'minh-chung-mot')
  await page
    .getByRole('link', { name: /\/tin-tuc\// })
    .first()
    .press('Enter')
  await look(title, 'bai-tu-bao-cao')

  await page.goto(`/ke-hoach/${newPlanSlug}/bao-cao/nam-2026`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải văn bản (.docx)' }).press('Enter')
  const file = await (await downloading).path()
  const parts = unzipSync(await readFile(file))
  const printed = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  expect(printed).toContain(`${counted} hoạt động tuyên truyền`)
  expect(coordinator.complaints).toEqual([])
})
