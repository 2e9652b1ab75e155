import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['article_editions.saved_by', 'article_editions.writer_ids'],
    what: 'Người đã viết từng bản tin, bài',
    why: 'Lịch sử, và để không ai tự duyệt lời của mình.',
  },
]
