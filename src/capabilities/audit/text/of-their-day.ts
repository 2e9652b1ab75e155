import type { Staying } from '../../../kernel/capability.ts'

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['events.unit_id'],
    what: 'Nhật ký',
    why: 'Ghi đơn vị của người làm vào lúc làm; chuỗi nhật ký không sửa được.',
  },
]
