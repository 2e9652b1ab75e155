import type { Headings, ImportColumn, ImportOutcome } from '../rules/account-import.ts'

export const columnNames: Readonly<Record<ImportColumn, string>> = {
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  email: 'Thư điện tử',
  phone: 'Số điện thoại',
  unit: 'Đơn vị',
  title: 'Chức danh',
  roles: 'Vai trò',
  validFrom: 'Từ ngày',
}

export const headings: Headings = {
  name: ['Họ và tên', 'Họ tên', 'Họ và tên cán bộ', 'Tên cán bộ'],
  username: ['Tên đăng nhập', 'Tài khoản', 'Tên tài khoản', 'User', 'User name'],
  email: ['Thư điện tử', 'Email', 'E-mail', 'Hộp thư công vụ', 'Địa chỉ thư'],
  phone: ['Số điện thoại', 'Điện thoại', 'Di động', 'SĐT'],
  unit: ['Đơn vị', 'Mã đơn vị', 'Tên đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Đơn vị công tác'],
  title: ['Chức danh', 'Chức vụ', 'Vị trí', 'Vị trí việc làm', 'Chức vụ, chức danh'],
  roles: ['Vai trò', 'Quyền', 'Nhóm quyền', 'Vai trò trên hệ thống'],
  validFrom: ['Từ ngày', 'Ngày bắt đầu', 'Hiệu lực từ', 'Ngày nhận việc'],
}

/** What filled lines look like; on a sheet of their own, so that nobody imports them. */
export const templateRows: readonly (readonly string[])[] = [
  [
    'Nguyễn Văn An',
    'nguyen.van.an',
    'an.nv@diaphuong.gov.vn',
    '0912 345 678',
    'Sở Nội vụ',
    'Chuyên viên',
    'Cán bộ thực hiện',
    '01/01/2026',
  ],
  [
    'Trần Thị Bình',
    'tran.thi.binh',
    '',
    '',
    'Phường Một',
    'Phó Chủ tịch',
    'Người duyệt đăng; Người đứng đầu đơn vị',
    '',
  ],
]

export const outcomeNames: Readonly<Record<ImportOutcome, string>> = {
  created: 'Mới',
  changed: 'Thay đổi',
  unchanged: 'Không đổi',
  refused: 'Từ chối',
}

/** Code → what is wrong and how to mend it; codes of form fields are said by the kernel. */
export const faultTexts: Readonly<Record<string, (word: string) => string>> = {
  'account-file-unit': (word) =>
    `Không có đơn vị “${word}” đang hoạt động. Ghi mã hoặc tên đầy đủ như ở trang Cơ quan, đơn vị.`,
  'account-file-unit-many': (word) => `“${word}” khớp nhiều đơn vị. Ghi mã đơn vị.`,
  'account-file-role': (word) =>
    `Không có vai trò “${word}”. Tên các vai trò có ở trang Nhập tài khoản từ tệp và ở tệp mẫu Excel.`,
  'account-file-roles-differ': () =>
    'Người này đang giữ đúng chức danh đó với vai trò khác. Kết thúc vị trí cũ ở trang tài khoản, rồi nhập lại.',
  'account-file-disabled': () => 'Tài khoản này đang khóa. Mở lại ở trang tài khoản trước khi nhập.',
}

