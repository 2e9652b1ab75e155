import type { Staying } from '../../../kernel/capability.ts'

/** What a unit answers for, as the page of a reorganisation counts it. */
export const owned = {
  unitReports: 'Báo cáo của đơn vị đang làm',
} as const

/** Columns that go on naming a unit that has ended, and why. */
export const ofTheirDay: readonly Staying[] = [
  {
    columns: ['reports.unit_id', 'unit_reports.owner_unit_id'],
    what: 'Báo cáo về kế hoạch, nơi nhận báo cáo',
    why: 'Theo kế hoạch: ai tiếp nhận kế hoạch thì soạn, duyệt, thu báo cáo của kế hoạch đó.',
  },
  {
    columns: ['unit_report_deadlines.unit_id', 'unit_report_reminders.unit_id'],
    what: 'Hạn riêng, lượt nhắc báo cáo',
    why: 'Của kỳ báo cáo và đơn vị lúc đó.',
  },
  {
    columns: ['gathered_words.unit_id'],
    what: 'Nội dung đã gom vào báo cáo',
    why: 'Lịch sử: ghi lời của đơn vị nào.',
  },
]
