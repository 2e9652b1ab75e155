// The steps of docs/gio-dau/truong-don-vi.md.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 300_000 }
const article = 'Đơn giản hóa thủ tục cấp thẻ hướng dẫn viên du lịch'
const ownPlan = 'Ban hành kế hoạch tuyên truyền cải cách hành chính năm 2026 của cơ quan, đơn vị, địa phương'
const news = 'Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử của cơ quan, đơn vị, địa phương'
const dialogue = 'Hội nghị đối thoại với người dân, doanh nghiệp về dịch vụ công trực tuyến'
const officer = 'Tống Khánh Vy'

let server: DemoServer
let browser: Browser
let head: Visitor
let report: string

beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
  head = await visit({ browser, server, username: 'duyet.dulich' })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const toMenu = (name: string) =>
  head.page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()

/** What a refused form says in the console is the refusal itself. */
const faults = ({ complaints }: Visitor) => complaints.filter((said) => !said.includes('status of 422'))

test('decides what waits: publishes an article, sends a returned result again', limit, async () => {
  const { page, look } = head
  await look('Bàn làm việc', 'gio-dau-truong-ban')
  await page.getByRole('link', { name: `Duyệt bài “${article}”` }).click()
  await look(article, 'gio-dau-truong-bai')
  await page.getByRole('button', { name: 'Duyệt và đăng' }).click()
  await page.getByText('Bài được ghi nhận là minh chứng cho:').first().waitFor()
  await look(article, 'gio-dau-truong-da-dang')

  await toMenu('Bàn làm việc')
  await page.getByRole('link', { name: `Bị trả lại: ${ownPlan}` }).click()
  await look(ownPlan, 'gio-dau-truong-tra-lai')
  await page.getByText('Kế hoạch chưa nêu sản phẩm và thời gian hoàn thành').first().waitFor()
  await page.getByLabel('Kết quả đã thực hiện').fill('Đã bổ sung sản phẩm, thời gian của từng nhiệm vụ theo mẫu.')
  await page.getByRole('button', { name: 'Gửi kết quả' }).click()
  await page.getByText('Chờ phê duyệt').first().waitFor()
  await look(ownPlan, 'gio-dau-truong-da-gui')
})

test('is told which result is proven and sends it; one that is not says what lacks', limit, async () => {
  const other = await visit({ browser, server, username: 'duyet.taichinh' })
  const { page, look } = other
  await look('Bàn làm việc', 'gio-dau-truong-ban-du')
  const ready = page.getByRole('link', { name: /^Đủ minh chứng, chờ gửi kết quả: / })
  const before = await ready.count()
  const name = (await ready.first().innerText()).replace(/^.*?: /, '').slice(0, 60)
  await ready.first().click()
  await look(new RegExp(`^${name}`), 'gio-dau-truong-du-minh-chung')
  await page.getByLabel('Kết quả đã thực hiện').fill('Đã thực hiện đủ các kỳ trong năm, minh chứng kèm theo.')
  await page.getByRole('button', { name: 'Gửi kết quả' }).click()
  await page.getByText('Chờ phê duyệt').first().waitFor()
  await page.goto('/lam-viec')
  expect(await ready.count()).toBe(before - 1)

  await page.getByRole('link', { name: `Trả lời giấy mời: ${dialogue}` }).click()
  await look(dialogue, 'gio-dau-truong-giay-moi')
  await page.getByRole('radio', { name: 'Sẽ dự' }).check()
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await page.getByText('Đã gửi trả lời.').waitFor()
  expect(faults(other)).toEqual([])
  await other.leave()

  await head.page.goto('/lam-viec')
  await head.page.getByRole('link', { name: news }).click()
  await head.look(news, 'gio-dau-truong-con-thieu')
  await head.page.getByText('Còn kỳ chưa có minh chứng nào.').first().waitFor()
})

test('raises an obstacle and finds where it lies', limit, async () => {
  const { page, look } = head
  await page.getByText('Nêu khó khăn, vướng mắc', { exact: true }).last().click()
  await page
    .getByRole('textbox', { name: 'Khó khăn, vướng mắc' })
    .fill('Trang thông tin của Sở nâng cấp, hai tháng không đăng được.')
  await page.getByLabel(/^Đề xuất, kiến nghị/).fill('Cho tính tin, bài đăng trên cổng của thành phố.')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Đã gửi khó khăn, vướng mắc tới cơ quan đầu mối.').waitFor()
  await look(news, 'gio-dau-truong-da-neu')
  await toMenu('Khó khăn, vướng mắc')
  await look('Khó khăn, vướng mắc', 'gio-dau-truong-vuong-mac')
  const row = page.getByRole('row').filter({ hasText: 'Trang thông tin của Sở nâng cấp' })
  expect(await row.innerText()).toMatch(/Sở Nội vụ[\s\S]*Chờ giải quyết/)
})

