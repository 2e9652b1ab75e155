import { expect, it } from 'vitest'
import { readText } from '../index.ts'

function tasksOf(body: string) {
  const reading = readText(`ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Bình Minh, ngày 08 tháng 01 năm 2026

KẾ HOẠCH
Quan trắc nguồn nước năm 2026

${body}`)
  return (reading.plan?.tasks ?? []).map(({ lead, support, schedule, span }) => [
    lead.join('; '),
    support.join('; '),
    schedule.phrase,
    reading.text.slice(...span).replace(/\s+/g, ' '),
  ])
}

it('labels without a mark hold for all the bullets above them that order nobody', () => {
  const body = `II. NHIỆM VỤ
1. Nâng cao năng lực quan trắc
- Đào tạo cán bộ quan trắc.
- Mua sắm thiết bị quan trắc.

Đơn vị chủ trì tham mưu thực hiện: Sở Nội vụ.

Đơn vị phối hợp: Sở Tài chính.
- Công bố số liệu quan trắc.

Đơn vị chủ trì: Sở Y tế.`
  expect(tasksOf(body)).toEqual([
    [
      'Sở Nội vụ',
      'Sở Tài chính',
      '',
      '- Đào tạo cán bộ quan trắc. - Mua sắm thiết bị quan trắc. Đơn vị chủ trì tham mưu thực hiện: Sở Nội vụ. Đơn vị phối hợp: Sở Tài chính.',
    ],
    ['Sở Y tế', '', '', '- Công bố số liệu quan trắc. Đơn vị chủ trì: Sở Y tế.'],
  ])
})

it('a line below one label may tell a second unit to do something else', () => {
  const body = `II. NHIỆM VỤ
1. Tuyên truyền
a) Hoạt động 1
- Nội dung: Tuyên truyền tháng hành động (từ ngày 15/3 đến ngày 15/4).
- Cơ quan thực hiện:
+ Sở Văn hóa chủ trì, phối hợp với các sở, báo, đài và các đơn vị liên quan.
+ Sở Xây dựng đăng tải thông điệp trên bảng tin.`
  expect(tasksOf(body).map(([lead, support, time]) => [lead, support, time])).toEqual([
    ['Sở Văn hóa', 'các sở; báo, đài; các đơn vị liên quan', 'từ ngày 15/3 đến ngày 15/4'],
    ['Sở Xây dựng', '', ''],
  ])
})

it('a line that begins small goes on with the name that the copy broke', () => {
  const body = `II. NHIỆM VỤ
1. Học tập kinh nghiệm quan trắc
- Đơn vị chủ trì: Sở Tư pháp.
- Đơn vị phối hợp: Văn phòng UBND tỉnh; các cơ quan, đơn vị

liên quan.`
  expect(tasksOf(body).map(([, support]) => support)).toEqual(['Văn phòng UBND tỉnh; các cơ quan, đơn vị liên quan'])
})
