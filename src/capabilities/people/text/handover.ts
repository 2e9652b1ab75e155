import type { HandoverRefusal } from '../rules/handover.ts'

export const text = {
  title: 'Bàn giao khi thôi việc',
  link: 'Bàn giao, khóa tài khoản',
  lead: 'Mọi việc đứng tên người này chuyển cho người khác trong một lần, rồi tài khoản bị khóa: vị trí, phiên đăng nhập, liên kết và ủy quyền kết thúc ngay. Lịch sử vẫn giữ tên người đã làm.',
  all: 'Người nhận chung',
  allHint: 'Nhận mọi loại việc chưa chọn người nhận riêng.',
  chooseAll: 'Chọn người nhận',
  sameAsAll: 'Theo người nhận chung',
  to: (label: string) => `Người nhận: ${label}`,
  count: (count: string) => `${count} việc`,
  more: (count: string) => `và ${count} việc khác`,
  ends: 'Kết thúc cùng tài khoản',
  sessions: (count: string) => `${count} phiên đăng nhập đang mở`,
  posts: (count: string) => `${count} vị trí công tác`,
  delegations: (count: string) => `${count} ủy quyền đang có hiệu lực hoặc sắp đến ngày`,
  stays: 'Những gì không chuyển, và vì sao',
  none: 'Không còn việc nào đứng tên người này.',
  submit: 'Bàn giao và khóa tài khoản',
  question: 'Làm trong một lần, không tự hoàn lại được.',
  done: (count: string) => `Đã bàn giao ${count} việc và khóa tài khoản.`,
} as const

export const handoverRefusals: Record<HandoverRefusal, string> = {
  'handover-nobody': 'Hãy chọn người nhận đang hoạt động.',
  'handover-self': 'Người nhận phải là người khác.',
  'handover-outside': 'Người nhận phải đang giữ vị trí ở đơn vị có việc được bàn giao.',
}
