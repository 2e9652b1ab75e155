import { drawPicture } from '../../db/demo/loading/pictures/drawing.ts'
import { articleTask } from './plans.ts'
import type { Visitor } from './visiting.ts'

export const alt = 'Người dân nhận kết quả hồ sơ từ công chức'

export const picture = async () => ({
  name: 'tra-ket-qua.jpg',
  mimeType: 'image/jpeg',
  buffer: await drawPicture('doorstep', 0),
})

export async function acceptTask({ page, look }: Visitor): Promise<void> {
  await page.goto('/lam-viec/nhiem-vu?state=assigned')
  await look('Nhiệm vụ', 'nhiem-vu')
  await page.getByRole('link', { name: articleTask }).press('Enter')
  await page.getByRole('button', { name: 'Nhận nhiệm vụ' }).press('Enter')
  await page.getByText('Đã nhận nhiệm vụ.').waitFor()
  await look(articleTask, 'nhiem-vu-da-nhan')
}

/** Leads to the page on which the text is written; returns the address of the article among the unit's texts. */
export async function beginArticle({ page, look }: Visitor, title: string): Promise<string> {
  await page.goto('/lam-viec/tin-bai/moi')
  await look('Viết tin, bài', 'viet-bai')
  await page.getByLabel('Tiêu đề').fill(title)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sua')
  await page.getByLabel('Tóm tắt').fill('Mỗi tuần một buổi, công chức mang kết quả đến tận nơi.')
  await page.getByRole('checkbox', { name: 'Cải cách thủ tục hành chính' }).check()
  return page.url().replace(/\/sua$/, '')
}

/** Fills in a new text, without scripts; returns its address among the unit's texts. */
export async function writePlainly({ page }: Visitor, given: { title: string; words: string }): Promise<string> {
  await page.goto('/lam-viec/tin-bai/moi')
  await page.getByLabel('Tiêu đề').fill(given.title)
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await page.getByLabel('Tóm tắt').fill('Thêm một bàn trả kết quả từ thứ Hai.')
  await page.getByRole('textbox', { name: 'Nội dung' }).fill(given.words)
  await page.getByRole('checkbox', { name: 'Cải cách thủ tục hành chính' }).check()
  return new URL(page.url()).pathname.replace(/\/sua$/, '')
}

/** Saves, chooses the cover, hands in. */
export async function handIn({ page, look }: Visitor, title: string): Promise<void> {
  await look('Soạn tin, bài', 'soan-bai')
  await page.getByRole('button', { name: 'Lưu bản thảo' }).press('Enter')
  await page.getByText('Đã lưu bản thảo.').waitFor()
  await page.getByRole('radio', { name: alt }).check()
  await page.getByRole('button', { name: 'Lưu và gửi duyệt' }).press('Enter')
  await page.getByText('Đã gửi duyệt.').waitFor()
  await look(title, 'bai-cho-duyet')
}

/** From the approver's desk to the page that says what the text proves. */
export async function publish({ page, look }: Visitor, title: string): Promise<void> {
  await look('Bàn làm việc', 'ban-lam-viec-duyet')
  await page.getByRole('link', { name: `Duyệt bài “${title}”` }).press('Enter')
  await look(title, 'bai-duyet')
  await page.getByRole('button', { name: 'Duyệt và đăng' }).press('Enter')
  await page.getByText('Bài được ghi nhận là minh chứng cho:').first().waitFor()
  await look(title, 'bai-da-dang')
}
