import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { SurroundingLink } from './frame.ts'
import type { Column, Frame } from './index.ts'
import {
  CheckboxField,
  Figure,
  Form,
  HeatTable,
  Pager,
  PortalPage,
  Progress,
  renderDocument,
  SafeLink,
  SelectField,
  safeUrl,
  sortFrom,
  Table,
  TextField,
  withQuery,
} from './index.ts'
import { StaffMenu } from './masthead.tsx'
import { PortalMenu } from './portal-menu.tsx'

const html = (node: VNode) => renderToString(node)

const frame: Frame = {
  path: '/lam-viec/nhiem-vu',
  query: { state: 'late', page: '3' },
  csrf: 'mã',
  requestKey: 'khóa',
  actor: null,
  menu: [{ label: 'Tin tức', href: '/tin-tuc', current: true, badge: 3 }],
  banner: null,
  flash: null,
  assets: { css: '/a.css', js: '/a.js', island: (name) => `/${name}.js` },
}

describe('safeUrl', () => {
  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//xau.vn/x',
    '/\\xau.vn',
    'không phải địa chỉ',
    '',
  ])('từ chối %j', (address) => {
    expect(safeUrl(address)).toBeNull()
  })

  it.each([
    ['https://dichvucong.gov.vn/a?b=c', 'https://dichvucong.gov.vn/a?b=c'],
    ['/van-ban/255', '/van-ban/255'],
    ['#muc-1', '#muc-1'],
    ['mailto:noivu@haivan.gov.vn', 'mailto:noivu@haivan.gov.vn'],
    ['tel:+842361022', 'tel:+842361022'],
  ])('cho qua %j', (address, followed) => {
    expect(safeUrl(address)).toBe(followed)
  })

  it('địa chỉ bị từ chối chỉ còn là chữ', () => {
    expect(html(<SafeLink href="vbscript:x">bấm</SafeLink>)).toBe('<span>bấm</span>')
  })
})

describe('địa chỉ của trang', () => {
  it('giữ phần còn lại, bỏ giá trị rỗng', () => {
    expect(withQuery(frame, { page: null, sort: 'due' })).toBe('/lam-viec/nhiem-vu?state=late&sort=due')
    expect(withQuery(frame, { page: '', state: null })).toBe('/lam-viec/nhiem-vu')
  })
})

describe('Table', () => {
  interface Row {
    name: string
    due: string
  }
  const columns: readonly Column<Row>[] = [
    { key: 'name', header: 'Tên', rowHeader: true, cell: (row) => row.name },
    { key: 'due', header: 'Hạn', sort: 'due', cell: (row) => row.due },
  ]
  const rows = [{ name: '<b>Sở</b>', due: '30/11/2026' }]

  it('chỉ nhận thứ tự mà một cột cho phép', () => {
    const fallback = { key: 'due', direction: 'asc' } as const
    expect(sortFrom({ sort: '-due' }, columns, fallback)).toEqual({ key: 'due', direction: 'desc' })
    expect(sortFrom({ sort: 'name' }, columns, fallback)).toEqual(fallback)
    expect(sortFrom({}, columns, fallback)).toEqual(fallback)
  })

  it('bấm lại cột đang sắp xếp thì đảo chiều và về trang đầu', () => {
    const sorted = { ...frame, query: { ...frame.query, sort: 'due' } }
    const table = html(<Table caption="Việc" columns={columns} rows={rows} frame={sorted} />)
    expect(table).toContain('aria-sort="ascending"')
    expect(table).toContain('href="/lam-viec/nhiem-vu?state=late&amp;sort=-due"')
  })

  it('ghi tên cột trên từng ô cho điện thoại, giữ vai trò của bảng, không để lọt thẻ', () => {
    const table = html(<Table caption="Việc" columns={columns} rows={rows} />)
    expect(table).toContain('data-label="Hạn"')
    expect(table).toContain('role="rowheader"')
    expect(table).toContain('&lt;b>Sở&lt;/b>')
  })

  it('bảng rỗng thì nói', () => {
    expect(html(<Table caption="Việc" columns={columns} rows={[]} />)).toContain('Chưa có dòng nào.')
    expect(html(<Table caption="Việc" columns={columns} rows={[]} empty={<p>Hãy thêm</p>} />)).toBe('<p>Hãy thêm</p>')
  })
})

