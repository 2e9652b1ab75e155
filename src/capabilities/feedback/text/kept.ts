import type { Staying } from '../../../kernel/capability.ts'

/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  feedback: 'Câu hỏi, phản ánh, kiến nghị chưa trả lời xong',
} as const

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['feedback_answers.written_by', 'feedback_answers.approved_by'],
    what: 'Người đã soạn, duyệt câu trả lời hỏi đáp, phản ánh',
    why: 'Lịch sử, và để không ai tự duyệt lời của mình. Việc đang làm là của đơn vị.',
  },
  {
    columns: ['feedback_unmaskings.account_id'],
    what: 'Người đã xem thông tin người gửi phản ánh',
    why: 'Lịch sử: mỗi lần xem danh tính phải để lại dấu vết.',
  },
]
