import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['plans.created_by', 'plan_imports.imported_by'],
    what: 'Kế hoạch đang soạn',
    why: 'Của đơn vị chủ trì: mọi điều phối viên của đơn vị soạn tiếp được.',
  },
  {
    columns: ['plans.adopted_by', 'plans.closed_by', 'plan_editions.adopted_by', 'plan_item_links.linked_by'],
    what: 'Kế hoạch đã ban hành, kết thúc',
    why: 'Lịch sử: ghi ai đã làm, không ghi ai đang giữ.',
  },
]
