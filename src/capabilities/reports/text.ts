import type { ReportFigure } from './rules/figures.ts'
import type { RowKind } from './rules/opening.ts'
import type {
  OpenRefusal,
  RemarkPlace,
  ReportAct,
  ReportRefusal,
  ReportState,
  SigningCapacity,
} from './rules/report.ts'

const desk = '/lam-viec/bao-cao'
const list = (planSlug: string) => `/ke-hoach/${planSlug}/bao-cao`

export const paths = {
  list,
  report: (planSlug: string, period: string, amendment?: number) =>
    `${list(planSlug)}/${period}${amendment === undefined ? '' : `?ban=${amendment}`}`,
  paper: (planSlug: string, period: string, file: { format: string; amendment: number }) =>
    `${list(planSlug)}/${period}.${file.format}?ban=${file.amendment}`,
  csv: (planSlug: string, period: string, table: string) => `${list(planSlug)}/${period}/${table}.csv`,
  /** The list of evidence as a workbook; null = the figures of the present moment. */
  evidence: (planSlug: string, of: { period: string; amendment: number | null }) =>
    `${list(planSlug)}/${of.period}/minh-chung.xlsx${of.amendment === null ? '' : `?ban=${of.amendment}`}`,
  desk,
  open: `${desk}/lap`,
  write: (id: string) => `${desk}/${id}/viet`,
  issue: (id: string) => `${desk}/${id}/ban-hanh`,
  act: (id: string, act: 'submit' | 'return' | 'approve' | 'amend') => `${desk}/${id}/${actSlugs[act]}`,
} as const

export const actSlugs = { submit: 'trinh', return: 'tra-lai', approve: 'phe-duyet', amend: 'dinh-chinh' } as const

export const labels: Readonly<Record<ReportState, string>> = {
  draft: 'Đang soạn',
  submitted: 'Chờ phê duyệt',
  returned: 'Trả lại',
  approved: 'Đã phê duyệt',
  issued: 'Đã ban hành',
}

export const actLabels: Readonly<Record<ReportAct, string>> = {
  write: 'Soạn nội dung',
  submit: 'Trình phê duyệt',
  return: 'Trả lại',
  approve: 'Phê duyệt',
  issue: 'Ban hành',
  amend: 'Lập bản đính chính',
}

export const remarkLabels: Readonly<Record<RemarkPlace, string>> = {
  general: 'Nhận xét chung',
  highlights: 'Kết quả nổi bật',
  shortcomings: 'Tồn tại, hạn chế',
  causes: 'Nguyên nhân',
  directions: 'Phương hướng, giải pháp',
  proposals: 'Kiến nghị, đề xuất',
}

export const remarkHints: Readonly<Record<RemarkPlace, string>> = {
  general: 'Đứng sau các số liệu chung của mục I.',
  highlights: 'Cách làm hay, mô hình, kết quả đáng chú ý; đứng cuối mục II.',
  shortcomings: 'Bổ sung cho phần nhiệm vụ quá hạn do hệ thống liệt kê ở mục III.',
  causes: 'Nguyên nhân khách quan, chủ quan; đứng cuối mục III.',
  directions: 'Bổ sung cho danh sách nhiệm vụ đến hạn kỳ tới ở mục IV.',
  proposals: 'Đứng cuối mục IV.',
}

export const capacityLabels: Readonly<Record<SigningCapacity, string>> = {
  'TM.': 'TM. (thay mặt tập thể lãnh đạo)',
  'KT.': 'KT. (ký thay)',
  'TL.': 'TL. (thừa lệnh)',
  'TUQ.': 'TUQ. (thừa ủy quyền)',
  'Q.': 'Q. (quyền)',
}

export const fieldLabels = {
  ...remarkLabels,
  version: 'Phiên bản',
  plan: 'Kế hoạch',
  period: 'Kỳ báo cáo',
  recipients: 'Nơi nhận',
  reason: 'Lý do',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  signerCapacity: 'Thể thức ký',
  signerPost: 'Chức vụ của người ký',
  signerName: 'Họ và tên người ký',
  file: 'Bản đã ký (PDF)',
} as const

