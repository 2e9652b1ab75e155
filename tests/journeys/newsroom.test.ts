// A newsroom's week in a browser: a text with everything, one sent back, corrected and restored, checked by a guest, led to from
// an old address, and texts full of attacks on whoever reads them.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attacks } from '../attacks.ts'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { alt, picture, writePlainly } from './articles.ts'
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

const enter = (username?: string, scripts: 'on' | 'off' = 'on') =>
  visit({ browser, server, ...(username && { username }), ...(scripts === 'off' && { scripts }) })

test('a stranger meets a text with everything that a text may hold', limit, async () => {
  const { page, look, complaints, leave } = await enter()
  await page.goto('/tin-tuc')
  await page
    .getByRole('link', { name: /Một cửa lưu động/ })
    .first()
    .click()
  await look(/Một cửa lưu động/, 'bai-mau')
  const main = page.getByRole('main')
  for (const role of ['table', 'blockquote', 'figure'] as const)
    expect(await main.getByRole(role).count(), role).toBeGreaterThan(0)
  expect(await main.locator('.gallery__item').count()).toBe(3)
  expect(await main.locator('[role=doc-noteref]').count()).toBe(2)
  expect(await main.locator('.embedded-figure').count()).toBe(2)
  expect(await main.innerText()).not.toContain('Số liệu này không còn')
  expect(await main.locator('.attachment a, .link-card a').count()).toBe(2)
  const played = await main.locator('video').evaluate(async (film: HTMLVideoElement) => {
    film.muted = true
    await film.play()
    film.currentTime = 6
    await new Promise((resolve) => film.addEventListener('seeked', resolve, { once: true }))
    const [track] = film.textTracks
    return { length: film.duration, width: film.videoWidth, at: film.currentTime, cues: track?.cues?.length }
  })
  expect(played).toMatchObject({ length: 10, width: 640, cues: 4 })
  expect(played.at).toBeGreaterThanOrEqual(6)
  expect(complaints).toEqual([])
  await leave()

  const author = await enter('bientap.tinhtam')
  for (const [state, words] of [
    ['returned', 'Kết quả khảo sát sự hài lòng'],
    ['published', 'Một cửa lưu động'],
  ]) {
    await author.page.goto(`/lam-viec/tin-bai?trang-thai=${state}`)
    await author.page
      .getByRole('link', { name: new RegExp(words ?? '') })
      .first()
      .waitFor()
  }
  await author.leave()
})

const title = 'Phường Tịnh Tâm mở thêm bàn trả kết quả'
let article: string

async function ask(page: Page, act: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.locator('summary', { hasText: act }).first().click()
  const form = page.locator('details[open]').filter({ has: page.getByRole('button', { name: act }) })
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value)
  await form.getByRole('button', { name: act }).click()
}

