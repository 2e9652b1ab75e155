import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['item_heirs.decided_by'],
    what: 'Việc đã giao cho đơn vị kế thừa',
    why: 'Lịch sử: ghi ai đã quyết định.',
  },
]
