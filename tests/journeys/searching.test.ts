// Search as people type it: without marks, with slips, abbreviations, numbers in every form, by keyboard and without scripts.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importLines } from '../../src/capabilities/imports/index.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 300_000 }
let server: DemoServer
let browser: Browser
let visitor: Visitor

const filler = 'Cơ quan, đơn vị có trách nhiệm phối hợp thực hiện theo quy định của pháp luật hiện hành. '.repeat(12)
const rules = {
  number: '977/QĐ-UBND',
  type: 'Quyết định',
  issuer: 'UBND thành phố Lam Giang',
  issued: '2026-03-04',
  title: 'Ban hành Quy chế hòa giải ở cơ sở',
  text: [
    'QUYẾT ĐỊNH',
    'Ban hành Quy chế hòa giải ở cơ sở',
    `Điều 1. Phạm vi điều chỉnh\n${filler}`,
    `Điều 2. Tổ hòa giải\n1. ${filler}\n2. Hồ sơ được giữ tại kho ngọc lan. ${filler}`,
    `Điều 3. Thi hành\n${filler}`,
  ].join('\n'),
}

beforeAll(async () => {
  server = await demoServer()
  const path = join(server.dataDir, 'quy-che.jsonl')
  await writeFile(path, `${JSON.stringify(rules)}\n`)
  const importers = server.kernel.capabilities
    .flatMap((one) => one.imports ?? [])
    .filter(({ kind }) => kind === 'documents')
  await importLines(server.kernel, { path, importers }, () => {})
  browser = await openBrowser()
  visitor = await visit({ browser, server })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function searchFor(typed: string): Promise<void> {
  await visitor.page.goto(`/tim-kiem?q=${encodeURIComponent(typed)}`)
  await visitor.page.getByRole('heading', { level: 1, name: 'Tìm kiếm' }).waitFor()
}
const firstHit = () => visitor.page.locator('.search-result__title').first().innerText()

test('the document is found as soon as the index has heard of it', limit, async () => {
  await expect
    .poll(
      async () => {
        await searchFor('977/QĐ-UBND')
        return visitor.page.locator('.search-result__title').allInnerTexts()
      },
      { timeout: 120_000 },
    )
    .toContainEqual(expect.stringContaining('977/QĐ-UBND'))
})

test('the same thing in every spelling', limit, async () => {
  for (const typed of [
    '977',
    '977/QĐ',
    'qd 977 ubnd',
    '977/qdd-ubnd',
    'quyết định số 977',
    '977QD-UBND ngày 4/3/2026',
  ]) {
    await searchFor(typed)
    expect(await firstHit(), typed).toContain('977/QĐ-UBND')
  }
  for (const typed of [
    'quy che hoa giai o co so',
    'quy chế hoà giải ở cơ sở',
    'quy chees hoaf giair',
    'QUY CHE HOA GIAI',
  ]) {
    await searchFor(typed)
    expect(await firstHit(), typed).toContain('hòa giải ở cơ sở')
  }
  await searchFor('CCHC')
  expect(await visitor.page.innerText('.search-understanding')).toContain('cải cách hành chính')
  await visitor.look('Tìm kiếm', 'tim-kiem-viet-tat')
})

test('a clause is opened at its place', limit, async () => {
  const { page } = visitor
  await searchFor('kho ngọc lan')
  await page.locator('.search-result__title a').first().click()
  await page.waitForURL(/\/van-ban\/.+#.+/)
  const anchor = new URL(page.url()).hash.slice(1)
  expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1)
})

test('narrowed, and let go again', limit, async () => {
  const { page } = visitor
  await searchFor('cải cách hành chính')
  const all = await page.innerText('.filter__total')
  await page.getByLabel('Loại nội dung').selectOption('plan')
  await page.waitForURL(/loai=plan/)
  expect(await page.innerText('.filter__total')).not.toBe(all)
  await visitor.look('Tìm kiếm', 'tim-kiem-loc')
  await page.getByRole('link', { name: 'Bỏ lọc', exact: true }).first().click()
  await page.waitForURL((address) => !address.search.includes('loai'))
})

test('a slip is noticed, and nothing found leads on', limit, async () => {
  const { page } = visitor
  await searchFor('cải cách hành chnih')
  await page.locator('.search-understanding a').click()
  expect(await page.locator('#q').inputValue()).toMatch(/chinh|chính/)
  await searchFor('xyzzyx qwrtp')
  await visitor.look('Tìm kiếm', 'tim-kiem-khong-thay')
  expect(await page.innerText('main')).toContain('Không tìm thấy')
})

test('the box of every page suggests, by keyboard, and says so to a screen reader', limit, async () => {
  const { page } = visitor
  await page.goto('/van-ban')
  await page.locator('#tim-kiem-chung').click()
  await page.locator('#tim-kiem-chung[role=combobox]').waitFor()
  await page.keyboard.type('quy che hoa', { delay: 30 })
  const option = page.getByRole('option', { name: /Quy chế hòa giải/ })
  await option.waitFor()
  expect(await page.locator('#tim-kiem-chung').getAttribute('aria-expanded')).toBe('true')
  await visitor.look(/./, 'tim-kiem-goi-y')
  await page.locator('#tim-kiem-chung').focus()
  await page.keyboard.press('ArrowDown')
  expect(await option.first().getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/van-ban\/.+/)
  expect(visitor.complaints).toEqual([])
})

test('without scripts the box is a form', limit, async () => {
  const plain = await visit({ browser, server, scripts: 'off' })
  await plain.page.goto('/')
  await plain.page.fill('#tim-kiem-lon', '977 qd')
  await plain.page.press('#tim-kiem-lon', 'Enter')
  await plain.page.waitForURL(/tim-kiem\?q=977/)
  expect(await plain.page.locator('.search-result__title').first().innerText()).toContain('977/QĐ-UBND')
  await plain.leave()
})
