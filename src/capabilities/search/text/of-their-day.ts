import type { Staying } from '../../../kernel/capability.ts'

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['search_entries.unit_id'],
    what: 'Mục tìm kiếm',
    why: 'Theo nội dung được tìm; tìm tên cũ vẫn ra.',
  },
]
