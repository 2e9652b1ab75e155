import type { DayKind } from './rules.ts'

export const kindLabels: Readonly<Record<DayKind, string>> = {
  off: 'Nghỉ lễ, Tết',
  compensation: 'Nghỉ bù',
  'swap-off': 'Nghỉ hoán đổi',
  'swap-working': 'Làm bù',
}

export const labels = {
  day: 'Ngày',
  kind: 'Loại',
  name: 'Tên ngày',
  source: 'Nguồn',
  year: 'Năm',
  days: 'Các ngày',
} as const

export const text = {
  title: 'Lịch làm việc',
  lead: 'Ngày nghỉ, ngày làm bù và kỳ báo cáo dùng để tính hạn. Mọi ngày đều ghi nguồn.',
  periods: 'Kỳ báo cáo',
  period: 'Kỳ',
  span: 'Số liệu từ – đến',
  due: 'Hạn gửi Bộ Nội vụ',
  unitDue: 'Hạn của đơn vị',
  days: 'Ngày nghỉ và ngày làm bù',
  evidence: 'Căn cứ xác nhận',
  state: 'Tính vào lịch',
  unconfirmed: 'chưa xác nhận',
  counts: 'Có',
  off: 'Không',
  turnOn: 'Tính là ngày nghỉ',
  turnOff: 'Không tính',
  switched: 'Đã cập nhật lịch. Các hạn tính từ nay dùng lịch mới.',
  publish: 'Công bố lịch năm sau',
  publishHint:
    'Mỗi dòng một ngày: ngày; loại (off, compensation, swap-off, swap-working); tên. Ví dụ: 01/01/2027; off; Tết Dương lịch',
  published: 'Đã công bố lịch năm mới.',
  beyond: (to: string) => `Lịch đã công bố đến ${to}. Hạn sau ngày này ghi “lịch chưa công bố”.`,
  notPublished: 'lịch chưa công bố',
  year: 'Năm',
} as const

export const verbs = {
  'calendar.switched': 'bật/tắt ngày chưa xác nhận',
  'calendar.published': 'công bố lịch năm',
} as const

export const refusals = {
  'calendar-year-known': 'Lịch của năm này đã có. Hãy chọn năm khác.',
  'calendar-year-gap': 'Lịch phải công bố lần lượt từng năm. Hãy nhập năm liền sau năm cuối cùng đã công bố.',
  'calendar-lines': 'Có dòng chưa đúng: mỗi dòng gồm ngày; loại; tên, và ngày phải thuộc năm đang nhập.',
} as const

export const paths = {
  calendar: '/lam-viec/lich',
  switch: '/lam-viec/lich/ngay',
  publish: '/lam-viec/lich/nam',
} as const
