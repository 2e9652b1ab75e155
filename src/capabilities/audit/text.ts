import type { Staying } from '../../kernel/capability.ts'
export const text = {
  title: 'Nhật ký hệ thống',
  lead: 'Mọi việc đã làm trong hệ thống, mới nhất trước. Nhật ký chỉ được thêm và nối thành chuỗi băm: sửa một dòng là chuỗi đứt.',
  person: 'Người làm',
  verb: 'Việc',
  unit: 'Đơn vị',
  subject: 'Đối tượng',
  from: 'Từ ngày',
  to: 'Đến ngày',
  anyVerb: 'Mọi việc',
  anyUnit: 'Mọi đơn vị',
  at: 'Lúc',
  address: 'Địa chỉ mạng',
  seal: 'Mắt xích',
  facts: 'Chi tiết',
  unsealedYet: 'chờ niêm phong',
  system: 'Hệ thống',
  atSetTime: (person: string) => `Hệ thống, theo giờ ${person} đã hẹn`,
  unknownPerson: 'Không rõ',
  standingIn: (name: string, absent: string) => `${name} (ủy quyền của ${absent})`,
  onlySubject: 'Một đối tượng',
  stranger: 'Người chưa đăng nhập',
  only: 'lọc',
  onlyThis: 'Chỉ xem đối tượng này',
  none: 'Không có sự kiện nào khớp',
  noneHint: 'Hãy bớt điều kiện lọc hoặc nới khoảng ngày.',
  fileName: 'nhat-ky',
  chain: 'Trạng thái chuỗi',
  tip: 'Mắt xích cuối',
  head: 'Chữ ký đầu chuỗi gần nhất',
  unsealed: 'Chờ niêm phong',
  atSeal: (seq: string, at: string) => `số ${seq}, lúc ${at}`,
  noSeal: 'chưa có mắt xích nào',
  noHead: 'chưa ký lần nào',
  byKey: (keyId: string) => `khóa ${keyId}`,
  checkHint: 'Kiểm tra toàn bộ chuỗi ở dòng lệnh: npx caicach check',
  timeline: 'Diễn biến',
  older: 'Xem toàn bộ trong nhật ký',
} as const

export const paths = {
  log: '/lam-viec/nhat-ky',
  csv: '/lam-viec/nhat-ky/danh-sach.csv',
  about: (subjectId: string) => `/lam-viec/nhat-ky?doi-tuong=${subjectId}`,
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['events.actor_id', 'events.post_id'],
    what: 'Nhật ký',
    why: 'Không ai sửa được: ai đã làm thì mãi là người đó.',
  },
]
