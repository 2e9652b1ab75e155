import type { AdoptionProblemCode } from './rules/adoption.ts'
import type { PlanRefusal } from './rules/plan.ts'
import type { ImportRefusal } from './rules/upload.ts'
import { carryingRefusals } from './text/carrying.ts'
import { cascadeRefusals } from './text/cascade.ts'
import { editionRefusals } from './text/editions.ts'
import { importLabels } from './text/import.ts'
import { problemLabels } from './text/labels.ts'

const desk = '/lam-viec/ke-hoach'
const review = (id: string) => `${desk}/${id}/soat`

export const paths = {
  list: '/ke-hoach',
  plan: (slug: string) => `/ke-hoach/${slug}`,
  progress: (slug: string, of: { unit?: string; task?: string; by?: 'task'; late?: '1' } = {}) => {
    const query = new URLSearchParams(
      Object.entries({ 'don-vi': of.unit, 'nhiem-vu': of.task, theo: of.by && 'nhiem-vu', 'qua-han': of.late }).flatMap(
        ([key, value]) => (value ? [[key, value]] : []),
      ),
    ).toString()
    return `/ke-hoach/${slug}/tien-do${query ? `?${query}` : ''}`
  },
  tasksCsv: (slug: string) => `/ke-hoach/${slug}/nhiem-vu.csv`,
  unitsCsv: (slug: string) => `/ke-hoach/${slug}/tien-do/don-vi.csv`,
  itemsCsv: (slug: string) => `/ke-hoach/${slug}/noi-dung.csv`,
  desk,
  import: `${desk}/nhap`,
  fromReading: (reading: string) => `${desk}/tu-ban-doc/${reading}`,
  imported: (id: string) => `${desk}/nhap/${id}`,
  byHand: `${desk}/moi`,
  review,
  /** Opens the form of one row; the anchor brings it into view. */
  edit: (id: string, part: string) => `${review(id)}?sua=${part}#m-${part}`,
  add: (id: string, what: string) => `${review(id)}?them=${what}#them-${what}`,
  saved: (id: string, part: string) => `${review(id)}?luu=${part}#m-${part}`,
  part: (id: string, list: PartPath, part?: string) => `${desk}/${id}/${list}${part ? `/${part}` : ''}`,
  head: (id: string) => `${desk}/${id}/thong-tin`,
  handOut: (id: string) => `${desk}/${id}/giao-noi-dung`,
  removeOrders: (id: string) => `${desk}/${id}/bo-nhiem-vu`,
  doubt: (id: string, doubt: string) => `${desk}/${id}/da-xem/${doubt}`,
  adopt: (id: string) => `${desk}/${id}/ban-hanh`,
  cancel: (id: string) => `${desk}/${id}/huy`,
  close: (id: string) => `${desk}/${id}/ket-thuc`,
} as const

export const partPaths = ['muc', 'chi-tieu', 'nhiem-vu', 'vien-dan'] as const
export type PartPath = (typeof partPaths)[number]

