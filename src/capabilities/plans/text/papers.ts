import { formatDate, lowerFirst } from '../../../ui/format.ts'
import type { PlanSection } from '../rules/plan.ts'

const letters = '/lam-viec/giao-nhiem-vu'

export const paperPaths = {
  plan: (slug: string, format: string) => `/ke-hoach/${slug}/van-ban.${format}`,
  letters: (slug: string) => `${letters}/${slug}`,
  letter: (slug: string, unit: string, format: string) => `${letters}/${slug}/don-vi/${unit}.${format}`,
  bundle: (slug: string, format: string) => `${letters}/${slug}/tat-ca-${format}.zip`,
} as const

export const paperText = {
  planLinks: 'Văn bản kế hoạch:',
  lettersLink: 'Công văn giao nhiệm vụ cho từng đơn vị',
  formats: { docx: '.docx', pdf: '.pdf' },
  title: 'Công văn giao nhiệm vụ',
  lead: 'Mỗi đơn vị một công văn, kèm phụ lục các nhiệm vụ đơn vị chủ trì theo kế hoạch. Số và ngày để trống đến khi phát hành.',
  unit: 'Đơn vị',
  tasks: 'Số nhiệm vụ',
  files: 'Công văn',
  all: { docx: 'Tải tất cả (.docx)', pdf: 'Tải tất cả (.pdf)' },
  none: 'Kế hoạch này chưa giao nhiệm vụ cho đơn vị nào.',
  mine: 'Đơn vị của tôi',
  type: 'Kế hoạch',
  letterType: 'Công văn',
  symbol: 'KH',
  field: 'CCHC',
  tasksAnnex: 'Nhiệm vụ thực hiện kế hoạch',
  unitAnnex: (unit: string) => `Nhiệm vụ giao ${unit} chủ trì thực hiện`,
  targets: 'Chỉ tiêu',
  recipients: (issuer: string) => [`Lãnh đạo ${issuer}`, 'Lưu: VT, CCHC'],
  planRecipients: ['Các cơ quan, đơn vị, địa phương', 'Lưu: VT, CCHC'],
  columns: {
    order: 'STT',
    task: 'Nhiệm vụ',
    product: 'Sản phẩm',
    lead: 'Cơ quan chủ trì',
    support: 'Cơ quan phối hợp',
    schedule: 'Thời hạn',
  },
  groups: {
    aims: 'Mục đích, yêu cầu',
    contents: 'Nội dung',
    ways: 'Hình thức, đối tượng',
    order: 'Tổ chức thực hiện',
  },
  basis: (paper: {
    type: string | null
    number: string
    issued: string | null
    issuer: string | null
    title: string
  }) =>
    [
      'Căn cứ',
      paper.type ?? 'Văn bản',
      `số ${paper.number}`,
      paper.issued && `ngày ${officialDate(paper.issued)}`,
      paper.issuer && `của ${paper.issuer}`,
      paper.title && lowerFirst(paper.title),
    ]
      .filter(Boolean)
      .join(' '),
  named: (plan: { documentType: string; number: string | null; title: string }) =>
    plan.number ? `${plan.documentType || 'Kế hoạch'} số ${plan.number}` : `Kế hoạch ${lowerFirst(plan.title)}`,
  fullyNamed: (plan: {
    documentType: string
    number: string | null
    issued: string | null
    issuer: string | null
    title: string
  }) =>
    [
      paperText.named(plan),
      plan.issued && ` ngày ${officialDate(plan.issued)}`,
      plan.issuer && ` của ${plan.issuer}`,
      plan.number && ` về ${lowerFirst(subjectOf(plan.title))}`,
    ]
      .filter(Boolean)
      .join(''),
} as const

/** A plan's subject does not say "plan" once more. */
export const subjectOf = (title: string): string => title.replace(/^kế hoạch\s+/i, '')

/** Only the months 1 and 2 take a nought. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.4. */
const officialDate = (date: string): string =>
  date.slice(5, 7) <= '02' ? formatDate(date) : formatDate(date).replace('/0', '/')

/** The sections as they stand together in the document. */
export const paperSections: readonly { readonly title: string; readonly sections: readonly PlanSection[] }[] = [
  { title: paperText.groups.aims, sections: ['purpose', 'requirement'] },
  { title: paperText.groups.contents, sections: ['content'] },
  { title: paperText.groups.ways, sections: ['channel', 'audience'] },
  { title: paperText.groups.order, sections: ['reporting', 'funding'] },
]
