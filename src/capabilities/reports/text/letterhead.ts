import { formatDate } from '../../../ui/format.ts'
import type { UnitKind } from '../../units/index.ts'

/** Who issues, as an official document prints it. */
export interface Letterhead {
  readonly parent: string | null
  readonly issuer: readonly string[]
  readonly symbol: string
  readonly place: string
  /** In running text, as annexes and the register name it. */
  readonly name: string
  /** In the sentences of the report itself. */
  readonly shortName: string
  /** The superior that the report goes to, in running text. */
  readonly superior: string | null
  /** Signed for: only where a committee issues. */
  readonly body: string | null
  readonly headPost: string
}

const territories: readonly UnitKind[] = [
  'PROVINCE',
  'CENTRAL_CITY',
  'QUAN',
  'HUYEN',
  'THI_XA',
  'TP_THUOC_TINH',
  'TP_THUOC_TP',
  'XA',
  'PHUONG',
  'DAC_KHU',
  'THI_TRAN',
]

const headPosts: Readonly<Partial<Record<UnitKind, string>>> = {
  DEPARTMENT: 'GIÁM ĐỐC',
  PUBLIC_SERVICE_UNIT: 'GIÁM ĐỐC',
  OFFICE: 'CHÁNH VĂN PHÒNG',
  DIVISION: 'TRƯỞNG PHÒNG',
}

interface Issuer {
  readonly name: string
  readonly kind: UnitKind
  readonly abbreviation: string | null
  readonly parentName: string | null
}

/** Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.2 (tên cơ quan), II.3 (số, ký hiệu), II.4 (địa danh), II.7 (chữ ký). */
export function letterheadOf({ name, kind, abbreviation, parentName }: Issuer): Letterhead {
  const place = placeOf(parentName ?? name)
  const committee = `Ủy ban nhân dân ${lowerFirst(name)}`
  const superior = parentName && `Ủy ban nhân dân ${lowerFirst(parentName)}`
  if (territories.includes(kind)) {
    return {
      parent: null,
      issuer: ['ỦY BAN NHÂN DÂN', upper(name)],
      symbol: 'BC-UBND',
      place: placeOf(name),
      name: committee,
      shortName: `UBND ${lowerFirst(name)}`,
      superior,
      body: 'ỦY BAN NHÂN DÂN',
      headPost: 'CHỦ TỊCH',
    }
  }
  return {
    parent: parentName && upper(`UBND ${parentName}`),
    issuer: [upper(name)],
    symbol: `BC-${abbreviation ?? initials(name)}`,
    place,
    name: parentName && !name.includes(placeOf(parentName)) ? `${name} ${lowerFirst(parentName)}` : name,
    shortName: name,
    superior,
    body: null,
    headPost: headPosts[kind] ?? 'THỦ TRƯỞNG',
  }
}

export const upper = (words: string) => words.toLocaleUpperCase('vi')

/** "Thành phố Huế" within a sentence; "CCHC" stays. */
export function lowerFirst(words: string): string {
  const second = words.charAt(1)
  return second !== second.toLocaleLowerCase('vi') ? words : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}

/** Provinces and cities lose the word for their class; a commune keeps it, for many are named after persons or numbered. */
const placeOf = (name: string) => name.replace(/^(tỉnh|thành phố)\s+/i, '')

const initials = (name: string) =>
  upper(
    name
      .replace(/,/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '' && word !== 'và')
      .map((word) => word.charAt(0))
      .join(''),
  )

/** "14/3/2026", "28/02/2026": only the months 1 and 2 take a nought. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.4. */
export const officialDate = (date: string): string =>
  date.slice(5, 7) <= '02' ? formatDate(date) : formatDate(date).replace('/0', '/')

export const documentWords = {
  type: 'Báo cáo',
  field: 'Cải cách hành chính',
  title: (planTitle: string, period: string, year: number) =>
    `Kết quả thực hiện Kế hoạch ${subjectOf(planTitle, year)} ${period}`,
  opening: (what: { plan: string; issuer: string; period: string }) =>
    `Thực hiện ${what.plan}, ${what.issuer} báo cáo kết quả ${what.period} như sau:`,
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
  closing: (what: { title: string; issuer: string; superior: string | null }) =>
    `Trên đây là báo cáo ${lowerFirst(what.title)}, ${what.issuer}${what.superior ? ` kính báo cáo ${what.superior}` : ' báo cáo'}`,
  sourceNote: (at: string) =>
    `Số liệu đếm từ sổ minh chứng của hệ thống lúc ${at}; các số gạch chân chấm mở được đến minh chứng.`,
  annexes: { items: 'Phụ lục I', units: 'Phụ lục II' },
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
