import { expect, it } from 'vitest'
import type { Table } from '../blocks.ts'
import { tasksOfTables } from './task-tables.ts'

const year = { year: 2026, from: '2026-01-01', to: '2026-12-31' }
const table = (...rows: string[][]): Table => ({
  kind: 'table',
  rows: rows.map((row, line) =>
    row.map((text, column) => ({ text, span: [line * 10 + column, line * 10 + column + 1] })),
  ),
  span: [0, rows.length * 10],
})
const read = (...tables: Table[]) =>
  tasksOfTables(tables, year).map(({ group, text, lead, support, product, schedule }) => ({
    group,
    text,
    lead: lead.join('; '),
    support: support.join('; '),
    product,
    when: schedule.to ?? schedule.kind,
  }))

const header = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm']

it('fills cells merged over rows from above, but not over the head of a group', () => {
  const found = read(
    table(
      header,
      ['I', 'Hạ tầng'],
      ['1', 'Nâng cấp máy chủ', 'Sở Tài chính', 'Sở Nội vụ', 'Quý II/2026', 'Máy chủ'],
      ['Dự phòng dữ liệu', 'Công an tỉnh'],
      ['II', 'Đào tạo'],
      ['2', 'Mở lớp', 'Sở Nội vụ', '', 'Quý I', 'Lớp'],
    ),
  )
  expect(found).toEqual([
    {
      group: 'Hạ tầng',
      text: 'Nâng cấp máy chủ',
      lead: 'Sở Tài chính',
      support: 'Sở Nội vụ',
      product: 'Máy chủ',
      when: '2026-06-30',
    },
    {
      group: 'Hạ tầng',
      text: 'Dự phòng dữ liệu',
      lead: 'Công an tỉnh',
      support: 'Sở Nội vụ',
      product: 'Máy chủ',
      when: '2026-06-30',
    },
    { group: 'Đào tạo', text: 'Mở lớp', lead: 'Sở Nội vụ', support: '', product: 'Lớp', when: '2026-03-31' },
  ])
})

it('carries a table on over the page, with or without its header again', () => {
  const rows = read(
    table(header, ['1', 'Mở lớp', 'Sở Nội vụ', '', 'Quý I', 'Lớp']),
    table(['2', 'Mở trang', 'Sở Tư pháp', '', 'Quý II', 'Trang']),
    table(header, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], ['3', 'In tờ rơi', 'Sở Y tế', '', 'Quý III', 'Tờ rơi']),
  )
  expect(rows.map(({ lead, when }) => [lead, when])).toEqual([
    ['Sở Nội vụ', '2026-03-31'],
    ['Sở Tư pháp', '2026-06-30'],
    ['Sở Y tế', '2026-09-30'],
  ])
})

it('puts a header of two rows together', () => {
  const [task] = read(
    table(
      ['STT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian'],
      ['Chủ trì', 'Phối hợp'],
      ['1', 'Tập huấn', 'Sở Nội vụ', 'Sở Tư pháp', 'Tháng 3'],
    ),
  )
  expect(task).toMatchObject({ lead: 'Sở Nội vụ', support: 'Sở Tư pháp', when: '2026-03-31' })
})

it('takes names written one below the other apart', () => {
  const [task] = read(
    table(header, [
      '1',
      'Rà soát',
      'Sở Tài chính Công an tỉnh',
      'Sở Khoa học và Công nghệ Sở Công Thương',
      'Quý I',
      '',
    ]),
  )
  expect(task).toMatchObject({
    lead: 'Sở Tài chính; Công an tỉnh',
    support: 'Sở Khoa học và Công nghệ; Sở Công Thương',
  })
})

it.each([
  [['STT', 'Nội dung tuyên truyền', 'Hình thức tuyên truyền', 'Đối tượng', 'Đơn vị thực hiện', 'Thời gian'], 4],
  [['TT', 'Nhiệm vụ cụ thể', 'Kinh phí (triệu đồng)', 'Trách nhiệm', 'Tiến độ', 'Ghi chú'], 3],
])('knows the unit in a table headed %s', (headings, at) => {
  const row = headings.map((_, column) => (column === 0 ? '1' : column === at ? 'Sở Nội vụ' : 'Thường xuyên'))
  expect(read(table(headings, row))).toMatchObject([{ lead: 'Sở Nội vụ' }])
})

it('makes no tasks of other tables', () => {
  expect(read(table(['STT', 'Địa điểm', 'Đối tượng'], ['1', 'Cửa sông', '3']))).toEqual([])
})

it('takes figures shared out among units for tasks, but no unit of measure for a unit', () => {
  const shared = table(
    ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2030', 'Cơ quan theo dõi, chịu trách nhiệm'],
    ['1', 'Hồ sơ trực tuyến toàn trình', '%', '80', 'Văn phòng UBND tỉnh'],
  )
  expect(read(shared).map(({ text, lead }) => [text, lead])).toEqual([
    ['Hồ sơ trực tuyến toàn trình', 'Văn phòng UBND tỉnh'],
  ])
  expect(read(table(['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2030'], ['1', 'Hồ sơ trực tuyến', '%', '80']))).toEqual([])
})
