import type { Staying } from '../../../kernel/capability.ts'

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['deed_units.unit_id', 'deed_keys.unit_id', 'credited_deeds.unit_id'],
    what: 'Việc đã làm trong sổ minh chứng',
    why: 'Là việc của đơn vị vào ngày làm, không tính lại cho đơn vị khác; đơn vị kế thừa không ghi trùng được.',
  },
  {
    columns: ['proofs.unit_id', 'proofs.owner_unit_id'],
    what: 'Minh chứng của nhiệm vụ',
    why: 'Theo nhiệm vụ: ai tiếp nhận nhiệm vụ thì giải trình, thẩm định minh chứng của nhiệm vụ đó.',
  },
]
