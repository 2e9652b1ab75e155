import { expect, it } from 'vitest'
import { readText } from '../index.ts'

it('opens a clause again whose mark a scan smudged, and takes no page number for a line', () => {
  const reading = readText(`ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/CT-UBND
Bình Minh, ngày 08 tháng 01 năm 2026

CHỈ THỊ
Về việc bảo vệ nguồn nước

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Y tế

- Kiểm tra chất lượng nước sinh hoạt của các đơn vị cấp nước.

_ 2. Công an tỉnh

- Phát hiện, xử lý hành vi vi phạm về tài nguyên nước.

: Tuần tra trên các tuyến sông, rạch và vùng ven biển.

2

3, Chủ đầu tư nhà máy nước

- Bảo đảm cung cấp nước liên tục cho người dân.`)
  expect(reading.plan?.tasks.map(({ lead, text }) => [lead.join('; '), text.slice(0, 10)])).toEqual([
    ['Sở Y tế', 'Kiểm tra c'],
    ['Công an tỉnh', 'Phát hiện,'],
    ['Công an tỉnh', 'Tuần tra t'],
    ['Chủ đầu tư nhà máy nước', 'Bảo đảm cu'],
  ])
})
