import type { Column, Frame, Tone } from '../../src/ui/index.ts'
import {
  ButtonRow,
  EmptyState,
  Figure,
  FigureCard,
  FigureGroup,
  FigureLegend,
  FilterBar,
  Form,
  LinkButton,
  Pager,
  PageTabs,
  RowCheckbox,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  Tag,
  TextField,
} from '../../src/ui/index.ts'
import { Charts } from './chart-specimen.tsx'

interface TaskRow {
  id: string
  text: string
  unit: string
  due: string
  state: string
  tone: Tone
  done: number
  total: number
}

export const tasks: readonly TaskRow[] = [
  {
    id: '1',
    text: 'Mở chuyên mục cải cách hành chính trên Cổng thông tin điện tử, đăng ít nhất 02 tin, bài mỗi tháng',
    unit: 'Sở Văn hóa và Thể thao',
    due: '30/11/2026',
    state: 'Quá hạn',
    tone: 'red',
    done: 12,
    total: 24,
  },
  {
    id: '2',
    text: 'Phát thanh nội dung cải cách hành chính trên hệ thống truyền thanh cơ sở',
    unit: 'UBND phường An Hải',
    due: '15/12/2026',
    state: 'Đang thực hiện',
    tone: 'blue',
    done: 38,
    total: 40,
  },
  {
    id: '3',
    text: 'Tổ chức hội nghị tập huấn nghiệp vụ cho công chức làm đầu mối',
    unit: 'Sở Nội vụ',
    due: '30/9/2026',
    state: 'Hoàn thành',
    tone: 'green',
    done: 40,
    total: 40,
  },
  {
    id: '4',
    text: 'Tuyên truyền về dịch vụ công trực tuyến toàn trình',
    unit: 'Ủy ban nhân dân xã Hòa Phú',
    due: '20/12/2026',
    state: 'Chưa nhận',
    tone: 'grey',
    done: 0,
    total: 12,
  },
]

const columns: readonly Column<TaskRow>[] = [
  {
    key: 'choose',
    header: 'Chọn',
    quiet: true,
    cell: (row) => <RowCheckbox name="ids" value={row.id} label={row.text} />,
  },
  {
    key: 'text',
    header: 'Nhiệm vụ',
    rowHeader: true,
    cell: (row) => (
      <a class="govuk-link" href="/x">
        {row.text}
      </a>
    ),
    csv: (row) => row.text,
  },
  { key: 'unit', header: 'Đơn vị', sort: 'unit', cell: (row) => row.unit, csv: (row) => row.unit },
  { key: 'due', header: 'Hạn', sort: 'due', cell: (row) => row.due, csv: (row) => row.due },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: (row) => <Tag tone={row.tone}>{row.state}</Tag>,
    csv: (row) => row.state,
  },
  {
    key: 'done',
    header: 'Đã làm',
    numeric: true,
    sort: 'done',
    cell: (row) => <Figure value={row.done} kind="counted" href="/x" mark="heard" />,
    csv: (row) => row.done,
  },
]

const rowTones = { red: 'late', green: 'done', blue: 'soon' } as const

export function DeskSpecimen({ frame }: { frame: Frame }) {
  return (
    <StaffPage
      frame={frame}
      title="Kế hoạch thông tin, tuyên truyền cải cách hành chính nhà nước trên địa bàn thành phố Hải Vân năm 2026"
      caption={
        <>
          255/KH-UBND <Tag tone="blue">Đang thực hiện</Tag>
        </>
      }
      lead="Sở Nội vụ chủ trì; 23 nhiệm vụ, 58 đơn vị thực hiện."
      breadcrumbs={[
        { text: 'Bàn làm việc', href: '/lam-viec' },
        { text: 'Kế hoạch', href: '/lam-viec/ke-hoach' },
      ]}
      actions={
        <>
          <LinkButton href="/x" tone="secondary" icon="download">
            Tải báo cáo
          </LinkButton>
          <LinkButton href="/y">Lập báo cáo kỳ này</LinkButton>
        </>
      }
    >
      <FigureGroup>
        <FigureCard label="Lượt nhiệm vụ hoàn thành" value={128} unit="trên 160" kind="counted" href="/so" />
        <FigureCard label="Tỷ lệ đúng hạn" value={87.5} unit="%" digits={1} kind="computed" href="/so" tone="good" />
        <FigureCard label="Quá hạn" value={6} unit="việc" kind="counted" href="/so" tone="late" note="của 4 đơn vị" />
        <FigureCard label="Điểm tự chấm" value={null} kind="declared" href={null} note="chưa đến kỳ" />
      </FigureGroup>
      <FigureLegend asOf="17:00 20/11/2026" />
      <PageTabs
        label="Phần của kế hoạch"
        items={[
          { label: 'Nhiệm vụ', href: '/a', current: true, count: 23 },
          { label: 'Đơn vị', href: '/b', current: false, count: 58 },
          { label: 'Độ phủ', href: '/c', current: false },
          { label: 'Báo cáo', href: '/d', current: false, count: 2 },
          { label: 'Văn bản gốc', href: '/e', current: false },
        ]}
      />
      <FilterBar
        frame={frame}
        names={['q', 'state', 'unit']}
        chosen={[{ name: 'state', label: 'Trạng thái: Quá hạn' }]}
        total="4 nhiệm vụ"
      >
        <TextField name="q" label="Từ khóa" value={frame.query.q} />
        <SelectField
          name="state"
          label="Trạng thái"
          empty="Tất cả"
          value={frame.query.state}
          choices={[
            { value: 'late', label: 'Quá hạn' },
            { value: 'open', label: 'Đang thực hiện' },
          ]}
        />
        <SelectField
          name="unit"
          label="Đơn vị"
          empty="Tất cả đơn vị"
          choices={[
            { value: '1', label: 'Sở Nội vụ', group: 'Sở, ban, ngành' },
            { value: '2', label: 'UBND phường An Hải', group: 'Xã, phường' },
          ]}
        />
      </FilterBar>
      <Form frame={frame} action="/lam-viec/nhiem-vu/nhac">
        <Table
          caption="Nhiệm vụ của kế hoạch"
          captionHidden
          columns={columns}
          rows={tasks}
          rowKey={(row) => row.id}
          rowTone={(row) => rowTones[row.tone as keyof typeof rowTones] ?? null} // other tones give undefined, hence null
          frame={frame}
          foot={['', 'Cộng', '', '', '', '90']}
          csvHref="/lam-viec/nhiem-vu?format=csv"
        />
        <ButtonRow>
          <SubmitButton tone="secondary">Nhắc các đơn vị đã chọn</SubmitButton>
          <SubmitButton tone="secondary" disabled>
            Gia hạn
          </SubmitButton>
        </ButtonRow>
      </Form>
      <Pager frame={frame} nextCursor="abc" previousCursor="xyz" />
      <Table
        caption="Bảng chưa có dòng"
        columns={columns}
        rows={[]}
        empty={
          <EmptyState title="Chưa có vướng mắc nào" icon="flag">
            Khi một đơn vị nêu vướng mắc, cơ quan chủ trì thấy ở đây và có hai ngày làm việc để trả lời.
          </EmptyState>
        }
      />
      <Charts />
    </StaffPage>
  )
}
