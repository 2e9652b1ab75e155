import type { ChildState } from '../rules/cascade.ts'

const desk = '/lam-viec/ke-hoach'

export const cascadePaths = {
  children: (slug: string) => `/ke-hoach/${slug}/ke-hoach-don-vi`,
  childrenTable: (slug: string) => `/ke-hoach/${slug}/ke-hoach-don-vi.csv`,
  links: (id: string) => `${desk}/${id}/lien-ket`,
} as const

export const childLabels: Readonly<Record<ChildState, string>> = {
  issued: 'Đã ban hành',
  late: 'Ban hành muộn',
  missing: 'Chưa có',
  overdue: 'Quá hạn, chưa có',
}

export const cascadeText = {
  /** What the ledger counts when a unit issues its plan. */
  deedOf: 'kế hoạch',
  children: {
    title: 'Kế hoạch của các đơn vị',
    lead: 'Đơn vị nào đã ban hành kế hoạch của mình để thực hiện kế hoạch này, và nội dung nào đã được cụ thể hóa.',
    link: 'Kế hoạch của các đơn vị',
    summary: (issued: number, all: number) => `${issued}/${all} đơn vị đã có kế hoạch`,
    units: (n: number, all: number) => `${n}/${all} đơn vị`,
    issued: 'Đơn vị đã có kế hoạch',
    late: 'Ban hành muộn',
    overdue: 'Quá hạn, chưa có',
    missing: 'Chưa đến hạn, chưa có',
    ofUnits: (n: string) => `trên ${n} đơn vị`,
    uncovered: 'Nội dung chưa đơn vị nào cụ thể hóa',
    table: 'Từng đơn vị',
    matrix: 'Nội dung của kế hoạch trong kế hoạch các đơn vị',
    matrixText: 'Ô có số 1: kế hoạch của đơn vị có mục thực hiện nội dung ở cột. Dòng cuối: số đơn vị.',
    corner: 'Đơn vị',
    total: 'Số đơn vị',
    empty: 'Kế hoạch này không yêu cầu đơn vị ban hành kế hoạch riêng',
    emptyText:
      'Khi có nhiệm vụ yêu cầu ban hành kế hoạch, hoặc có đơn vị chọn kế hoạch này làm kế hoạch cấp trên, kết quả hiện ở đây.',
    noPlan: 'đơn vị chưa có kế hoạch trong hệ thống',
    fileName: (slug: string) => `${slug}-ke-hoach-don-vi`,
    filter: 'Tình trạng',
    any: 'Tất cả',
    filters: {
      issued: 'Đã có kế hoạch',
      late: 'Trong đó ban hành muộn',
      missing: 'Chưa đến hạn, chưa có',
      overdue: 'Quá hạn, chưa có',
    } satisfies Readonly<Record<ChildState, string>>,
    count: (n: string) => `${n} đơn vị`,
    columns: {
      unit: 'Đơn vị',
      due: 'Hạn',
      state: 'Tình trạng',
      plan: 'Kế hoạch của đơn vị',
      issued: 'Ngày ban hành',
      covered: 'Nội dung được cụ thể hóa',
    },
    coveredOf: (n: number, all: number) => `${n}/${all}`,
  },
  above: {
    title: 'Thực hiện kế hoạch cấp trên',
    text: (name: string) => `Các nội dung của kế hoạch này cụ thể hóa ${name}.`,
    item: 'Mục của kế hoạch này',
    from: 'Thực hiện nội dung cấp trên',
    none: 'nội dung riêng của đơn vị',
    left: 'Nội dung cấp trên chưa được cụ thể hóa',
    leftNone: 'Mọi nội dung của kế hoạch cấp trên đã được cụ thể hóa.',
    unconfirmed: 'Chưa có người xác nhận các mục liên kết với kế hoạch cấp trên.',
    edit: 'Liên kết với kế hoạch cấp trên',
  },
  links: {
    title: 'Liên kết với kế hoạch cấp trên',
    lead: (name: string) =>
      `Đánh dấu những nội dung của ${name} mà từng mục dưới đây thực hiện. Hệ thống đề xuất theo câu chữ và lĩnh vực; chỉ những ô được lưu mới được tính.`,
    proposed: 'đề xuất',
    others: (n: number) => `${n} nội dung khác của kế hoạch cấp trên`,
    save: 'Xác nhận liên kết',
    saved: 'Đã xác nhận liên kết với kế hoạch cấp trên.',
    empty: 'Kế hoạch chưa có mục nội dung nào để liên kết.',
  },
} as const

export const cascadeRefusals = {
  'plan-without-parent': 'Kế hoạch này chưa ghi thuộc kế hoạch nào. Hãy chọn kế hoạch cấp trên ở phần thông tin chung.',
} as const
