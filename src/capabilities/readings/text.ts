import type { Staying } from '../../kernel/capability.ts'
import type { Doubt, HeadField, OutlineNode, Reading } from '../../reading/index.ts'
import type { HeadFieldName } from './rules/corrections.ts'
import type { ReadingState } from './rules/keeping.ts'
import type { PartKind } from './rules/parts.ts'

export const paths = {
  read: '/lam-viec/van-ban/moi',
  csv: '/lam-viec/van-ban/moi/danh-sach.csv',
  reading: (id: string) => `/lam-viec/van-ban/moi/${id}`,
  /** A leaf of the text, or a place of it. */
  leaf: (id: string, leaf: number, anchor = '') =>
    `/lam-viec/van-ban/moi/${id}${leaf > 0 ? `?page=${leaf + 1}` : ''}${anchor && `#${anchor}`}`,
  /** Opens the form of one part; the anchor brings it into view. */
  edit: (id: string, part: string) => `/lam-viec/van-ban/moi/${id}?sua=${part}#m-${part}`,
  head: (id: string) => `/lam-viec/van-ban/moi/${id}/thong-tin`,
  citation: (id: string, part: string) => `/lam-viec/van-ban/moi/${id}/vien-dan/${part}`,
  task: (id: string, part: string) => `/lam-viec/van-ban/moi/${id}/nhiem-vu/${part}`,
  procedure: (id: string, part: string) => `/lam-viec/van-ban/moi/${id}/thu-tuc/${part}`,
  fact: (id: string, part: string) => `/lam-viec/van-ban/moi/${id}/so-lieu/${part}`,
  remove: (id: string, part: string) => `/lam-viec/van-ban/moi/${id}/bo/${part}`,
  register: (id: string) => `/lam-viec/van-ban/moi/${id}/dang-ky`,
  dismiss: (id: string) => `/lam-viec/van-ban/moi/${id}/huy`,
  restore: (id: string) => `/lam-viec/van-ban/moi/${id}/khoi-phuc`,
  /** The list, with the way to take back what was just put aside. */
  dismissed: (id: string) => `/lam-viec/van-ban/moi?vua-bo=${id}`,
  /** What this person has not finished. */
  mine: '/lam-viec/van-ban/moi?tinh-trang=open&cua-toi=1#da-doc',
  scans: '/lam-viec/van-ban/moi#ban-quet',
  handing: (id: string) => `/lam-viec/van-ban/moi/cung-luc/${id}`,
  registerSure: (id: string) => `/lam-viec/van-ban/moi/cung-luc/${id}/dang-ky`,
  retryScan: (id: string) => `/lam-viec/van-ban/moi/${id}/nhan-dang-lai`,
  cancelScan: (id: string) => `/lam-viec/van-ban/moi/${id}/bo-ban-quet`,
  describeScan: (id: string) => `/lam-viec/van-ban/moi/${id}/nhap-tay`,
  proceduresCsv: (id: string) => `/lam-viec/van-ban/moi/${id}/danh-muc-thu-tuc.csv`,
} as const

/** The part of an address under which a missed thing is added. */
export const added = 'them'
export const headPart = 'thong-tin'

export const headLabels: Readonly<Record<HeadFieldName, string>> = {
  type: 'Loại văn bản',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  issued: 'Ngày ban hành',
  effective: 'Ngày có hiệu lực',
  title: 'Trích yếu',
  signer: 'Người ký',
  field: 'Lĩnh vực',
}

export const placeLabels: Readonly<Record<HeadField, string>> = {
  type: 'Loại',
  number: 'Số',
  issuer: 'Cơ quan',
  parentIssuer: 'Cấp trên',
  issued: 'Ngày',
  effective: 'Hiệu lực',
  title: 'Trích yếu',
  signer: 'Người ký',
  urgency: 'Độ khẩn',
  secrecy: 'Độ mật',
  recipients: 'Nơi nhận',
}

