import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueSetupCode } from '../../src/capabilities/people/index.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { visit } from './visiting.ts'

let server: DemoServer
let browser: Browser

beforeAll(async () => {
  server = await demoServer('empty')
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test.each([['on'], ['off']] as const)('the portal of an empty installation stands, scripts %s', async (scripts) => {
  const { page, look, complaints, leave } = await visit({ browser, server, ...(scripts === 'off' && { scripts }) })
  await page.goto('/')
  await look(/Cải cách hành chính/, 'trang-chu-trong')
  expect(complaints).toEqual([])
  await leave()
})

test('the printed code makes an administrator, and the page is gone', { timeout: 120_000 }, async () => {
  const code = await issueSetupCode(server.kernel)
  const { page, look, complaints, leave } = await visit({ browser, server })
  await page.goto('/khoi-tao')
  await look('Khởi tạo hệ thống', 'khoi-tao')
  await page.getByRole('button').last().press('Enter')
  await page.getByRole('alert').first().waitFor()
  await look('Khởi tạo hệ thống', 'khoi-tao-thieu')
  await page.locator('[name=code]').fill(code ?? '')
  await page.locator('[name=office]').selectOption({ label: 'Thành phố Huế' })
  await page.locator('[name=name]').fill('Nguyễn Văn An')
  await page.locator('[name=username]').fill('quantri.hue')
  for (const field of await page.locator('[type=password]').all()) await field.fill('Mật khẩu khởi tạo 2026!')
  await page.locator('[name=email]').fill('quantri@hue.example')
  await page.locator('[name=email]').press('Enter')
  await page.waitForURL('**/lam-viec/**')
  await look(/Tài khoản/, 'tai-khoan')
  await page.goto('/don-vi')
  await look(/Cơ quan, đơn vị/, 'don-vi')
  expect(await page.getByRole('main').innerText()).toContain('Sở Nội vụ')
  expect(complaints.filter((words) => !words.includes('status of 422'))).toEqual([])
  expect((await page.goto('/khoi-tao'))?.status()).toBe(404)
  await leave()
})
