import type { Staying } from '../../kernel/capability.ts'
import { formatDate } from '../../ui/format.ts'

export const paths = {
  review: '/tong-ket',
  reviewOf: (of: { indicator: string; unit: string | null; from?: number; to?: number }) => {
    const query = new URLSearchParams({ 'chi-tieu': of.indicator })
    if (of.unit) query.set('don-vi', of.unit)
    if (of.from) query.set('tu', String(of.from))
    if (of.to) query.set('den', String(of.to))
    return `/tong-ket?${query}`
  },
  reviewCsv: '/tong-ket/so-lieu.csv',
  list: '/lam-viec/so-lieu-khai',
  csv: '/lam-viec/so-lieu-khai.csv',
  document: (id: string) => `/lam-viec/so-lieu-khai/van-ban/${id}`,
  declareAll: (id: string) => `/lam-viec/so-lieu-khai/van-ban/${id}/xac-nhan-nhieu`,
  withdraw: (id: string) => `/lam-viec/so-lieu-khai/${id}/rut`,
} as const

export const labels = {
  name: 'Tên số liệu',
  indicator: 'Chỉ tiêu',
  value: 'Giá trị',
  measure: 'Đơn vị tính',
  unitId: 'Cơ quan, đơn vị',
  from: 'Từ ngày',
  to: 'Đến ngày',
  reason: 'Lý do rút',
} as const

export const text = {
  menu: 'Số liệu khai báo',
  title: 'Số liệu khai báo',
  lead: 'Số liệu do văn bản đã đăng ký nêu ra và có người xác nhận. Mỗi số mở được đến đúng chỗ trong văn bản.',
  chooseUnit: 'Chọn đơn vị',
  severalUnits: (issuer: string) => `Nhiều đơn vị cùng mang tên “${issuer}”. Chọn đúng đơn vị.`,
  none: 'Chưa có số liệu khai báo',
  noneText:
    'Mở một báo cáo trong Văn bản, chọn “Xác nhận số liệu đọc được”: hệ thống đã tìm sẵn các con số, chỉ cần soát và xác nhận.',
  documents: 'Đến danh mục văn bản',
  count: (n: string) => `${n} số liệu`,
  allIndicators: 'Tất cả chỉ tiêu',
  other: 'Chỉ tiêu khác',
  source: 'Nguồn',
  period: 'Thời gian',
  state: 'Tình trạng',
  declared: 'Đã xác nhận',
  withdrawn: 'Đã rút',
  clause: (clause: string) => `mục ${clause}`,
  declaring: 'Xác nhận số liệu đọc được',
  declaringLead:
    'Hệ thống tìm thấy những con số này trong văn bản. Hãy soát tên, thời gian, cơ quan rồi xác nhận; số không đúng thì bỏ qua.',
  quote: 'Trong văn bản',
  notRead: 'Văn bản này không có con số nào đọc được, hoặc hệ thống chưa có toàn văn.',
  confirm: 'Xác nhận',
  confirmAll: (n: number) => `Xác nhận cả ${n} số đã đủ thông tin`,
  confirmAllText:
    'Những số đã có đủ chỉ tiêu, thời gian và cơ quan được xác nhận một lần; các số còn lại soát từng số.',
  confirmed: (n: number) => (n === 0 ? 'Các số này đã được xác nhận từ trước.' : `Đã xác nhận ${n} số liệu.`),
  already: 'Đã xác nhận',
  withdraw: 'Rút số liệu',
  withdrawQuestion: 'Số liệu không còn được dùng; dòng này vẫn hiện với lý do rút.',
  withdrawnDone: 'Đã rút số liệu.',
  whyWithdrawn: (reason: string) => `Đã rút: ${reason}`,
  review: 'Nhìn lại nhiều năm',
  reviewMenu: 'Nhìn lại nhiều năm',
  reviewLead:
    'Số do văn bản khai báo (trước khi có hệ thống) và số hệ thống đếm được, đặt trên cùng một dòng thời gian; không cộng hai loại với nhau.',
  fromYear: 'Từ năm',
  toYear: 'Đến năm',
  year: 'Năm',
  seam: 'Bắt đầu đếm',
  mapSeam: (on: string) => `Sắp xếp đơn vị ${on}`,
  estimate: 'ước tính',
  countedHow: 'đếm',
  how: 'Cách tính',
  unitToday: 'Đơn vị hiện nay',
  unitsThen: 'Đơn vị lúc ghi nhận',
  unplacedOf: (units: string) => `Chưa phân chia được: ${units}`,
  declaredSeries: 'Khai báo trong văn bản',
  countedSeries: 'Hệ thống đếm',
  inPeriod: (from: string, to: string) => `${formatDate(from)} – ${formatDate(to)}`,
  partOfYear: (from: string, to: string) => `chỉ từ ${formatDate(from)} đến ${formatDate(to)}`,
  spanning: 'Số liệu của cả giai đoạn nhiều năm',
  nothing: 'Chưa có số liệu nào cho chỉ tiêu này trong khoảng thời gian đã chọn',
  nothingText: 'Chọn chỉ tiêu hoặc đơn vị khác, hoặc xác nhận số liệu từ một báo cáo đã đăng ký.',
  seamText: (year: number) =>
    `Từ năm ${year} hệ thống đếm từ các việc đã ghi nhận; trước đó là số do văn bản khai báo. Hai cách có thể khác nhau.`,
  declaredOnly: 'Chỉ tiêu này chưa được hệ thống đếm; mọi số đều do văn bản khai báo.',
  chart: (name: string, unit: string) => (name.toLowerCase().includes(unit) ? name : `${name} (${unit})`),
  ofDocument: 'Số liệu khai báo từ văn bản này',
  moreOfDocument: (n: number) => `${n} số liệu khai báo khác`,
  read: (n: number) => `${n} con số đọc được`,
  afterRegistering: (n: number) =>
    `Báo cáo có ${n} con số đọc được: sau khi đăng ký vào sổ thì xác nhận thành số liệu khai.`,
  value: 'Giá trị',
  kind: 'Cách có số',
} as const

export const refusals = {
  'figure-without-words': 'Số liệu phải dựa trên một chỗ có trong toàn văn của văn bản. Hãy mở lại trang và thử lại.',
  'figure-value': 'Giá trị phải là số, ví dụ 157 hoặc 97,24.',
  'figure-period-order': 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
} as const

export const verbs = {
  'figure.declared': 'xác nhận số liệu khai báo',
  'figure.withdrawn': 'rút số liệu khai báo',
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['declared_figures.declared_by', 'declared_figures.withdrawn_by'],
    what: 'Số liệu khai',
    why: 'Lịch sử: ghi ai đã làm, không ghi ai đang giữ.',
  },
]
