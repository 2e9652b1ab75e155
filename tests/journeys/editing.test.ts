// The edit page under the hands of its author: every kind of thing in a text, by keyboard, pasted, and kept through accidents.
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseBody } from '../../src/capabilities/articles/rules/body-schema.ts'
import { writeText } from '../../src/capabilities/articles/rules/write-text.ts'
import { attacks } from '../attacks.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { picture } from './articles.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 300_000 }
let server: DemoServer
let browser: Browser
beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function begin(title: string): Promise<Visitor> {
  const author = await visit({ browser, server, username: 'canbo.tinhtam' })
  await author.page.goto('/lam-viec/tin-bai/moi')
  await author.page.getByLabel('Tiêu đề').fill(title)
  await author.page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await author.page.locator('#noi-dung-trinh-soan').waitFor()
  return author
}

/** The text in its plain form, as the server would keep it. */
async function textIn({ page }: Visitor): Promise<string> {
  const body = parseBody(await page.locator('[data-editor-json]').inputValue())
  if (!body) throw new Error('the server would refuse it')
  return writeText(body)
}

async function pasteFile(author: Visitor, name: string): Promise<void> {
  await paste(author, await readFile(new URL(`clipboard/${name}`, import.meta.url), 'utf8'))
}

async function paste({ page }: Visitor, html: string): Promise<void> {
  await page.locator('#noi-dung-trinh-soan').focus()
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}

test('what is pasted from Word is clean', limit, async () => {
  const author = await begin('Dán từ Word')
  await pasteFile(author, 'word.txt')
  expect(await textIn(author)).toBe(`## Kết quả cải cách hành chính

Thành phố đã **rút ngắn** thời gian giải quyết, _bảo đảm_ đúng hạn^[Theo báo cáo số 12/BC-UBND.].

Đến nay đạt 98%.

- Nộp hồ sơ
  - Trực tuyến
- Nhận kết quả

Các bước:

3. Bước ba
4. Bước bốn

| **Đơn vị** | Tỷ lệ |
| Phường Một | 98% – đúng hạn |

Xem tại đây và [Cổng dịch vụ công](https://dichvucong.gov.vn/).`)
  await author.page.getByText('1 ảnh trong nội dung dán nằm ở nơi khác').waitFor()
  expect(author.complaints).toEqual([])
  await author.leave()
})

test('what is pasted from Google Docs is clean, and its picture is asked about', limit, async () => {
  const author = await begin('Dán từ Google Docs')
  await pasteFile(author, 'google-docs.txt')
  const { page } = author
  const dialog = page.getByRole('dialog', { name: 'Chèn ảnh' })
  await dialog.waitFor()
  expect(await dialog.getByLabel('Mô tả ảnh').inputValue()).toBe('Quầy một cửa')
  await author.look('Soạn tin, bài', 'soan-dan-anh')
  await dialog.getByRole('button', { name: 'Tải lên và chèn' }).click()
  await page.locator('.editor figure img').waitFor()
  const written = await textIn(author)
  expect(written.replace(/\([0-9a-f-]{36}\)/, '(id)')).toBe(`## Tin trong tuần

**Phường Một** làm việc _cả sáng thứ Bảy_, xem [thông báo](https://hue.gov.vn/tin)^[Thông báo số 5/TB-UBND.].

- Một cửa
  - Quầy hai
- Trả kết quả

| **Tháng** | Hồ sơ |
| Một | 120 |

---

![Quầy một cửa](id)`)
  expect(author.complaints).toEqual([])
  await author.leave()
})

