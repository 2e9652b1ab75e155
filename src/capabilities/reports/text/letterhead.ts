import { formatDate, lowerFirst } from '../../../ui/format.ts'

/** "14/3/2026", "28/02/2026": only the months 1 and 2 take a nought. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.4. */
export const officialDate = (date: string): string =>
  date.slice(5, 7) <= '02' ? formatDate(date) : formatDate(date).replace('/0', '/')

export const documentWords = {
  type: 'Báo cáo',
  symbol: 'BC',
  field: 'Cải cách hành chính',
  title: (planTitle: string, period: string, year: number) =>
    `Kết quả thực hiện Kế hoạch ${subjectOf(planTitle, year)} ${period}`,
  plan: (plan: {
    documentType: string
    number: string | null
    issued: string | null
    issuer: string | null
    title: string
  }) =>
    [
      `${plan.documentType || 'Kế hoạch'}${plan.number ? ` số ${plan.number}` : ''}`,
      plan.issued && ` ngày ${plan.issued}`,
      plan.issuer && ` của ${plan.issuer}`,
      plan.number ? ` về ${lowerFirst(plan.title)}` : ` ${lowerFirst(plan.title)}`,
    ]
      .filter(Boolean)
      .join(''),
  amends: (number: string, issued: string, n: number) =>
    `Báo cáo này là bản đính chính lần ${n}, thay thế Báo cáo số ${number} ngày ${issued}.`,
  amendmentReason: (reason: string) => `Lý do đính chính: ${reason}`,
  sourceNote: (at: string) =>
    `Số liệu đếm từ sổ minh chứng của hệ thống lúc ${at}; các số gạch chân chấm mở được đến minh chứng.`,
  annexes: { items: 'Phụ lục I', units: 'Phụ lục II', evidence: 'Phụ lục III' },
  annexTitles: {
    items: (period: string) => `Kết quả theo nội dung của kế hoạch, ${period}`,
    units: (period: string) => `Kết quả theo cơ quan, đơn vị, địa phương, ${period}`,
  },
  recipients: (shortName: string) => `Lãnh đạo ${shortName}`,
  archive: 'Lưu: VT, CCHC',
  occurrences: 'Lượt thực hiện nhiệm vụ',
  due: 'Đến hạn',
  done: 'Hoàn thành',
  order: 'STT',
} as const

/** The plan's title within a sentence; its year is left out where the period says it again. */
function subjectOf(title: string, year: number): string {
  const bare = title.replace(/^kế hoạch\s+/i, '').replace(new RegExp(`\\s*năm\\s+${year}$`, 'i'), '')
  return lowerFirst(bare)
}