export const text = {
  title: 'Nhập tài khoản từ tệp',
  link: 'Nhập từ tệp',
  lead: 'Tệp Excel (.xlsx) hoặc CSV, mỗi dòng một người ở một vị trí. Hệ thống đọc thử và cho xem trước; chưa ghi gì cho đến khi bấm “Nhập”.',
  file: 'Tệp danh sách',
  read: 'Đọc thử',
  templates: 'Tệp mẫu',
  templateName: 'mau-tai-khoan',
  templateSheet: 'Tài khoản',
  exampleSheet: 'Ví dụ',
  rolesSheet: 'Vai trò',
  roleNames: 'Tên các vai trò',
  roleMeaning: 'Việc được làm',
  templateXlsx: 'Tải tệp mẫu Excel',
  templateCsv: 'Tải tệp mẫu CSV',
  columnsHelp:
    'Cột có thể xếp theo thứ tự bất kỳ. Bắt buộc: họ và tên, đơn vị (mã hoặc tên), vai trò, và tên đăng nhập hoặc thư điện tử. Nhiều vai trò cách nhau bằng dấu chấm phẩy. Người kiêm nhiệm: mỗi vị trí một dòng.',
  never:
    'Tệp chỉ thêm và sửa: không khóa tài khoản, không kết thúc vị trí nào. Nhập lại cùng một tệp không tạo thêm gì.',
  recent: 'Những lần nhập gần đây',
  rehearsal: (file: string) => `Đọc thử: ${file}`,
  rehearsalLead:
    'Chưa có gì được ghi. Xem các dòng dưới đây; dòng bị từ chối được bỏ qua khi nhập, sửa trong tệp rồi nhập lại sau.',
  nothing: 'Không có dòng nào để ghi: mọi dòng hợp lệ đều đã có như trong tệp.',
  take: (count: string) => `Nhập ${count} dòng`,
  takeQuestion: 'Ghi các dòng mới và thay đổi vào hệ thống, trong một lần.',
  line: 'Dòng',
  outcome: 'Kết quả',
  what: 'Nội dung',
  all: 'Tất cả',
  newPost: ({ title, unit, roles, from }: { title: string; unit: string; roles: string; from: string }) =>
    `Vị trí: ${title}, ${unit} (${roles}), từ ${from}`,
  change: (label: string, from: string | null, to: string) => `${label}: ${from ?? 'chưa có'} → ${to}`,
  noRows: 'Không có dòng nào thuộc nhóm này.',
  count: (count: string) => `${count} dòng`,
  running: 'Đang nhập',
  runningLead: (taken: string, total: string) =>
    `Đã ghi ${taken} trong ${total} dòng. Trang tự tải lại; có thể làm việc khác trong lúc chờ.`,
  done: 'Đã nhập xong',
  doneCounts: (counts: Readonly<Record<ImportOutcome, string | number>>) =>
    `Mới ${counts.created}, thay đổi ${counts.changed}, không đổi ${counts.unchanged}, từ chối ${counts.refused}.`,
  failed: 'Không nhập được',
  failedLead:
    'Có thay đổi trong hệ thống sau khi đọc thử nên lần nhập này dừng lại; chưa có gì được ghi. Hãy đọc thử lại tệp.',
  links: 'Liên kết đặt mật khẩu',
  linksLead: (days: number) =>
    `Mỗi người mới đặt mật khẩu bằng một liên kết riêng, dùng một lần, trong ${days} ngày. Tải tệp về, trao cho từng người, rồi xóa khỏi hệ thống. Sau 24 giờ tệp tự xóa.`,
  linksFile: 'Tải tệp liên kết (CSV)',
  linksName: 'lien-ket-dat-mat-khau',
  linkColumn: 'Liên kết đặt mật khẩu',
  forget: 'Đã lưu, xóa khỏi hệ thống',
  forgotten: 'Đã xóa tệp liên kết. Ai mất liên kết thì cấp mật khẩu dùng một lần ở trang tài khoản.',
  linksGone: 'Tệp liên kết đã được lưu và xóa.',
  started: 'Đang nhập.',
  states: { rehearsed: 'Mới đọc thử', running: 'Đang nhập', done: 'Đã nhập', failed: 'Không nhập được' },
  when: 'Lúc',
  by: 'Người nhập',
  state: 'Trạng thái',
} as const

export const importRefusals = {
  'account-file-missing': 'Hãy chọn tệp danh sách.',
  'account-file-heads':
    'Không thấy dòng tên cột. Dòng đầu cần có: Họ và tên, Tên đăng nhập, Đơn vị, Vai trò. Xem tệp mẫu.',
  'account-file-columns':
    'Thiếu cột bắt buộc. Tệp cần đủ: Họ và tên, Đơn vị, Vai trò, và Tên đăng nhập hoặc Thư điện tử.',
  'account-file-long': 'Tệp quá dài: mỗi lần nhập nhiều nhất 25.000 dòng.',
  'account-import-done': 'Lần nhập này đã chạy hoặc đã xong.',
} as const
