import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { adopt, importFile } from './plans.ts'
import { visit } from './visiting.ts'

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith('004')) : undefined
if (!name) process.stdout.write('Bỏ qua hành trình với kế hoạch thật: không có ../shared/seeds/004*.txt.\n')

let server: DemoServer
let browser: Browser

beforeAll(async () => {
  if (!name) return
  server = await demoServer()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test.skipIf(!name)('a real plan is read, its contents handed out, and adopted', { timeout: 180_000 }, async () => {
  const coordinator = await visit({ browser, server, username: 'dieuphoi' })
  const { page, look } = coordinator
  const bytes = readFileSync(`${folder}${name}`)
  await importFile(coordinator, { name: '255-KH-UBND.txt', bytes }, /^Soát kế hoạch 255\/KH-UBND/)
  const main = await page.getByRole('main').innerText()
  for (const words of ['12/12/2019', 'Phan Thiên Định', '30c/NQ-CP', 'Năm 2020']) expect(main).toContain(words)
  const units = page.getByRole('group', { name: 'Giao cho' }).getByRole('checkbox', { name: /^Các sở, ban, ngành/ })
  if (!(await units.isVisible())) await page.getByText('Giao nội dung thành nhiệm vụ thường xuyên').click()
  await units.check()
  await page.getByRole('button', { name: 'Tạo nhiệm vụ' }).press('Enter')
  await look(/^Soát /, 'soat-ke-hoach-that')
  await adopt(coordinator, '255-kh-ubnd-2019')
  await look(/tuyên truyền cải cách hành chính/i, 'ke-hoach-that')
  expect(coordinator.complaints).toEqual([])
})
