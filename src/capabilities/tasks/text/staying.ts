import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['comments.written_by', 'comment_mentions.account_id'],
    what: 'Ý kiến trao đổi, lượt nhắc tên',
    why: 'Lời của chính người đó; đồng nghiệp vẫn đọc và trả lời được.',
  },
  {
    columns: ['obstacles.raised_by', 'obstacles.decided_by', 'obstacle_passes.by_account_id'],
    what: 'Khó khăn, vướng mắc đã nêu',
    why: 'Nêu thay mặt đơn vị: ý kiến giải quyết báo cho đơn vị, không riêng người nêu.',
  },
  {
    columns: [
      'assignments.submitted_by',
      'assignment_moves.by_account_id',
      'extensions.by_account_id',
      'reminders.by_account_id',
      'tasks.ordered_by',
    ],
    what: 'Việc đã giao, trình, duyệt, gia hạn, nhắc',
    why: 'Lịch sử: ghi ai đã làm, không ghi ai đang giữ.',
  },
  {
    columns: ['assignment_batches.by_account_id', 'assignment_batches.assignee_id'],
    what: 'Thao tác hàng loạt',
    why: 'Lịch sử; lần chọn chưa xác nhận thì không có hiệu lực gì.',
  },
]
