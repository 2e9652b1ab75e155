import { expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { findProcedures } from './procedures.ts'
import type { Span } from './reading.ts'

const spanOf = (at: number, text: string): Span => [at, at + text.length]
const cell = (text: string, at: number) => ({ text, span: spanOf(at, text) })
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  rows: rows.map((row, line) => row.map((text, column) => cell(text, line * 1000 + column * 100))),
  span: [0, 1],
})
const line = (text: string): Block => ({ kind: 'paragraph', text, span: [0, text.length] })
const header = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Lĩnh vực']
const read = (title: string, ...blocks: Block[]) =>
  findProcedures(title, blocks).map(({ action, code, name }) => [action, code, name])

it('follows the headings between and inside the tables', () => {
  const found = read(
    'Công bố Danh mục thủ tục hành chính mới ban hành, bị bãi bỏ',
    line('I. Danh mục thủ tục hành chính mới ban hành'),
    table(header, ['1', '1.001193', 'Đăng ký khai sinh', 'Hộ tịch'], ['II. Danh mục TTHC bị bãi bỏ'], header, [
      '1',
      '2.000497.H05',
      'Đăng ký kết hôn',
      'Hộ tịch',
    ]),
  )
  expect(found).toEqual([
    ['announce', '1.001193', 'Đăng ký khai sinh'],
    ['abolish', '2.000497', 'Đăng ký kết hôn'],
  ])
})

it('lets the row and the heading of a column decide before the title', () => {
  const [row] = read(
    'Công bố Danh mục thủ tục hành chính',
    table([...header, 'Ghi chú'], ['1', '1.012508', 'Cấp lại chứng chỉ đấu thầu', 'Đấu thầu', 'Bãi bỏ']),
  )
  const [column] = read(
    'Công bố thủ tục hành chính',
    table(
      [...header, 'Tên VBQPPL quy định nội dung sửa đổi, bổ sung'],
      ['1', '1.011012', 'Hoàn thuế', 'Thuế', 'Thông tư'],
    ),
  )
  expect([row?.[0], column?.[0]]).toEqual(['abolish', 'amend'])
})

it('keeps a numbered row without a code where the decision publishes a list', () => {
  const rows = table(['STT', 'Tên thủ tục hành chính', 'Lĩnh vực'], ['1', 'Công nhận trung tâm đổi mới', 'Khoa học'])
  expect(read('Công bố Danh mục thủ tục hành chính mới', rows)).toEqual([
    ['announce', null, 'Công nhận trung tâm đổi mới'],
  ])
  expect(read('Quy định chức năng của Sở', rows)).toEqual([])
})

it('reads codes in running text, with the name on the same line or above', () => {
  const found = read(
    'Công bố thủ tục hành chính được sửa đổi, bổ sung',
    line('1. Thủ tục cấp bản sao trích lục hộ tịch (mã số: 1.001193)'),
    line('2. Thủ tục đăng ký khai tử'),
    line('Mã TTHC: 1.000656'),
  )
  expect(found).toEqual([
    ['amend', '1.001193', 'Thủ tục cấp bản sao trích lục hộ tịch'],
    ['amend', '1.000656', 'Thủ tục đăng ký khai tử'],
  ])
})