describe('Pager', () => {
  const numbers = (page: number, pages: number) =>
    [
      ...html(<Pager frame={frame} page={page} pages={pages} />).matchAll(
        /pagination__item[^>]*>(?:<a[^>]*>)?([^<]+)/g,
      ),
    ].map((m) => m[1])

  it('không hiện khi chỉ có một trang', () => {
    expect(html(<Pager frame={frame} page={1} pages={1} />)).toBe('')
    expect(html(<Pager frame={frame} nextCursor={null} />)).toBe('')
  })

  it('chỗ trống chỉ thay cho hai trang trở lên', () => {
    expect(numbers(1, 3)).toEqual(['1', '2', '3'])
    expect(numbers(4, 8)).toEqual(['1', '2', '3', '4', '5', '⋯', '8'])
    expect(numbers(20, 40)).toEqual(['1', '⋯', '19', '20', '21', '⋯', '40'])
  })

  it('trang đầu không mang số trang trong địa chỉ', () => {
    expect(html(<Pager frame={frame} page={2} pages={3} />)).toContain('href="/lam-viec/nhiem-vu?state=late"')
  })
})

describe('Form', () => {
  it('mang mã chống giả mạo và khóa yêu cầu, trừ khi là GET', () => {
    const posted = html(
      <Form frame={frame} action="/x" multipart>
        <i />
      </Form>,
    )
    expect(posted).toContain('<input type="hidden" name="_csrf" value="mã"/>')
    expect(posted).toContain('<input type="hidden" name="_request" value="khóa"/>')
    expect(posted).toContain('enctype="multipart/form-data"')
    expect(
      html(
        <Form frame={frame} action="/x" method="get">
          <i />
        </Form>,
      ),
    ).not.toContain('mã')
  })

  it('trả lại chữ đã gõ thay cho chữ đã lưu, kèm lỗi nối với ô', () => {
    const problem = { values: { title: 'đã "gõ"' }, errors: { title: 'Quá dài' } }
    const field = html(<TextField name="title" label="Trích yếu" value="đã lưu" problem={problem} />)
    expect(field).toContain('value="đã &quot;gõ&quot;"')
    expect(field).toContain('aria-describedby="title-error"')
    expect(field).not.toContain('đã lưu')
  })

  it('ô của biểu mẫu khác trên trang giữ giá trị đã lưu', () => {
    const problem = { values: { other: '' }, errors: {} }
    expect(html(<TextField name="title" label="Trích yếu" value="đã lưu" problem={problem} />)).toContain(
      'value="đã lưu"',
    )
  })

  it('mật khẩu không bao giờ quay lại trang', () => {
    const problem = { values: { password: 'bí mật' }, errors: {} }
    expect(html(<TextField name="password" label="Mật khẩu" type="password" problem={problem} />)).not.toContain(
      'bí mật',
    )
  })

  it('bỏ hết dấu chọn thì không chọn lại giá trị cũ', () => {
    const field = (problem: { values: Record<string, string[]>; errors: Record<string, string> } | null) =>
      html(
        <CheckboxField
          name="areas"
          label="Lĩnh vực"
          values={['a']}
          problem={problem}
          choices={[{ value: 'a', label: 'A' }]}
        />,
      )
    expect(field(null)).toContain('checked')
    expect(field({ values: { areas: [] }, errors: {} })).not.toContain('checked')
  })

  it('danh sách chia nhóm giữ nhóm và lựa chọn', () => {
    const choices = [
      { value: '1', label: 'Sở Nội vụ', group: 'Sở' },
      { value: '2', label: 'An Hải', group: 'Phường' },
    ]
    const field = html(<SelectField name="unit" label="Đơn vị" value="2" empty="Chọn" choices={choices} />)
    expect(field).toContain('<optgroup label="Phường"><option value="2" selected>An Hải</option></optgroup>')
    expect(field).toContain('<option value>Chọn</option>')
  })
})

