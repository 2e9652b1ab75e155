import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssetManifest } from '../../src/ui/build-assets.ts'
import { buildAssets } from '../../src/ui/build-assets.ts'
import { openBrowser } from '../browser.ts'
import { openSpecimenSite } from './specimen-site.tsx'

let folder: string
let manifest: AssetManifest
let browser: Browser
let site: Awaited<ReturnType<typeof openSpecimenSite>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caicach-assets-'))
  manifest = await buildAssets(folder)
  site = await openSpecimenSite(folder, manifest)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  site?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Visit {
  width?: number
  scripts?: boolean
  media?: 'print'
}

/** Opens a specimen page, hands it over and returns what the browser complained of meanwhile. */
async function visit(
  path: string,
  look: (page: Page) => Promise<void>,
  { width = 1280, scripts = true, media }: Visit = {},
) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  if (media) await page.emulateMedia({ media })
  await page.goto(site.origin + path, { waitUntil: scripts ? 'networkidle' : 'load' })
  if (scripts) await page.evaluate(() => document.fonts.ready)
  await look(page)
  await context.close()
  return complaints
}

const widestOverflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

describe('tài nguyên', () => {
  it('kiểu dáng không quá 20 kB, mã chung không quá 2 kB khi nén', async () => {
    const size = async (name: string) => brotliCompressSync(await readFile(join(folder, manifest[name] ?? ''))).length
    expect(await size('main.css')).toBeLessThan(20_000)
    expect(await size('main.js')).toBeLessThan(2000)
    expect((await readFile(join(folder, manifest['fonts/be-vietnam-pro-400.woff2'] ?? ''))).length).toBeLessThan(30_000)
  })

  it('tên tệp đổi theo nội dung và có trong manifest.json', async () => {
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest)
    for (const name of Object.values(manifest)) expect(name).toMatch(/-[A-Z0-9]{8}\.(css|js|woff2|svg)$/)
  })

  it('không mang theo vương miện, phông hay tên của bộ gốc', async () => {
    const css = await readFile(join(folder, manifest['main.css'] ?? ''), 'utf8')
    expect(css).not.toMatch(/GDS Transport|crown|crest/i)
  })
})

describe.each([360, 1280])('trang mẫu ở %i px', (width) => {
  it.each(['/trang-chu', '/bai-viet', '/loi', '/ban-lam-viec', '/bieu-mau', '/soat-ke-hoach'])(
    '%s: không lỗi tiếp cận, không tràn ngang, không phạm CSP',
    async (path) => {
      const complaints = await visit(
        path,
        async (page) => {
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
          expect(await page.evaluate(widestOverflow)).toBe(0)
        },
        { width },
      )
      expect(complaints).toEqual([])
    },
  )
})

describe('không có mã kịch bản', () => {
  it('thực đơn trên điện thoại mở bằng địa chỉ', async () => {
    await visit(
      '/bai-viet',
      async (page) => {
        const menu = page.getByRole('navigation', { name: 'Danh mục chính' })
        expect(await menu.isVisible()).toBe(false)
        await page.getByRole('link', { name: 'Danh mục' }).click()
        expect(await menu.isVisible()).toBe(true)
      },
      { width: 360, scripts: false },
    )
  })

  it('hành động cần hỏi lại vẫn mở được, thẻ là các mục nối nhau', async () => {
    await visit(
      '/bieu-mau',
      async (page) => {
        const reason = page.locator('#reason')
        expect(await reason.isVisible()).toBe(false)
        await page.locator('summary', { hasText: 'Rút minh chứng' }).first().click()
        expect(await reason.isVisible()).toBe(true)
        expect(await page.locator('#noi-dung-van-ban').isVisible()).toBe(true)
        expect(await page.locator('#lich-su').isVisible()).toBe(true)
      },
      { scripts: false },
    )
  })
})

describe('tiện nghi của mã kịch bản', () => {
  it('thực đơn trên điện thoại là một nút, đóng bằng Escape', async () => {
    await visit(
      '/bai-viet',
      async (page) => {
        const button = page.getByRole('button', { name: 'Danh mục' })
        const menu = page.getByRole('navigation', { name: 'Danh mục chính' })
        await button.click()
        expect(await menu.isVisible()).toBe(true)
        await page.keyboard.press('Escape')
        expect(await menu.isVisible()).toBe(false)
      },
      { width: 360 },
    )
  })

  it('bảng tóm tắt lỗi nhận tiêu điểm và dẫn vào ô', async () => {
    await visit('/bieu-mau', async (page) => {
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary')
      await page.getByRole('link', { name: /31\/02\/2026/ }).click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('due')
    })
  })

  it('thẻ đổi bằng phím mũi tên', async () => {
    await visit('/bieu-mau', async (page) => {
      await page.getByRole('tab', { name: 'Nội dung' }).focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('tabpanel', { name: 'Lịch sử' }).isVisible()).toBe(true)
      expect(await page.locator('#noi-dung-van-ban').isVisible()).toBe(false)
      expect(new URL(page.url()).hash).toBe('#lich-su')
    })
  })

  it('hỏi trước khi bỏ chữ chưa gửi', async () => {
    await visit('/bieu-mau', async (page) => {
      const asked: string[] = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        void dialog.accept()
      })
      await page.locator('#title').fill('Bản ghi phát thanh')
      await page.goto(`${site.origin}/loi`)
      expect(asked).toEqual(['beforeunload'])
    })
  })

  it('văn bản gốc cuộn riêng tới chỗ của một mục, chỗ tô màu dẫn về mục ấy', async () => {
    await visit('/soat-ke-hoach', async (page) => {
      const scrolled = () => page.evaluate(() => [window.scrollY, document.querySelector('.source__text')?.scrollTop])
      expect(await scrolled()).toEqual([0, 0])
      await page.locator('#m-a').getByRole('link', { name: 'Trong văn bản' }).click()
      const [pageTop, sourceTop] = await scrolled()
      expect(pageTop).toBe(0)
      expect(sourceTop).toBeGreaterThan(100)
      expect(await page.locator('#g-a').getAttribute('class')).toContain('is-chosen')
      await page.locator('#g-b').click({ position: { x: 200, y: 12 } })
      expect(new URL(page.url()).hash).toBe('#m-b')
      expect(await page.locator('#m-b').getAttribute('class')).toContain('is-chosen')
    })
  })

  it('chọn một bộ lọc là lọc ngay', async () => {
    await visit('/ban-lam-viec', async (page) => {
      await page.locator('#state').selectOption('open')
      await page.waitForURL(/state=open/)
      expect(new URL(page.url()).searchParams.get('sort')).toBe('-due')
    })
  })
})

describe('bản in', () => {
  it('bỏ thực đơn, ô tìm kiếm và nút bấm', async () => {
    await visit(
      '/ban-lam-viec',
      async (page) => {
        expect(
          await page
            .locator('.staff-menu, .search-box, .filter, .page-head__actions')
            .filter({ visible: true })
            .count(),
        ).toBe(0)
        expect(await page.getByRole('table', { name: 'Nhiệm vụ của kế hoạch' }).isVisible()).toBe(true)
      },
      { media: 'print' },
    )
  })
})
