import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['template_editions.saved_by', 'template_editions.adopted_by'],
    what: 'Mẫu văn bản',
    why: 'Của đơn vị; bản đang sửa thì người khác có quyền sửa tiếp được.',
  },
]
