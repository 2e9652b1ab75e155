import { formatDate } from '../../../ui/format.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** The official clock, whatever zone the host keeps. */
const hanoi = (at: Date) => new Date(at.getTime() + 7 * 3_600_000)

/** "08 giờ 00 phút, ngày 05 tháng 01 năm 2026": only days below ten and the months 1 and 2 take a nought (NĐ 30/2020/NĐ-CP). */
export function officialMoment(at: Date): string {
  const local = hanoi(at)
  return `${two(local.getUTCHours())} giờ ${two(local.getUTCMinutes())} phút, ${officialDay(at)}`
}

export function officialDay(at: Date): string {
  const local = hanoi(at)
  const month = local.getUTCMonth() + 1
  return `ngày ${two(local.getUTCDate())} tháng ${month <= 2 ? two(month) : month} năm ${local.getUTCFullYear()}`
}

export const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const

export const deedUnits = { session: 'buổi', people: 'người dự' } as const

export const dueWords = (dueOn: string) => `trước ngày ${formatDate(dueOn)}`

export const invitationWords = {
  type: 'Giấy mời',
  to: (name: string, organisation: string | null) => `Ông/Bà ${name}${organisation ? `, ${organisation}` : ''}`,
  chair: (name: string, post: string) => `Chủ trì: Ông/Bà ${name}, ${post}.`,
  when: (from: string, to: string) => `Thời gian: Từ ${from}; dự kiến kết thúc lúc ${to}.`,
  place: (place: string) => `Địa điểm: ${place}.`,
  purpose: (purpose: string) => `Nội dung: ${purpose}`,
  agenda: 'Chương trình',
  code: (code: string) => `Mã giấy mời (dùng khi điểm danh): ${code}`,
  recipients: ['Như trên', 'Lưu: VT'],
} as const

export const minutesWords = {
  type: 'Biên bản',
  unnumbered: (at: Date) => {
    const local = hanoi(at)
    return `không số (${two(local.getUTCHours())}:${two(local.getUTCMinutes())} ${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()})`
  },
  began: (at: string) => `Thời gian bắt đầu: ${at}.`,
  place: (place: string) => `Địa điểm: ${place}.`,
  chair: (name: string, post: string) => `Chủ trì: Ông/Bà ${name}, ${post}.`,
  secretary: (name: string, post: string | null) => `Thư ký: Ông/Bà ${name}${post ? `, ${post}` : ''}.`,
  present: (came: number, invited: number, people: number) =>
    `Thành phần dự: ${came}/${invited} thành phần được mời có mặt, tổng số ${people} người.`,
  units: (names: string) => `Các đơn vị dự: ${names}.`,
  absent: (names: string) => `Vắng: ${names}.`,
  absentNone: 'Vắng: không.',
  noReason: 'không báo lý do',
  lead: (units: string) => `Chủ trì: ${units}`,
  support: (units: string) => `Phối hợp: ${units}`,
  product: (product: string) => `Sản phẩm: ${product}`,
  due: (day: string) => `Thời hạn: ${day}`,
  secretaryPost: 'THƯ KÝ',
  chairPost: 'CHỦ TRÌ',
  recipients: ['Thành phần dự họp', 'Lưu: VT'],
} as const
