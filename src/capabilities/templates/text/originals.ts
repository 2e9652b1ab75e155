import type { TemplateKind } from '../rules/template.ts'

/** A fixed phrase of a document: what it is called, what it says at first, which names it may use. */
export interface PhraseOriginal {
  readonly label: string
  readonly original: string
  readonly names: readonly string[]
}

/** What stands in braces in a phrase, as people write it. */
export const placeholders = {
  plan: 'kế hoạch',
  fullPlan: 'kế hoạch đầy đủ',
  issuer: 'cơ quan',
  lead: 'cơ quan chủ trì',
  superior: 'cấp trên',
  unit: 'đơn vị',
  period: 'kỳ',
  reportTitle: 'tên báo cáo',
  taskCount: 'số nhiệm vụ',
  day: 'ngày',
  scope: 'phạm vi',
  meeting: 'cuộc họp',
  address: 'địa chỉ',
  ended: 'lúc kết thúc',
  copies: 'số bản',
} as const

export type PlaceholderName = keyof typeof placeholders

const { plan, fullPlan, issuer, lead, superior, unit, period, reportTitle, taskCount, day, scope } = placeholders
const { meeting, address, ended, copies } = placeholders

/** Every phrase that an office may word in its own way. Names in braces are filled when the document is made. */
export const originals = {
  report: {
    opening: {
      label: 'Câu mở đầu',
      original: 'Thực hiện {kế hoạch}, {cơ quan} báo cáo kết quả {kỳ} như sau:',
      names: [plan, issuer, period],
    },
    closing: {
      label: 'Câu kết',
      original: 'Trên đây là báo cáo {tên báo cáo}, {cơ quan} kính báo cáo {cấp trên}',
      names: [reportTitle, issuer, superior],
    },
    closingAlone: {
      label: 'Câu kết khi không có cơ quan cấp trên',
      original: 'Trên đây là báo cáo {tên báo cáo}, {cơ quan} báo cáo',
      names: [reportTitle, issuer],
    },
  },
  plan: {
    opening: {
      label: 'Câu mở đầu',
      original: '{cơ quan} ban hành {kế hoạch} như sau:',
      names: [plan, issuer],
    },
    closing: {
      label: 'Câu kết',
      original:
        'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương phản ánh về {cơ quan chủ trì} để tổng hợp, báo cáo {cơ quan} xem xét, quyết định',
      names: [issuer, lead],
    },
  },
  letter: {
    subject: {
      label: 'Trích yếu',
      original: 'giao nhiệm vụ thực hiện {kế hoạch}',
      names: [plan, unit],
    },
    opening: {
      label: 'Câu mở đầu',
      original:
        'Thực hiện {kế hoạch đầy đủ}, {cơ quan} giao {đơn vị} chủ trì thực hiện {số nhiệm vụ} nhiệm vụ, cụ thể tại Phụ lục kèm theo.',
      names: [fullPlan, plan, issuer, unit, taskCount],
    },
    request: {
      label: 'Đề nghị',
      original:
        'Đề nghị {đơn vị} tổ chức thực hiện đúng thời hạn, cập nhật kết quả và minh chứng trên Hệ thống điều hành cải cách hành chính; khi có khó khăn, vướng mắc thì phản ánh về {cơ quan} để được hướng dẫn, giải quyết.',
      names: [issuer, unit],
    },
    closing: {
      label: 'Câu kết',
      original: '{cơ quan} đề nghị {đơn vị} quan tâm, phối hợp thực hiện',
      names: [issuer, unit],
    },
  },
  summary: {
    title: {
      label: 'Trích yếu',
      original: 'Tóm tắt tình hình thực hiện công tác cải cách hành chính đến ngày {ngày}',
      names: [day, issuer],
    },
    opening: {
      label: 'Câu mở đầu',
      original: 'Tình hình thực hiện nhiệm vụ của các cơ quan, đơn vị thuộc {phạm vi} như sau:',
      names: [scope, day, issuer],
    },
    closing: {
      label: 'Câu kết',
      original: 'Mỗi việc nêu trên mở được đến hồ sơ của nó trên hệ thống',
      names: [day, issuer],
    },
  },
  invitation: {
    subject: { label: 'Trích yếu', original: 'Dự {cuộc họp}', names: [meeting, issuer] },
    opening: { label: 'Câu mời', original: '{cơ quan} trân trọng kính mời:', names: [issuer, meeting] },
    come: { label: 'Tới dự', original: 'Tới dự: {cuộc họp}.', names: [meeting, issuer] },
    request: {
      label: 'Đề nghị xác nhận (trong giấy mời gửi riêng)',
      original: 'Đề nghị xác nhận dự trước giờ họp tại: {địa chỉ}',
      names: [address, issuer],
    },
    closing: { label: 'Câu kết', original: 'Rất mong sự có mặt của Quý vị', names: [issuer, meeting] },
  },
  minutes: {
    agenda: { label: 'Tên phần chương trình', original: 'Nội dung, chương trình', names: [] },
    discussion: { label: 'Tên phần diễn biến', original: 'Diễn biến, ý kiến phát biểu', names: [] },
    conclusions: { label: 'Tên phần kết luận', original: 'Kết luận', names: [] },
    closing: {
      label: 'Câu kết',
      original: 'Biên bản kết thúc vào hồi {lúc kết thúc}, được lập thành {số bản} bản, có giá trị như nhau',
      names: [ended, copies],
    },
  },
} as const satisfies Record<TemplateKind, Readonly<Record<string, PhraseOriginal>>>

/** The phrases of a kind by their keys, in the order of the document. */
export const phrasesOf = (kind: TemplateKind): readonly (readonly [string, PhraseOriginal])[] =>
  Object.entries<PhraseOriginal>(originals[kind])

/** What the names stand for in a preview. */
export const samples: Readonly<Partial<Record<PlaceholderName, string>>> = {
  plan: 'Kế hoạch số 05/KH-UBND',
  fullPlan: 'Kế hoạch số 05/KH-UBND ngày 05/01/2026 về tuyên truyền cải cách hành chính năm 2026',
  period: '6 tháng đầu năm 2026',
  reportTitle: 'kết quả tuyên truyền cải cách hành chính 6 tháng đầu năm 2026',
  unit: 'UBND phường Một',
  taskCount: '06',
  day: '15/6/2026',
  meeting: 'hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026',
  address: 'https://cchc.example.gov.vn/giay-moi/…',
  ended: '11 giờ 15 phút, ngày 20 tháng 6 năm 2026',
  copies: '02',
}

export const sampleBody = 'Phần này do hệ thống tự ghi từ nhiệm vụ, minh chứng và số liệu.'
export const sampleTitle = 'tuyên truyền cải cách hành chính năm 2026'
export const sampleMeeting = 'Hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm 2026'
export const sampleSigners = { chair: 'CHỦ TRÌ', secretary: 'THƯ KÝ' } as const
