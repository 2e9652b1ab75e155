import type { Staying } from '../../../kernel/capability.ts'

/** Where people stand who have left, for the page on which they hand over. */
export const staying: readonly Staying[] = [
  {
    columns: ['reports.submitted_by', 'reports.approved_by'],
    what: 'Báo cáo đã trình, đã duyệt',
    why: 'Lịch sử, và để không ai tự duyệt báo cáo mình trình.',
  },
  {
    columns: [
      'unit_reports.created_by',
      'unit_reports.submitted_by',
      'unit_reports.decided_by',
      'unit_report_submissions.submitted_by',
      'unit_report_closings.closed_by',
      'unit_report_deadlines.set_by',
    ],
    what: 'Báo cáo của đơn vị',
    why: 'Của đơn vị: bản đang soạn, bản bị trả lại đều báo cho cả đơn vị, người khác viết tiếp được.',
  },
]
