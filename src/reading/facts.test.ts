import { expect, it } from 'vitest'
import { findFacts } from './facts.ts'
import type { Fact, Span } from './reading.ts'

function read(text: string, title: string | null = null): Fact[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }): Span => [index, index + line.length])
  return findFacts(text, lines, title)
}

it.each([
  ['Trong quý I/2025, Sở Nội vụ đã kiểm tra 157 cơ quan.', [[157, 'cơ quan', 'quý I/2025']]],
  [
    'Quý I/2025, tỷ lệ đúng hạn đạt 95,56 %, tăng 2,3% so với cùng kỳ năm 2024.',
    [
      [95.56, '%', 'quý I/2025'],
      [2.3, '%', 'quý I/2025'],
    ],
  ],
  [
    'Từ ngày 15/12/2024 đến ngày 14/3/2025, tiếp nhận 12.345 hồ sơ; trực tuyến 10.234 hồ sơ.',
    [
      [12345, 'hồ sơ', 'từ ngày 15/12/2024 đến ngày 14/3/2025'],
      [10234, 'hồ sơ', 'từ ngày 15/12/2024 đến ngày 14/3/2025'],
    ],
  ],
  ['Tổng thu 6 tháng đầu năm 2025 ước đạt 1.234,5 tỷ đồng.', [[1234.5, 'tỷ đồng', '6 tháng đầu năm 2025']]],
  ['Trồng mới 1,2 nghìn ha rừng.', [[1.2, 'nghìn ha', null]]],
  ['Chỉ số PAR INDEX năm 2024 xếp thứ 12/63 tỉnh, thành phố.', [[12, 'thứ hạng', 'năm 2024']]],
  ['Kiểm tra 20-30% số đơn vị theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020.', []],
])('reads the figures of "%s"', (text, figures) => {
  expect(read(text).map(({ value, unit, period }) => [value, unit, period])).toEqual(figures)
})

it('carries the time and the thing counted through a paragraph, not into the next', () => {
  const facts = read('Năm 2024 ban hành 25 văn bản. Chỉ số đạt 90%, tăng 5%.\nĐã tổ chức 03 hội nghị.')
  expect(facts.map(({ name, period }) => [name, period])).toEqual([
    ['ban hành', 'năm 2024'],
    ['Chỉ số', 'năm 2024'],
    ['Chỉ số, tăng', 'năm 2024'],
    ['tổ chức', null],
  ])
})

it('points at what is printed', () => {
  const text = 'Tỷ lệ hài lòng đạt 95,5%.'
  expect(read(text).map(({ span }) => text.slice(...span))).toEqual(['95,5%'])
})

it.each([
  [
    'Tiếp nhận 125.430 hồ sơ, trong đó trực tuyến 98.765 hồ sơ (đạt 78,74%), quá hạn 241 hồ sơ (0,2%).',
    [
      [125430, 'hồ sơ'],
      [98765, 'hồ sơ'],
      [78.74, '%'],
      [241, 'hồ sơ'],
      [0.2, '%'],
    ],
  ],
  [
    'Hoàn thành 45/50 nhiệm vụ (đạt 90%); tổng số 12 đơn vị được kiểm tra.',
    [
      [45, 'nhiệm vụ'],
      [90, '%'],
      [12, 'đơn vị'],
    ],
  ],
  [
    'Chỉ số đạt 88,12%, xếp thứ 15/63 tỉnh, thành phố, tăng 03 bậc so với năm 2023.',
    [
      [88.12, '%'],
      [15, 'thứ hạng'],
      [3, 'bậc'],
    ],
  ],
  [
    'Giải ngân đạt 45,6% kế hoạch giao, tăng 12,3 điểm phần trăm so với cùng kỳ.',
    [
      [45.6, '%'],
      [12.3, 'điểm phần trăm'],
    ],
  ],
  [
    'Tỉnh có diện tích 8.375,21km2, dân số trên 3,3 triệu người.',
    [
      [8375.21, 'km2'],
      [3.3, 'triệu người'],
    ],
  ],
  ['Phấn đấu đạt mục tiêu tăng trưởng 8%; mỗi đơn vị được cử tối đa 3 dự án; phạt tiền từ 6 - 40 triệu đồng.', []],
  ['Nộp trong thời hạn 05 ngày làm việc, điện thoại 0234.3822456, theo Kế hoạch số 12 ngày 03 tháng 4 năm 2025.', []],
])('reads values and units of "%s"', (text, figures) => {
  expect(read(text).map(({ value, unit }) => [value, unit])).toEqual(figures)
})

it.each([
  ['I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2025\n- Ban hành 35 văn bản.', ['6 tháng đầu năm 2025']],
  ['1. Kết quả quý I/2025\nĐã kiểm tra 12 cơ quan.\n2. Tồn tại\nCó 03 đơn vị chậm.', ['quý I/2025', 'quý I/2025']],
  ['Trong quý II/2025, Sở đã:\n- Kiểm tra 12 cơ quan.\nCòn 03 đơn vị chậm.', ['quý II/2025', null]],
  [
    'Từ đầu năm đến nay xuất khẩu đạt 391,0 tỷ USD;\ncán cân thặng dư 19,6 tỷ USD.',
    ['từ đầu năm đến nay', 'từ đầu năm đến nay'],
  ],
  ['Từ ngày 01 tháng 01 năm 2025 thành phố có 48 phường.', [null]],
  [
    'Khen thưởng 6 tập thể của chương trình giai đoạn 2011-2020 và 8 tập thể năm 2019.',
    ['giai đoạn 2011-2020', 'năm 2019'],
  ],
])('tells the time of the figures of "%s"', (text, periods) => {
  expect(read(text).map(({ period }) => period)).toEqual(periods)
})

it('takes the time of a report from its title, and no aims or requests from its last parts', () => {
  const text =
    'I. KẾT QUẢ\nĐã ban hành 25 văn bản.\nII. NHIỆM VỤ TRỌNG TÂM\nBan hành 30 văn bản.\nIII. KIẾN NGHỊ\nCấp 200 tỷ đồng.'
  const facts = read(text, 'Kết quả cải cách hành chính quý III năm 2025')
  expect(facts.map(({ value, period }) => [value, period])).toEqual([[25, 'quý III năm 2025']])
})

it('reads on where a line was broken at a width', () => {
  const text = 'Tổng thu đạt 13.966 tỷ\nđồng trong 10 tháng năm\n2025.'
  const [fact] = findFacts(text, [[0, text.length]], null)
  expect(fact).toMatchObject({ value: 13966, unit: 'tỷ đồng', period: '10 tháng năm 2025', span: [13, 27] })
})