test(
  'sent back with a reason, mended, published, corrected, compared and restored, without scripts',
  limit,
  async () => {
    const author = await enter('canbo.tinhtam', 'off')
    article = await writePlainly(author, { title, words: 'Bàn mở từ tám giờ.' })
    await author.page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
    const approver = await enter('duyet.tinhtam', 'off')
    await approver.page.goto(article)
    await ask(approver.page, 'Trả lại', { 'Lý do': 'Thiếu giờ đóng cửa.' })
    await approver.page.getByText('Trả lại').first().waitFor()

    await author.page.goto('/lam-viec/tin-bai?trang-thai=returned')
    await author.page.getByRole('link', { name: title }).click()
    await author.page.getByText('Thiếu giờ đóng cửa.').first().waitFor()
    await author.look(title, 'toa-soan-tra-lai')
    await author.page.goto(`${article}/sua`)
    await author.page.getByRole('textbox', { name: 'Nội dung' }).fill('Bàn mở từ tám giờ đến mười sáu giờ.')
    await author.page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
    await approver.page.goto(article)
    await approver.page.getByRole('button', { name: 'Duyệt và đăng' }).click()
    await approver.page
      .getByText(/^Đã đăng/)
      .first()
      .waitFor()

    await author.page.goto(article)
    await ask(author.page, 'Đính chính')
    await author.page.getByRole('textbox', { name: 'Nội dung' }).fill('Bàn mở từ tám giờ đến mười bảy giờ.')
    await author.page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
    await approver.page.goto(article)
    await approver.page.getByRole('button', { name: 'Duyệt và đăng' }).click()
    await approver.page.goto(`${article}/so-sanh?tu=1&den=2`)
    await approver.look('Bản 1 và bản 2', 'toa-soan-so-sanh')
    expect((await approver.page.locator('.changes del').innerText()).trim()).toBe('sáu')
    expect((await approver.page.locator('.changes ins').innerText()).trim()).toBe('bảy')
    await approver.leave()

    await author.page.goto(`${article}/ban`)
    await author.look('Các bản', 'toa-soan-cac-ban')
    await ask(author.page, 'Khôi phục bản này')
    expect(await author.page.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toContain('mười sáu giờ')
    await author.leave()
  },
)

test('a guest reads the draft with its pictures by the link alone, and says what is wrong', limit, async () => {
  const author = await enter('canbo.tinhtam')
  await author.page.goto('/lam-viec/tin-bai/moi')
  await author.page.getByLabel('Tiêu đề').fill('Lịch tiêm của trạm')
  await author.page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await author.page.getByRole('button', { name: 'Chèn ảnh' }).click()
  const dialog = author.page.getByRole('dialog', { name: 'Chèn ảnh' })
  await dialog.getByLabel('Tệp ảnh').setInputFiles(await picture())
  await dialog.getByLabel('Mô tả ảnh').fill(alt)
  await dialog.getByRole('button', { name: 'Tải lên và chèn' }).click()
  await author.page.locator(`.editor img[alt="${alt}"]`).waitFor()
  await author.page.getByText(/^Đã tự lưu lúc/).waitFor()
  const draft = new URL(author.page.url()).pathname.replace(/\/sua$/, '')
  await author.page.goto(draft)
  await ask(author.page, 'Tạo liên kết', { 'Gửi cho cơ quan, bộ phận': 'Trạm Y tế' })
  const said = await author.page.getByText('Đã tạo liên kết.').first().innerText()
  const link = /\/kiem-chung\/[\w-]{43}/.exec(said)?.[0] ?? ''

  const guest = await enter()
  await guest.page.goto(link)
  await guest.look('Kiểm chứng bài viết', 'toa-soan-kiem-chung')
  const seen = guest.page.getByRole('img', { name: alt })
  expect(await seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await guest.page.getByLabel('Ý kiến của ông/bà').fill('Lịch là sáng thứ Tư.')
  await guest.page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await guest.page.getByText('Đã ghi ý kiến.').waitFor()
  expect(guest.complaints).toEqual([])
  await guest.leave()
  await author.page.goto(draft)
  await author.page.getByText('Lịch là sáng thứ Tư.').waitFor()
  await ask(author.page, 'Thu hồi')
  const late = await enter()
  expect((await late.page.goto(link))?.status()).toBe(410)
  await late.leave()
  await author.leave()
})

test('an old address leads to the text', limit, async () => {
  const { slug } = await server.kernel.db
    .selectFrom('articles')
    .select('slug')
    .where('id', '=', article.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  const { page, look, leave } = await enter('dieuphoi')
  await page.goto('/lam-viec/chuyen-huong')
  await page.getByLabel('Địa chỉ cũ').fill('/Default.aspx?tabid=21')
  await page.getByLabel('Địa chỉ mới').fill(`/tin-tuc/${slug}`)
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.getByText('Đã thêm chuyển hướng.').waitFor()
  await look('Chuyển hướng địa chỉ cũ', 'toa-soan-chuyen-huong')
  await leave()
  const reader = await enter()
  await reader.page.goto('/Default.aspx?tabid=21')
  await reader.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await reader.leave()
})

/** No script of an attack ran, and the content policy had nothing to stop. */
async function harmless({ page, complaints }: Visitor): Promise<void> {
  await page.waitForLoadState('networkidle')
  const told = await page.evaluate(() => [Reflect.get(window, 'hurt'), Reflect.get(window, 'stopped')])
  expect([page.url(), ...told]).toEqual([page.url(), undefined, []])
  expect([page.url(), ...complaints]).toEqual([page.url()])
}

async function watched(visitor: Visitor): Promise<Visitor> {
  await visitor.page.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(window, { stopped })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      stopped.push(`${violatedDirective} ${blockedURI}`)
    })
  })
  return visitor
}

test('nothing of an attack runs for whoever writes, approves or reads', limit, async () => {
  const bare = await enter('canbo.tinhtam', 'off')
  const attacked = await writePlainly(bare, { title: `Tấn công ${attacks[0]}`, words: attacks.join('\n\n') })
  await bare.page.getByLabel('Tóm tắt').fill(attacks.join(' ').slice(0, 990))
  await bare.page.getByLabel('Tác giả').fill(attacks[1] ?? '')
  await bare.page.getByLabel('Nguồn tin').fill(attacks[2] ?? '')
  await bare.page.getByRole('button', { name: 'Lưu bản thảo' }).click()
  await bare.page.getByText('Đã lưu bản thảo.').waitFor()
  await bare.leave()
  const author = await watched(await enter('canbo.tinhtam'))
  await author.page.goto(`${attacked}/sua`)
  await harmless(author)
  await author.page.getByRole('button', { name: 'Lưu và gửi duyệt' }).click()
  await author.page.getByText('Đã gửi duyệt.').waitFor()
  await harmless(author)
  await author.leave()
  const approver = await watched(await enter('duyet.tinhtam'))
  await approver.page.goto(attacked)
  await harmless(approver)
  await approver.page.getByRole('button', { name: 'Duyệt và đăng' }).click()
  await approver.page
    .getByText(/^Đã đăng/)
    .first()
    .waitFor()
  await harmless(approver)
  await approver.leave()
  const { slug } = await server.kernel.db
    .selectFrom('articles')
    .select('slug')
    .where('id', '=', attacked.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  const reader = await watched(await enter())
  for (const address of [`/tin-tuc/${slug}`, '/tin-tuc', '/', `/tim-kiem?q=${encodeURIComponent('Tấn công')}`]) {
    await reader.page.goto(address)
    await harmless(reader)
  }
  await reader.leave()
})
