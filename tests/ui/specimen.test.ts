import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../src/capabilities/components/text.ts'
import { examplePlanText } from '../../src/capabilities/plans/example.ts'
import type { AssetManifest } from '../../src/ui/build-assets.ts'
import { buildAssets } from '../../src/ui/build-assets.ts'
import { openBrowser } from '../browser.ts'
import type { DemoServer } from '../demo-server.ts'
import { componentsSite } from './components-site.ts'

let folder: string
let manifest: AssetManifest
let browser: Browser
let site: DemoServer
let cookies: Awaited<ReturnType<BrowserContext['storageState']>>
let review: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caicach-assets-'))
  manifest = await buildAssets(folder)
  site = await componentsSite()
  browser = await openBrowser()
  const context = await browser.newContext({ baseURL: site.url })
  const page = await context.newPage()
  await site.signIn(page, 'dieuphoi')
  review = await importPlan(page)
  cookies = await context.storageState()
  await context.close()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The address on which the example plan, just read, is reviewed beside its text. */
async function importPlan(page: Page): Promise<string> {
  await page.goto('/lam-viec/ke-hoach/nhap')
  const file = { name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(examplePlanText) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('button', { name: /Đọc/ }).first().click()
  await page.waitForURL(/\/soat$/, { timeout: 60_000 })
  return new URL(page.url()).pathname
}

interface Visit {
  width?: number
  scripts?: boolean
  media?: 'print'
}

/** Opens a page as the coordinator, hands it over and returns what the browser complained of meanwhile. */
async function visit(
  path: string,
  look: (page: Page) => Promise<void>,
  { width = 1280, scripts = true, media }: Visit = {},
) {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    storageState: cookies,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  if (media) await page.emulateMedia({ media })
  await page.goto(path, { waitUntil: scripts ? 'networkidle' : 'load' })
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
    expect(await size('desk.css')).toBeLessThan(8000)
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

// 640 px is what 200 % zoom leaves of a screen of 1280 px.
describe.each([360, 640, 1280])('trang mẫu ở %i px', (width) => {
  it.each([paths.components, paths.problem, paths.portal, paths.failure, 'soát kế hoạch'])(
    '%s: không lỗi tiếp cận, không tràn ngang, không phạm CSP',
    { timeout: 30_000 },
    async (path) => {
      const complaints = await visit(
        path.startsWith('/') ? path : review,
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
      paths.portal,
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
      paths.components,
      async (page) => {
        const reason = page.locator('#reason')
        expect(await reason.isVisible()).toBe(false)
        await page.locator('summary', { hasText: 'Rút minh chứng' }).first().click()
        expect(await reason.isVisible()).toBe(true)
        expect(await page.locator('#van-ban').isVisible()).toBe(true)
        expect(await page.locator('#lich-su').isVisible()).toBe(true)
      },
      { scripts: false },
    )
  })
})

describe('tiện nghi của mã kịch bản', () => {
  it('thực đơn trên điện thoại là một nút, đóng bằng Escape', async () => {
    await visit(
      paths.portal,
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

  it('cỡ chữ và tương phản đổi tại chỗ, nhớ ở trình duyệt, không cookie, vẫn đạt trợ năng', async () => {
    const complaints = await visit(
      paths.portal,
      async (page) => {
        const sizeOf = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
        const before = await sizeOf()
        const kept = await page.context().cookies()
        const larger = page.getByRole('button', { name: 'Chữ to hơn' })
        for (const _ of [1, 2, 3]) await larger.click()
        expect(await sizeOf()).toBe(before * 1.5)
        expect(await larger.getAttribute('aria-disabled')).toBe('true')
        await page.getByRole('button', { name: 'Tương phản' }).press('Enter')
        await page.reload({ waitUntil: 'networkidle' })
        expect(await sizeOf()).toBe(before * 1.5)
        expect(await page.getByRole('button', { name: 'Tương phản' }).getAttribute('aria-pressed')).toBe('true')
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        expect(await page.evaluate(widestOverflow)).toBe(0)
        expect(await page.context().cookies()).toEqual(kept)
        for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Chữ nhỏ lại' }).click()
        await page.getByRole('button', { name: 'Tương phản' }).click()
        expect([await sizeOf(), await page.evaluate(() => localStorage.length)]).toEqual([before, 0])
      },
      { width: 360 },
    )
    expect(complaints).toEqual([])
  })

  it('bảng tóm tắt lỗi nhận tiêu điểm và dẫn vào ô', async () => {
    await visit(paths.problem, async (page) => {
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('govuk-error-summary')
      await page.getByRole('link', { name: /31\/02\/2026/ }).click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('due')
    })
  })

  it('thẻ đổi bằng phím mũi tên', async () => {
    await visit(paths.components, async (page) => {
      await page.getByRole('tab', { name: 'Nội dung' }).focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('tabpanel', { name: 'Lịch sử' }).isVisible()).toBe(true)
      expect(await page.locator('#van-ban').isVisible()).toBe(false)
      expect(new URL(page.url()).hash).toBe('#lich-su')
    })
  })

  it('hỏi trước khi bỏ chữ chưa gửi', async () => {
    await visit(paths.problem, async (page) => {
      const asked: string[] = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        void dialog.accept()
      })
      await page.locator('#title').fill('Bản ghi phát thanh')
      await page.goto(paths.failure)
      expect(asked).toEqual(['beforeunload'])
    })
  })

  it('văn bản gốc cuộn riêng tới chỗ của một mục, chỗ tô màu dẫn về mục ấy', async () => {
    await visit(review, async (page) => {
      await page.setViewportSize({ width: 1280, height: 560 })
      const scrolled = () => page.evaluate(() => document.querySelector('.source__text')?.scrollTop ?? 0)
      expect(await scrolled()).toBe(0)
      // Of the marked places the one furthest down: it is out of sight until it is asked for.
      const mark = await page.evaluate(() => {
        const marks = [...document.querySelectorAll<HTMLElement>('.source__text [data-row]')]
        return marks.reduce((low, one) => (one.offsetTop > low.offsetTop ? one : low)).id
      })
      const part = page.locator(`[data-source="${mark}"]`)
      await part.getByRole('link', { name: 'Trong văn bản' }).click()
      await expect.poll(scrolled).toBeGreaterThan(100)
      expect(await page.locator(`[id="${mark}"]`).getAttribute('class')).toContain('is-chosen')
      await page.locator(`[id="${mark}"]`).click({ position: { x: 200, y: 12 } })
      const id = (await part.getAttribute('id')) ?? ''
      expect(new URL(page.url()).hash).toBe(`#${id}`)
      expect(await part.getAttribute('class')).toContain('is-chosen')
    })
  })

  it('chọn một bộ lọc là lọc ngay', async () => {
    await visit(`${paths.components}?sort=-due`, async (page) => {
      await page.locator('#state').selectOption('open')
      await page.waitForURL(/state=open/)
      expect(new URL(page.url()).searchParams.get('sort')).toBe('-due')
    })
  })
})

describe('bàn phím', () => {
  it('đi hết trang mẫu bằng phím Tab, mọi chỗ dừng đều thấy được và không bị kẹt', { timeout: 60_000 }, async () => {
    await visit(paths.components, async (page) => {
      const stops = new Set<string>()
      for (let press = 0; press < 400; press += 1) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(() => {
          const { activeElement: at } = document
          if (!at || at === document.body) return null
          const { width, height } = at.getBoundingClientRect()
          const order = [...document.querySelectorAll('*')].indexOf(at)
          return { key: `${order}`, seen: width > 0 && height > 0, html: at.outerHTML.slice(0, 120) }
        })
        if (stop === null) break
        expect([stop.seen, stop.html]).toEqual([true, stop.html])
        if (stops.has(stop.key)) break
        stops.add(stop.key)
      }
      expect(stops.size).toBeGreaterThan(100)
      expect(stops.size).toBeLessThan(400)
    })
  })
})

describe('bản in', () => {
  it('bỏ thực đơn, ô tìm kiếm và nút bấm', async () => {
    await visit(
      paths.components,
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
