// A citizen asks for news by mail, confirms from the letter, gets one letter a day, and is gone with one press of the mail program.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letterJob, planLetters, sendLetter } from '../../src/capabilities/subscriptions/sending.ts'
import { addDays, instantAt, todayIn } from '../../src/kernel/dates.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { type MailServer, mailServer } from '../mail-server.ts'
import { writePlainly } from './articles.ts'
import { visit } from './visiting.ts'

const limit = { timeout: 300_000 }
const patience = { timeout: 60_000, interval: 250 }
const title = 'Phường Tịnh Tâm trả kết quả cả sáng thứ Bảy'

let post: MailServer
let server: DemoServer
let browser: Browser
beforeAll(async () => {
  post = await mailServer()
  server = await demoServer('demo', post.url)
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await post?.close()
})

const letterTo = async (address: string) =>
  (await post.letters()).find(({ to }) => JSON.stringify(to ?? '').includes(address))
const linkIn = (words: string | undefined, part: string) =>
  new RegExp(`/nhan-tin/${part}/[\\w-]+`).exec(words ?? '')?.[0] ?? ''
const known = async () =>
  (await server.kernel.db.selectFrom('subscribers').select(['address', 'state']).execute())
    .filter(({ address }) => address === 'chi.lan@thu.example')
    .map(({ state }) => state)

/** The next morning at five past seven, when the day's letters go. */
async function nextMorning(): Promise<void> {
  const now = instantAt(addDays(todayIn(server.kernel.clock.now()), 1), '07:05')
  const kernel = { ...server.kernel, clock: { now: () => now } }
  await planLetters(kernel)
  const rows = await kernel.db.selectFrom('jobs').select('payload').where('kind', '=', letterJob).execute()
  for (const { payload } of rows) await sendLetter(kernel, payload)
}

test('asked for on a phone, confirmed from the letter', limit, async () => {
  const { page, look, complaints, leave } = await visit({ browser, server, device: 'phone' })
  await page.goto('/nhan-tin')
  await look('Nhận tin qua thư điện tử', 'nhan-tin')
  await page.getByLabel('Địa chỉ thư điện tử').fill('chi.lan@thu.example')
  await page.getByRole('radio', { name: 'Mỗi ngày một thư' }).check()
  await page.getByRole('checkbox', { name: /Tôi đồng ý/ }).check()
  await page.getByRole('button', { name: 'Gửi thư xác nhận' }).press('Enter')
  await look('Hãy mở hộp thư', 'nhan-tin-da-xin')
  await expect.poll(() => letterTo('chi.lan@thu.example'), patience).toBeDefined()
  const asking = await letterTo('chi.lan@thu.example')
  expect(asking?.subject).toContain('Xác nhận đăng ký nhận tin')
  await page.goto(linkIn(asking?.text, 'xac-nhan'))
  expect(await known(), 'opening the link is not consent').toEqual(['pending'])
  await look('Xác nhận nhận tin', 'nhan-tin-xac-nhan')
  await page.getByRole('button', { name: 'Xác nhận' }).press('Enter')
  await look('Đăng ký đã xong', 'nhan-tin-xong')
  expect(await known()).toEqual(['confirmed'])
  expect(complaints).toEqual([])
  await leave()
  post.raw.length = 0
})

test('what is published comes once, the next morning, and one press of the mail program ends it', limit, async () => {
  const author = await visit({ browser, server, username: 'canbo.tinhtam', scripts: 'off' })
  const article = await writePlainly(author, { title, words: 'Bàn trả kết quả mở sáng thứ Bảy.' })
  await author.page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await author.leave()
  const approver = await visit({ browser, server, username: 'duyet.tinhtam', scripts: 'off' })
  await approver.page.goto(article)
  await approver.page.getByRole('button', { name: 'Duyệt và đăng' }).click()
  await approver.page
    .getByText(/^Đã đăng/)
    .first()
    .waitFor()
  await approver.leave()
  const heard = async () => (await server.kernel.db.selectFrom('published_things').selectAll().execute()).length
  await expect.poll(heard, patience).toBeGreaterThan(0)
  expect(await letterTo('chi.lan@thu.example')).toBeUndefined()
  await nextMorning()
  await nextMorning()
  const letters = (await post.letters()).filter(({ to }) => JSON.stringify(to).includes('chi.lan@thu.example'))
  expect(letters).toHaveLength(1)
  const [letter] = letters
  expect(letter?.text).toContain(title)
  const raw = post.raw.find((one) => one.includes('chi.lan@thu.example')) ?? ''
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  expect(raw).toMatch(/^List-Unsubscribe:\s+</m)

  // The link of the letter leads a reader to the text; the page to change the choice opens too.
  const reader = await visit({ browser, server })
  await reader.page.setContent(typeof letter?.html === 'string' ? letter.html : '')
  await reader.page.getByRole('link', { name: title }).click()
  await reader.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await reader.page.goto(linkIn(letter?.text, 'lua-chon'))
  await reader.look('Nội dung nhận qua thư', 'nhan-tin-doi')
  await reader.page.goto(linkIn(letter?.text, 'ngung'))
  await reader.look('Ngừng nhận tin', 'nhan-tin-ngung')
  expect(await known(), 'looking ends nothing').toEqual(['confirmed'])
  // As a mail program does it: a POST without a session, to the address of the header.
  const [, header = ''] = /<([^>]*\/nhan-tin\/ngung\/[^>]*)>/.exec(raw.replace(/\r?\n[ \t]+/g, '')) ?? []
  const answer = await fetch(header, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
  expect(answer.status).toBe(200)
  expect(await known()).toEqual([])
  await reader.leave()
})