export const rowTitles: Readonly<Record<RowKind, string>> = {
  due: 'Lượt nhiệm vụ đến hạn',
  done: 'Lượt đã hoàn thành',
  doneLate: 'Lượt hoàn thành muộn',
  overdue: 'Lượt quá hạn chưa hoàn thành',
  running: 'Lượt chưa đến hạn',
  active: 'Đơn vị có kết quả trong kỳ',
  charged: 'Đơn vị được giao nhiệm vụ',
  unitsDone: 'Đơn vị hoàn thành toàn bộ lượt đến hạn',
  unitsLate: 'Đơn vị còn lượt quá hạn',
  tasks: 'Nhiệm vụ có lượt đến hạn trong kỳ',
  tasksDone: 'Nhiệm vụ đã hoàn thành toàn bộ lượt đến hạn',
}

const formulas: Readonly<Record<NonNullable<ReportFigure['formula']>['of'], (a: string, b: string) => string>> = {
  'done/due': (a, b) => `Lượt hoàn thành chia lượt đến hạn: ${a} / ${b}`,
  'active/charged': (a, b) => `Đơn vị có kết quả chia đơn vị được giao nhiệm vụ: ${a} / ${b}`,
  'now-before': (a, b) => `Kỳ này so với kỳ trước: ${a} và ${b}`,
}

export function formulaWords({ formula }: ReportFigure): string | null {
  return formula && formulas[formula.of](String(formula.left), String(formula.right))
}

