import type { DueRule } from '../rules/schedule.ts'

export const dueLabels: Readonly<Record<DueRule, string>> = {
  'named-day': 'theo ngày ghi trong kế hoạch',
  'end-of-range': 'ngày cuối của khoảng thời gian',
  'end-of-period': 'ngày cuối của kỳ',
  'day-of-period': 'ngày ghi trong kế hoạch, ở tháng cuối kỳ',
  'reporting-cut-off': 'ngày chốt số liệu báo cáo',
  'days-after': 'tính theo số ngày kể từ ngày ký',
  'working-days-after': 'tính theo số ngày làm việc kể từ ngày ký',
  'end-of-plan': 'hết thời gian thực hiện kế hoạch',
  'on-event': 'theo sự kiện',
  extended: 'đã gia hạn',
}