describe('con số', () => {
  it('mở được và nói rõ là số gì', () => {
    const figure = html(<Figure value={1284} unit="tin, bài" kind="counted" href="/so" />)
    expect(figure).toContain('href="/so"')
    expect(figure).toContain('1.284')
    expect(figure).toContain('đếm')
  })

  it('không biết thì không phải là không', () => {
    expect(html(<Figure value={null} kind="declared" href="/so" />)).toContain('chưa có số liệu')
    expect(html(<Figure value={0} kind="counted" href={null} />)).toContain('>0<')
  })

  it('tiến độ của tổng rỗng không chia cho không và không thành "đang tải"', () => {
    const progress = html(<Progress label="Tiến độ" done={0} total={0} unit="đơn vị" />)
    expect(progress).toContain('0/0 đơn vị')
    expect(progress).toMatch(/<progress[^>]*value="0"[^>]*max="1"/)
    expect(progress).not.toMatch(/NaN|%/)
  })

  it('vượt chỉ tiêu thì nói là vượt, không nói 120 %', () => {
    const progress = html(<Progress label="Tiến độ" done={12} total={10} unit="tin, bài" />)
    expect(progress).toContain('12/10 tin, bài')
    expect(progress).toContain('vượt')
    expect(progress).toMatch(/<progress[^>]*value="10"[^>]*max="10"/)
    expect(progress).not.toContain('%')
  })

  it('bậc màu: không, rồi đến từng ngưỡng, kể cả đúng ngưỡng', () => {
    const cells = [0, 1, 2, 3, 5, 6, null].map((value) => ({ value }))
    const table = html(
      <HeatTable
        id="h"
        title="Độ phủ"
        corner="Đơn vị"
        seams={null}
        steps={[2, 5]}
        columns={cells.map((_, index) => ({ label: `${index}` }))}
        rows={[{ label: 'A', cells }]}
      />,
    )
    const shades = [...table.matchAll(/<td class="heat__cell heat__cell--(\w+)"/g)].map((m) => m[1])
    expect(shades).toEqual(['0', '1', '1', '2', '2', '3', 'none'])
  })
})

describe('trang', () => {
  const page = renderDocument(
    <PortalPage
      frame={{ ...frame, flash: { kind: 'success', text: 'Đã lưu' } }}
      title="Kế hoạch"
      problem={{ values: {}, errors: { due: 'Sai ngày' } }}
    />,
  )

  it('là một tài liệu tiếng Việt đủ phần, lỗi báo từ tiêu đề', () => {
    expect(page).toMatch(/^<!doctype html><html lang="vi"/)
    expect(page).toContain('<title>Lỗi: Kế hoạch – Cổng thông tin cải cách hành chính</title>')
    expect(page).toContain('href="#due"')
    expect(page).toContain('Đã lưu')
    expect(page.match(/<h1/g)).toHaveLength(1)
  })

  it('không có mã hay kiểu viết thẳng trong trang', () => {
    expect(page).not.toMatch(/ style=| on\w+=|<style|<script(?![^>]*\bsrc=)/)
  })

  it('thực đơn nói trang hiện tại và số việc đang chờ', () => {
    const menu = html(<StaffMenu frame={frame} />)
    expect(menu).toMatch(/href="\/tin-tuc" aria-current="page"/)
    expect(menu).toContain('3<span class="govuk-visually-hidden"> việc đang chờ')
  })

  it('thực đơn của cổng nói trang hiện tại, cả trang cấp dưới', () => {
    const link = (label: string, href: string, children: SurroundingLink[] = []) => ({ label, href, children })
    const header = [link('Tin tức', '/tin-tuc'), link('Giới thiệu', '/gioi-thieu', [link('Liên hệ', '/lien-he')])]
    const shown = { ...frame, path: '/lien-he', surroundings: { header, footer: [], imprint: [] } }
    const menu = html(<PortalMenu frame={shown} />)
    expect(menu).toMatch(/href="\/lien-he"[^>]* aria-current="page"/)
    expect(menu).not.toMatch(/href="\/tin-tuc"[^>]* aria-current/)
  })
})
