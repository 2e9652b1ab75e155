import type { Staying } from '../../../kernel/capability.ts'

/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  readings: 'Văn bản đã đọc, chưa vào sổ',
  scans: 'Bản quét đang chờ đọc',
} as const

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['reading_handings.unit_id', 'reading_corrections.unit_id'],
    what: 'Lượt nạp văn bản, chỗ đã sửa khi đọc',
    why: 'Lịch sử; từng văn bản còn mở thì chuyển theo danh sách trên.',
  },
]
