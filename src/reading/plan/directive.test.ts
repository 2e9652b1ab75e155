import { describe, expect, it } from 'vitest'
import { readText } from '../index.ts'

function tasksOf(kind: 'CHỈ THỊ' | 'CÔNG ĐIỆN', body: string) {
  const reading = readText(`ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/${kind === 'CHỈ THỊ' ? 'CT' : 'CĐ'}-UBND
Bình Minh, ngày 08 tháng 01 năm 2026

${kind}
Về việc bảo vệ nguồn nước

${body}`)
  return (reading.plan?.tasks ?? []).map(({ lead, span }) => [
    lead.join('; '),
    reading.text.slice(...span).replace(/\s+/g, ' '),
  ])
}

describe('a directive', () => {
  it('orders those of its lead-in where a line names nobody', () => {
    const body = `Thời gian qua nguồn nước bị khai thác quá mức. Để chấn chỉnh, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường trong phạm vi chức năng của mình thực hiện các nhiệm vụ sau:
1. Kết hợp nước mặt với nước dưới đất.
2. Sở Y tế
a) Kiểm tra chất lượng nước.
b) Giao Trung tâm Kiểm soát bệnh tật chỉ đạo các trạm có trách nhiệm:
- Lấy mẫu nước ở từng thôn.
- Công khai kết quả phân tích.`
    expect(tasksOf('CHỈ THỊ', body)).toEqual([
      ['Giám đốc các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã, phường', 'Kết hợp nước mặt với nước dưới đất.'],
      ['Sở Y tế', 'Kiểm tra chất lượng nước.'],
      ['Trung tâm Kiểm soát bệnh tật', 'Lấy mẫu nước ở từng thôn.'],
      ['Trung tâm Kiểm soát bệnh tật', 'Công khai kết quả phân tích.'],
    ])
  })

  it('addresses bodies by what they do for a living', () => {
    const body = `Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:
1. Các tổ chức, cá nhân khai thác, sử dụng nước dưới đất có trách nhiệm
a) Đăng ký việc khai thác.
2. Các doanh nghiệp khai thác cát tăng cường giám sát bến bãi.`
    expect(tasksOf('CHỈ THỊ', body).map(([lead]) => lead)).toEqual([
      'Các tổ chức, cá nhân khai thác, sử dụng nước dưới đất',
      'Các doanh nghiệp',
    ])
  })
})

describe('a telegram', () => {
  it('orders nothing by its address and its reasons, and those addressed where nobody is named', () => {
    const body = `ỦY BAN NHÂN DÂN TỈNH điện:
- Giám đốc các Sở: Nông nghiệp và Môi trường, Xây dựng;
- Chủ tịch Ủy ban nhân dân các xã, phường.
Mưa lớn đã làm ngập nhiều tuyến đường, nhiều nơi sạt lở.
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Theo dõi chặt chẽ diễn biến mưa lũ.
2. Các Sở Xây dựng, Công Thương tổ chức bảo đảm an toàn hồ đập.`
    expect(tasksOf('CÔNG ĐIỆN', body)).toEqual([
      [
        'Giám đốc Sở Nông nghiệp và Môi trường; Giám đốc Sở Xây dựng; Chủ tịch Ủy ban nhân dân các xã, phường',
        'Theo dõi chặt chẽ diễn biến mưa lũ.',
      ],
      ['Sở Xây dựng; Sở Công Thương', 'Các Sở Xây dựng, Công Thương tổ chức bảo đảm an toàn hồ đập.'],
    ])
  })
})
