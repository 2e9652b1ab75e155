import { formatDate } from '../../../ui/format.ts'

export const summaryPaths = {
  page: '/lam-viec/tom-tat',
  file: (format: string) => `/lam-viec/tom-tat/ban-in.${format}`,
} as const

export const summaryText = {
  menu: 'Tóm tắt cho lãnh đạo',
  title: 'Tóm tắt cho lãnh đạo',
  lead: (scope: string, day: string) => `${scope}, đến ngày ${day}. Mỗi dòng mở được đến hồ sơ của nó.`,
  type: 'Báo cáo',
  symbol: 'BC',
  archive: 'Lưu: VT, CCHC',
  files: { docx: 'Tải .docx', pdf: 'Tải .pdf' },
  parts: {
    late: {
      title: 'Ba việc chậm',
      rule: 'Nhiệm vụ quá hạn lâu nhất chưa xong; cùng hạn thì nhiều đơn vị chậm hơn đứng trước.',
      none: 'Không có nhiệm vụ nào quá hạn.',
    },
    risks: {
      title: 'Ba rủi ro',
      rule: 'Nhiệm vụ đến hạn trong 14 ngày tới mà chưa có kết quả nào (nhiều đơn vị nhất); vướng mắc chờ giải quyết quá 10 ngày (lâu nhất); đơn vị có nhiệm vụ nhưng chưa có hoạt động được công nhận trong 30 ngày.',
      none: 'Chưa thấy rủi ro theo các tiêu chí trên.',
    },
    wins: {
      title: 'Ba kết quả nổi bật',
      rule: 'Nhiệm vụ đến hạn trong 30 ngày qua được mọi đơn vị hoàn thành đúng hạn; đơn vị có nhiều hoạt động được công nhận nhất trong 30 ngày; vướng mắc đã giải quyết trong 30 ngày.',
      none: 'Chưa có kết quả theo các tiêu chí trên.',
    },
  },
  late: (task: string, day: string, days: string) => `${task}: quá hạn ${days} ngày (hạn ${day})`,
  nothingDone: (task: string, day: string, days: string) =>
    `${task}: còn ${days} ngày đến hạn (${day}), chưa có kết quả`,
  dueToday: (task: string) => `${task}: hôm nay đến hạn, chưa có kết quả`,
  obstacle: (words: string, unit: string, days: string) => `${unit}: ${words} chờ giải quyết ${days} ngày`,
  silent: (count: string) => `${count} đơn vị chưa có hoạt động được công nhận trong 30 ngày`,
  inTime: (task: string, day: string) => `${task}: mọi đơn vị hoàn thành đúng hạn ${day}`,
  mostDeeds: (unit: string, deeds: string) => `${unit}: ${deeds} hoạt động được công nhận trong 30 ngày`,
  decided: (count: string) => `Đã giải quyết ${count} khó khăn, vướng mắc trong 30 ngày`,
  units: (names: string) => `Đơn vị: ${names}`,
  andMore: (shown: string, more: string) => `${shown} và ${more} đơn vị khác`,
} as const

/** "15/6/2026" within a sentence. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.4. */
export const dayWords = (date: string): string =>
  date.slice(5, 7) <= '02' ? formatDate(date) : formatDate(date).replace('/0', '/')
