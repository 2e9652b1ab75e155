import type { Column, FormProblem, Frame, Tone } from '../../src/ui/index.ts'
import {
  BarChart,
  ButtonRow,
  Checkbox,
  CheckboxField,
  ConfirmButton,
  DateField,
  DefinitionNote,
  EmptyState,
  Figure,
  FigureCard,
  FigureGroup,
  FigureLegend,
  FileField,
  FilterBar,
  Form,
  HeatTable,
  Inset,
  LinkButton,
  Pager,
  PageTabs,
  Panel,
  Progress,
  RadioField,
  RowCheckbox,
  Section,
  SelectField,
  StackedBar,
  StaffPage,
  SubmitButton,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TextArea,
  TextField,
  Timeline,
  Warning,
} from '../../src/ui/index.ts'

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

const tasks: readonly TaskRow[] = [
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

function Charts() {
  return (
    <>
      <Section title="Kết quả theo đơn vị" id="ket-qua">
        <BarChart
          id="bar"
          title="Tin, bài đã đăng theo đơn vị, quý IV năm 2026"
          description="Ba đơn vị đầu đăng hơn một nửa số tin, bài."
          unit="tin, bài"
          rows={[
            { label: 'Văn phòng Ủy ban nhân dân thành phố', value: 182, href: '/x' },
            { label: 'Sở Nội vụ', value: 164, href: '/x' },
            { label: 'Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính', value: 98 },
            { label: 'UBND phường An Hải', value: 31 },
            { label: 'UBND xã Hòa Phú', value: 0, tone: 'late' },
          ]}
        />
        <StackedBar
          id="stack"
          title="Nhiệm vụ theo trạng thái"
          description="Khối xã, phường còn 6 việc quá hạn."
          unit="việc"
          series={[
            { label: 'Hoàn thành', tone: 'done' },
            { label: 'Đang thực hiện', tone: 'plain' },
            { label: 'Quá hạn', tone: 'late' },
            { label: 'Chưa nhận', tone: 'open' },
          ]}
          rows={[
            { label: 'Sở, ban, ngành', values: [64, 10, 0, 2], href: '/x' },
            { label: 'Xã, phường', values: [64, 8, 6, 6] },
          ]}
        />
        <HeatTable
          id="heat"
          title="Độ phủ nội dung tuyên truyền theo đơn vị"
          description="Ô màu cam là nội dung chưa có tin, bài nào trong kỳ."
          corner="Đơn vị"
          unit="tin, bài"
          steps={[2, 5, 10, 20]}
          columns={['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l'].map((label) => ({
            label,
            title: `Nội dung ${label}`,
          }))}
          rows={[
            {
              label: 'Sở Nội vụ',
              href: '/x',
              cells: [12, 4, 0, 7, 22, 31, 2, 0, 1, 9, 3].map((value) => ({ value, href: '/x' })),
            },
            { label: 'UBND phường An Hải', cells: [3, 0, 0, 1, 6, 2, 2, 1, null, 0, 4].map((value) => ({ value })) },
            { label: 'UBND xã Hòa Phú', cells: [0, 0, 1, 0, 0, 3, 0, 0, null, 0, 0].map((value) => ({ value })) },
          ]}
        />
      </Section>
      <Section title="Diễn biến" id="dien-bien">
        <Timeline
          entries={[
            {
              at: '2026-11-20T09:30:00Z',
              title: 'Ghi nhận minh chứng',
              by: 'Lê Văn Minh, UBND phường An Hải',
              tone: 'good',
              body: (
                <a class="govuk-link" href="/x">
                  Bài “Người dân nhận kết quả tại nhà”
                </a>
              ),
            },
            {
              at: '2026-11-18T01:00:00Z',
              title: 'Trả lại để bổ sung',
              by: 'Nguyễn Thị Thu Hường, Sở Nội vụ',
              tone: 'bad',
              body: 'Bản ghi phát thanh chưa có ngày phát.',
            },
            { at: '2026-11-02T02:15:00Z', title: 'Nhận nhiệm vụ' },
          ]}
        />
      </Section>
    </>
  )
}

const problem: FormProblem = {
  values: { title: '', due: '31/02/2026', areas: ['b'], kind: '', note: 'Nội dung đã gõ' },
  errors: {
    title: 'Hãy nhập trích yếu của văn bản',
    due: 'Ngày 31/02/2026 không có trong lịch; hãy nhập ngày theo dạng dd/MM/yyyy',
    kind: 'Hãy chọn một loại minh chứng',
    areas: 'Hãy chọn ít nhất một lĩnh vực',
    agree: 'Hãy xác nhận trước khi gửi',
    file: 'Tệp rỗng, hãy chọn tệp khác',
    unit: 'Hãy chọn đơn vị',
  },
}

export function FormSpecimen({ frame }: { frame: Frame }) {
  return (
    <StaffPage
      frame={frame}
      title="Ghi nhận minh chứng"
      problem={problem}
      breadcrumbs={[{ text: 'Bàn làm việc', href: '/lam-viec' }]}
      aside={
        <Panel title="Nhiệm vụ">
          <SummaryList
            rows={[
              { key: 'Nội dung', value: tasks[0]?.text },
              { key: 'Hạn', value: '30/11/2026 (còn 8 ngày làm việc)' },
              { key: 'Tiến độ', value: <Progress label="Đã làm" done={12} total={24} unit="tin, bài" tone="late" /> },
            ]}
          />
        </Panel>
      }
    >
      <Warning>Minh chứng đã gửi thì không xóa được, chỉ rút lại kèm lý do.</Warning>
      <Inset>Bài đăng trên cổng thông tin tự thành minh chứng, không cần ghi nhận ở đây.</Inset>
      <Form frame={frame} action="/x" multipart guard>
        <TextField name="title" label="Trích yếu" problem={problem} hint="Như in trên văn bản" />
        <DateField name="due" label="Ngày thực hiện" problem={problem} />
        <TextField name="count" label="Số lượt phát" width="short" inputmode="numeric" value="12" />
        <SelectField
          name="unit"
          label="Đơn vị thực hiện"
          empty="Chọn đơn vị"
          problem={problem}
          choices={[{ value: '1', label: 'Sở Nội vụ' }]}
        />
        <RadioField
          name="kind"
          label="Loại minh chứng"
          problem={problem}
          choices={[
            { value: 'broadcast', label: 'Phát thanh', hint: 'Truyền thanh cơ sở hoặc đài của thành phố' },
            { value: 'meeting', label: 'Hội nghị, tập huấn' },
            { value: 'old', label: 'Loại đã ngừng dùng', disabled: true },
          ]}
        />
        <CheckboxField
          name="areas"
          label="Lĩnh vực"
          problem={problem}
          choices={[
            { value: 'a', label: 'Cải cách thể chế' },
            { value: 'b', label: 'Cải cách thủ tục hành chính' },
          ]}
        />
        <TextArea name="note" label="Ghi chú" optional problem={problem} />
        <FileField name="file" label="Tệp minh chứng" accept=".pdf,.docx,.jpg" limit={20_000_000} problem={problem} />
        <Checkbox name="agree" label="Tôi xác nhận thông tin là đúng" problem={problem} />
        <ButtonRow>
          <SubmitButton>Gửi minh chứng</SubmitButton>
          <SubmitButton tone="secondary" name="draft" value="1">
            Lưu nháp
          </SubmitButton>
          <a class="govuk-link" href="/lam-viec">
            Hủy bỏ
          </a>
        </ButtonRow>
      </Form>
      <ConfirmButton
        frame={frame}
        action="/x"
        label="Rút minh chứng"
        tone="warning"
        question="Minh chứng sẽ không còn được tính vào kết quả. Người duyệt được báo tin."
      >
        <TextField name="reason" label="Lý do" />
      </ConfirmButton>
      <ConfirmButton
        frame={frame}
        action="/x"
        label="Rút minh chứng đã mở"
        question="Minh chứng sẽ không còn được tính."
        open
      >
        <TextField name="reason" id="reason-2" label="Lý do" />
      </ConfirmButton>
      <Tabs
        title="Phần"
        items={[
          { id: 'noi-dung-van-ban', label: 'Nội dung', content: <p class="govuk-body">Nội dung văn bản.</p> },
          { id: 'lich-su', label: 'Lịch sử', content: <p class="govuk-body">Lịch sử thay đổi.</p> },
        ]}
      />
      <DefinitionNote>Một bài đăng lại trên nhiều kênh chỉ được tính một lần trong tổng số.</DefinitionNote>
      <SummaryList
        rows={[
          {
            key: 'Số, ký hiệu',
            value: '255/KH-UBND',
            action: (
              <a class="govuk-link" href="/x">
                Sửa
              </a>
            ),
          },
          { key: 'Ngày ban hành', value: '12/12/2025' },
          { key: 'Không có', value: null },
        ]}
      />
    </StaffPage>
  )
}
