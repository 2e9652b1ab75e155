import type { Staying } from '../../../kernel/capability.ts'

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['template_editions.unit_id'],
    what: 'Mẫu văn bản của đơn vị',
    why: 'Văn bản mới mang thể thức của đơn vị mới; mẫu cũ còn để dựng lại văn bản cũ.',
  },
]
