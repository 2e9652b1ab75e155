import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { CoverageSlice, CoverageState } from '../rules/coverage.ts'

const base = (slug: string) => `/ke-hoach/${slug}/do-phu`

export const coveragePaths = {
  map: (slug: string, cut: { slice?: string | undefined; item?: number | undefined } = {}) => {
    const query = new URLSearchParams()
    if (cut.slice) query.set('ky', cut.slice)
    if (cut.item !== undefined) query.set('noi-dung', String(cut.item))
    return query.size > 0 ? `${base(slug)}?${query}` : base(slug)
  },
  table: (slug: string) => `${base(slug)}.csv`,
  cell: (slug: string, cell: { item: number | string; unit: string; slice: string }) =>
    `${base(slug)}/${cell.item}/${cell.unit}/${cell.slice}`,
  charge: (slug: string, cell: { item: number | string; unit: string; slice: string }) =>
    `${base(slug)}/${cell.item}/${cell.unit}/${cell.slice}/giao-viec`,
} as const

const quarters = ['I', 'II', 'III', 'IV']
const day = (date: string) => formatDate(date).slice(0, 5)

export const sliceName = ({ quarter, year }: CoverageSlice) => `Quý ${quarters[quarter - 1]}/${year}`
export const sliceDays = ({ from, to }: CoverageSlice) => `${day(from)} – ${day(to)}`

export const coverageStateLabels: Readonly<Record<CoverageState, string>> = {
  covered: 'Đã có kết quả',
  open: 'Đã giao, chưa có kết quả',
  idle: 'Đã giao, kỳ này không có việc',
  free: 'Chưa giao',
}

export const coverageText = {
  title: 'Bản đồ độ phủ',
  of: (plan: string) => `Bản đồ độ phủ của ${plan}`,
  lead: 'Nội dung nào của kế hoạch đã đến đơn vị nào, trong kỳ nào. Bấm vào ô để mở đến từng đơn vị, từng việc đã làm.',
  link: 'Bản đồ độ phủ',
  overTime: 'Theo kỳ',
  overUnits: 'Theo đơn vị',
  slice: 'Kỳ',
  item: 'Nội dung',
  unit: 'Đơn vị',
  group: 'Nhóm đơn vị',
  allItems: 'Tất cả nội dung',
  allSlices: 'Tất cả các kỳ',
  allUnits: 'Tất cả đơn vị',
  departments: 'Sở, ban, ngành',
  communes: 'Xã, phường, đặc khu',
  others: 'Đơn vị khác',
  onlyGaps: 'Chỉ đơn vị còn khoảng trống',
  gapsLabel: 'Hiển thị',
  everyUnit: 'Mọi đơn vị',
  overTimeTitle: 'Số đơn vị đã có kết quả, theo nội dung và kỳ',
  overTimeText: (units: number) => `Kế hoạch giao việc cho ${units} đơn vị. Bấm vào ô để xem từng đơn vị.`,
  byUnitTitle: (slice: string) => `Số việc đã được công nhận, theo đơn vị và nội dung, ${slice}`,
  byItemTitle: (item: string) => `Số việc đã được công nhận, theo đơn vị và kỳ: ${item}`,
  steps: 'việc',
  whole: 'Toàn kế hoạch (mỗi việc tính một lần)',
  mapSeam: (on: string) => `Sắp xếp đơn vị ${on}`,
  estimate: 'Số việc của đơn vị hiện nay',
  estimateNote: (all: string) => `ước tính; đơn vị và các đơn vị cũ có tất cả ${all} việc`,
  dividedTitle: 'Phần của đơn vị cũ đã chia',
  dividedShare: (unit: string, share: string) => `${unit}: ${share} % số việc tính cho đơn vị này.`,
  dividedUnknown: (unit: string) => `${unit}: chưa phân chia được, nghị quyết không nêu tỷ lệ; không tính vào đây.`,
  unitSteps: 'đơn vị',
  covered: 'Ô đã có kết quả',
  open: 'Đã giao, chưa có kết quả',
  free: 'Chưa giao cho đơn vị',
  ofWanted: (n: string) => `trên ${n} ô có việc`,
  note: 'Một ô là một nội dung ở một đơn vị trong một kỳ giữa hai lần chốt số liệu. Việc nhiều đơn vị cùng làm hiện ở ô của từng đơn vị.',
  emptyTitle: 'Chưa có gì để vẽ bản đồ',
  emptyText: 'Bản đồ hiện ra khi kế hoạch có mục nội dung (a, b, c, …) và có nhiệm vụ được giao cho đơn vị.',
  noUnits: 'Không có đơn vị nào trong nhóm này còn khoảng trống.',
  itemKey: 'Các cột a, b, c, … là nội dung nào',
  notBegun: 'chưa đến kỳ',
  legend: 'Ý nghĩa của ô',
  legendZero: '0: đã giao, chưa có kết quả',
  legendFree: 'gạch chéo, dấu cộng: chưa giao việc cho đơn vị',
  legendIdle: 'gạch chéo, dấu gạch ngang: đã giao, trong kỳ không có việc',
  cellsIn: (item: string, unit: string, slice: string) => `${unit}: nội dung ${item}, ${slice}`,
  cellTitle: (item: string, slice: string) => `Nội dung ${item}, ${slice}`,
  deeds: 'Việc đã được công nhận',
  showDeeds: 'Xem từng việc và minh chứng',
  tasks: 'Nhiệm vụ đã giao cho đơn vị về nội dung này',
  noTasks: 'Chưa có nhiệm vụ nào về nội dung này được giao cho đơn vị.',
  openTask: 'Mở nhiệm vụ',
  task: 'Nhiệm vụ',
  schedule: 'Thời hạn',
  state: 'Tình trạng',
  deedsColumn: 'Số việc',
  from: 'Từ ngày',
  to: 'Đến ngày',
  chargeTitle: 'Giao việc để lấp khoảng trống',
  chargeMore: 'Giao thêm việc',
  chargeLead: (unit: string) => `Nhiệm vụ thuộc kế hoạch này, giao ngay cho ${unit} khi bấm nút.`,
  chargeText: 'Nội dung nhiệm vụ',
  chargeProduct: 'Sản phẩm',
  chargeAccepts: 'Việc nào được tính là kết quả',
  charge: 'Giao việc',
  charged: (unit: string) => `Đã giao việc cho ${unit}.`,
  back: 'Về bản đồ độ phủ',
  share: (done: number, all: number) => `${formatNumber(done)} trên ${formatNumber(all)}`,
} as const