test('puts an officer in charge of several tasks, who finds them', limit, async () => {
  const { page, look } = head
  await toMenu('Nhiệm vụ')
  await look('Nhiệm vụ', 'gio-dau-truong-nhiem-vu')
  for (const box of (await page.getByRole('checkbox', { name: /^Chọn dòng/ }).all()).slice(0, 2)) await box.check()
  await page.getByLabel('Việc cần làm').selectOption({ label: 'Phân công người phụ trách' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await look('Phân công người phụ trách: xác nhận', 'gio-dau-truong-phan-cong')
  await page.getByLabel('Người phụ trách').selectOption({ label: officer })
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Phân công người phụ trách/ })
    .click()
  await page.getByText('Đã xử lý xong.').waitFor()
  await look(/^Phân công người phụ trách/, 'gio-dau-truong-da-phan-cong')

  const charged = await visit({ browser, server, username: 'canbo.dulich' })
  await charged.page.goto('/lam-viec/nhiem-vu')
  await charged.page.getByLabel('Giao cho tôi').check()
  await charged.page.getByRole('button', { name: 'Lọc' }).click()
  await charged.page.getByText('2 nhiệm vụ', { exact: true }).waitFor()
  await charged.leave()
})

test('sends the report of the unit: words only, in time', limit, async () => {
  const { page, look } = head
  await toMenu('Báo cáo gửi cơ quan chủ trì')
  await look('Báo cáo gửi cơ quan chủ trì', 'gio-dau-truong-bao-cao')
  await page.getByRole('link', { name: 'Năm 2026', exact: true }).first().click()
  await look(/^Báo cáo của Sở Du lịch/, 'gio-dau-truong-bao-cao-nam')
  report = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  await look('Soạn báo cáo của đơn vị', 'gio-dau-truong-soan')
  for (const field of await page.getByRole('main').locator('textarea').all())
    await field.fill('Đã nêu trong phần vướng mắc.')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu nội dung báo cáo.').waitFor()
  await page.getByRole('link', { name: 'Xem báo cáo' }).click()
  await look(/^Báo cáo của Sở Du lịch/, 'gio-dau-truong-xem')
  await page.locator('summary', { hasText: 'Gửi báo cáo' }).click()
  await page.locator('details[open]').getByRole('button', { name: 'Gửi báo cáo' }).click()
  await look(/^Báo cáo của Sở Du lịch/, 'gio-dau-truong-da-gui-bao-cao')
  const shown = await page.getByRole('main').innerText()
  expect(shown).toContain('Chờ tiếp nhận')
  expect(shown).toContain('Đúng hạn')
})

test('is away: a deputy acts in the post until it is taken back', limit, async () => {
  const { page, look } = head
  await page.goto('/lam-viec')
  await page.locator('summary', { hasText: 'Viên Hoàng Phi' }).click()
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).first().click()
  await page.getByRole('link', { name: 'Vắng mặt, ủy quyền' }).click()
  await look('Vắng mặt, ủy quyền', 'gio-dau-truong-vang-mat')
  await page.getByRole('link', { name: 'Ghi vắng mặt, ủy quyền' }).click()
  await page.getByRole('link', { name: 'Viên Hoàng Phi' }).click()
  await look('Ghi vắng mặt, ủy quyền', 'gio-dau-truong-uy-quyen')
  await page.getByLabel('Người được ủy quyền').selectOption({ label: officer })
  await page.getByLabel('Đến hết ngày').fill('27/11/2026')
  await page.getByLabel('Lý do vắng mặt').fill('Đi công tác')
  await page.getByRole('button', { name: 'Ghi', exact: true }).click()
  await page.getByText('Đã ghi ủy quyền.').waitFor()
  await look('Vắng mặt, ủy quyền', 'gio-dau-truong-da-uy-quyen')

  const deputy = await visit({ browser, server, username: 'canbo.dulich' })
  await deputy.page.goto('/lam-viec')
  await deputy.page.locator('summary', { hasText: officer }).click()
  await deputy.page.getByRole('button', { name: /Phó Giám đốc Sở/ }).click()
  await deputy.look('Bàn làm việc', 'gio-dau-truong-lam-thay')
  await deputy.page.goto(report)
  await deputy.look(/^Báo cáo của Sở Du lịch/, 'gio-dau-truong-lam-thay-bao-cao')
  await deputy.page.locator('summary', { hasText: 'Rút lại để sửa' }).click()
  await deputy.page.locator('details[open]').getByRole('button', { name: 'Rút lại để sửa' }).click()
  await deputy.page.getByText('Đang soạn').first().waitFor()

  await page.locator('summary', { hasText: 'Thu hồi' }).click()
  await page.locator('details[open]').getByRole('button', { name: 'Thu hồi' }).click()
  await page.getByText('Đã thu hồi ủy quyền.').waitFor()
  await deputy.page.goto(report)
  expect(await deputy.page.getByRole('main').getByText('Gửi báo cáo', { exact: true }).count()).toBe(0)
  await deputy.leave()
})

test('sees how the unit stands, down to one duty', limit, async () => {
  const { page, look } = head
  await toMenu('Bàn làm việc')
  await page.getByRole('main').getByRole('link', { name: 'Sở Du lịch' }).first().click()
  await look('Sở Du lịch', 'gio-dau-truong-don-vi')
  await page.getByRole('region', { name: 'Nhiệm vụ theo kế hoạch' }).getByRole('link').first().click()
  await look('Sở Du lịch', 'gio-dau-truong-tien-do')
  const duties = page.getByRole('row').filter({ hasText: news })
  expect(await duties.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Quá hạn')]))
  await duties.getByRole('link').first().click()
  await look(news, 'gio-dau-truong-nhiem-vu-mo')
  expect(faults(head)).toEqual([])
})
