import type { Staying } from '../../kernel/capability.ts'
import type { RedirectRefusal } from './rules.ts'

export const paths = {
  list: '/lam-viec/chuyen-huong',
  csv: '/lam-viec/chuyen-huong.csv',
  import: '/lam-viec/chuyen-huong/nhap',
  remove: (id: string) => `/lam-viec/chuyen-huong/${id}/xoa`,
} as const

export const refusals: Readonly<Record<RedirectRefusal, string>> = {
  'redirect-from-unread': 'Địa chỉ cũ phải bắt đầu bằng “/” hoặc https://, ví dụ /tin-tuc/bai-cu.html.',
  'redirect-from-taken': 'Địa chỉ này đang là trang của hệ thống nên không chuyển hướng được.',
  'redirect-to-unread': 'Địa chỉ mới phải là địa chỉ trên cổng này (bắt đầu bằng “/”) hoặc một địa chỉ https://.',
  'redirect-loop': 'Các địa chỉ chuyển hướng thành vòng, người đọc sẽ không đến được đâu. Hãy kiểm tra lại.',
  'redirect-known': 'Địa chỉ cũ này đã có trong bảng.',
  'redirect-file-columns': 'Tệp phải có hai cột “Địa chỉ cũ” và “Địa chỉ mới” ở dòng đầu.',
  'redirect-file-long': 'Tệp có quá 20.000 dòng. Hãy chia nhỏ.',
}

export const verbs = {
  'redirect.added': 'Thêm chuyển hướng',
  'redirect.removed': 'Bỏ chuyển hướng',
  'redirect.imported': 'Nhập bảng chuyển hướng',
} as const

export const labels = {
  from: 'Địa chỉ cũ',
  to: 'Địa chỉ mới',
  note: 'Ghi chú',
  file: 'Tệp bảng chuyển hướng',
} as const

export const text = {
  title: 'Chuyển hướng địa chỉ cũ',
  subject: 'Chuyển hướng',
  lead: 'Địa chỉ của trang cũ, của bài đã đổi địa chỉ dẫn người đọc đến đúng nơi hiện nay. Chỉ dùng khi địa chỉ cũ không còn trang nào.',
  add: 'Thêm một địa chỉ',
  fromHint: 'Ví dụ: /Default.aspx?tabid=21 hoặc https://cu.tinh.gov.vn/bai-cu.html.',
  toHint: 'Ví dụ: /tin-tuc/bai-moi.',
  save: 'Thêm',
  remove: 'Bỏ',
  removeQuestion: 'Người mở địa chỉ cũ sẽ gặp trang báo không tìm thấy.',
  import: 'Nhập từ tệp',
  importHint:
    'Tệp .csv hoặc .xlsx có cột “Địa chỉ cũ”, “Địa chỉ mới”, “Ghi chú”. Địa chỉ đã có được thay bằng dòng mới. Sai một dòng thì không nhập dòng nào.',
  read: 'Nhập',
  find: 'Tìm trong địa chỉ',
  none: 'Chưa có chuyển hướng nào',
  noneHint:
    'Khi đưa tin của trang cũ về cổng này, hãy nhập bảng địa chỉ cũ – địa chỉ mới để liên kết ở nơi khác không bị đứt.',
  madeAt: 'Lập lúc',
  added: 'Đã thêm chuyển hướng.',
  removed: 'Đã bỏ chuyển hướng.',
  imported: (count: string) => `Đã nhập ${count} dòng.`,
  line: (number: number, words: string) => `Dòng ${number}: ${words}`,
  action: 'Việc',
} as const

export const columnWords = {
  from: ['dia chi cu', 'from', 'tu'],
  to: ['dia chi moi', 'to', 'den'],
  note: ['ghi chu', 'note'],
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['redirects.made_by'],
    what: 'Người đã lập chuyển hướng',
    why: 'Lịch sử; bảng chuyển hướng là của cơ quan, người phụ trách khác sửa được.',
  },
]
