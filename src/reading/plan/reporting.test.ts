import { describe, expect, it } from 'vitest'
import { readText } from '../index.ts'

function reportingOf(body: string) {
  const { plan, text } = readText(`ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Bình Minh, ngày 08 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

${body}`)
  return (plan?.reporting ?? []).map(({ marker, span }) => [marker, text.slice(...span).replace(/\s+/g, ' ')])
}

describe('reporting', () => {
  it('is what asks for a report on the plan, wherever it stands, and not what reports a difficulty', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
a) Lập báo cáo thẩm định hồ sơ.
b) Theo dõi việc thực hiện; định kỳ báo cáo UBND tỉnh.
c) Tổng hợp, báo cáo các trường hợp chậm tiến độ.
2. Các sở, ban, ngành cử báo cáo viên; kết quả thực hiện báo cáo về Sở Nội vụ.
3. Trong quá trình thực hiện, nếu có khó khăn, các đơn vị báo cáo UBND tỉnh.`
    expect(reportingOf(body)).toEqual([
      ['b', 'Theo dõi việc thực hiện; định kỳ báo cáo UBND tỉnh.'],
      ['2', 'Các sở, ban, ngành cử báo cáo viên; kết quả thực hiện báo cáo về Sở Nội vụ.'],
    ])
  })

  it('keeps an order whole below a heading of its own, and what orders nobody there as well', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Theo dõi việc thực hiện.
V. CHẾ ĐỘ BÁO CÁO
1. Các sở, ban, ngành gửi báo cáo về Sở Nội vụ trước ngày 15/11/2026.
2. Nội dung báo cáo gồm kết quả và kiến nghị.`
    expect(reportingOf(body)).toEqual([
      ['1', 'Các sở, ban, ngành gửi báo cáo về Sở Nội vụ trước ngày 15/11/2026.'],
      ['2', '2. Nội dung báo cáo gồm kết quả và kiến nghị.'],
    ])
  })

  it('is what the closing formula asks everybody for, not that difficulties be told', () => {
    const closing = (line: string) => `IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Theo dõi việc thực hiện.

Trên đây là Kế hoạch năm 2026. ${line}`
    const asked = 'Định kỳ hằng năm (trước ngày 30/11) báo cáo kết quả thực hiện về Sở Nội vụ.'
    expect(reportingOf(closing(asked))).toEqual([[null, `Trên đây là Kế hoạch năm 2026. ${asked}`]])
    expect(reportingOf(closing('Nếu có vướng mắc, các đơn vị báo cáo Sở Nội vụ xem xét.'))).toEqual([])
  })

  it('is a summing up that is to be reported', () => {
    const body = `IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ theo dõi; tổ chức sơ, tổng kết, báo cáo kịp thời về UBND tỉnh.`
    expect(reportingOf(body)).toHaveLength(1)
  })
})
