import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockFrom } from '../../src/kernel/clock.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { demoNow } from '../demo-template.ts'
import { visit } from './visiting.ts'

let server: DemoServer
let browser: Browser

beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
  // the demo's administrator would have to renew a password of the year's beginning
  const fresh = { password_set_at: server.kernel.clock.now() }
  await server.kernel.db.updateTable('accounts').set(fresh).where('username', '=', 'quantri').execute()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** The day after the demo's own. */
const tomorrow = new Date(Date.parse(demoNow) + 86_400_000).toISOString().slice(0, 10)
const vietnamese = tomorrow.split('-').reverse().join('/')

const mapping = [
  'Đơn vị cũ,Hình thức,Mã đơn vị mới,Đơn vị mới,Loại đơn vị mới,Tỷ lệ,Căn cứ',
  'Phường Lam Khê,Nhập,LG.PM1,Phường Lam Kỳ,Phường,,Nghị quyết 12/NQ-HĐND',
  'Phường Kỳ Lam,Nhập,LG.PM1,Phường Lam Kỳ,Phường,,Nghị quyết 12/NQ-HĐND',
  'Phường Vân Khê,Chia,LG.PM1,Phường Lam Kỳ,Phường,40 %,Nghị quyết 12/NQ-HĐND',
  'Phường Vân Khê,Chia,LG.PM2,Phường Vân Ngân,Phường,60 %,Nghị quyết 12/NQ-HĐND',
  'Phường Ngân Khê,Nhập,LG.PM2,Phường Vân Ngân,Phường,,Nghị quyết 12/NQ-HĐND',
].join('\n')

/** The number that stands before "nhiệm vụ" above the list of what the person's unit has to do. */
async function countTasks(page: Page): Promise<number> {
  await page.goto('/lam-viec/nhiem-vu')
  const total = await page.locator('.filter__total').first().innerText()
  return Number(/\d+/.exec(total)?.[0])
}

async function tasksOf(username: string): Promise<number> {
  const officer = await visit({ browser, server, username })
  const count = await countTasks(officer.page)
  await officer.leave()
  return count
}

test('a mapping is imported, rehearsed, mended and scheduled; on its day the work is found under the new name', {
  timeout: 300_000,
}, async () => {
  const admin = await visit({ browser, server, username: 'quantri' })
  const { page, look } = admin
  await page.goto('/lam-viec/don-vi/sap-xep')
  await look('Sắp xếp đơn vị', 'sap-xep-danh-sach')
  await page.getByRole('link', { name: 'Lập phương án' }).first().click()
  await page.getByLabel('Tên phương án').fill('Sắp xếp phường năm 2026')
  await page.getByLabel('Căn cứ pháp lý').fill('Nghị quyết 12/NQ-HĐND')
  await page.getByLabel('Ngày có hiệu lực').fill(vietnamese)
  await page.getByRole('button', { name: 'Lập phương án' }).click()
  await page.getByRole('link', { name: 'Các dòng' }).click()
  await page
    .getByLabel('Tệp phương án')
    .setInputFiles({ name: 'sap-xep.csv', mimeType: 'text/csv', buffer: Buffer.from(mapping) })
  await page.getByRole('button', { name: 'Đọc tệp' }).click()
  await look('Sắp xếp phường năm 2026', 'sap-xep-chay-thu')
  await page.getByText('chưa nêu đơn vị kế thừa chính').waitFor()

  // the ambiguity: Phường Vân Khê is divided; its main heir is named
  await page.getByLabel('Đơn vị kế thừa chính của Phường Vân Khê').selectOption({ label: 'Phường Vân Ngân' })
  await page.getByRole('button', { name: /^Chọn/ }).first().click()
  await page.getByText('Đã ghi đơn vị kế thừa chính.').waitFor()
  expect(await page.getByText('chưa nêu đơn vị kế thừa chính').count()).toBe(0)
  await page.locator('summary', { hasText: 'Lên lịch' }).click()
  await page.getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByText(`Đã lên lịch cho ngày ${vietnamese}.`).waitFor()
  await look('Sắp xếp phường năm 2026', 'sap-xep-da-len-lich')
  await admin.leave()

  const [lamKhe, nganKhe] = [await tasksOf('canbo.lamkhe'), await tasksOf('canbo.ngankhe')]
  const [kyLam, vanKhe] = [await tasksOf('canbo.kylam'), await tasksOf('canbo.vankhe')]
  expect(Math.min(lamKhe, kyLam, vanKhe, nganKhe)).toBeGreaterThan(0)
  Object.assign(server.kernel, { clock: clockFrom(`${tomorrow}T08:00:00+07:00`) })
  const officer = await visit({ browser, server, username: 'canbo.lamkhe' })
  await officer.page.goto('/lam-viec')
  expect(await officer.page.locator('.account__acting').first().textContent()).toContain('Phường Lam Kỳ')
  expect(await countTasks(officer.page)).toBe(lamKhe + kyLam)
  await officer.look('Nhiệm vụ', 'sap-xep-viec-cua-phuong-moi')
  await officer.leave()
  expect(await tasksOf('canbo.ngankhe')).toBe(vanKhe + nganKhe)

  const citizen = await visit({ browser, server })
  await citizen.page.goto('/don-vi/phuong-lam-khe')
  await citizen.page.getByText('đã kết thúc').first().waitFor()
  await citizen.page.getByRole('link', { name: 'Phường Lam Kỳ' }).first().waitFor()
  await citizen.look('Phường Lam Khê', 'sap-xep-don-vi-cu')
  await citizen.page.goto('/tong-ket')
  await citizen.page.getByText(`Sắp xếp đơn vị ${vietnamese}`).first().waitFor()
  expect(citizen.complaints).toEqual([])
  await citizen.leave()
})
