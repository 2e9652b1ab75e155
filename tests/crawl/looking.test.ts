import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { faultsOn } from './looking.ts'

const frame = (main: string, head = '') =>
  `<!doctype html><html lang="vi"><head><title>Trang</title><meta name="viewport" content="width=device-width">${head}</head><body><main><h1>Trang</h1>${main}</main></body></html>`

const seen = '<style>:focus { outline: 3px solid #000 }</style>'

const bad: readonly (readonly [what: string, html: string, fault: RegExp])[] = [
  ['too wide', frame('<div style="width: 340px; height: 9px; background: #000"></div>'), /px too wide at 320 px/],
  ['faint', frame('<p style="color: #bbb">Chữ mờ</p>'), /as it comes: color-contrast/],
  ['folded', frame('<details><summary>Mở</summary><input></details>', seen), /opened: label/],
  ['no ring', frame('<a href="/">Đi</a>', '<style>a { outline: none !important }</style>'), /focus not seen on <a/],
  [
    'a trap',
    frame(
      '<a href="/1">Một</a> <input aria-label="Bẫy" onkeydown="event.preventDefault()"> <a href="/2">Hai</a>',
      seen,
    ),
    /never on <a href="\/2"/,
  ],
]

describe('faultsOn', { timeout: 60_000 }, () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    // Axe asks for a page of a context that was made for it.
    page = await (await browser.newContext()).newPage()
  })
  afterAll(() => browser?.close())

  it.each(bad)('sees what is wrong: %s', async (_what, html, fault) => {
    await page.setContent(html)
    expect(await faultsOn(page)).toContainEqual(expect.stringMatching(fault))
  })
  it('finds nothing where nothing is wrong', async () => {
    await page.setContent(frame('<p>Một trang có <a href="/">liên kết trong câu</a>.</p>', seen))
    expect(await faultsOn(page)).toEqual([])
  })
})
