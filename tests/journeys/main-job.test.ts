import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { acceptTask, alt, beginArticle, handIn, picture, publish } from './articles.ts'
import { adopt, articleTask, correctContent, importFile, newPlanDocx, settleTasks, slugOf } from './plans.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 180_000 }
const title = 'Sở Y tế trả giấy phép hành nghề tận nơi cho người ở xa'
const plan = `/ke-hoach/${slugOf('305')}`

let server: DemoServer
let browser: Browser
let coordinator: Visitor
let officer: Visitor
let article: string

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
  const file = { name: 'ke-hoach-305.docx', bytes: await newPlanDocx('305') }
  await importFile(coordinator, file, /^Soát kế hoạch 305\/KH-UBND/)
  const words = 'Các sáng kiến, mô hình, cách làm hay trong cải cách hành chính ở cơ sở.'
  await correctContent(coordinator, 'e)', words)
  await settleTasks(coordinator)
  await adopt(coordinator, slugOf('305'))
  await look(/^Đẩy mạnh tuyên truyền cải cách hành chính/, 'ke-hoach-moi')
  expect(await page.getByRole('main').innerText()).toContain(words)
  expect(await rowOf(page).innerText()).toContain('56 đơn vị')
})

const rowOf = (page: Page) => page.getByRole('listitem').filter({ hasText: articleTask }).first()

/** Units that have done the task, as the plan's page says it. */
async function unitsDone(page: Page): Promise<number> {
  await page.goto(plan)
  return Number(/(\d+)\/56 đơn vị/.exec(await rowOf(page).innerText())?.[1] ?? 0)
}

test('an officer accepts the task and writes an article with a picture', limit, async () => {
  officer = await visit({ browser, server, username: 'canbo.yte' })
  await officer.look('Bàn làm việc', 'ban-lam-viec')
  await acceptTask(officer)
  article = await beginArticle(officer, title)
  await writeText(officer.page)
  await handIn(officer, title)
})

/** By keyboard, as far as a person would. */
async function writeText(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Nội dung' }).focus()
  await page.keyboard.type('Từ tháng 11, Sở Y tế trả giấy phép hành nghề tại trạm y tế của các xã miền núi.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+B')
  await page.keyboard.type('Người dân không phải đi xa.')
  await page.keyboard.press('Control+B')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Chèn ảnh' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Chèn ảnh' })
  await dialog.getByLabel('Tệp ảnh').setInputFiles(await picture())
  await dialog.getByLabel('Mô tả ảnh').fill(alt)
  await dialog.getByRole('button', { name: 'Tải lên và chèn' }).press('Enter')
  await page.locator('.editor figure img').waitFor()
}

test('pressing save while the page saves itself loses nothing', limit, async () => {
  const writer = await visit({ browser, server, username: 'canbo.taichinh' })
  const { page } = writer
  await beginArticle(writer, 'Sở Tài chính công khai dự toán')
  let saved = 0
  await page.route('**/sua', async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.continue()
    const response = await route.fetch()
    saved += 1
    // The server has it, and the page does not know yet.
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.fulfill({ response }).catch(() => {}) // the page may have gone on
  })
  await page.getByRole('textbox', { name: 'Nội dung' }).focus()
  await page.keyboard.type('Dự toán năm 2026 được công khai.')
  await expect.poll(() => saved, { timeout: 20_000 }).toBe(1)
  await page.keyboard.type(' Ai cũng xem được.')
  await page.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await page.getByText('Đã lưu bản thảo.').waitFor()
  const kept = page.locator('.editor [role=textbox]')
  // the box stands on the page a moment before the editor has filled it
  await expect.poll(() => kept.innerText()).toBe('Dự toán năm 2026 được công khai. Ai cũng xem được.')
  expect(writer.complaints).toEqual([])
  await writer.leave()
})

test('an approver publishes it, the public reads it, the task shows the deed', limit, async () => {
  const reader = await visit({ browser, server })
  const before = await unitsDone(reader.page)
  const approver = await visit({ browser, server, username: 'duyet.yte' })
  await publish(approver, title)
  expect(approver.complaints).toEqual([])
  await approver.leave()

  await reader.page.goto('/')
  await reader.look(/Cải cách hành chính/, 'trang-chu')
  await reader.page.goto('/tin-tuc')
  await reader.page.getByRole('link', { name: title }).first().press('Enter')
  await reader.look(title, 'bai')
  const shown = reader.page.getByRole('img', { name: alt }).first()
  expect(await shown.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0)
  expect(await unitsDone(reader.page)).toBe(before + 1)
  expect(reader.complaints).toEqual([])
  await reader.leave()

  const { page, look, complaints } = officer
  await page.goto(article)
  await page.getByRole('link', { name: articleTask }).first().press('Enter')
  await look(articleTask, 'nhiem-vu-co-minh-chung')
  expect(await page.getByRole('main').innerText()).toContain(title)
  expect(complaints).toEqual([])
})

test('the coordinator opens the report, follows a figure to the article, takes the .docx', limit, async () => {
  const { page, look, complaints } = coordinator
  const report = `${plan}/bao-cao/nam-2026`
  await page.goto(report)
  await page.getByRole('button', { name: 'Lập báo cáo' }).press('Enter')
  await page.getByText('Đã lập báo cáo.').waitFor()
  await page.goto(report)
  await look(/năm 2026/, 'bao-cao')
  const figure = page.getByText('hoạt động tuyên truyền có minh chứng').getByRole('link').first()
  const counted = (await figure.innerText()).trim()
  expect(counted).toMatch(/^\d+$/)
  await figure.press('Enter')
  await look(/minh chứng/i, 'minh-chung')
  await page.getByRole('link', { name: title }).first().press('Enter')
  await look(title, 'minh-chung-mot')
  await page
    .getByRole('link', { name: /\/tin-tuc\// })
    .first()
    .press('Enter')
  await look(title, 'bai-tu-bao-cao')
  await page.goto(report)
  expect(await printedIn(page)).toContain(`${counted} hoạt động tuyên truyền`)
  expect(complaints).toEqual([])
})

/** The words of the document that the page hands out. */
async function printedIn(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải .docx', exact: true }).press('Enter')
  const parts = unzipSync(await readFile(await (await downloading).path()))
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
}
