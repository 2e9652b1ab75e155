import type { Staying } from '../../../kernel/capability.ts'

/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  documents: 'Văn bản nội bộ đang giữ',
} as const

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['documents.issuer_unit_id'],
    what: 'Cơ quan ban hành văn bản',
    why: 'Văn bản đã ký giữ nguyên cơ quan ban hành của ngày ký.',
  },
  {
    columns: ['document_standings.said_by_unit_id'],
    what: 'Đơn vị đã xác định tình trạng hiệu lực',
    why: 'Lời xác định giữ tên đơn vị của ngày xác định.',
  },
]
