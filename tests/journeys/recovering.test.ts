// What is typed survives a lost network, a lost session, a crash and a second page, and leaves the computer at sign-out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { lookAt, type Visitor, visit } from './visiting.ts'

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

async function begin(title: string, words: string): Promise<Visitor & { address: string }> {
  const author = await visit({ browser, server, username: 'canbo.tinhtam' })
  const { page } = author
  await page.goto('/lam-viec/tin-bai/moi')
  await page.getByLabel('Tiêu đề').fill(title)
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await type(page, words)
  await page.getByText(/^Đã tự lưu lúc/).waitFor()
  return { ...author, address: new URL(page.url()).pathname }
}

async function type(page: Page, words: string): Promise<void> {
  const text = page.locator('#noi-dung-trinh-soan')
  await text.click()
  await text.press('Control+End')
  await page.keyboard.type(words)
}

const offer = (page: Page) => page.getByText('Trên máy này còn chữ chưa lên máy chủ').filter({ visible: true })
const draftsIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opened = indexedDB.open('caicach', 1)
        opened.onsuccess = () => {
          const counted = opened.result.transaction('drafts').objectStore('drafts').count()
          counted.onsuccess = () => resolve(counted.result)
        }
      }),
  )
const bodyOf = async (title: string) => {
  const rows = await server.kernel.db
    .selectFrom('article_editions')
    .select('body_text')
    .where('title', '=', title)
    .execute()
  return rows.map((row) => row.body_text)
}

/** The page is gone without a word, as when the browser crashes. */
async function crash({ page }: Visitor): Promise<Page> {
  const next = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await page.context().setOffline(false)
  return next
}

test('typed without a network, kept through a crash, shown beside the draft and restored', limit, async () => {
  const author = await begin('Mất mạng', 'Đoạn đã lưu.')
  await author.page.context().setOffline(true)
  await type(author.page, ' Đoạn lúc mất mạng.')
  await author.page.getByText('Chưa lên được máy chủ: giữ trên máy này').waitFor()
  // The button would lead nowhere: the words stay before their writer's eyes.
  await author.page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await author.page.getByText('Chưa lên được máy chủ: giữ trên máy này').waitFor()
  await author.look('Soạn tin, bài', 'giu-chu-mat-mang')
  expect(await bodyOf('Mất mạng')).toEqual(['Đoạn đã lưu.'])

  const page = await crash(author)
  await page.goto(author.address.replace(/\/sua$/, ''))
  await offer(page).waitFor()
  await page.goto(author.address)
  await offer(page).waitFor()
  await lookAt(page, { heading: 'Soạn tin, bài', name: 'giu-chu-de-nghi' })
  await page.getByRole('button', { name: 'Xem chỗ khác và khôi phục' }).press('Enter')
  await lookAt(page, { heading: 'Khôi phục chữ giữ trên máy này', name: 'giu-chu-khoi-phuc' })
  expect(await page.locator('.changes ins').innerText()).toContain('Đoạn lúc mất mạng.')
  expect(await bodyOf('Mất mạng')).toEqual(['Đoạn đã lưu.'])
  await page.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await page.getByText('Đã lưu bản thảo.').waitFor()
  expect(await bodyOf('Mất mạng')).toEqual(['Đoạn đã lưu. Đoạn lúc mất mạng.'])
  expect(await draftsIn(page)).toBe(0)
  await page.context().close()
})

