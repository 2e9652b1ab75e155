import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths as componentPaths } from '../../src/capabilities/components/text.ts'
import { pause } from '../../src/kernel/clock.ts'
import { openBrowser } from '../browser.ts'
import { getter } from '../crawl/getting.ts'
import { walk } from '../crawl/walking.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { type Visitor, visit } from './visiting.ts'

/** An address, or the way to one: a page and what the address of the link to follow from there looks like. */
type Way = string | readonly [from: Way, link: RegExp]

const plan = ['/ke-hoach', /^\/ke-hoach\/[^/]+$/] as const
const under = (part: string) => [plan, new RegExp(`^/ke-hoach/[^/]+/${part}`)] as const
const coverage = under('do-phu$')
const byUnit = [coverage, /do-phu\?.*don-vi/] as const
const meeting = ['/lam-viec/hop?view=all', /^\/lam-viec\/hop\/[0-9a-f-]{36}$/] as const
const account = ['/lam-viec/tai-khoan', /^\/lam-viec\/tai-khoan\/[0-9a-f-]{36}$/] as const
const unitReports = ['/lam-viec/tong-hop-bao-cao', /^\/lam-viec\/tong-hop-bao-cao\/.+/] as const
const template = ['/lam-viec/mau-van-ban', /^\/lam-viec\/mau-van-ban\/.+/] as const

