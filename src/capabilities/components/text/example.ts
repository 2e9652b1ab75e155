/** A row of the specimen table. */
export interface ExampleTask {
  readonly id: string
  readonly text: string
  readonly unit: string
  /** yyyy-MM-dd */
  readonly due: string
  readonly state: 'late' | 'doing' | 'done' | 'open'
  readonly done: number
  readonly total: number
}

export const exampleTasks: readonly ExampleTask[] = [
  {
    id: '1',
    text: 'Mở chuyên mục cải cách hành chính trên Cổng thông tin điện tử, đăng ít nhất 02 tin, bài mỗi tháng',
    unit: 'Sở Văn hóa và Thể thao',
    due: '2026-11-30',
    state: 'late',
    done: 12,
    total: 24,
  },
  {
    id: '2',
    text: 'Phát thanh nội dung cải cách hành chính trên hệ thống truyền thanh cơ sở',
    unit: 'UBND phường An Hải',
    due: '2026-12-15',
    state: 'doing',
    done: 38,
    total: 40,
  },
  {
    id: '3',
    text: 'Tổ chức hội nghị tập huấn nghiệp vụ cho công chức làm đầu mối',
    unit: 'Sở Nội vụ',
    due: '2026-09-30',
    state: 'done',
    done: 40,
    total: 40,
  },
  {
    id: '4',
    text: 'Tuyên truyền về dịch vụ công trực tuyến toàn trình',
    unit: 'Ủy ban nhân dân xã Hòa Phú',
    due: '2026-12-20',
    state: 'open',
    done: 0,
    total: 12,
  },
]

export const stateWords = { late: 'Quá hạn', doing: 'Đang thực hiện', done: 'Hoàn thành', open: 'Chưa nhận' } as const

/** What a refused form comes back with. */
export const exampleProblem = {
  values: { title: '', due: '31/02/2026', areas: ['b'], kind: '', note: 'Nội dung đã gõ' },
  errors: {
    title: 'Hãy nhập trích yếu của văn bản',
    due: 'Ngày 31/02/2026 không có trong lịch; hãy nhập ngày theo dạng dd/MM/yyyy',
    unit: 'Hãy chọn đơn vị',
    kind: 'Hãy chọn một loại minh chứng',
    areas: 'Hãy chọn ít nhất một lĩnh vực',
    note: 'Ghi chú dài quá 2.000 ký tự',
    file: 'Tệp rỗng, hãy chọn tệp khác',
    agree: 'Hãy xác nhận trước khi gửi',
  },
} as const

export const words = {
  save: 'Gửi minh chứng',
  draft: 'Lưu nháp',
  withdraw: 'Rút minh chứng',
  withdrawOpen: 'Rút minh chứng (đang mở)',
  withdrawQuestion: 'Minh chứng sẽ không còn được tính vào kết quả. Người duyệt được báo tin.',
  reason: 'Lý do',
  report: 'Lập báo cáo kỳ này',
  download: 'Tải báo cáo',
  cancel: 'Hủy bỏ',
  extend: 'Gia hạn',
  remind: 'Nhắc các đơn vị đã chọn',
  title: 'Trích yếu',
  titleHint: 'Như in trên văn bản',
  titleValue: 'Kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2026',
  day: 'Ngày thực hiện',
  count: 'Số lượt phát',
  phone: 'Điện thoại',
  password: 'Mật khẩu',
  note: 'Ghi chú',
  noteValue: 'Phát lúc 17 giờ các ngày thứ Ba và thứ Sáu trong tuần.',
  file: 'Tệp minh chứng',
  photos: 'Ảnh hội nghị',
  unit: 'Đơn vị thực hiện',
  chooseUnit: 'Chọn đơn vị',
  allUnits: 'Tất cả đơn vị',
  kind: 'Loại minh chứng',
  areas: 'Lĩnh vực',
  shown: 'Hiện trên',
  agree: 'Tôi xác nhận thông tin là đúng',
  agreeHint: 'Minh chứng đã gửi thì không xóa được, chỉ rút lại kèm lý do.',
  all: 'Tất cả',
  keyword: 'Từ khóa',
  state: 'Trạng thái',
  lateChosen: 'Trạng thái: Quá hạn',
  fourTasks: '4 nhiệm vụ',
  tasks: 'Nhiệm vụ của kế hoạch',
  choose: 'Chọn',
  task: 'Nhiệm vụ',
  due: 'Hạn',
  doneCount: 'Đã làm',
  sum: 'Cộng',
  noRows: 'Bảng chưa có dòng',
  desk: 'Bàn làm việc',
  plans: 'Kế hoạch',
  edit: 'Sửa',
  taskUnit: 'việc',
  articles: 'tin, bài',
  department: 'Sở Nội vụ',
  commune: 'UBND phường An Hải',
  departments: 'Sở, ban, ngành',
  communes: 'Xã, phường',
} as const

export const kinds = [
  { value: 'broadcast', label: 'Phát thanh', hint: 'Truyền thanh cơ sở hoặc đài của thành phố' },
  { value: 'meeting', label: 'Hội nghị, tập huấn' },
  { value: 'old', label: 'Loại đã ngừng dùng', disabled: true },
] as const

export const areas = [
  { value: 'a', label: 'Cải cách thể chế' },
  { value: 'b', label: 'Cải cách thủ tục hành chính' },
  { value: 'c', label: 'Cải cách tổ chức bộ máy', disabled: true },
] as const

export const units = [
  { value: '1', label: 'Sở Nội vụ', group: 'Sở, ban, ngành' },
  { value: '2', label: 'UBND phường An Hải', group: 'Xã, phường' },
  { value: '3', label: 'UBND thị trấn cũ (đã sáp nhập)', group: 'Xã, phường', disabled: true },
] as const
