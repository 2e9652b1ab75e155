import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['reorganisations.made_by'],
    what: 'Phương án sắp xếp đơn vị',
    why: 'Của hệ thống: người quản trị khác soạn tiếp, lên lịch, hủy được.',
  },
]