export const text = {
  title: 'Kế hoạch',
  lead: 'Kế hoạch tuyên truyền cải cách hành chính đã ban hành và kết quả thực hiện đến hôm nay.',
  deskTitle: 'Kế hoạch của đơn vị',
  drafts: 'Đang soạn',
  running: 'Đã đưa vào thực hiện',
  none: 'Chưa có kế hoạch nào được đưa vào thực hiện',
  noneText: 'Kế hoạch xuất hiện ở đây ngay khi cơ quan chủ trì đưa vào thực hiện trên hệ thống.',
  noDrafts: 'Không có dự thảo nào đang soạn',
  noDraftsText:
    'Nhập văn bản kế hoạch: hệ thống tách mục đích, yêu cầu, nội dung, chỉ tiêu và nhiệm vụ để soát rồi đưa vào thực hiện.',
  adoptedNotice: (name: string) => `${name} đã được đưa vào thực hiện và giao nhiệm vụ cho đơn vị.`,
  current: 'Kế hoạch đang thực hiện',
  all: 'Tất cả kế hoạch',
  year: 'Năm',
  filterYear: 'Lọc',
  count: (n: number) => `${n} kế hoạch`,
  page: {
    issuer: 'Cơ quan ban hành',
    issued: 'Ngày ban hành',
    period: 'Thời gian thực hiện',
    lead: 'Cơ quan chủ trì',
    signer: 'Người ký',
    scope: 'Phạm vi',
    parent: 'Thuộc kế hoạch',
    document: 'Văn bản',
    noDocument: 'Chưa có văn bản phát hành',
    progress: 'Tiến độ thực hiện',
    tasks: 'Nhiệm vụ',
    items: 'Nội dung và nhiệm vụ',
    targets: 'Chỉ tiêu',
    timeline: 'Diễn biến',
    byUnit: 'Theo đơn vị',
    otherTasks: 'Nhiệm vụ khác',
    annex: 'Nhiệm vụ được giao',
    download: 'Tải dữ liệu',
    noTasks: 'Kế hoạch không giao nhiệm vụ nào.',
    tasksDone: 'Nhiệm vụ đã hoàn thành',
    occurrences: 'Lượt đến hạn đã làm',
    unitsActive: 'Đơn vị đã có kết quả',
    late: 'Lượt quá hạn chưa làm',
    ofTotal: (n: string) => `trên ${n}`,
    groupCount: (n: number) => `${n} nhiệm vụ`,
    unitsOf: (done: number, all: number) => `${done}/${all} đơn vị`,
    dueOf: (done: number, due: number) => `${done}/${due} lượt đến hạn`,
    none: 'chưa đến hạn',
    schedule: 'Thời hạn',
    leadUnits: 'Chủ trì',
    support: 'Phối hợp',
    product: 'Sản phẩm',
    unit: 'Đơn vị',
    task: 'Nhiệm vụ',
    position: 'TT',
    marker: 'Mục',
    section: 'Phần',
    words: 'Nội dung',
    areas: 'Lĩnh vực',
    done: 'Xong',
    state: 'Tình trạng',
    ofUnit: 'Nhiệm vụ theo kế hoạch',
    ofUnitRows: 'Từng nhiệm vụ của đơn vị',
    ofUnitLate: (n: string) => `${n} lượt quá hạn chưa làm`,
    due: 'Đến hạn',
    close: 'Kết thúc kế hoạch',
    closeQuestion:
      'Kế hoạch chuyển sang trạng thái đã kết thúc. Trang và số liệu giữ nguyên, việc chưa xong vẫn hiện là chưa xong.',
    closed: 'Đã kết thúc kế hoạch.',
    openTasks: 'Theo dõi nhiệm vụ',
    asOf: (day: string) => `Tính đến ${day}`,
    showUnits: 'Xem tiến độ từng đơn vị',
    requested: 'Đề nghị phối hợp',
    measure: 'Chỉ tiêu',
    value: 'Mức',
    by: 'Đến',
    cited: 'Văn bản viện dẫn',
    notDue: (n: number) => `Chưa đến hạn · ${n} đơn vị`,
    occurrencesUnit: 'lượt',
    units: (n: number) => `${n} đơn vị`,
    allUnits: (n: number) => `Xem cả ${n} đơn vị`,
    barTitle: 'Lượt đến hạn của từng đơn vị',
    lateShort: 'Quá hạn',
    doneOfDue: 'Đã làm',
    doneLate: 'Làm muộn',
    estimate: '≈ ước tính, có phần của đơn vị đã chia',
    waiting: 'Đến hạn hôm nay',
    barText: (n: number) => `${n} đơn vị còn nhiều việc quá hạn nhất.`,
    total: 'Tổng',
    byTask: 'Theo nhiệm vụ',
    unitsDone: 'Đơn vị xong',
    unitsCount: 'Số đơn vị',
    lateTitle: 'Việc quá hạn',
    part: 'Kỳ',
    summary: (tasks: number, units: number) => `${tasks} nhiệm vụ, ${units} đơn vị`,
    tasksTable: 'Bảng nhiệm vụ:',
    itemsTable: 'Bảng nội dung:',
  },
  byHand: {
    title: 'Soạn kế hoạch không có văn bản',
    lead: 'Nhập thông tin chung; nội dung, chỉ tiêu và nhiệm vụ thêm ở bước sau.',
    submit: 'Tạo dự thảo',
    documentType: 'Kế hoạch',
    created: 'Đã tạo dự thảo. Hãy thêm nội dung và nhiệm vụ.',
  },
  refused: {
    unitUnknown: (names: string) =>
      `Không tìm thấy trong danh mục đơn vị: ${names}. Hãy chọn tên trong gợi ý hoặc viết đầy đủ tên.`,
  },
} as const

type RefusalCode =
  | Exclude<PlanRefusal, 'wrong-state' | 'not-allowed'>
  | AdoptionProblemCode
  | ImportRefusal
  | keyof typeof editionRefusals
  | keyof typeof cascadeRefusals
  | keyof typeof carryingRefusals
  | 'plan-period-order'
  | 'plan-target-value'
  | 'plan-hand-out-nobody'
  | 'plan-hand-out-nothing'

export const refusals: Readonly<Record<RefusalCode, string>> = {
  ...importLabels,
  ...problemLabels,
  ...editionRefusals,
  ...cascadeRefusals,
  ...carryingRefusals,
  'plan-period-running':
    'Kế hoạch còn trong thời gian thực hiện nên chưa kết thúc được. Hãy đợi hết thời gian thực hiện.',
  'plan-period-over': 'Kế hoạch đã hết thời gian thực hiện nên không giao thêm việc được.',
  'plan-period-order': 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  'plan-target-value': 'Mức chỉ tiêu phải là số, ví dụ 95 hoặc 97,5.',
  'plan-hand-out-nobody': 'Hãy chọn nhóm đơn vị hoặc ghi tên đơn vị nhận nhiệm vụ.',
  'plan-hand-out-nothing': 'Mọi nội dung đã có nhiệm vụ.',
}

export const verbs = {
  'plan.drafted': 'lập dự thảo kế hoạch',
  'plan.corrected': 'sửa dự thảo kế hoạch',
  'plan.cancelled': 'hủy dự thảo kế hoạch',
  'plan.adopted': 'đưa kế hoạch vào thực hiện',
  'plan.charged': 'giao thêm việc để lấp khoảng trống',
  'plan.amended': 'áp dụng bản sửa đổi, bổ sung của kế hoạch',
  'plan.carried': 'chuyển tiếp nhiệm vụ chưa xong sang kế hoạch sau',
  'plan.linked': 'xác nhận liên kết với kế hoạch cấp trên',
  'plan.closed': 'kết thúc kế hoạch',
} as const