/** Who opens what. null is nobody: the public. */
const pages: readonly (readonly [username: string | null, ways: readonly Way[]])[] = [
  [
    null,
    [
      '/',
      '/ke-hoach',
      plan,
      coverage,
      byUnit,
      [byUnit, /\/do-phu\/[^?]+$/],
      under('tien-do'),
      under('bao-cao'),
      [plan, /\/ban\/\d+\/thay-doi$/],
      '/tong-ket',
      '/hoi-nghi',
      ['/hoi-nghi', /^\/hoi-nghi\/[^/]+$/],
      '/cuoc-thi',
      ['/cuoc-thi', /^\/cuoc-thi\/[^/.]+$/],
      '/phan-anh/gui',
      ['/phan-anh', /^\/phan-anh\/tra-loi\//],
      '/dang-nhap',
      '/quen-mat-khau',
    ],
  ],
  [
    'dieuphoi',
    [
      '/lam-viec',
      '/lam-viec/ke-hoach',
      '/lam-viec/ke-hoach/nhap',
      under('ke-hoach-don-vi'),
      [byUnit, /\/do-phu\/[^?]+$/],
      [plan, /^\/lam-viec\/ke-hoach\/[^/]+\/chuyen-tiep/],
      [plan, /^\/lam-viec\/giao-nhiem-vu\//],
      '/lam-viec/so-lieu-khai',
      '/lam-viec/vuong-mac',
      ['/lam-viec/vuong-mac', /^\/lam-viec\/vuong-mac\/[0-9a-f-]{36}/],
      '/lam-viec/tong-hop-bao-cao',
      unitReports,
      [unitReports, /^\/lam-viec\/bao-cao-don-vi\//],
      '/lam-viec/bao-cao',
      '/lam-viec/mau-van-ban',
      template,
      '/lam-viec/hop',
      '/lam-viec/hop/moi',
      meeting,
      [meeting, /\/thanh-phan$/],
      [meeting, /\/diem-danh$/],
      [meeting, /\/bien-ban/],
    ],
  ],
  ['lanhdao', ['/lam-viec', '/lam-viec/tom-tat', '/lam-viec/vuong-mac', '/lam-viec/nhiem-vu']],
  [
    'canbo.xaydung',
    [
      '/lam-viec',
      '/lam-viec/nhiem-vu',
      '/lam-viec/nhiem-vu?layout=board',
      '/lam-viec/nhiem-vu?layout=calendar',
      ['/lam-viec/nhiem-vu', /^\/lam-viec\/nhiem-vu\/[0-9a-f-]{36}$/],
      '/lam-viec/minh-chung',
      '/lam-viec/minh-chung/moi',
      '/lam-viec/bao-cao-don-vi',
      '/lam-viec/ca-nhan',
      '/lam-viec/ca-nhan/lich',
      '/lam-viec/ca-nhan/phien',
      '/lam-viec/ca-nhan/bao-mat',
      '/lam-viec/ca-nhan/bao-mat/ung-dung',
      '/lam-viec/ca-nhan/bao-mat/khoa/moi',
      '/lam-viec/thong-bao',
      '/lam-viec/thong-bao/cach-nhan',
    ],
  ],
  [
    'duyet.xaydung',
    [
      '/lam-viec/uy-quyen',
      '/lam-viec/uy-quyen/moi',
      ['/lam-viec/uy-quyen/moi', /^\/lam-viec\/uy-quyen\/moi\/.+/],
      '/lam-viec',
      '/lam-viec/nhiem-vu',
      '/lam-viec/nhiem-vu/giao',
      '/lam-viec/bao-cao-don-vi',
    ],
  ],
  [
    'quantri',
    [
      '/lam-viec',
      '/lam-viec/tai-khoan',
      '/lam-viec/tai-khoan/moi',
      '/lam-viec/tai-khoan/dang-nhap',
      account,
      [account, /\/bao-mat$/],
      [account, /\/sua$/],
      [account, /\/ban-giao$/],
      '/lam-viec/tai-khoan/nhap',
      '/lam-viec/uy-quyen',
      '/lam-viec/uy-quyen/moi',
      ['/lam-viec/uy-quyen/moi', /^\/lam-viec\/uy-quyen\/moi\/.+/],
      '/don-vi',
      '/lam-viec/don-vi/nhap',
      '/lam-viec/sao-luu',
      '/lam-viec/nhat-ky',
      '/lam-viec/lich',
      componentPaths.components,
    ],
  ],
  ['phananh', ['/lam-viec/phan-anh', ['/lam-viec/phan-anh', /^\/lam-viec\/phan-anh\/[0-9a-f-]{36}$/]]],
  ['giamsat', ['/lam-viec', '/lam-viec/nhat-ky', '/lam-viec/tong-hop-bao-cao', '/minh-chung']],
]

let server: DemoServer
let browser: Browser
beforeAll(async () => {
  server = await demoServer()
  // The demo's passwords are older than an administrator's may be.
  await server.kernel.db.updateTable('accounts').set({ password_set_at: server.kernel.clock.now() }).execute()
  browser = await openBrowser()
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const nameOf = (way: Way): string => (typeof way === 'string' ? way : `${nameOf(way[0])} → ${way[1].source}`)

/** The addresses at the end of the way; of the pages before it the first that leads on counts. */
async function follow(page: Page, way: Way): Promise<readonly string[]> {
  if (typeof way === 'string') return [way]
  const before = await follow(page, way[0])
  for (const address of before) {
    await open(page, address)
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const found = links.filter((href) => href !== null && way[1].test(href))
    if (found.length > 0) return found.flatMap((href) => href ?? [])
  }
  throw new Error(`${nameOf(way)}: no such link on ${before.join(' ')}`)
}

/** A server out of breath says so with 503, which is no fault of the page. */
async function open(page: Page, address: string): Promise<number | undefined> {
  for (let tries = 0; ; tries += 1) {
    const status = (await page.goto(address))?.status()
    if (status !== 503 || tries === 20) return status
    await pause(1000)
  }
}

/** What is wrong with the page at this address, on a wide screen and on a phone. */
async function faultsOf(visitor: Visitor, way: Way): Promise<string[]> {
  const { page, complaints } = visitor
  await page.setViewportSize({ width: 1280, height: 900 })
  const address = (await follow(page, way))[0] ?? ''
  const status = await open(page, address)
  const shown = new URL(page.url())
  const faults = status === 200 ? [] : [`status ${status}`]
  if (!address.startsWith(shown.pathname)) faults.push(`led to ${shown.pathname}`)
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if ((await over()) > 0) faults.push(`${await over()} px too wide`)
  await page.setViewportSize({ width: 360, height: 900 })
  if ((await over()) > 0) faults.push(`${await over()} px too wide on a phone`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  faults.push(...violations.map(({ id, nodes }) => `axe: ${id} ${nodes[0]?.html.slice(0, 160)}`))
  const said = complaints.splice(0).filter((complaint) => !complaint.includes('503'))
  return [...faults, ...said].map((fault) => `${address}: ${fault}`)
}

describe.each(pages)('%s', (username, ways) => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visit({ browser, server, ...(username !== null && { username }) })
  }, 120_000)
  afterAll(() => visitor?.leave())

  test.each(ways.map((way) => [nameOf(way), way] as const))('opens %s', { timeout: 120_000 }, async (_name, way) => {
    expect(await faultsOf(visitor, way)).toEqual([])
  })
})

test.each([null, 'quantri', 'giamsat'])('no link that %s meets is broken', { timeout: 300_000 }, async (username) => {
  const visitor = await visit({ browser, server, ...(username !== null && { username }) })
  const from = username === null ? '/' : '/lam-viec'
  const { asked, broken } = await walk({ get: getter(visitor.page), from, each: 'sort' })
  await visitor.leave()
  expect(broken).toEqual([])
  expect(asked).toBeGreaterThan(100)
})
