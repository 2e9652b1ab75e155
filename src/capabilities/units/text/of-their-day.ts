import type { Staying } from '../../../kernel/capability.ts'

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: [
      'unit_names.unit_id',
      'unit_measures.unit_id',
      'unit_parents.unit_id',
      'unit_parents.parent_id',
      'unit_successions.from_unit_id',
      'unit_successions.to_unit_id',
      'item_heirs.from_unit_id',
      'item_heirs.heir_id',
    ],
    what: 'Tên, cấp trên, dân số, diện tích, kế thừa của đơn vị',
    why: 'Chính là lịch sử của đơn vị.',
  },
  {
    columns: ['installation.office_unit_id'],
    what: 'Cơ quan dùng hệ thống',
    why: 'Đổi khi sắp xếp cấp tỉnh, bằng việc chọn lại cơ quan; không tự chuyển.',
  },
]
