// The steps of docs/gio-dau/dieu-phoi.md.
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type DemoServer, demoServer } from '../demo-server.ts'
import { adopt, newPlanDocx, settleTasks, slugOf } from './plans.ts'
import { type Visitor, visit } from './visiting.ts'

const limit = { timeout: 300_000 }
const ownPlan = 'Ban hành kế hoạch tuyên truyền cải cách hành chính năm 2026 của cơ quan, đơn vị, địa phương'
const weekly = 'Họp giao ban công tác cải cách hành chính'
const conclusion = 'Sở Tài chính gửi dự toán tuyên truyền cải cách hành chính năm 2027'
const plan = '/ke-hoach/271-kh-ubnd-2025'

let server: DemoServer
let browser: Browser
let coordinator: Visitor

beforeAll(async () => {
  server = await demoServer()
  browser = await openBrowser()
  coordinator = await visit({ browser, server, username: 'dieuphoi' })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const toMenu = (name: string) =>
  coordinator.page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()

test('decides from the desk: a result, the proofs that wait, an obstacle', limit, async () => {
  const { page, look } = coordinator
  await look('Bàn làm việc', 'gio-dau-dieu-phoi-ban')
  await page
    .getByRole('link', { name: `Chờ phê duyệt: ${ownPlan}` })
    .first()
    .click()
  await look(ownPlan, 'gio-dau-dieu-phoi-ket-qua')
  await page.getByRole('button', { name: 'Phê duyệt kết quả' }).click()
  await page.getByText('Đã phê duyệt').first().waitFor()
  await look(ownPlan, 'gio-dau-dieu-phoi-da-duyet')

  await toMenu('Bàn làm việc')
  const proofs = page.getByRole('link', { name: /minh chứng chờ duyệt/ })
  const waiting = Number(/\d+/.exec(await proofs.innerText())?.[0])
  await proofs.click()
  await look('Minh chứng', 'gio-dau-dieu-phoi-minh-chung')
  await page.getByText(`${waiting} việc đã làm`).first().waitFor()
  for (const box of (await page.getByRole('checkbox', { name: /^Chọn dòng/ }).all()).slice(0, 2)) await box.check()
  await page.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
  await page
    .getByText(`${waiting - 2} việc đã làm`)
    .first()
    .waitFor()
  await look('Minh chứng', 'gio-dau-dieu-phoi-da-chap-nhan')

  await toMenu('Bàn làm việc')
  await page.getByRole('link', { name: /^Vướng mắc chờ giải quyết: Ba cụm loa/ }).click()
  await look(/^Ba cụm loa/, 'gio-dau-dieu-phoi-vuong-mac')
  await page.locator('summary', { hasText: 'Giải quyết' }).click()
  await page.getByLabel('Ý kiến giải quyết').fill('Cho dùng loa di động; bản tin phát qua bộ đàm được tính.')
  await page.locator('details[open]').getByRole('button', { name: 'Giải quyết' }).click()
  await look(/^Ba cụm loa/, 'gio-dau-dieu-phoi-da-giai-quyet')
  expect(await page.getByRole('main').innerText()).toContain('Đã giải quyết')
})

test('imports a plan, is led to what must be decided, gives it out', limit, async () => {
  const { page, look } = coordinator
  await toMenu('Kế hoạch của đơn vị')
  await look('Kế hoạch của đơn vị', 'gio-dau-dieu-phoi-ke-hoach')
  await page.getByRole('link', { name: 'Nhập kế hoạch từ văn bản' }).first().click()
  await look('Nhập kế hoạch từ văn bản', 'gio-dau-dieu-phoi-nhap')
  const buffer = Buffer.from(await newPlanDocx('318'))
  await page
    .getByLabel('Tệp văn bản', { exact: true })
    .setInputFiles({ name: 'ke-hoach-318.docx', mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await look('Soát kế hoạch 318/KH-UBND', 'gio-dau-dieu-phoi-soat')
  await page.locator('summary', { hasText: /Còn \d+ chỗ cần xem/ }).click()
  await look('Soát kế hoạch 318/KH-UBND', 'gio-dau-dieu-phoi-cho-can-xem')
  const must = page.getByRole('listitem').filter({ hasText: 'Phải bổ sung' })
  await must.getByRole('link').click()
  expect(new URL(page.url()).hash).not.toBe('')
  await settleTasks(coordinator)
  await adopt(coordinator, slugOf('318'))
  await look(/^Đẩy mạnh tuyên truyền cải cách hành chính/, 'gio-dau-dieu-phoi-da-giao')
  expect(await page.getByRole('main').innerText()).toContain('56 đơn vị')
})

test('finds on the map what nobody was given, and gives it', limit, async () => {
  const { page, look } = coordinator
  await page.goto(plan)
  await page.getByRole('link', { name: 'Bản đồ độ phủ' }).click()
  await look('Bản đồ độ phủ', 'gio-dau-dieu-phoi-do-phu')
  await page.getByRole('link', { name: 'Theo đơn vị' }).click()
  await page.getByLabel('Hiển thị').selectOption({ label: 'Chỉ đơn vị còn khoảng trống' })
  await page.getByRole('button', { name: 'Lọc' }).click()
  await look('Bản đồ độ phủ', 'gio-dau-dieu-phoi-khoang-trong')
  const row = page.getByRole('row').filter({ hasText: 'Sở Tư pháp' })
  await row.getByRole('link', { name: 'Chưa giao' }).first().click()
  await look('Sở Tư pháp', 'gio-dau-dieu-phoi-o-trong')
  await page.getByLabel('Nội dung nhiệm vụ').fill('Viết chuyên đề về rà soát văn bản quy phạm pháp luật')
  await page.getByRole('button', { name: 'Giao việc' }).click()
  await page.getByText('Đã giao việc cho Sở Tư pháp.').waitFor()
  await look('Sở Tư pháp', 'gio-dau-dieu-phoi-da-lap')
  await page.getByRole('link', { name: 'Viết chuyên đề về rà soát văn bản quy phạm pháp luật' }).click()
  await look('Viết chuyên đề về rà soát văn bản quy phạm pháp luật', 'gio-dau-dieu-phoi-viec-moi')
})

test('urges the units that are late with a task, in one act', limit, async () => {
  const { page, look } = coordinator
  await toMenu('Nhiệm vụ')
  await page.getByLabel('Thời hạn').selectOption({ label: 'Quá hạn' })
  await page.getByRole('button', { name: 'Lọc' }).click()
  await look('Nhiệm vụ', 'gio-dau-dieu-phoi-qua-han')
  for (const box of (await page.getByRole('checkbox', { name: /^Chọn dòng/ }).all()).slice(0, 3)) await box.check()
  await page.getByLabel('Việc cần làm').selectOption({ label: 'Đôn đốc' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await look(/Đôn đốc/, 'gio-dau-dieu-phoi-don-doc')
  await page.getByLabel('Nội dung đôn đốc').fill('Đề nghị hoàn thành trước ngày 25/11/2026.')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Đôn đốc/ })
    .click()
  await page.getByText('Đã xử lý xong.').waitFor()
  await look(/Đôn đốc/, 'gio-dau-dieu-phoi-da-don-doc')
})

test('sees who owes the report of the period and urges them', limit, async () => {
  const { page, look } = coordinator
  await toMenu('Tổng hợp báo cáo của đơn vị')
  await look('Tổng hợp báo cáo của đơn vị', 'gio-dau-dieu-phoi-tong-hop')
  await page.getByRole('link', { name: 'Năm 2026' }).first().click()
  await look(/năm 2026/, 'gio-dau-dieu-phoi-ky')
  await page.locator('summary', { hasText: 'Đôn đốc đơn vị chưa gửi' }).click()
  await page.locator('details[open]').getByRole('button', { name: 'Đôn đốc đơn vị chưa gửi' }).click()
  await page.getByText('Đã đôn đốc 56 đơn vị.').waitFor()
  await look(/năm 2026/, 'gio-dau-dieu-phoi-ky-da-don-doc')

  const head = await visit({ browser, server, username: 'duyet.taichinh' })
  await head.page.goto('/lam-viec/thong-bao')
  await head.page
    .getByText(/báo cáo năm 2026/)
    .first()
    .waitFor()
  await head.leave()
})

test('opens the report, a figure down to one deed, and takes the paper', limit, async () => {
  const { page, look } = coordinator
  await toMenu('Báo cáo')
  await look('Báo cáo của đơn vị', 'gio-dau-dieu-phoi-bao-cao')
  await page.getByRole('link', { name: 'Năm 2026', exact: true }).first().click()
  await look(/năm 2026/, 'gio-dau-dieu-phoi-bao-cao-nam')
  const report = page.url()
  const figure = page.getByText('hoạt động tuyên truyền có minh chứng').getByRole('link').first()
  const counted = (await figure.innerText()).trim()
  await figure.click()
  await look('Minh chứng', 'gio-dau-dieu-phoi-con-so')
  await page.getByText(`${counted} việc đã làm`).waitFor()
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByText('Được chấp nhận').first().waitFor()
  await page.goto(report)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải .docx', exact: true }).click()
  const parts = unzipSync(await readFile(await (await downloading).path()))
  const printed = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  expect(printed).toContain(`${counted} hoạt động tuyên truyền`)
})

test('writes the minutes; a conclusion is a task of the unit named in it', limit, async () => {
  const { page, look, complaints } = coordinator
  await toMenu('Bàn làm việc')
  await page.getByRole('link', { name: `Ghi và ký biên bản: ${weekly}` }).click()
  await look(weekly, 'gio-dau-dieu-phoi-hop')
  await page.getByRole('link', { name: 'Ghi biên bản' }).first().click()
  await look('Biên bản', 'gio-dau-dieu-phoi-bien-ban')
  await page.getByLabel('Diễn biến, ý kiến phát biểu').fill('Các đơn vị báo cáo việc còn chậm.')
  await page.getByRole('button', { name: 'Lưu biên bản' }).click()
  await page.getByText('Đã lưu biên bản.').waitFor()
  await page.getByRole('textbox', { name: 'Nội dung kết luận' }).fill(conclusion)
  await page.getByLabel('Đơn vị chủ trì 1').selectOption({ label: 'Sở Tài chính' })
  await page.getByLabel(/^Thời hạn/).fill('30/11/2026')
  await page.getByRole('button', { name: 'Thêm kết luận' }).click()
  await page.getByText('1 kết luận sẽ thành nhiệm vụ.').waitFor()
  await look('Biên bản', 'gio-dau-dieu-phoi-ket-luan')
  await page.getByRole('button', { name: 'Xác nhận đã ký, giao việc' }).click()
  await page.getByText(/1 kết luận thành nhiệm vụ/).waitFor()
  await look(weekly, 'gio-dau-dieu-phoi-da-ky')

  const head = await visit({ browser, server, username: 'duyet.taichinh' })
  await head.page.goto('/lam-viec/nhiem-vu?view=mine&state=assigned')
  await head.page.getByRole('link', { name: conclusion }).click()
  await head.look(conclusion, 'gio-dau-dieu-phoi-ket-luan-da-giao')
  await head.leave()

  await toMenu('Tóm tắt cho lãnh đạo')
  await look('Tóm tắt cho lãnh đạo', 'gio-dau-dieu-phoi-tom-tat')
  expect(complaints.filter((said) => !said.includes('status of 422'))).toEqual([])
})
