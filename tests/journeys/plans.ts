import { demoPlan } from '../../db/demo/plan.ts'
import { writeDocx } from '../../src/writing/index.ts'
import type { Visitor } from './visiting.ts'

/** A plan that the demo world does not know yet: the same units, a number of its own, for the rest of the year. */
export function newPlanDocx(n: string): Promise<Uint8Array> {
  const plan = demoPlan(2026)
  return writeDocx({
    ...plan,
    head: { ...plan.head, number: { n, symbol: 'KH-UBND' }, date: '2026-10-05' },
    title: 'Đẩy mạnh tuyên truyền cải cách hành chính thành phố Lam Giang các tháng cuối năm 2026',
  })
}

export const slugOf = (n: string) => `${n}-kh-ubnd-2026`

/** Of the plan's tasks, the one that an article proves. */
export const articleTask =
  'Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử của cơ quan, đơn vị, địa phương'

export async function importFile(
  { page, look }: Visitor,
  file: { name: string; bytes: Uint8Array },
  heading: RegExp,
): Promise<void> {
  await page.goto('/lam-viec/ke-hoach/nhap')
  await look('Nhập kế hoạch từ văn bản', 'nhap-ke-hoach')
  const chosen = { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) }
  await page.getByLabel('Tệp văn bản', { exact: true }).setInputFiles(chosen)
  await page.getByRole('button', { name: 'Đọc văn bản' }).press('Enter')
  await look(heading, 'soat-ke-hoach')
}

/** Corrects the words of a content item. */
export async function correctContent({ page, look }: Visitor, marker: string, words: string): Promise<void> {
  await page
    .getByRole('link', { name: `Sửa ${marker}`, exact: true })
    .last()
    .press('Enter')
  const field = page.getByRole('textbox', { name: 'Nội dung', exact: true })
  await field.fill(words)
  await look(/^Soát /, 'soat-ke-hoach-sua')
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter')
  await page.getByRole('article').filter({ hasText: words }).getByText('Đã lưu').waitFor()
}

/** What the document orders twice is left out; whom the press will name is not known yet, so that duty goes to all. */
export async function settleTasks({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Bỏ các nhiệm vụ đã chọn' }).press('Enter')
  const card = page.getByRole('article').filter({ hasText: 'Trả lời, phản hồi thông tin báo chí' })
  await card.getByRole('link', { name: 'Sửa' }).press('Enter')
  const lead = page.getByRole('group', { name: 'Đơn vị chủ trì' })
  await lead.getByRole('checkbox', { name: /^Các cơ quan, đơn vị, địa phương/ }).check()
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter')
  await look(/^Soát /, 'soat-ke-hoach-xong')
}

export async function adopt({ page, look }: Visitor, slug: string): Promise<void> {
  await page.getByRole('link', { name: 'Xem lại và đưa vào thực hiện' }).press('Enter')
  await look(/^Đưa kế hoạch .* vào thực hiện/, 'ban-hanh')
  await page.getByRole('button', { name: 'Đưa vào thực hiện', exact: true }).press('Enter')
  await page.waitForURL(`**/ke-hoach/${slug}`)
}
