import { formatDateTime } from '../../../ui/format.ts'
import type { Invitee } from '../rules/invitation.ts'
import type { Meeting } from '../rules/meeting.ts'
import { paths } from '../text.ts'

type Told = Pick<Meeting, 'title' | 'startsAt' | 'place' | 'cancelReason'>

export const messages = {
  heldInvitations: 'Giấy mời họp đích danh',
  invited: ({ title, startsAt, place }: Told) => `Mời dự: ${title}, lúc ${formatDateTime(startsAt)}, tại ${place}`,
  moved: ({ title, startsAt, place }: Told) =>
    `Đổi thời gian, địa điểm: ${title}, lúc ${formatDateTime(startsAt)}, tại ${place}`,
  cancelled: ({ title, cancelReason }: Told) => `Đã hủy: ${title}. Lý do: ${cancelReason ?? ''}`,
  concluded: ({ title }: Told) => `Đã có kết luận: ${title}`,
  asked: ({ title }: Told) => `Có câu hỏi gửi trước: ${title}`,
  waitingReply: (title: string) => `Trả lời giấy mời: ${title}`,
  waitingMinutes: (title: string) => `Ghi và ký biên bản: ${title}`,
  waitingHold: (title: string) => `Xác nhận đã họp: ${title}`,
  waitingInvite: (title: string) => `Gửi giấy mời: ${title}`,
} as const

interface Writing {
  readonly meeting: Meeting
  readonly invitee: Pick<Invitee, 'guestName' | 'code'>
  readonly unitName: string
  readonly publicUrl: string
}

/** The letter to a guest, who has no account: the link is theirs alone. */
export function guestLetter(verb: string, { meeting, invitee, unitName, publicUrl }: Writing) {
  const words =
    verb === 'meeting.cancelled'
      ? messages.cancelled(meeting)
      : verb === 'meeting.moved'
        ? messages.moved(meeting)
        : messages.invited(meeting)
  const lines = [
    `Kính gửi ông/bà ${invitee.guestName},`,
    '',
    `${unitName} trân trọng thông báo: ${words}.`,
    '',
    `Xem giấy mời, chương trình và trả lời tại: ${publicUrl}${paths.letterOf(invitee.code)}`,
    `Mã giấy mời (dùng khi điểm danh): ${invitee.code}`,
    '',
    'Liên kết và mã này chỉ dành cho ông/bà. Địa chỉ thư của ông/bà tự xóa khỏi hệ thống 90 ngày sau cuộc họp.',
  ]
  return { subject: words.slice(0, 150), text: lines.join('\n') }
}
