import type { Staying } from '../../../kernel/capability.ts'

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['visit_pages.unit_id'],
    what: 'Lượt xem theo đơn vị',
    why: 'Ghi đơn vị của trang vào ngày được xem; bản đồ hiện nay được quy đổi khi đọc.',
  },
]