export const text = {
  title: 'Báo cáo',
  plans: 'Kế hoạch',
  about: 'Về báo cáo này',
  version: 'Bản',
  asOf: 'Số liệu tính đến',
  toReport: 'Xem báo cáo',
  ownName: 'Không ghi (người đứng đầu ký)',
  returnQuestion: 'Báo cáo trở lại người soạn để sửa. Ghi rõ điều cần sửa.',
  listTitle: 'Báo cáo kết quả thực hiện kế hoạch',
  listLead:
    'Mỗi kỳ một báo cáo. Báo cáo đã phê duyệt giữ nguyên số liệu tại thời điểm phê duyệt; mọi số đều mở được đến minh chứng.',
  deskTitle: 'Báo cáo của đơn vị',
  deskLead: 'Báo cáo kết quả thực hiện các kế hoạch do đơn vị chủ trì, theo kỳ.',
  deskNone: 'Đơn vị không chủ trì kế hoạch nào',
  deskNoneHint: 'Báo cáo xuất hiện ở đây khi đơn vị ban hành một kế hoạch trên hệ thống.',
  none: 'Chưa có báo cáo nào được phê duyệt',
  noneHint: 'Báo cáo xuất hiện ở đây ngay khi được phê duyệt.',
  period: 'Kỳ báo cáo',
  span: 'Số liệu từ – đến',
  dueOn: 'Hạn báo cáo',
  state: 'Trạng thái',
  document: 'Văn bản',
  notOpened: 'Chưa lập',
  ahead: 'Chưa đến kỳ',
  open: 'Lập báo cáo',
  opened: 'Đã lập báo cáo. Số liệu đã có sẵn; hãy soạn phần nhận xét, đánh giá.',
  edit: 'Soạn nhận xét, đánh giá',
  editLead: 'Số liệu do hệ thống tính từ sổ minh chứng. Chỉ cần viết phần nhận xét; phần bỏ trống không in ra văn bản.',
  save: 'Lưu',
  saved: 'Đã lưu báo cáo.',
  signer: 'Người ký',
  recipientsHint: 'Mỗi dòng một nơi nhận. Dòng “Như trên” và “Lưu” được thêm tự động.',
  submitted: 'Đã trình phê duyệt báo cáo.',
  returned: 'Đã trả lại báo cáo cho người soạn.',
  approved: 'Đã phê duyệt. Số liệu của báo cáo được giữ nguyên từ thời điểm này.',
  issued: 'Đã ghi nhận báo cáo ban hành và đăng ký vào sổ văn bản.',
  amended: 'Đã lập bản đính chính. Số liệu được tính lại theo sổ minh chứng hiện tại.',
  submitQuestion: 'Báo cáo được gửi cho người phê duyệt; trong lúc chờ không sửa được.',
  approveQuestion:
    'Số liệu được giữ nguyên tại thời điểm phê duyệt và công khai. Không hoàn tác được; sai sót sửa bằng bản đính chính.',
  amendQuestion: 'Bản đính chính là một báo cáo mới có số thứ tự, được trình, phê duyệt và ban hành riêng.',
  issueTitle: 'Ghi nhận báo cáo đã ký ban hành',
  issueLead: 'Việc ký diễn ra ngoài hệ thống. Nhập đúng như trên văn bản đã ký và đính kèm bản PDF.',
  numberHint: 'Ví dụ: 125/BC-SNV',
  fileHint: 'Tệp .pdf của văn bản đã ký, tối đa 20 MB.',
  acts: 'Việc có thể làm',
  actsNone: 'Ở bước này không có việc nào cho vị trí công tác đang dùng.',
  returnedBecause: 'Báo cáo được trả lại',
  downloads: { docx: 'Tải .docx', pdf: 'Tải .pdf', evidence: 'Danh mục minh chứng (.xlsx)' },
  draftMark: 'DỰ THẢO',
  live: 'Số liệu hiện thời, chưa phê duyệt: thay đổi theo sổ minh chứng.',
  liveAsOf: (at: string) => `tính đến ${at}`,
  amendment: (n: number) => `Bản đính chính lần ${n}`,
  original: 'Bản gốc',
  versions: 'Các bản của báo cáo',
  amendmentReason: 'Lý do đính chính',
  signedBy: 'Người ký',
  issuedOn: 'Ngày ban hành',
  timeline: 'Diễn biến',
  remarkNone: 'Chưa có nội dung.',
  cards: {
    deeds: 'Hoạt động đã thực hiện',
    rate: 'Lượt đến hạn đã hoàn thành',
    active: 'Đơn vị có kết quả',
    overdue: 'Lượt quá hạn chưa hoàn thành',
    before: (label: string, value: string) => `${label}: ${value}`,
    of: (value: string) => `trên ${value}`,
  },
  tables: {
    items: 'Kết quả theo nội dung của kế hoạch',
    units: 'Kết quả theo đơn vị',
    kinds: 'Kết quả theo hình thức tuyên truyền',
  },
  csv: { items: 'noi-dung', units: 'don-vi', kinds: 'hinh-thuc', evidence: 'minh-chung' },
  columns: {
    marker: 'Mục',
    item: 'Nội dung',
    unit: 'Đơn vị',
    kind: 'Hình thức',
    deeds: 'Hoạt động',
    units: 'Đơn vị tham gia',
    tasks: 'Nhiệm vụ đến hạn',
    tasksDone: 'Nhiệm vụ xong',
    due: 'Lượt đến hạn',
    done: 'Lượt hoàn thành',
    doneLate: 'Trong đó muộn',
    overdue: 'Quá hạn',
    rate: 'Tỷ lệ (%)',
    quantities: 'Khối lượng',
    task: 'Nhiệm vụ',
    dueOn: 'Hạn',
    doneOn: 'Hoàn thành',
    reason: 'Lý do, vướng mắc',
  },
  total: 'Tổng số',
  estimate: '≈ ước tính, có phần của đơn vị đã chia',
  otherTasks: 'Nhiệm vụ khác trong bảng phân công',
  joint:
    'Hoạt động do nhiều đơn vị cùng thực hiện, hoặc dùng cho nhiều nội dung, được tính một lần ở dòng tổng và một lần ở mỗi dòng có liên quan; vì vậy cộng các dòng có thể lớn hơn tổng số.',
  allUnits: 'Xem bảng đủ các đơn vị',
  chartItems: 'Số hoạt động theo nội dung của kế hoạch',
  chartItemsText: 'Mỗi hoạt động được đếm một lần trong một nội dung.',
  chartUnits: 'Lượt nhiệm vụ đến hạn của từng đơn vị',
  chartUnitsText: (shown: number, all: number) =>
    shown < all
      ? `${shown} đơn vị còn nhiều lượt quá hạn nhất trong ${all} đơn vị; bảng dưới biểu đồ có đủ các đơn vị.`
      : 'Theo kết quả đến ngày chốt số liệu.',
  seriesDone: 'Hoàn thành đúng hạn',
  seriesLate: 'Hoàn thành muộn',
  seriesOpen: 'Quá hạn',
  rows: {
    back: 'Báo cáo',
    found: (n: string) => `${n} dòng`,
    none: 'Không có dòng nào.',
  },
  slot: { title: 'Báo cáo kết quả', all: 'Tất cả báo cáo', none: 'Chưa có báo cáo nào được phê duyệt.' },
  waiting: {
    write: (label: string, plan: string) => `Lập báo cáo ${label}: ${plan}`,
    approve: (label: string, plan: string) => `Phê duyệt báo cáo ${label}: ${plan}`,
    issue: (label: string, plan: string) => `Ghi nhận ban hành báo cáo ${label}: ${plan}`,
  },
  notices: {
    submitted: (label: string) => `Báo cáo kết quả ${label} được trình phê duyệt.`,
    returned: (label: string) => `Báo cáo kết quả ${label} bị trả lại để sửa.`,
    approved: (label: string) => `Báo cáo kết quả ${label} đã được phê duyệt.`,
  },
  subject: 'Báo cáo',
  held: 'Báo cáo đang soạn, chờ duyệt',
  cli: {
    usage:
      'report KẾ-HOẠCH KỲ [--docx TỆP] [--json]   in báo cáo kết quả, ví dụ: report 271-kh-ubnd-2025 quy-1-2026 --docx bao-cao.docx',
    noPlan: (slug: string) => `Không có kế hoạch đã ban hành với địa chỉ “${slug}”.`,
    noPeriod: (slug: string, known: string) => `Kế hoạch không có kỳ báo cáo “${slug}”. Các kỳ: ${known}.`,
    noWrite: (path: string, why: string) => `Không ghi được tệp ${path}: ${why}`,
    written: (path: string) => `Đã ghi ${path}`,
  },
} as const

