import type { Staying } from '../../kernel/capability.ts'
import type { CheckRefusal } from './rules.ts'

export const paths = {
  guest: (token: string) => `/kiem-chung/${token}`,
  file: (token: string, fileId: string) => `/kiem-chung/${token}/tep/${fileId}`,
  files: (token: string) => `/kiem-chung/${token}/tep`,
  open: (id: string) => `/lam-viec/tin-bai/${id}/kiem-chung`,
  revoke: (id: string, checkId: string) => `/lam-viec/tin-bai/${id}/kiem-chung/${checkId}/thu-hoi`,
} as const

export const refusals: Readonly<Record<CheckRefusal, string>> = {
  'fact-check-not-in-work': 'Chỉ bản đang soạn, chờ duyệt hoặc hẹn giờ mới gửi kiểm chứng được.',
  'fact-check-closed': 'Liên kết đã hết hạn, bị thu hồi, hoặc bản này không còn được soạn.',
  'fact-check-full': 'Đã đủ số ý kiến qua liên kết này. Hãy liên hệ đơn vị soạn bài.',
}

export const verbs = {
  'fact-check.opened': 'Gửi kiểm chứng qua liên kết',
  'fact-check.read': 'Người kiểm chứng mở bài',
  'fact-check.commented': 'Người kiểm chứng góp ý',
  'fact-check.revoked': 'Thu hồi liên kết kiểm chứng',
} as const

export const labels = {
  guest: 'Gửi cho cơ quan, bộ phận',
  days: 'Liên kết có hiệu lực',
  words: 'Ý kiến của ông/bà',
} as const

export const text = {
  title: 'Kiểm chứng bởi người ngoài',
  lead: 'Tạo liên kết để người không có tài khoản đọc bản đang soạn và góp ý. Liên kết chỉ mở đúng bản này, tự hết hạn và thu hồi được.',
  guestHint: 'Ví dụ: Trạm Y tế phường, Phòng Tài nguyên. Không ghi số điện thoại, địa chỉ riêng.',
  day: (days: string) => `${days} ngày`,
  open: 'Tạo liên kết',
  opened: (address: string) => `Đã tạo liên kết. Hãy chép lại, địa chỉ chỉ hiện một lần: ${address}`,
  revoke: 'Thu hồi',
  revokeQuestion: 'Liên kết ngừng mở ngay. Ý kiến đã nhận được giữ lại.',
  revoked: 'Đã thu hồi liên kết.',
  none: 'Chưa gửi ai kiểm chứng.',
  edition: (number: string) => `bản ${number}`,
  states: { open: 'Đang mở', closed: 'Đã đóng', revoked: 'Đã thu hồi' },
  until: 'đến',
  read: (day: string) => `mở lần cuối ngày ${day}`,
  unread: 'chưa mở',
  noComments: 'Chưa có ý kiến.',
  notice: (title: string) => `Có ý kiến kiểm chứng cho bài “${title}”.`,
  guestPage: {
    title: 'Kiểm chứng bài viết',
    lead: (unit: string) => `${unit} đề nghị ông/bà đọc bản thảo dưới đây và cho biết chỗ nào chưa đúng.`,
    note: 'Bản thảo chưa công bố, đề nghị không chuyển tiếp. Ảnh và tệp của bài chỉ mở được qua liên kết này.',
    until: 'Liên kết có hiệu lực đến',
    say: 'Gửi ý kiến',
    wordsHint: 'Nêu rõ chỗ chưa đúng và thông tin đúng. Không cần ghi họ tên, số điện thoại.',
    thanks: 'Đã ghi ý kiến. Xin cảm ơn ông/bà.',
    yours: 'Ý kiến đã gửi qua liên kết này',
    closedTitle: 'Liên kết không còn hiệu lực',
    closed: 'Liên kết đã hết hạn hoặc được thu hồi. Nếu vẫn cần góp ý, hãy liên hệ đơn vị đã gửi liên kết.',
  },
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['fact_checks.made_by'],
    what: 'Người đã gửi bài đi kiểm chứng',
    why: 'Lịch sử; liên kết tự hết hạn và người khác của đơn vị thu hồi được.',
  },
]