test('notes, galleries, figures, cards and files by the keyboard, and through the plain form', limit, async () => {
  const author = await begin('Bài có đủ mọi thứ')
  const { page, look } = author
  const text = page.locator('#noi-dung-trinh-soan')
  await text.focus()
  await page.keyboard.type('Theo quyết định')
  await page.keyboard.press('Control+Shift+F')
  await page.getByLabel('Lời chú thích').fill('Quyết định số 12/QĐ-UBND')
  await look('Soạn tin, bài', 'soan-chu-thich')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+F10')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-command'))).toBe('bold')
  await page.keyboard.press('Escape')
  const command = async (name: string) => page.getByRole('button', { name, exact: true }).first().press('Enter')
  for (const alt of ['Ảnh một', 'Ảnh hai']) {
    await command('Chèn ảnh')
    const dialog = page.getByRole('dialog', { name: 'Chèn ảnh' })
    await dialog.getByLabel('Tệp ảnh').setInputFiles(await picture())
    await dialog.getByLabel('Mô tả ảnh').fill(alt)
    await dialog.getByRole('button', { name: 'Tải lên và chèn' }).press('Enter')
    await page.locator(`.editor img[alt="${alt}"]`).waitFor()
  }
  await page.locator('.editor img[alt="Ảnh một"]').click()
  await command('Gộp ảnh thành bộ ảnh')
  await page.locator('.editor .gallery figure').nth(1).waitFor()
  await text.press('Control+End')
  await command('Chèn số liệu, biểu đồ của hệ thống')
  await page.getByLabel('Địa chỉ trang có số liệu').fill('https://noi-khac.vn/x')
  await page.keyboard.press('Enter')
  await page.getByText('Địa chỉ phải là một trang của hệ thống này').waitFor()
  await page.getByLabel('Địa chỉ trang có số liệu').fill('/tong-ket')
  await page.keyboard.press('Enter')
  await command('Chèn thẻ liên kết')
  const card = page.getByRole('dialog', { name: 'Thẻ liên kết' })
  await card.getByLabel('Địa chỉ').fill('https://youtu.be/x')
  await card.getByLabel('Tên hiện trên thẻ').fill('Xem phim')
  await page.keyboard.press('Enter')
  await command('Phím tắt')
  await look('Soạn tin, bài', 'soan-phim-tat')
  await page.keyboard.press('Escape')
  const written = await textIn(author)
  for (const part of [
    'Theo quyết định^[Quyết định số 12/QĐ-UBND]',
    /!!\[Ảnh một\]\([0-9a-f-]{36}\)\n!!\[Ảnh hai\]/,
    '%[](/tong-ket)',
    '=[Xem phim](https://youtu.be/x)',
  ])
    typeof part === 'string' ? expect(written).toContain(part) : expect(written).toMatch(part)
  await page.getByText(/^Đã tự lưu lúc/).waitFor()
  await page.reload()
  await text.waitFor()
  expect(await textIn(author)).toBe(written)
  const bare = await visit({ browser, server, username: 'canbo.tinhtam', scripts: 'off' })
  await bare.page.goto(new URL(page.url()).pathname)
  expect(await bare.page.locator('[name=bodyText]').inputValue()).toBe(written)
  await bare.leave()
  expect(author.complaints).toEqual([])
  await author.leave()
})

test('misspelt words are found, told and mended by the keyboard', limit, async () => {
  const author = await begin('Sửa chính tả')
  const { page } = author
  await page.locator('#noi-dung-trinh-soan').focus()
  await page.keyboard.type('Nghành thuế hòan thành đúng hạn.')
  await page.keyboard.press('F7')
  await page.getByText('“Nghành” nên viết “Ngành”').waitFor()
  await author.look('Soạn tin, bài', 'soan-chinh-ta')
  await page.locator('#noi-dung-trinh-soan').focus()
  await page.keyboard.press('Alt+Enter')
  await page.getByText('“hòan” nên viết “hoàn”').waitFor()
  await page.keyboard.press('Alt+Enter')
  await page.getByText('Không thấy chỗ nào').waitFor()
  expect(await textIn(author)).toBe('Ngành thuế hoàn thành đúng hạn.')
  await page.getByText(/^Đã tự lưu lúc/).waitFor()
  expect(author.complaints).toEqual([])
  await author.leave()
})

test('no attack survives being pasted', limit, async () => {
  const author = await begin('Dán mã độc')
  const { page } = author
  await page.evaluate(() => Object.assign(window, { hurt: 0 }))
  for (const attack of attacks) await paste(author, `<p>trước ${attack} sau</p>`)
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBe(0)
  const body = parseBody(await page.locator('[data-editor-json]').inputValue())
  expect(body).not.toBeNull()
  expect(hrefsIn(body).filter((href) => !/^(https?:|mailto:|tel:|\/(?![/\\]))/.test(href))).toEqual([])
  const harm = await page.locator('#noi-dung-trinh-soan').evaluate((root) => {
    const running = /^(script|iframe|object|embed|svg|math|style|form|input|link|meta|base)$/i
    return [...root.querySelectorAll('*')].flatMap((element) => [
      ...(running.test(element.tagName) ? [element.tagName] : []),
      ...[...element.attributes]
        .filter(
          ({ name, value }) => /^on|^style$|^srcdoc$/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value),
        )
        .map(({ name, value }) => `${name}=${value}`),
    ])
  })
  expect(harm).toEqual([])
  await author.leave()
})

const hrefsIn = (given: unknown): string[] => {
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([name, value]) =>
    name === 'href' && typeof value === 'string' ? [value] : hrefsIn(value),
  )
}
