import type { Staying } from '../../../kernel/capability.ts'

/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  plans: 'Kế hoạch đang soạn, đang thực hiện',
} as const

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['plans.scope_unit_id'],
    what: 'Phạm vi của kế hoạch',
    why: 'Ghi theo văn bản đã ban hành.',
  },
  {
    columns: ['plan_orders.lead_units', 'plan_orders.support_units'],
    what: 'Đơn vị ghi trong bản thảo nhiệm vụ',
    why: 'Theo lời văn của kế hoạch; khi ban hành, việc của đơn vị đã kết thúc giao cho đơn vị kế thừa.',
  },
  {
    columns: ['plan_imports.unit_id'],
    what: 'Kết quả nhập tệp kế hoạch',
    why: 'Lịch sử; bản thảo làm ra từ đó chuyển theo danh sách kế hoạch.',
  },
]
