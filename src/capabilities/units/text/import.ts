import type { UnitColumn, UnitOutcome } from '../rules/unit-import.ts'
import { measureRefusals } from './measures.ts'

export const columnNames: Readonly<Record<UnitColumn, string>> = {
  name: 'Tên đơn vị',
  kind: 'Loại',
  level: 'Cấp',
  parent: 'Đơn vị cấp trên',
  code: 'Mã đơn vị',
  validFrom: 'Hiệu lực từ',
  population: 'Dân số',
  area: 'Diện tích (km²)',
  measuredOn: 'Ngày số liệu',
  measuredBy: 'Nguồn số liệu',
}

export const headings: Readonly<Record<UnitColumn, readonly string[]>> = {
  name: ['Tên đơn vị', 'Tên', 'Đơn vị', 'Tên cơ quan, đơn vị'],
  kind: ['Loại', 'Loại đơn vị', 'Loại hình'],
  level: ['Cấp', 'Cấp hành chính'],
  parent: ['Đơn vị cấp trên', 'Cấp trên', 'Trực thuộc', 'Cơ quan chủ quản'],
  code: ['Mã đơn vị', 'Mã', 'Mã định danh'],
  validFrom: ['Hiệu lực từ', 'Từ ngày', 'Ngày hiệu lực'],
  population: ['Dân số', 'Quy mô dân số', 'Dân số (người)', 'Số dân'],
  area: ['Diện tích (km²)', 'Diện tích', 'Diện tích tự nhiên', 'Diện tích tự nhiên (km²)', 'Diện tích (km2)'],
  measuredOn: ['Ngày số liệu', 'Số liệu đến ngày', 'Thời điểm số liệu'],
  measuredBy: ['Nguồn số liệu', 'Nguồn'],
}

export const outcomeNames: Readonly<Record<UnitOutcome, string>> = {
  created: 'Mới',
  renamed: 'Đổi tên',
  moved: 'Chuyển cấp trên',
  measured: 'Ghi dân số, diện tích',
  unchanged: 'Không đổi',
  refused: 'Từ chối',
}

export const faultTexts: Readonly<Record<string, (word: string) => string>> = {
  'unit-import-twice': (word) => `Mã “${word}” đã có ở dòng trên. Mỗi đơn vị một dòng.`,
  'unit-import-kind': (word) => `Không có loại “${word}”. Dùng tên loại ở trang tính “Loại” của tệp mẫu.`,
  'unit-import-level': (word) => `Cấp “${word}” không đúng hoặc khác cấp đang ghi. Bỏ trống để lấy theo loại.`,
  'unit-import-parent': (word) => `Không tìm được đúng một đơn vị cấp trên “${word}”. Ghi mã đơn vị.`,
  'unit-import-circle': () => 'Đơn vị không thể trực thuộc chính mình hoặc bộ phận của mình.',
  'unit-import-late': () => 'Ngày hiệu lực phải sau lần đổi tên, chuyển cấp trên gần nhất của đơn vị.',
  'unit-import-ahead': () => 'Ngày số liệu không được sau hôm nay.',
  'unit-population': (word) => `Dân số “${word}” phải là một số nguyên lớn hơn 0.`,
  'unit-area': (word) => `Diện tích “${word}” phải là số km² lớn hơn 0, ví dụ 12,5.`,
  'unit-import-ended': () => 'Đơn vị này đã kết thúc hoạt động. Đơn vị mới dùng mã mới.',
}

export const importText = {
  title: 'Nhập đơn vị từ tệp',
  lead: 'Tệp Excel (.xlsx) hoặc CSV, mỗi dòng một đơn vị. Hệ thống đọc thử và cho xem trước; chưa ghi gì cho đến khi bấm “Nhập”.',
  file: 'Tệp danh sách',
  read: 'Đọc thử',
  templates: 'Tệp mẫu',
  template: 'Tải tệp mẫu Excel',
  templateCsv: 'Tải tệp mẫu CSV',
  templateName: 'mau-don-vi',
  help: 'Bắt buộc: tên, mã và đơn vị cấp trên (mã hoặc tên); tệp chỉ ghi dân số, diện tích của đơn vị đã có thì không cần cấp trên. Cấp trên đứng trước bộ phận. Đổi tên, chuyển cấp trên có hiệu lực từ ngày ghi; tên cũ được giữ trong lịch sử.',
  never:
    'Tệp không xóa và không kết thúc đơn vị nào. Việc nhập, chia, giải thể cần văn bản và dùng lệnh caicach import.',
  rehearsal: (file: string) => `Đọc thử: ${file}`,
  rehearsalLead: 'Chưa có gì được ghi. Dòng bị từ chối được bỏ qua khi nhập.',
  take: (count: string) => `Nhập ${count} đơn vị`,
  question: 'Ghi các dòng mới, đổi tên, chuyển cấp trên, dân số, diện tích vào cây đơn vị, trong một lần.',
  nothing: 'Không có dòng nào để ghi.',
  done: 'Đã nhập đơn vị.',
  doneTitle: 'Kết quả nhập đơn vị',
  line: 'Dòng',
  outcome: 'Kết quả',
  what: 'Nội dung',
  renamed: (from: string, to: string, on: string) => `${from} → ${to}, từ ${on}`,
  moved: (to: string, on: string) => `Trực thuộc ${to}, từ ${on}`,
  created: (kind: string, level: string, parent: string) => `${kind}, ${level}, trực thuộc ${parent}`,
  counted: (name: string, count: string) => `${name}: ${count}`,
} as const

export const importPaths = {
  import: '/lam-viec/don-vi/nhap',
  template: '/lam-viec/don-vi/nhap/mau-xlsx',
  templateCsv: '/lam-viec/don-vi/nhap/mau-csv',
  imported: (id: string) => `/lam-viec/don-vi/nhap/${id}`,
  take: (id: string) => `/lam-viec/don-vi/nhap/${id}/ghi`,
} as const

/** Of everything that administrators bring in about units, by file or by hand. */
export const importRefusals = {
  ...measureRefusals,
  'unit-file-missing': 'Hãy chọn tệp danh sách đơn vị.',
  'unit-file-columns':
    'Không thấy đủ các cột: Tên đơn vị, Mã đơn vị, Đơn vị cấp trên (hoặc Dân số, Diện tích). Xem tệp mẫu.',
  'unit-import-taken': 'Lần nhập này đã xong.',
} as const