export const labels = {
  ...headLabels,
  file: 'Tệp văn bản',
  pasted: 'Hoặc dán nội dung',
  pastedHtml: 'Hoặc dán nội dung',
  isPublic: 'Công khai trên cổng',
  article: 'Điều',
  clause: 'Khoản',
  point: 'Điểm',
  role: 'Vai trò',
  action: 'Việc công bố',
  code: 'Mã thủ tục',
  name: 'Tên',
  value: 'Giá trị',
  unit: 'Đơn vị tính',
  period: 'Kỳ',
  quote: 'Nguyên văn trong văn bản',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  product: 'Sản phẩm, kết quả',
  scheduleKind: 'Thời hạn',
  every: 'Định kỳ',
  from: 'Từ ngày',
  to: 'Đến ngày',
  phrase: 'Lời văn về thời hạn',
} as const

/** What each kind is called in the list, and on its mark in the text. */
export const kindLabels: Readonly<Record<PartKind, { many: string; mark: string; one?: string }>> = {
  head: { many: 'Phần đầu, phần ký', mark: '' },
  citation: { many: 'Văn bản được dẫn', mark: 'Dẫn', one: 'văn bản được dẫn' },
  named: { many: 'Luật được dẫn theo tên', mark: 'Luật' },
  outline: { many: 'Bố cục', mark: 'Mục' },
  task: { many: 'Nhiệm vụ', mark: 'Việc', one: 'nhiệm vụ' },
  table: { many: 'Bảng', mark: 'Bảng' },
  fact: { many: 'Số liệu', mark: 'Số liệu', one: 'số liệu' },
  procedure: { many: 'Thủ tục hành chính', mark: 'Thủ tục', one: 'thủ tục hành chính' },
  annex: { many: 'Phụ lục', mark: 'Phụ lục' },
  doubt: { many: 'Chỗ cần xem lại', mark: '?' },
}

export const roleLabels = { basis: 'Căn cứ', mention: 'Nhắc đến' } as const
export const actionLabels: Readonly<Record<Reading['procedures'][number]['action'], string>> = {
  announce: 'Công bố mới',
  amend: 'Sửa đổi, bổ sung',
  replace: 'Thay thế',
  abolish: 'Bãi bỏ',
}

export const outlineLabels: Readonly<Record<OutlineNode['kind'], string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
  clause: 'Khoản',
  point: 'Điểm',
  bullet: 'Gạch đầu dòng',
  paragraph: 'Đoạn',
}

/** What to do about a doubt; the reading says what it is. */
export const doubtLabels: Readonly<Partial<Record<Doubt['code'], string>>> = {
  NUMBER_NORMALISED: 'So với bản gốc; đúng thì giữ nguyên.',
  NUMBER_MISSING: 'Nhập số, ký hiệu nếu văn bản đã phát hành.',
  DATE_INCOMPLETE: 'Điền ngày đầy đủ theo bản giấy.',
  DATE_IMPOSSIBLE: 'Đối chiếu bản giấy rồi sửa.',
  ISSUER_UNCERTAIN: 'Kiểm tra tên cơ quan ở đầu văn bản.',
  SIGNER_MISSING: 'Nhập họ tên người ký.',
  DIFFERS_FROM_REGISTER: 'Mở văn bản trong sổ để đối chiếu; sửa chỗ dẫn nếu văn bản này in sai.',
}

