import type { UnitPlace, UnitReportAct, UnitReportRefusal, UnitReportState } from '../rules/unit-report.ts'
import type { DeadlineReach, LockReason } from '../rules/unit-standing.ts'

const own = '/lam-viec/bao-cao-don-vi'
const board = '/lam-viec/tong-hop-bao-cao'

/** Addresses name plan, period and unit: the page is there before anybody has begun the report. */
const unit = (plan: string, period: string, unitSlug: string) => `${own}/${plan}/${period}/${unitSlug}`

export const unitActSlugs = {
  begin: 'lap',
  submit: 'gui',
  withdraw: 'rut-lai',
  return: 'tra-lai',
  accept: 'chap-nhan',
  reopen: 'mo-lai',
} as const satisfies Record<Exclude<UnitReportAct, 'write'>, string>

export const boardActSlugs = {
  close: 'khoa-ky',
  reopen: 'mo-ky',
  remind: 'don-doc',
  deadline: 'han-gui',
} as const

export const unitPaths = {
  own,
  unit,
  write: (plan: string, period: string, unitSlug: string) => `${unit(plan, period, unitSlug)}/viet`,
  act: (at: string, act: keyof typeof unitActSlugs) => `${at}/${unitActSlugs[act]}`,
  boards: board,
  board: (plan: string, period: string) => `${board}/${plan}/${period}`,
  boardCsv: (plan: string, period: string) => `${board}/${plan}/${period}/don-vi.csv`,
  boardAct: (plan: string, period: string, act: keyof typeof boardActSlugs) =>
    `${board}/${plan}/${period}/${boardActSlugs[act]}`,
  gather: (reportId: string) => `/lam-viec/bao-cao/${reportId}/tong-hop`,
  gathered: (reportId: string, id: string) => `/lam-viec/bao-cao/${reportId}/tong-hop/${id}`,
} as const

export const unitStateLabels: Readonly<Record<UnitReportState, string>> = {
  open: 'Chưa lập',
  draft: 'Đang soạn',
  submitted: 'Chờ tiếp nhận',
  returned: 'Trả lại',
  accepted: 'Đã chấp nhận',
  consolidated: 'Đã tổng hợp',
}

export const unitActLabels: Readonly<Record<UnitReportAct, string>> = {
  begin: 'Lập báo cáo',
  write: 'Soạn nội dung',
  submit: 'Gửi báo cáo',
  withdraw: 'Rút lại để sửa',
  return: 'Trả lại',
  accept: 'Chấp nhận',
  reopen: 'Mở lại để đính chính',
}

export const unitPlaceLabels: Readonly<Record<UnitPlace, string>> = {
  assessment: 'Đánh giá kết quả trong kỳ',
  difficulties: 'Khó khăn, vướng mắc, nguyên nhân',
  proposals: 'Kiến nghị, đề xuất',
  additions: 'Nội dung bổ sung',
}

export const unitPlaceHints: Readonly<Record<UnitPlace, string>> = {
  assessment: 'Cách làm, kết quả đáng chú ý, mặt chưa được. Số liệu đã có trên trang báo cáo, không nhập lại.',
  difficulties: 'Nếu không có, ghi “Không có”.',
  proposals: 'Kiến nghị với cơ quan chủ trì, với UBND cấp trên. Nếu không có, ghi “Không có”.',
  additions: 'Việc ngoài kế hoạch muốn nêu thêm. Chỉ là lời, không tính vào số liệu.',
}

export const lockLabels: Readonly<Record<LockReason, string>> = {
  consolidated: 'Đã tổng hợp vào báo cáo được phê duyệt',
  accepted: 'Cơ quan chủ trì đã chấp nhận',
  submitted: 'Đã gửi, chờ cơ quan chủ trì tiếp nhận',
  'period-closed': 'Cơ quan chủ trì đã khóa kỳ',
  'cut-off': 'Qua ngày chốt số liệu',
}

