import type { FormProblem, Frame } from '../../src/ui/index.ts'
import {
  ButtonRow,
  Checkbox,
  CheckboxField,
  ConfirmButton,
  DateField,
  DefinitionNote,
  FileField,
  Form,
  Inset,
  Panel,
  Progress,
  RadioField,
  SelectField,
  StaffPage,
  SubmitButton,
  SummaryList,
  Tabs,
  TextArea,
  TextField,
  Warning,
} from '../../src/ui/index.ts'
import { tasks } from './staff-specimen.tsx'

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
