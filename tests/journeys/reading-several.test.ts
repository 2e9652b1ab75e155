import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canRecognise } from '../../src/capabilities/documents/index.ts'
import { decision, directive, report } from '../../src/capabilities/readings/example.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { visit } from './visiting.ts'

const limit = { timeout: 180_000 }
const picture = new URL('../../src/reading/fixtures/ke-hoach-271-trang-1.png', import.meta.url)
const present = await canRecognise()
if (!present) console.warn('tesseract with Vietnamese is absent: no scan is read')

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

const textFile = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
type HandedFile = ReturnType<typeof textFile>

async function hand(page: Page, files: readonly HandedFile[]): Promise<void> {
  await page.goto('/lam-viec/van-ban/moi')
  await page.getByLabel('Tệp văn bản').setInputFiles([...files])
  await page.getByRole('main').getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.waitForURL(({ pathname }) => pathname !== '/lam-viec/van-ban/moi')
}

describe('several documents are handed in together', () => {
  test(
    'the sure ones are registered at once, the doubtful one by itself; the desk counts what is left',
    limit,
    async () => {
      const officer = await visit({ browser, server, username: 'canbo.noivu' })
      const { page, look, complaints } = officer
      const doubtful = decision.replace('ngày 14 tháng 4 năm 2026\n', 'ngày    tháng 4 năm 2026\n')
      await hand(page, [
        textFile('mot.txt', report.replace('27/BC-UBND', '81/BC-UBND')),
        textFile('hai.txt', report.replace('27/BC-UBND', '82/BC-UBND')),
        textFile('ba.txt', doubtful.replaceAll('318/QĐ-UBND', '418/QĐ-UBND')),
        textFile('hong.docx', 'không phải tệp Word'),
      ])
      await look('Văn bản đọc cùng lúc', 'doc-nhieu-van-ban')
      await page.getByText('Tệp mang đuôi .docx nhưng nội dung không phải').waitFor()
      await page.goto('/lam-viec')
      await page.getByRole('link', { name: '3 văn bản đã đọc, chờ soát' }).waitFor()
      await look('Bàn làm việc', 'ban-lam-viec-van-ban-cho-soat')
      await page.goBack()
      await page.getByRole('button', { name: 'Đăng ký 2 văn bản đọc chắc' }).click()
      await page.getByText('Đã đăng ký 2 văn bản vào sổ.').waitFor()

      await page.getByRole('link', { name: 'Quyết định 418/QĐ-UBND' }).click()
      await page.getByRole('link', { name: 'Sửa Thông tin văn bản' }).click()
      await page.getByLabel('Ngày ban hành').fill('14/04/2026')
      await page.getByRole('button', { name: 'Lưu' }).click()
      await page.getByRole('button', { name: 'Đăng ký vào sổ văn bản' }).click()
      await page.getByRole('link', { name: 'Mở văn bản trong sổ' }).first().waitFor()
      await page.goto('/lam-viec')
      await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor()
      expect(await page.getByText('chờ soát và đăng ký').count()).toBe(0)
      expect(complaints).toEqual([])
      await officer.leave()
    },
  )

  test(
    'what is put right in the register later stands in the marked text, with what was read first',
    limit,
    async () => {
      const officer = await visit({ browser, server, username: 'canbo.noivu' })
      const { page, look } = officer
      await page.goto('/lam-viec/van-ban/moi?tinh-trang=registered')
      await page.getByRole('link', { name: 'Báo cáo 81/BC-UBND' }).click()
      await page.getByRole('link', { name: 'Mở văn bản trong sổ' }).first().click()
      await page.getByRole('link', { name: 'Sửa thông tin văn bản' }).click()
      await page.getByLabel('Trích yếu').fill('Kết quả tuyên truyền quý I')
      await page.getByRole('button', { name: 'Lưu thông tin' }).click()
      await page.goto('/lam-viec/van-ban/moi?tinh-trang=registered')
      await page.getByText('Kết quả tuyên truyền quý I', { exact: true }).waitFor()
      await page.getByRole('link', { name: 'Báo cáo 81/BC-UBND' }).click()
      await page.getByText('Máy đọc: Kết quả tuyên truyền cải cách hành chính quý I năm 2026').waitFor()
      await look('Báo cáo 81/BC-UBND', 'ban-doc-sua-sau-dang-ky')
      await officer.leave()
    },
  )
})

describe('a directive on a phone without scripts', () => {
  test('a task is put right and another added; the reading is put aside and taken back', limit, async () => {
    const officer = await visit({ browser, server, username: 'canbo.noivu', scripts: 'off' })
    const { page, look } = officer
    await page.setViewportSize({ width: 360, height: 740 })
    await hand(page, [textFile('chi-thi.txt', directive)])
    await page.getByRole('link', { name: 'Sửa Việc 1' }).click()
    await page.getByLabel('Chủ trì').fill('Văn phòng Đảng ủy')
    await page.getByLabel('Thời hạn', { exact: true }).selectOption({ label: 'Đến một ngày' })
    await page.getByLabel('Đến ngày').fill('15/05/2026')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('chủ trì: Văn phòng Đảng ủy').first().waitFor()
    await page.getByRole('link', { name: 'Thêm chỗ đọc sót: Nhiệm vụ' }).click()
    await page.getByLabel('Nguyên văn nhiệm vụ').fill('Để nâng cao chất lượng phục vụ')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('link', { name: 'Xem trong văn bản: Việc 1' }).waitFor()
    await look('Chỉ thị 05/CT-UBND', 'doc-chi-thi')

    await page.getByText('Bỏ, không đăng ký').first().click()
    await page.getByRole('button', { name: 'Bỏ, không đăng ký' }).click()
    await page.getByText('Vừa bỏ: Chỉ thị 05/CT-UBND.').waitFor()
    await look('Đọc văn bản', 'vua-bo-ban-doc')
    await page.getByRole('button', { name: 'Khôi phục' }).click()
    await page.getByText('Đã khôi phục bản đọc.').waitFor()
    await page.getByRole('button', { name: 'Đăng ký vào sổ văn bản' }).waitFor()
    await officer.leave()
  })
})

describe.skipIf(!present)('a scan', () => {
  test('is made out while its person does something else; the notice leads to the reading', limit, async () => {
    const officer = await visit({ browser, server, username: 'canbo.noivu' })
    const { page, look } = officer
    await hand(page, [{ name: 'ke-hoach-quet.png', mimeType: 'image/png', buffer: await readFile(picture) }])
    await look('Đang nhận dạng chữ', 'dang-nhan-dang')
    // The page turns into the reading by itself.
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch 271/KH-UBND' }).waitFor({ timeout: 120_000 })
    await expect
      .poll(
        async () => {
          await page.goto('/lam-viec/thong-bao')
          return page.getByRole('link', { name: 'Đã nhận dạng xong bản quét ke-hoach-quet.png' }).count()
        },
        { timeout: 60_000, interval: 2_000 },
      )
      .toBe(1)
    await page.getByRole('link', { name: 'Đã nhận dạng xong bản quét ke-hoach-quet.png' }).click()
    await look('Kế hoạch 271/KH-UBND', 'ban-quet-da-doc')
    await officer.leave()
  })
})
