import type { EditionState, TemplateKind } from './rules/template.ts'

const base = '/lam-viec/mau-van-ban'

export const paths = {
  list: base,
  one: (unitSlug: string, kind: string) => `${base}/${unitSlug}/${kind}`,
  preview: (unitSlug: string, kind: string) => `${base}/${unitSlug}/${kind}/xem-truoc`,
  pdf: (unitSlug: string, kind: string, number: number | string) => `${base}/${unitSlug}/${kind}/ban-${number}.pdf`,
  adopt: (unitSlug: string, kind: string) => `${base}/${unitSlug}/${kind}/ap-dung`,
  cancel: (unitSlug: string, kind: string) => `${base}/${unitSlug}/${kind}/bo-ban-thao`,
  restore: (unitSlug: string, kind: string) => `${base}/${unitSlug}/${kind}/khoi-phuc`,
} as const

export const kindLabels: Readonly<Record<TemplateKind, string>> = {
  report: 'Báo cáo kết quả thực hiện kế hoạch',
  plan: 'Kế hoạch',
  letter: 'Công văn giao nhiệm vụ',
  summary: 'Bản tóm tắt cho lãnh đạo',
  invitation: 'Giấy mời họp',
  minutes: 'Biên bản cuộc họp',
}

/** As part of an address. */
export const kindSlugs: Readonly<Record<TemplateKind, string>> = {
  report: 'bao-cao',
  plan: 'ke-hoach',
  letter: 'giao-nhiem-vu',
  summary: 'tom-tat',
  invitation: 'giay-moi',
  minutes: 'bien-ban',
}

/** Official type and the part of the symbol before the issuer. */
export const kindTypes = {
  report: { type: 'Báo cáo', symbol: 'BC' },
  plan: { type: 'Kế hoạch', symbol: 'KH' },
  letter: { type: 'Công văn', symbol: null },
  summary: { type: 'Báo cáo', symbol: 'BC' },
  invitation: { type: 'Giấy mời', symbol: 'GM' },
  minutes: { type: 'Biên bản', symbol: 'BB' },
} as const satisfies Record<TemplateKind, { type: string; symbol: string | null }>

export const stateLabels: Readonly<Record<EditionState, string>> = {
  draft: 'Bản thảo',
  adopted: 'Đang dùng',
  replaced: 'Đã thay',
}

export const labels = {
  parent: 'Cơ quan cấp trên trực tiếp',
  issuer: 'Tên cơ quan ban hành',
  place: 'Địa danh',
  capacity: 'Quyền hạn ký',
  post: 'Chức vụ người ký',
  signer: 'Họ tên người ký',
  recipients: 'Nơi nhận',
  opening: 'Câu mở đầu',
  closing: 'Câu kết',
  closingAlone: 'Câu kết khi không có cơ quan cấp trên',
  subject: 'Trích yếu',
  request: 'Đề nghị',
  title: 'Trích yếu',
  come: 'Tới dự',
  agenda: 'Tên phần chương trình',
  discussion: 'Tên phần diễn biến',
  conclusions: 'Tên phần kết luận',
  version: 'Bản đang sửa',
  number: 'Bản',
} as const

export const text = {
  menu: 'Mẫu văn bản',
  title: 'Mẫu văn bản',
  lead: 'Câu chữ cố định, tên cơ quan, khối ký và nơi nhận của các văn bản hệ thống soạn cho đơn vị. Quốc hiệu, tiêu ngữ và cách trình bày giữ đúng Nghị định 30/2020/NĐ-CP.',
  ofUnit: 'Đơn vị',
  show: 'Xem',
  original: 'Mẫu gốc',
  ownWords: (number: string) => `Mẫu riêng, bản ${number}`,
  hasDraft: 'có bản thảo',
  edit: 'Sửa mẫu',
  letterhead: 'Tên cơ quan và địa danh',
  letterheadHint: 'Để trống thì lấy theo danh mục đơn vị.',
  linesHint: 'Mỗi dòng một ý.',
  capacityNone: 'Người đứng đầu ký trực tiếp',
  signing: 'Khối ký',
  signingHint: 'Để trống thì lấy theo hồ sơ của từng văn bản, hoặc theo người đứng đầu.',
  sending: 'Nơi nhận',
  phrases: 'Câu chữ',
  phrasesHint: 'Để trống thì dùng câu gốc. Tên trong ngoặc nhọn được thay bằng nội dung của từng văn bản.',
  names: (names: string) => `Dùng được: ${names}.`,
  originalIs: (phrase: string) => `Câu gốc: “${phrase}”.`,
  save: 'Lưu bản thảo và xem trước',
  saved: 'Đã lưu bản thảo. Hãy xem trước rồi áp dụng.',
  preview: 'Xem trước',
  previewLead: 'Bản thảo với nội dung giả định. Văn bản thật vẫn theo mẫu đang dùng cho đến khi áp dụng.',
  paper: 'Bản xem trước',
  pdf: 'Tải bản PDF',
  adopt: 'Áp dụng mẫu này',
  adopted: 'Đã áp dụng mẫu mới.',
  keepEditing: 'Sửa tiếp',
  cancel: 'Bỏ bản thảo',
  cancelled: 'Đã bỏ bản thảo.',
  history: 'Các bản đã áp dụng',
  historyNone: 'Chưa có mẫu riêng: đang dùng mẫu gốc.',
  edition: (number: string) => `Bản ${number}`,
  isOriginal: 'mẫu gốc',
  restores: (number: string) => `khôi phục bản ${number}`,
  by: (name: string, at: string) => `${name}, ${at}`,
  restore: 'Dùng lại bản này',
  restoreOriginal: 'Khôi phục mẫu gốc',
  restoreConfirm: 'Văn bản soạn từ nay theo bản này; các bản khác vẫn được lưu.',
  restored: 'Đã khôi phục.',
  unknownPlaceholder: (label: string, names: string) =>
    `“${label}” có tên không dùng được: ${names}. Hãy dùng đúng các tên ghi dưới ô, giữ cả ngoặc nhọn.`,
  columns: { kind: 'Loại văn bản', state: 'Đang dùng', since: 'Từ lúc' },
  never: 'chưa sửa',
} as const

export const verbs = {
  'template.drafted': 'soạn mẫu văn bản',
  'template.adopted': 'áp dụng mẫu văn bản',
  'template.cancelled': 'bỏ bản thảo mẫu văn bản',
  'template.restored': 'khôi phục mẫu văn bản',
} as const

export const refusals = {
  'template-no-draft': 'Chưa có bản thảo nào để áp dụng. Hãy sửa mẫu rồi lưu bản thảo.',
  'template-in-use': 'Bản này đang được dùng.',
} as const
