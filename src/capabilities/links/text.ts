import type { Staying } from '../../kernel/capability.ts'
import type { LinkReason } from './rules.ts'

export const paths = {
  list: '/lam-viec/lien-ket-hong',
  csv: '/lam-viec/lien-ket-hong.csv',
  setting: '/lam-viec/lien-ket-hong/cai-dat',
} as const

export const verbs = { 'link-setting.changed': 'Đổi cài đặt kiểm tra liên kết' } as const

export const reasonLabels: Readonly<Record<LinkReason, string>> = {
  'no-page': 'Cổng không có trang ở địa chỉ này',
  gone: 'Trang đã gỡ hoặc không còn',
  'no-host': 'Không có máy chủ nào mang tên này',
  silent: 'Máy chủ không trả lời nhiều đêm liền',
  refuses: 'Máy chủ từ chối trả lời',
  'not-asked': 'Không kiểm tra',
}

export const labels = { outside: 'Kiểm tra cả liên kết ra trang khác' } as const

export const text = {
  title: 'Liên kết hỏng',
  subject: 'Kiểm tra liên kết',
  lead: 'Mỗi đêm hệ thống xem lại địa chỉ trong các tin, bài đang đăng, trong danh mục, băng rôn và trang của cổng. Hãy mở nơi có liên kết, sửa hoặc bỏ liên kết.',
  checked: (at: string) => `Lần kiểm tra gần nhất: ${at}.`,
  never: 'Chưa kiểm tra lần nào; lần đầu vào 02:10 đêm nay.',
  place: 'Nơi có liên kết',
  nobody: 'Chưa có đơn vị phụ trách cổng',
  href: 'Liên kết',
  reason: 'Vì sao hỏng',
  since: 'Từ ngày',
  unit: 'Đơn vị sửa',
  none: 'Không có liên kết hỏng',
  noneHint: 'Các liên kết trong tin, bài và phần cổng của đơn vị đều mở được.',
  waiting: (count: string) => `${count} liên kết hỏng trong tin, bài, trang của đơn vị`,
  setting: 'Liên kết ra trang khác',
  settingHint:
    'Khi bật, máy chủ hỏi các trang bên ngoài xem địa chỉ còn mở được không: tối đa 2.000 địa chỉ mỗi đêm, không hỏi địa chỉ mạng nội bộ, không gửi thông tin nào của người dùng.',
  save: 'Lưu cài đặt',
  saved: 'Đã lưu cài đặt.',
} as const

export const staying: readonly Staying[] = [
  {
    columns: ['link_settings.set_by'],
    what: 'Người đã đặt cách kiểm tra liên kết',
    why: 'Lịch sử; quản trị viên khác đổi được.',
  },
]
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['link_places.unit_id'],
    what: 'Đơn vị của bài, của phần cổng có liên kết',
    why: 'Lập lại mỗi đêm theo tin, bài đang đăng; người thừa kế thấy theo việc được chuyển.',
  },
]