export const text = {
  title: 'Đọc văn bản',
  lead: 'Chọn tệp hoặc dán nội dung: hệ thống đọc phần đầu, phần ký, văn bản được dẫn, bố cục, bảng, số liệu, thủ tục và đánh dấu từng chỗ trong văn bản. Người đọc soát, sửa rồi mới đăng ký vào sổ.',
  fileHint:
    'Một hoặc nhiều tệp .docx, .pdf, .html, .xlsx, .txt hoặc ảnh quét; mỗi tệp tối đa 20 MB, mỗi tệp là một văn bản.',
  pastedHint:
    'Chép toàn văn trong Word hay trên trang web rồi dán vào đây; bảng được giữ nguyên nếu trình duyệt cho phép.',
  pastedName: 'noi-dung-dan',
  withTables: 'Đã nhận cả bảng trong nội dung dán.',
  scansReady:
    'Ảnh và PDF quét được nhận dạng chữ ở phía sau, khoảng 5–15 giây một trang, tối đa 40 trang: không phải chờ.',
  scansAbsent: 'Máy chủ chưa cài phần mềm nhận dạng chữ: bản quét PDF được lưu làm bản gốc, thông tin nhập bằng tay.',
  submit: 'Đọc văn bản',
  working: 'Đang đọc…',
  seconds: 'giây',
  stepsTitle: 'Ba bước',
  steps: [
    'Chọn tệp hoặc dán nội dung quyết định, báo cáo, công văn, kế hoạch…',
    'Soát: văn bản bên trái có đánh dấu, phần đã đọc bên phải; sửa chỗ đọc sai',
    'Đăng ký vào sổ; kế hoạch đi tiếp thành dự thảo, báo cáo đi tiếp sang khai số liệu',
  ],
  listTitle: 'Văn bản đã đọc của đơn vị',
  none: 'Chưa có văn bản nào đang đọc',
  noneText: 'Văn bản vừa đọc nằm ở đây cho đến khi được đăng ký vào sổ hoặc bỏ đi; soát dở có thể quay lại.',
  states: { open: 'Đang soát', registered: 'Đã vào sổ', dismissed: 'Đã bỏ' } satisfies Record<ReadingState, string>,
  all: 'Tất cả',
  by: 'Người đọc',
  mine: 'Tôi',
  anyone: 'Cả đơn vị',
  state: 'Tình trạng',
  readAt: 'Đọc lúc',
  name: 'Văn bản',
  unnamed: 'Chưa rõ tên',
  made: 'Đã đọc xong. Hãy soát từng phần rồi đăng ký.',
  keptUnread: 'Bản quét đã được lưu nhưng chưa đọc được chữ. Hãy nhập thông tin bằng tay.',
  notOfficial:
    'Không nhận ra thể thức văn bản hành chính (quốc hiệu, số, ký hiệu). Nếu đây là văn bản, hãy nhập thông tin bằng tay; nếu là bài viết thì bỏ đi.',
  doubts: (n: number) => (n === 0 ? 'Không có chỗ cần xem lại' : `${n} chỗ cần xem lại`),
  head: 'Thông tin văn bản',
  parentIssuer: 'Cơ quan cấp trên',
  post: 'Chức vụ',
  recipients: 'Nơi nhận',
  urgency: 'Độ khẩn',
  secrecy: 'Độ mật',
  notStated: 'Không ghi',
  correctedTag: 'Đã sửa',
  wasRead: (read: string) => `Máy đọc: ${read}`,
  source: 'Nguyên văn',
  toSource: 'Xem nguyên văn',
  sourceHint: 'Chữ có nhãn là chỗ hệ thống đã đọc; bấm vào nhãn để về phần tương ứng.',
  inText: 'Xem',
  inTextOf: (what: string) => `Xem trong văn bản: ${what}`,
  leaf: (leaf: number, leaves: number) => `Trang ${leaf} trên ${leaves}`,
  leafNote: 'Văn bản dài được chia trang; danh sách bên cạnh là các phần của trang đang xem.',
  leafPages: 'Trang của văn bản',
  onLeaf: (here: number, all: number) => (here === all ? `${all}` : `${here} / ${all}`),
  elsewhere: (leaf: number) => `trang ${leaf}`,
  contents: 'Mục lục toàn văn',
  legend: 'Chú giải',
  edit: 'Sửa',
  editOf: (what: string) => `Sửa ${what}`,
  save: 'Lưu',
  cancel: 'Thôi',
  saved: 'Đã lưu. Chỗ sửa được giữ làm ví dụ để cải tiến việc đọc.',
  notThere: 'Không có trong văn bản',
  removeQuestion: 'Bỏ phần này vì máy đọc nhầm. Chỗ đọc nhầm được giữ làm ví dụ.',
  removed: 'Đã bỏ phần đọc nhầm.',
  add: 'Thêm chỗ đọc sót',
  missed: 'Máy đọc sót? Thêm:',
  addOf: (what: string) => `Thêm chỗ đọc sót: ${what}`,
  quoteHint: 'Chép đúng một đoạn ngắn của văn bản có nội dung này, để đánh dấu.',
  register: 'Đăng ký vào sổ văn bản',
  registerHint: 'Sau khi đăng ký, thông tin được sửa ở trang của văn bản.',
  registeredNow: 'Đã đăng ký văn bản vào sổ.',
  registeredBefore: 'Văn bản này đã có trong sổ từ trước; thông tin trong sổ được giữ nguyên.',
  toDocument: 'Mở văn bản trong sổ',
  dismiss: 'Bỏ, không đăng ký',
  dismissQuestion: (days: number) =>
    `Bỏ bản đọc này. Trong ${days} ngày có thể khôi phục; sau đó bản đọc và tệp bị xóa hẳn.`,
  dismissed: 'Đã bỏ bản đọc.',
  dismissedNote: (days: number) =>
    `Bản đọc này đã được bỏ, không đăng ký. Sau ${days} ngày kể từ khi bỏ, bản đọc và tệp bị xóa hẳn.`,
  dismissedJustNow: (name: string) => `Vừa bỏ: ${name}.`,
  restore: 'Khôi phục',
  restored: 'Đã khôi phục bản đọc.',
  waiting: (n: number) => `${n} văn bản đã đọc, chờ soát và đăng ký vào sổ`,
  scansFailed: (n: number) => `${n} bản quét chưa nhận dạng được chữ`,
  next: 'Việc tiếp theo',
  nothingRead: 'Không đọc thấy phần nào trên trang này.',
  inRegister: 'Trong sổ:',
  procedures: 'Danh mục thủ tục hành chính đọc được',
  place: 'Chỗ trong văn bản',
  ofDocument: 'Bản đọc có đánh dấu',
  ofDocumentText: 'Xem những phần hệ thống đọc được, đánh dấu trong nguyên văn.',
  clause: ({ point, clause, article }: { point: string | null; clause: string | null; article: string | null }) =>
    [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`].filter(Boolean).join(' '),
  lead1: 'chủ trì',
  support: 'phối hợp',
  rows: (n: number) => `${n} dòng`,
} as const

export const verbs = {
  'reading.made': 'đọc văn bản',
  'reading.corrected': 'sửa chỗ đọc sai',
  'reading.registered': 'đăng ký văn bản từ bản đọc',
  'reading.handed': 'đưa bản quét vào nhận dạng',
  'reading.recognised': 'nhận dạng xong bản quét',
  'reading.unrecognised': 'không nhận dạng được bản quét',
  'reading.dismissed': 'bỏ bản đọc',
  'reading.restored': 'khôi phục bản đọc',
  'reading.discarded': 'xóa hẳn bản đọc',
} as const

export const refusals = {
  'reading-value': 'Giá trị phải là số, ví dụ 157 hoặc 95,56.',
  'reading-quote':
    'Không thấy đoạn này trong văn bản. Hãy chép đúng nguyên văn, không thêm bớt chữ; chữ hoa, chữ thường không quan trọng.',
  'reading-task-there': 'Chỗ này đã là một nhiệm vụ khác. Hãy sửa nhiệm vụ đó, hoặc chép một đoạn khác.',
  'reading-same': 'Giống hệt từng byte với một tệp khác vừa chọn, nên chỉ đọc một lần.',
  'reading-scans-many': 'Bạn đang có nhiều bản quét chờ nhận dạng. Hãy đợi xong bớt rồi gửi tiếp.',
  'reading-SCAN_GIVEN_UP':
    'Nhận dạng bản quét này nhiều lần đều bị ngắt giữa chừng nên đã dừng. Hãy quét lại với độ phân giải thấp hơn (300 dpi) hoặc tách thành nhiều tệp.',
} as const

export const staying: readonly Staying[] = [
  {
    columns: [
      'document_readings.read_by',
      'reading_handings.handed_by',
      'reading_scans.handed_by',
      'reading_corrections.corrected_by',
    ],
    what: 'Bản đọc văn bản và chỗ đã sửa',
    why: 'Lịch sử: ghi ai đã làm; bản đọc thuộc về đơn vị.',
  },
]
