import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { acceptTask, alt, beginArticle, handIn, picture, publish } from './articles.ts'
import { adopt, articleTask, correctContent, importFile, newPlanDocx, settleTasks, slugOf } from './plans.ts'
import { visit } from './visiting.ts'

const limit = { timeout: 180_000 }
const scripts = 'off'
const title = 'Sở Xây dựng hướng dẫn tra cứu quy hoạch trên điện thoại'

let server: DemoServer
let browser: Browser

beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('without scripts a plan is imported, corrected and adopted', limit, async () => {
  const coordinator = await visit({ browser, server, username: 'dieuphoi', scripts })
  const file = { name: 'ke-hoach-306.docx', bytes: await newPlanDocx('306') }
  await importFile(coordinator, file, /^Soát kế hoạch 306\/KH-UBND/)
  await correctContent(coordinator, 'g)', 'Việc thực hiện cơ chế một cửa, một cửa liên thông.')
  await settleTasks(coordinator)
  await adopt(coordinator, slugOf('306'))
  await coordinator.look(/^Đẩy mạnh tuyên truyền cải cách hành chính/, 'ke-hoach-moi')
  await coordinator.leave()
})

test('without scripts an article with a picture is written, published and proves its task', limit, async () => {
  const officer = await visit({ browser, server, username: 'canbo.xaydung', scripts })
  const { page, look } = officer
  await acceptTask(officer)
  const article = await beginArticle(officer, title)
  await page
    .getByRole('textbox', { name: 'Nội dung' })
    .fill('Người dân tra cứu quy hoạch trên điện thoại.\n\n## Cách tra cứu\n\n- Mở cổng.')
  await page.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await page
    .getByLabel('Tệp ảnh')
    .last()
    .setInputFiles(await picture())
  await page.getByLabel('Mô tả ảnh').last().fill(alt)
  await page.getByRole('button', { name: 'Tải ảnh lên' }).press('Enter')
  await page.getByText('Đã tải ảnh lên.').waitFor()
  const code = await page.getByText(`![${alt}](`).innerText()
  await page
    .getByRole('textbox', { name: 'Nội dung' })
    .fill(`Người dân tra cứu quy hoạch trên điện thoại.\n\n${code}\n`)
  await handIn(officer, title)

  const approver = await visit({ browser, server, username: 'duyet.xaydung', scripts })
  await publish(approver, title)
  await approver.leave()

  const reader = await visit({ browser, server, scripts })
  await reader.page.goto('/')
  await reader.look(/Cải cách hành chính/, 'trang-chu')
  await reader.page.getByRole('link', { name: title }).first().press('Enter')
  await reader.look(title, 'bai')
  expect(await reader.page.getByRole('img', { name: alt }).count()).toBeGreaterThan(0)
  await reader.leave()

  await page.goto(article)
  await page.getByRole('link', { name: articleTask }).first().press('Enter')
  await look(articleTask, 'nhiem-vu-co-minh-chung')
  expect(await page.getByRole('main').innerText()).toContain(title)
})

test('without scripts the report opens down to the article and its document is handed out', limit, async () => {
  const { page, look, leave } = await visit({ browser, server, username: 'dieuphoi', scripts })
  await page.goto(`/ke-hoach/${slugOf('306')}/bao-cao/nam-2026`)
  await look(/năm 2026/, 'bao-cao')
  await page.getByText('hoạt động tuyên truyền có minh chứng').getByRole('link').first().press('Enter')
  await look(/minh chứng/i, 'minh-chung')
  await page.getByRole('link', { name: title }).first().press('Enter')
  await look(title, 'minh-chung-mot')
  const answer = await page.request.get(`/ke-hoach/${slugOf('306')}/bao-cao/nam-2026.docx`)
  expect([answer.status(), (await answer.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
  await leave()
})
