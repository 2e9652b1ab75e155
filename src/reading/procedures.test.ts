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

it('takes a code in any form, several in one cell, and leaves the name whole', () => {
  const rows = table(
    ['STT', 'Tên TTHC (Mã TTHC)', 'Lĩnh vực'],
    ['1', 'Lấy ý kiến về công trình (CFS) khai thác nước (1.001740; 1.001645)', 'Nước'],
    ['2', 'Cấp thẻ hội viên đặc biệt T-HNO-123456-TT', 'Hội'],
    ['3', 'Cấp giấy phép dạy thêm (Mã số: 1.014464. H12)', 'Giáo dục'],
  )
  expect(read('Công bố Danh mục thủ tục hành chính', rows)).toEqual([
    ['announce', '1.001740', 'Lấy ý kiến về công trình (CFS) khai thác nước'],
    ['announce', '1.001645', 'Lấy ý kiến về công trình (CFS) khai thác nước'],
    ['announce', 'T-HNO-123456-TT', 'Cấp thẻ hội viên đặc biệt'],
    ['announce', '1.014464', 'Cấp giấy phép dạy thêm'],
  ])
})

it('mends rows that lost their number, their empty code or run on into the next list', () => {
  const wide = ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Lĩnh vực', 'Ghi chú']
  const next = ['B. Danh mục TTHC bị bãi bỏ', 'STT', 'Tên thủ tục hành chính', 'Căn cứ pháp lý']
  const found = read(
    'Công bố Danh mục thủ tục hành chính mới, bị bãi bỏ',
    table(
      wide,
      ['1.000656', 'Đăng ký khai tử lưu động', 'Hộ tịch'],
      ['2'],
      ['Trích lục hộ tịch bản sao', 'Hộ tịch'],
      ['3', '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'x', ...next],
      ['1', 'Đăng ký kết hôn lưu động'],
    ),
  )
  expect(found).toEqual([
    ['announce', '1.000656', 'Đăng ký khai tử lưu động'],
    ['announce', null, 'Trích lục hộ tịch bản sao'],
    ['announce', '1.001193', 'Đăng ký khai sinh'],
    ['abolish', null, 'Đăng ký kết hôn lưu động'],
  ])
})

it('holds a wrapped heading above what the header says, and forgets it in the next annex', () => {
  const rows = (name: string) =>
    table([...header, 'Tên VBQPPL quy định nội dung sửa đổi'], ['1', '1.001193', name, 'Hộ tịch', 'Luật'])
  const found = read(
    'Chuẩn hóa danh mục thủ tục hành chính',
    line('Căn cứ Nghị định sửa đổi các Nghị định liên quan đến kiểm soát thủ tục hành chính;'),
    line('PHỤ LỤC I'),
    line('DANH MỤC THỦ TỤC HÀNH CHÍNH TRÊN ĐỊA BÀN TỈNH BỊ'),
    line('BÃI BỎ'),
    rows('Đăng ký khai sinh'),
    line('PHỤ LỤC II'),
    line('DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP XÃ'),
    table(header, ['1', '1.000656', 'Đăng ký khai tử', 'Hộ tịch']),
  )
  expect(found.map(([action, code]) => [action, code])).toEqual([
    ['abolish', '1.001193'],
    ['announce', '1.000656'],
  ])
})

it('does not list again what the internal processes and the contents name', () => {
  const found = read(
    'Công bố Danh mục thủ tục hành chính mới và phê duyệt Quy trình nội bộ',
    table(header, ['1', '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'B. QUY TRÌNH NỘI BỘ GIẢI QUYẾT TTHC SỬA ĐỔI']),
    table(['1', 'Ký hiệu quy trình', 'QT.01'], ['2', 'Tiếp nhận hồ sơ', '4 giờ']),
    line('1. Quy trình đăng ký khai sinh (1.001193)'),
  )
  expect(found).toEqual([['announce', '1.001193', 'Đăng ký khai sinh']])
})

it('reads numbered names right below the heading of a list that is no table', () => {
  const found = read(
    'Công bố Danh mục thủ tục hành chính',
    line('A. DANH MỤC THỦ TỤC HÀNH CHÍNH SỬA ĐỔI, BỔ SUNG'),
    line('I. Lĩnh vực hộ tịch'),
    line('1. Đăng ký khai sinh lưu động'),
    line('2. Đăng ký khai tử lưu động'),
    line('Ghi chú về cách thức nộp hồ sơ'),
    line('3. Nộp tại Trung tâm Phục vụ hành chính công'),
  )
  expect(found).toEqual([
    ['amend', null, 'Đăng ký khai sinh lưu động'],
    ['amend', null, 'Đăng ký khai tử lưu động'],
  ])
})
