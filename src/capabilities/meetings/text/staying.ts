import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['meetings.created_by'],
    what: 'Cuộc họp đang chuẩn bị',
    why: 'Của đơn vị tổ chức. Tên người chủ trì, thư ký là lời ghi tại trang cuộc họp: đơn vị sửa ở đó nếu đổi người.',
  },
  {
    columns: [
      'meeting_invitees.replied_by',
      'meeting_attendances.account_id',
      'meeting_attendances.recorded_by',
      'meeting_minutes.saved_by',
      'meeting_questions.answered_by',
    ],
    what: 'Trả lời mời họp, điểm danh, biên bản',
    why: 'Lịch sử: ghi ai đã làm, không ghi ai đang giữ.',
  },
]
