import { describe, expect, it } from 'vitest'
import { readText } from './index.ts'
import type { OutlineNode } from './reading.ts'

const head =
  'ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH\nSố: 1/2026/QĐ-UBND\nBình Minh, ngày 05 tháng 01 năm 2026\nQUYẾT ĐỊNH\nQuy định thử\n'
const outline = (...lines: string[]) => readText(head + lines.join('\n')).outline
const drawn = (nodes: readonly OutlineNode[]): string =>
  nodes
    .filter(({ kind }) => kind !== 'paragraph')
    .map(({ kind, marker, children }) => `${kind} ${marker}${children.length > 0 ? ` (${drawn(children)})` : ''}`)
    .join(', ')
    .replaceAll(' ()', '')

describe('headings', () => {
  it('stand in the order part, chapter, section, subsection, article, clause, point, dash, plus', () => {
    const nodes = outline(
      'Phần thứ nhất',
      'QUY ĐỊNH CHUNG',
      'Chương I',
      'TỔ CHỨC',
      'Mục 1. BỘ MÁY',
      'Tiểu mục 1. ĐƠN VỊ',
      'Điều 1. Phạm vi',
      '1. Áp dụng cho:',
      'a) Cơ quan:',
      '- Cấp tỉnh:',
      '+ Sở Nội vụ.',
      'đ) Cá nhân.',
    )
    expect(drawn(nodes)).toBe(
      'part 1 (chapter I (section 1 (section 1 (article 1 (clause 1 (point a (bullet null (bullet null)), point b))))))',
    )
  })

  it('may carry the mark of a footnote', () => {
    expect(drawn(outline('Chương 2[15] (được bãi bỏ)', 'Điều 5.[16] Hiệu lực', '1. Có hiệu lực.'))).toBe(
      'chapter 2 (article 5 (clause 1))',
    )
  })

  it('are not what a torn line leaves of a reference', () => {
    const nodes = outline(
      'Điều 1. Phạm vi',
      '1. Thực hiện theo quy định tại',
      'Điều 95',
      'của Luật Đất đai.',
      'Điều 2. Hiệu lực',
    )
    expect(drawn(nodes)).toBe('article 1 (clause 1), article 2')
    expect(nodes[0]?.children[0]?.text).toContain('tại Điều 95')
  })

  it('may lack their stop where the order bears them out', () => {
    const nodes = outline(
      'Điều 1',
      'Quyết định này quy định thử.',
      'Điều 2',
      'Luật này không thay đổi.',
      'Điều 3',
      '1. Một.',
      '2. Hai.',
    )
    expect(drawn(nodes)).toBe('article 1, article 2, article 3 (clause 1, clause 2)')
  })
})

describe('quoted amendments', () => {
  it('hang below what quotes them, in an order of their own', () => {
    const nodes = outline(
      'Điều 1. Sửa đổi Quy định',
      '1. Sửa đổi khoản 3 như sau:',
      '“3. Sở Nội vụ:',
      'c) Theo dõi;',
      'd) Báo cáo.”.',
      '2. Bổ sung Điều 6a như sau:',
      '“Điều 6a. Báo cáo',
      '1. Hằng quý.',
      '2. Hằng năm.”',
      'Điều 2. Hiệu lực',
    )
    expect(drawn(nodes)).toBe(
      'article 1 (clause 1 (clause 3 (point c, point d)), clause 2 (article 6a (clause 1, clause 2))), article 2',
    )
    expect(readText(head).doubts.some(({ code }) => code === 'MARKER_MISMATCH')).toBe(false)
  })

  it('without an end quote nothing', () => {
    const clauses = Array.from({ length: 500 }, (_, at) => `${at + 2}. Việc ${at}.`)
    const nodes = outline('Điều 1. Sửa đổi', '1. Như sau: “Việc đầu.', ...clauses)
    expect(nodes[0]?.children.filter(({ kind }) => kind === 'clause').length).toBeGreaterThan(400)
  })
})

describe('annexes', () => {
  const decision = ['Điều 1. Ban hành', '1. Kèm theo Phụ lục.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn An']

  it('have an outline of their own', () => {
    const nodes = outline(
      ...decision,
      'PHỤ LỤC I',
      'QUY TRÌNH XỬ LÝ',
      'I. TIẾP NHẬN',
      '1. Kiểm tra hồ sơ.',
      'II. TRẢ KẾT QUẢ',
    )
    expect(drawn(nodes)).toBe('article 1 (clause 1), part null (section I (clause 1), section II)')
    expect(nodes.at(-1)?.title).toContain('PHỤ LỤC I')
  })

  it('without headings have none', () => {
    expect(drawn(outline(...decision, 'PHỤ LỤC', 'BẢNG GIÁ', 'Giá tính theo ngày.'))).toBe('article 1 (clause 1)')
  })
})

it('parts a chapter, its section and an article on one line', () => {
  const { outline } = readText(
    'Chương II QUY ĐỊNH CỤ THỂ MỤC 1. TỔ CHỨC\nĐiều 5. Tên\n1. Một;\nChương III. ĐIỀU KHOẢN THI HÀNH Điều 6. Hiệu lực\nNội dung.',
  )
  expect(outline.map(({ title, children }) => [title, children.map((one) => one.title)])).toEqual([
    ['QUY ĐỊNH CỤ THỂ', ['TỔ CHỨC']],
    ['ĐIỀU KHOẢN THI HÀNH', ['Hiệu lực']],
  ])
})
