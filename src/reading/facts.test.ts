import { expect, it } from 'vitest'
import { findFacts } from './facts.ts'

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
  expect(findFacts(text).map(({ value, unit, period }) => [value, unit, period])).toEqual(figures)
})

it('carries the time and the thing counted through a paragraph, not into the next', () => {
  const facts = findFacts('Năm 2024 ban hành 25 văn bản. Chỉ số đạt 90%, tăng 5%.\nĐã tổ chức 03 hội nghị.')
  expect(facts.map(({ name, period }) => [name, period])).toEqual([
    ['ban hành', 'năm 2024'],
    ['Chỉ số', 'năm 2024'],
    ['Chỉ số, tăng', 'năm 2024'],
    ['tổ chức', null],
  ])
})

it('points at what is printed', () => {
  const text = 'Tỷ lệ hài lòng đạt 95,5%.'
  expect(findFacts(text).map(({ span }) => text.slice(...span))).toEqual(['95,5%'])
})