/** The reason in a word or two, for a narrow cell. */
export const lockShort: Readonly<Record<LockReason, string>> = {
  consolidated: 'Đã tổng hợp',
  accepted: 'Đã chấp nhận',
  submitted: 'Chờ tiếp nhận',
  'period-closed': 'Khóa kỳ',
  'cut-off': 'Đã chốt số liệu',
}

/** Who can lift it, and how. */
export const lockHelp: Readonly<Record<LockReason, string>> = {
  consolidated:
    'Điều phối viên của cơ quan chủ trì mở lại, có lý do; báo cáo đã phê duyệt giữ nguyên và được đính chính bằng bản mới.',
  accepted: 'Điều phối viên của cơ quan chủ trì mở lại, có lý do; bản đã chấp nhận được giữ.',
  submitted: 'Người đứng đầu đơn vị rút lại, hoặc điều phối viên của cơ quan chủ trì trả lại.',
  'period-closed': 'Điều phối viên của cơ quan chủ trì mở lại kỳ.',
  'cut-off':
    'Không ai mở được: việc làm sau ngày chốt thuộc kỳ sau. Nội dung viết vẫn sửa được, việc đã làm trong kỳ vẫn ghi được minh chứng.',
}

export const reachLabels: Readonly<Record<DeadlineReach, string>> = {
  all: 'Mọi đơn vị',
  departments: 'Các sở, ban, ngành',
  communes: 'Các xã, phường, đặc khu',
  unit: 'Một đơn vị',
}

export const unitFieldLabels = {
  ...unitPlaceLabels,
  version: 'Phiên bản',
  reason: 'Lý do',
  reach: 'Áp dụng cho',
  unit: 'Đơn vị',
  dueOn: 'Hạn gửi',
  source: 'Căn cứ',
  words: 'Nội dung trong báo cáo của kế hoạch',
} as const

export const unitRefusals: Readonly<
  Record<Exclude<UnitReportRefusal, 'wrong-state' | 'not-allowed'> | 'unit-report-deadline-unit', string>
> = {
  'unit-report-period-ahead': 'Kỳ báo cáo này chưa bắt đầu nên chưa lập được báo cáo.',
  'unit-report-period-closed':
    'Cơ quan chủ trì đã khóa kỳ báo cáo này. Hãy đề nghị điều phối viên của cơ quan chủ trì mở lại kỳ.',
  'unit-report-empty': 'Báo cáo chưa có nội dung nào. Hãy soạn ít nhất phần đánh giá rồi gửi.',
  'unit-report-own': 'Người gửi không tự chấp nhận báo cáo. Hãy để người khác của cơ quan chủ trì chấp nhận.',
  'unit-report-deadline-unit': 'Chọn đơn vị khi hạn chỉ áp dụng cho một đơn vị; ngoài trường hợp đó để trống.',
}

export const verbs = {
  'unit-report.opened': 'lập báo cáo của đơn vị',
  'unit-report.written': 'soạn nội dung báo cáo của đơn vị',
  'unit-report.fed': 'đưa báo cáo của kế hoạch cấp dưới vào báo cáo của đơn vị',
  'unit-report.submitted': 'gửi báo cáo của đơn vị',
  'unit-report.withdrawn': 'rút lại báo cáo của đơn vị',
  'unit-report.returned': 'trả lại báo cáo của đơn vị',
  'unit-report.accepted': 'chấp nhận báo cáo của đơn vị',
  'unit-report.reopened': 'mở lại báo cáo của đơn vị để đính chính',
  'unit-report.reminded': 'đôn đốc gửi báo cáo',
  'unit-reports.closed': 'khóa kỳ nhận báo cáo của đơn vị',
  'unit-reports.reopened': 'mở lại kỳ nhận báo cáo của đơn vị',
  'unit-reports.due-set': 'đặt hạn gửi báo cáo của đơn vị',
  'report.gathered': 'tổng hợp nội dung báo cáo của đơn vị',
} as const