export const refusals: Readonly<
  Record<
    | Exclude<ReportRefusal | OpenRefusal, 'wrong-state' | 'not-allowed'>
    | 'report-number-taken'
    | 'report-not-pdf'
    | 'report-issued-early',
    string
  >
> = {
  'report-own-submission': 'Người trình không tự phê duyệt báo cáo. Hãy để người khác của đơn vị phê duyệt.',
  'report-period-running':
    'Kỳ báo cáo chưa chốt số liệu nên chưa phê duyệt được. Hãy phê duyệt từ ngày sau ngày chốt số liệu.',
  'report-amendment-open': 'Đang có một bản đính chính chưa ban hành. Hãy hoàn thành bản đó trước.',
  'report-period-ahead': 'Kỳ báo cáo này chưa bắt đầu nên chưa lập được báo cáo.',
  'report-plan-not-adopted': 'Kế hoạch chưa ban hành nên chưa có báo cáo.',
  'report-number-taken': 'Trong sổ văn bản đã có văn bản cùng số và ngày này của đơn vị. Hãy kiểm tra lại số, ngày.',
  'report-not-pdf': 'Bản đã ký phải là tệp PDF.',
  'report-issued-early': 'Ngày ban hành phải từ ngày chốt số liệu đến hôm nay.',
}

export const verbs = {
  'report.opened': 'lập báo cáo',
  'report.written': 'soạn nội dung báo cáo',
  'report.submitted': 'trình phê duyệt báo cáo',
  'report.returned': 'trả lại báo cáo',
  'report.approved': 'phê duyệt báo cáo, chốt số liệu',
  'report.issued': 'ban hành báo cáo',
  'report.amended': 'lập bản đính chính báo cáo',
  'report.handed-over': 'bàn giao báo cáo đang soạn',
} as const
