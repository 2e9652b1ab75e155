import type { Staying } from '../../../kernel/capability.ts'

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['declared_figures.unit_id'],
    what: 'Số liệu đã công bố',
    why: 'Là số liệu của đơn vị vào kỳ đó; trang số liệu theo thời gian quy về bản đồ ngày nay.',
  },
]
