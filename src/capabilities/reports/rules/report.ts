// Báo cáo kết quả thực hiện kế hoạch: what the unit in charge of a plan tells its superior at the end of each reporting
// period (NĐ 09/2019/NĐ-CP; TT 07/2021/TT-BNV). It is written and submitted, approved by someone else, which freezes its
// figures, signed outside the system, and issued with its number. A mistake found later is mended by a numbered amendment.
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Life, type MoveRefusal, refuseMove } from '../../../kernel/life.ts'
import type { PeriodCode } from '../../calendar/index.ts'
import type { Role } from '../../people/index.ts'
import type { Tally } from './tally.ts'

export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'issued'] as const
export type ReportState = (typeof reportStates)[number]

/** What an officer writes beside the figures, by the place where it stands in the report. */
export const remarkPlaces = ['general', 'highlights', 'shortcomings', 'causes', 'directions', 'proposals'] as const
export type RemarkPlace = (typeof remarkPlaces)[number]
export type Remarks = Readonly<Partial<Record<RemarkPlace, string>>>

/** Source: Nghị định 30/2020/NĐ-CP, Điều 13. */
export const capacities = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const
export type SigningCapacity = (typeof capacities)[number]

export interface Signer {
  readonly capacity: SigningCapacity | null
  readonly post: string | null
  readonly name: string | null
}

export interface ReportPeriod {
  readonly code: PeriodCode
  readonly year: number
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The figures as they stood at the moment of approval. */
export interface Frozen {
  readonly asOf: Date
  readonly tally: Tally
}

export interface Report {
  readonly id: string
  readonly planId: string
  /** The plan's lead unit. */
  readonly unitId: string
  readonly period: ReportPeriod
  /** 0 = the report itself; 1, 2, … = its amendments. */
  readonly amendment: number
  readonly amendmentReason: string | null
  readonly state: ReportState
  readonly version: number
  readonly remarks: Remarks
  /** One line each. */
  readonly recipients: string
  readonly signer: Signer
  readonly createdBy: string | null
  readonly submittedBy: string | null
  readonly returnReason: string | null
  readonly frozen: Frozen | null
  readonly number: string | null
  readonly issuedOn: PlainDate | null
  readonly documentId: string | null
}

/** A report without its frozen figures, which are large: for lists. */
export type ReportHead = Omit<Report, 'frozen'>

const regime = 'NĐ 09/2019/NĐ-CP (chế độ báo cáo định kỳ của cơ quan hành chính nhà nước); TT 07/2021/TT-BNV'
const approval = 'NĐ 30/2020/NĐ-CP Điều 11 (duyệt bản thảo văn bản)'

export const reportLife = {
  write: { from: ['draft', 'returned'], to: 'draft', by: ['officer', 'coordinator'], law: regime },
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['officer', 'coordinator'],
    law: 'NĐ 30/2020/NĐ-CP Điều 10 (soạn thảo văn bản: trình người đứng đầu)',
  },
  return: { from: ['submitted'], to: 'returned', by: ['head', 'coordinator'], law: approval },
  approve: { from: ['submitted'], to: 'approved', by: ['head', 'coordinator'], law: approval },
  issue: {
    from: ['approved'],
    to: 'issued',
    by: ['officer', 'coordinator', 'head'],
    law: 'NĐ 30/2020/NĐ-CP Điều 13 (ký ban hành), Điều 15 (cấp số, thời gian ban hành)',
  },
  amend: {
    from: ['issued'],
    to: 'issued',
    by: ['officer', 'coordinator'],
    law: 'NĐ 30/2020/NĐ-CP Điều 18 khoản 3 (sửa đổi, đính chính văn bản đã phát hành)',
  },
} as const satisfies Life<ReportState, Role>
export type ReportAct = keyof typeof reportLife

export type ReportRefusal = MoveRefusal | 'report-own-submission' | 'report-period-running' | 'report-amendment-open'

/** A report as far as what may be done with it depends on it. */
export interface Standing {
  readonly state: ReportState
  /** Toward the plan's lead unit. */
  readonly roles: readonly Role[]
  readonly actorId: string
  readonly submittedBy: string | null
  readonly periodTo: PlainDate
  /** A later amendment of the same report that is not issued yet. */
  readonly amendmentOpen: boolean
}

/** Why the act may not be done today, or null. Nobody approves what they submitted; no figures are frozen before the cut-off. */
export function refuseReportAct(act: ReportAct, standing: Standing, today: PlainDate): ReportRefusal | null {
  const refusal = refuseMove(reportLife, act, standing)
  if (refusal) return refusal
  if (act === 'approve' && standing.submittedBy === standing.actorId) return 'report-own-submission'
  if (act === 'approve' && today <= standing.periodTo) return 'report-period-running'
  return act === 'amend' && standing.amendmentOpen ? 'report-amendment-open' : null
}

export type OpenRefusal = 'not-allowed' | 'report-period-ahead' | 'report-plan-not-adopted'

/** A report is opened once its period has begun; opening is writing, so the same people may. */
export function refuseOpen(
  roles: readonly Role[],
  plan: { readonly state: string },
  period: { readonly from: PlainDate; readonly today: PlainDate },
): OpenRefusal | null {
  if (!reportLife.write.by.some((role) => roles.includes(role))) return 'not-allowed'
  if (plan.state === 'draft') return 'report-plan-not-adopted'
  return period.today < period.from ? 'report-period-ahead' : null
}

const readers: readonly Role[] = ['officer', 'coordinator', 'head', 'leader', 'auditor']

/** Everyone reads what is approved; before that it is the desk of the lead unit, of its leaders and auditors. */
export function mayRead(report: { readonly state: ReportState }, roles: readonly Role[]): boolean {
  return isPublic(report) || maySeeDrafts(roles)
}

export const isPublic = ({ state }: { readonly state: ReportState }): boolean =>
  state === 'approved' || state === 'issued'

export const maySeeDrafts = (roles: readonly Role[]): boolean => readers.some((role) => roles.includes(role))

/** The version a person is shown: the newest that they may read. */
export function newestFor<Row extends { readonly state: ReportState; readonly amendment: number }>(
  reports: readonly Row[],
  roles: readonly Role[],
): Row | null {
  const readable = reports.filter((report) => mayRead(report, roles))
  return readable.reduce<Row | null>(
    (newest, report) => (newest && newest.amendment > report.amendment ? newest : report),
    null,
  )
}
