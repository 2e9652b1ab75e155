import type { Schedule } from '../../../reading/index.ts'

export const scheduleLabels: Readonly<Record<Schedule['kind'], string>> = {
  due: 'Đến một ngày',
  range: 'Trong một khoảng thời gian',
  continuous: 'Thường xuyên',
  recurring: 'Định kỳ',
  event: 'Khi có sự kiện',
  relative: 'Số ngày sau một mốc',
  none: 'Không ghi',
}

export const everyLabels: Readonly<Record<NonNullable<Schedule['every']>, string>> = {
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  'half-year': '6 tháng',
  year: 'Hằng năm',
}

export const taskText = {
  quote: 'Nguyên văn nhiệm vụ',
  quoteHint: 'Đúng lời văn bản: sửa đoạn này là đổi chỗ đánh dấu nhiệm vụ.',
  namesHint: 'Nhiều cơ quan cách nhau bằng dấu chấm phẩy.',
  noRhythm: 'Không định kỳ',
  phraseHint: 'Ví dụ: trước ngày 30/9/2026; Quý II; thường xuyên.',
} as const
