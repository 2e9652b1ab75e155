import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decision, report } from '../../src/capabilities/readings/example.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { visit } from './visiting.ts'

const limit = { timeout: 180_000 }
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

async function hand(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/lam-viec/van-ban/moi')
  await page.getByLabel('Tệp văn bản').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('main').getByRole('button', { name: 'Đọc văn bản' }).click()
}

/** Whether the reader sees it within the pane that scrolls. */
const seen = (page: Page, id: string) =>
  page.evaluate((wanted) => {
    const [mark, pane] = [document.getElementById(wanted), document.querySelector('.source__text')]
    if (!mark || !pane) return false
    const [place, frame] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()]
    return (
      place.top >= frame.top - 1 && place.bottom <= frame.bottom + 1 && place.top >= 0 && place.bottom <= innerHeight
    )
  }, id)

describe('a decision is read, put right and registered', () => {
  test('each part leads to its place and back, by hand and by keyboard', limit, async () => {
    const officer = await visit({ browser, server, username: 'canbo.noivu' })
    const { page, look, complaints } = officer
    await hand(page, 'quyet-dinh.txt', decision)
    await look('Quyết định 318/QĐ-UBND', 'doc-quyet-dinh')
    const mark = (await page.locator('.source__chip', { hasText: 'Thủ tục 3' }).getAttribute('id')) ?? ''
    expect(await seen(page, mark)).toBe(false)
    await page.locator(`a[href="#${mark}"]`).click()
    await expect.poll(() => seen(page, mark)).toBe(true)
    await page.locator(`#${mark}`).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain(`#m-${mark.slice(2)}`)

    await page.getByRole('link', { name: 'Sửa Thông tin văn bản' }).click()
    await page.getByLabel('Trích yếu').fill('Công bố thủ tục chăm sóc cây xanh')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Máy đọc: Về việc công bố danh mục').waitFor()
    await look('Quyết định 318/QĐ-UBND', 'doc-quyet-dinh-da-sua')
    await page.getByRole('button', { name: 'Đăng ký vào sổ văn bản' }).click()
    await page.getByRole('link', { name: 'Mở văn bản trong sổ' }).first().click()
    await look('Công bố thủ tục chăm sóc cây xanh', 'van-ban-da-dang-ky')
    expect(complaints).toEqual([])
    await officer.leave()
  })
})

describe('a report is read on a phone without scripts', () => {
  test('the anchors lead to the places, the figures go on to be declared', limit, async () => {
    const officer = await visit({ browser, server, username: 'canbo.noivu', scripts: 'off' })
    const { page } = officer
    await page.setViewportSize({ width: 360, height: 740 })
    await hand(page, 'bao-cao.txt', report)
    await page.getByRole('link', { name: 'Xem trong văn bản: Số liệu 3' }).click()
    await expect.poll(() => page.locator(':target').first().innerText()).toContain('Số liệu 3')
    await page.locator(':target').first().click()
    await expect.poll(() => page.locator(':target').first().innerText()).toContain('97,5 %')
    await page.getByRole('button', { name: 'Đăng ký vào sổ văn bản' }).click()
    await page.getByRole('link', { name: /Khai số liệu|con số đọc được/ }).click()
    await page.getByText('97,5').first().waitFor()
    await officer.leave()
  })
})