test('a newer draft on the server is merged with what was kept, not overwritten', limit, async () => {
  const author = await begin('Hai nơi', 'Đoạn một.')
  await author.page.context().setOffline(true)
  await type(author.page, '\nĐoạn của tác giả.')
  await author.page.getByText('Chưa lên được máy chủ: giữ trên máy này').waitFor()
  const editor = await visit({ browser, server, username: 'bientap.tinhtam', scripts: 'off' })
  await editor.page.goto(author.address)
  await editor.page.getByRole('textbox', { name: 'Nội dung' }).fill('Đoạn một, biên tập đã sửa.')
  await editor.page.getByRole('button', { name: 'Lưu bản thảo' }).click()
  await editor.page.getByText('Đã lưu bản thảo.').waitFor()
  await editor.leave()

  const page = await crash(author)
  await page.goto(author.address)
  await page.getByRole('button', { name: 'Xem chỗ khác và khôi phục' }).press('Enter')
  await lookAt(page, { heading: 'Hai người cùng sửa bài này', name: 'giu-chu-gop' })
  await page.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await page.getByText('Đã lưu bản thảo.').waitFor()
  const [body] = await bodyOf('Hai nơi')
  expect(body).toContain('Đoạn một, biên tập đã sửa.')
  expect(body).toContain('Đoạn của tác giả.')
  expect(await draftsIn(page)).toBe(0)
  await page.context().close()
})

test('after the session is lost it saves by itself as soon as its writer is signed in again', limit, async () => {
  const { page, leave } = await begin('Hết phiên', 'Trước.')
  await page.context().clearCookies()
  await type(page, ' Sau.')
  await page.getByText('Phiên làm việc đã hết').waitFor()
  const [second] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Đăng nhập lại' }).click(),
  ])
  // Somebody else at the same computer: nothing of it is saved in their name, and nothing is offered to them.
  await server.signIn(second, 'bientap.tinhtam')
  await type(page, ' Nữa.')
  await page.getByText('Phiên làm việc đã hết').waitFor()
  await second.goto(new URL(page.url()).pathname)
  await second.locator('#noi-dung-trinh-soan').waitFor()
  expect(await offer(second).count()).toBe(0)
  await second.context().clearCookies()
  await server.signIn(second, 'canbo.tinhtam')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText(/^Đã tự lưu lúc/).waitFor()
  expect(await bodyOf('Hết phiên')).toEqual(['Trước. Sau. Nữa.'])
  await leave()
})

test('two pages of one browser know of each other, and the second to save sees both', limit, async () => {
  const { page, address, leave } = await begin('Hai thẻ', 'Gốc.')
  const second = await page.context().newPage()
  second.setDefaultTimeout(40_000)
  await second.goto(address)
  await second.getByText('Bài này đang mở ở một thẻ khác').waitFor()
  await type(page, ' Thẻ một.')
  await page.getByText(/^Đã tự lưu lúc/).waitFor()
  await type(second, '\nThẻ hai.')
  await second.getByText('Đã có bản mới hơn trên máy chủ').waitFor()
  await second.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await second.getByRole('heading', { level: 1, name: 'Hai người cùng sửa bài này' }).waitFor()
  await second.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await second.getByText('Đã lưu bản thảo.').waitFor()
  const [body] = await bodyOf('Hai thẻ')
  expect(body).toContain('Thẻ một.')
  expect(body).toContain('Thẻ hai.')
  await leave()
})

test('signing out asks about what was not sent, and leaves nothing on the computer', limit, async () => {
  const author = await begin('Máy dùng chung', 'Đã lưu.')
  await author.page.context().setOffline(true)
  await type(author.page, ' Chưa lưu.')
  await author.page.getByText('Chưa lên được máy chủ: giữ trên máy này').waitFor()
  const page = await crash(author)
  await page.goto('/lam-viec')
  expect(await draftsIn(page)).toBe(1)
  const asked: string[] = []
  let answer: 'accept' | 'dismiss' = 'dismiss'
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog[answer]()
  })
  const signOut = async () => {
    await page.locator('.account__open').click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
  }
  await signOut()
  // The question comes once the browser's own store has been read: the click does not wait for it.
  await expect.poll(() => asked).toEqual([expect.stringContaining('còn 1 bài')])
  expect(await draftsIn(page)).toBe(1)
  answer = 'accept'
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL((address) => address.pathname === '/')
  expect(await draftsIn(page)).toBe(0)
  await page.context().close()
})
