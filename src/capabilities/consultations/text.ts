import type { DraftKind, Outcome, Phase } from './rules.ts'

export const paths = {
  list: '/lay-y-kien',
  listCsv: '/lay-y-kien.csv',
  open: (slug: string) => `/lay-y-kien/${slug}`,
  clause: (slug: string, anchor: string) => `/lay-y-kien/${slug}#${anchor}`,
  answers: (slug: string) => `/lay-y-kien/${slug}#giai-trinh`,
  comments: (slug: string) => `/lay-y-kien/${slug}/y-kien.csv`,
  comment: (slug: string) => `/lay-y-kien/${slug}/gop-y`,
  commentClause: (slug: string, anchor: string) => `/lay-y-kien/${slug}/gop-y?dieu=${encodeURIComponent(anchor)}`,
  own: '/lam-viec/lay-y-kien',
  ownCsv: '/lam-viec/lay-y-kien.csv',
  draft: '/lam-viec/lay-y-kien/moi',
  draftOf: (slug: string) => `/lam-viec/lay-y-kien/moi?van-ban=${slug}`,
  desk: (id: string) => `/lam-viec/lay-y-kien/${id}`,
  edit: (id: string) => `/lam-viec/lay-y-kien/${id}/sua`,
  put: (id: string) => `/lam-viec/lay-y-kien/${id}/mo`,
  extend: (id: string) => `/lam-viec/lay-y-kien/${id}/gia-han`,
  moderate: (id: string) => `/lam-viec/lay-y-kien/${id}/duyet`,
  answer: (id: string) => `/lam-viec/lay-y-kien/${id}/tra-loi`,
  publish: (id: string) => `/lam-viec/lay-y-kien/${id}/cong-bo`,
} as const

export const kindLabels: Readonly<Record<DraftKind, string>> = {
  normative: 'Văn bản quy phạm pháp luật (nghị quyết HĐND, quyết định UBND)',
  administrative: 'Văn bản hành chính, kế hoạch, đề án',
}
export const phaseLabels: Readonly<Record<Phase, string>> = {
  draft: 'Đang soạn',
  coming: 'Sắp lấy ý kiến',
  taking: 'Đang lấy ý kiến',
  closed: 'Hết hạn, đang tổng hợp',
  answered: 'Đã giải trình',
}
export const phaseWords: Readonly<Record<Exclude<Phase, 'draft'>, string>> = {
  taking: 'dang-lay',
  coming: 'sap-lay',
  closed: 'dang-tong-hop',
  answered: 'da-giai-trinh',
}
export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  explained: 'Giải trình, giữ như dự thảo',
}

export const labels = {
  title: 'Tên dự thảo',
  kind: 'Loại dự thảo',
  questions: 'Nội dung đề nghị góp ý',
  draft: 'Toàn văn dự thảo',
  file: 'Tệp dự thảo, tờ trình',
  document: 'Văn bản đã có trong sổ',
  opensOn: 'Ngày bắt đầu nhận ý kiến',
  closesOn: 'Ngày cuối nhận ý kiến',
  shortReason: 'Lý do rút ngắn thời hạn',
  reason: 'Lý do',
  body: 'Ý kiến của ông, bà',
  clause: 'Góp ý về',
  name: 'Họ tên',
  showsName: 'Cho hiện họ tên cạnh ý kiến',
  email: 'Thư điện tử',
  comments: 'Ý kiến được trả lời',
  outcome: 'Kết quả',
  answer: 'Nội dung tiếp thu, giải trình',
  closingWords: 'Nhận xét chung về kết quả lấy ý kiến',
  website: 'Để trống ô này',
} as const

export const refusals = {
  'consultation-no-draft':
    'Chưa có nội dung dự thảo. Hãy dán toàn văn, chọn tệp .docx, .pdf có chữ, hoặc chọn văn bản trong sổ có toàn văn.',
  'consultation-document-unknown':
    'Sổ văn bản không có văn bản này, hoặc đơn vị không được xem. Hãy kiểm tra số, ký hiệu.',
  'consultation-document-several':
    'Nhiều văn bản cùng số, ký hiệu. Hãy mở đúng văn bản rồi chép địa chỉ trang của nó vào đây.',
  'consultation-window-turned': 'Ngày cuối nhận ý kiến phải từ ngày bắt đầu trở đi.',
  'consultation-window-short':
    'Thời hạn ngắn hơn mức tối thiểu của luật. Hãy kéo dài, hoặc ghi lý do rút ngắn (ví dụ: xây dựng theo trình tự, thủ tục rút gọn).',
  'consultation-opens-past': 'Ngày bắt đầu nhận ý kiến đã qua. Hãy sửa ngày rồi đăng tải.',
  'consultation-not-longer': 'Ngày gia hạn phải sau ngày cuối hiện nay và không trước hôm nay.',
  'consultation-not-taking': 'Ngoài thời hạn nhận ý kiến của dự thảo này.',
  'consultation-no-clause': 'Không có điều, mục này trong dự thảo.',
  'consultation-still-taking': 'Chưa hết thời hạn nhận ý kiến.',
  'consultation-unread': 'Còn ý kiến chưa duyệt. Hãy duyệt hết rồi công bố.',
  'consultation-unanswered':
    'Còn ý kiến chưa được trả lời. Mỗi ý kiến phải được tiếp thu hoặc giải trình trước khi công bố.',
  'consultation-not-shown': 'Chỉ trả lời ý kiến đã duyệt cho hiện. Hãy chọn lại.',
  'consultation-choose': 'Hãy chọn ít nhất một ý kiến.',
} as const

export const verbs = {
  'consultation.drafted': 'soạn dự thảo lấy ý kiến',
  'consultation.edited': 'sửa dự thảo lấy ý kiến',
  'consultation.opened': 'đăng tải dự thảo lấy ý kiến',
  'consultation.extended': 'gia hạn lấy ý kiến',
  'consultation.commented': 'nhận ý kiến góp ý',
  'consultation.moderated': 'duyệt ý kiến góp ý',
  'consultation.answer-written': 'ghi tiếp thu, giải trình',
  'consultation.answered': 'công bố kết quả tiếp thu, giải trình',
  'consultation.contacts-cleared': 'xóa địa chỉ thư của người góp ý',
} as const

export const deedWords = {
  draft: 'dự thảo',
  answers: 'bản tiếp thu, giải trình',
  comments: 'ý kiến',
  opened: (title: string) => `Lấy ý kiến dự thảo: ${title}`.slice(0, 300),
  answered: (title: string) => `Kết quả tiếp thu, giải trình ý kiến: ${title}`.slice(0, 300),
} as const
