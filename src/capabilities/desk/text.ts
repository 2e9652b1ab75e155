import type { Urgency } from './rules.ts'

export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  later: 'Chưa đến hạn',
}

export const text = {
  title: 'Bàn làm việc',
  hello: (name: string) => `Chào ${name}`,
  late: 'Quá hạn',
  soon: 'Đến hạn trong 7 ngày',
  later: 'Việc khác đang chờ',
  waiting: 'Việc đang chờ',
  none: 'Không có việc nào đang chờ',
  noneHint: 'Việc được giao, văn bản chờ duyệt và minh chứng chờ xem xét sẽ hiện ở đây, việc đến hạn trước xếp trên.',
  due: (on: string) => `Hạn ${on}`,
  more: (n: number) => `Còn ${n} việc nữa, xem trong từng danh mục bên trái.`,
} as const

export const paths = { desk: '/lam-viec' } as const
