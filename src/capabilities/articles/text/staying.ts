import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['article_editions.saved_by', 'article_editions.writer_ids'],
    what: 'Người đã viết từng bản tin, bài',
    why: 'Lịch sử, và để không ai tự duyệt lời của mình.',
  },
  {
    columns: ['article_editions.scheduled_by', 'articles.removal_by'],
    what: 'Người duyệt đã hẹn giờ đăng, giờ gỡ',
    why: 'Việc duyệt đã xong khi còn giữ vị trí; giờ hẹn vẫn có hiệu lực và người duyệt khác của đơn vị đổi được.',
  },
  {
    columns: ['article_topics.saved_by'],
    what: 'Người đã sửa chuyên mục',
    why: 'Lịch sử; người duyệt khác của đơn vị phụ trách cổng sửa tiếp được.',
  },
  {
    columns: ['article_shares.shared_by'],
    what: 'Người đã chia sẻ tin của đơn vị khác',
    why: 'Lịch sử; biên tập viên, người duyệt khác của đơn vị thôi chia sẻ được.',
  },
]

/** Units that have ended and are still named. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['article_shares.unit_id'],
    what: 'Đơn vị đã chia sẻ tin của đơn vị khác',
    why: 'Mục tin của đơn vị đã kết thúc giữ như lúc đơn vị còn hoạt động.',
  },
]
