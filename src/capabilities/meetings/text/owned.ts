import type { Staying } from '../../../kernel/capability.ts'

/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  meetings: 'Cuộc họp chưa kết luận',
  invitations: 'Giấy mời họp chưa trả lời',
} as const

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['meeting_attendances.unit_id'],
    what: 'Điểm danh',
    why: 'Ghi đơn vị của người dự vào lúc họp.',
  },
  {
    columns: ['meeting_conclusions.lead_units', 'meeting_conclusions.support_units'],
    what: 'Đơn vị ghi trong kết luận',
    why: 'Theo biên bản; khi ký, việc của đơn vị đã kết thúc giao cho đơn vị kế thừa.',
  },
]
