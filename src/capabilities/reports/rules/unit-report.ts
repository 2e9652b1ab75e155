// Báo cáo của đơn vị: what each unit that has tasks of a plan tells the plan's lead unit for a period. Its figures come from
// the ledger by themselves; an officer writes what figures cannot say, the head sends it, the lead unit's coordinator accepts
// it or sends it back, and it goes into the plan's report. States: NĐ 09/2019/NĐ-CP (chế độ báo cáo định kỳ), TT 07/2021/TT-BNV.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Life, type MoveRefusal, refuseMove } from '../../../kernel/life.ts'
import type { Role } from '../../people/index.ts'
import type { ReportPeriod } from './report.ts'

/** `open`: owed, and nobody has begun. */
export const unitReportStates = ['open', 'draft', 'submitted', 'returned', 'accepted', 'consolidated'] as const
export type UnitReportState = (typeof unitReportStates)[number]

/** What an officer writes. `additions`: what the unit declares besides, in words only; it enters no figure. */
export const unitPlaces = ['assessment', 'difficulties', 'proposals', 'additions'] as const
export type UnitPlace = (typeof unitPlaces)[number]
export type UnitWords = Readonly<Partial<Record<UnitPlace, string>>>

const count = z.number().int().min(0)

/** The unit's own counted figures at a moment. */
export const unitFiguresSchema = z.object({
  deeds: count,
  due: count,
  done: count,
  doneLate: count,
  overdue: count,
  running: count,
  /** Tasks of the unit with something overdue. */
  late: z.array(z.object({ taskId: z.string(), overdue: count })),
  /** The unit leads a plan that carries this one out, and whether that plan's report is approved. */
  child: z.enum(['none', 'missing', 'approved']),
})
export type UnitReportFigures = z.output<typeof unitFiguresSchema>

export interface UnitReport {
  readonly id: string
  readonly planId: string
  readonly unitId: string
  /** The plan's lead unit. */
  readonly ownerUnitId: string
  readonly period: ReportPeriod
  readonly state: Exclude<UnitReportState, 'open'>
  readonly revision: number
  readonly version: number
  readonly words: UnitWords
  /** Task → why it is late. */
  readonly explanations: Readonly<Record<string, string>>
  readonly createdBy: string | null
  readonly writtenAt: Date
  readonly firstSubmittedAt: Date | null
  readonly submittedAt: Date | null
  readonly submittedBy: string | null
  /** As they stood when it was last sent. */
  readonly figures: UnitReportFigures | null
  readonly reason: string | null
  readonly childReportId: string | null
  readonly reportId: string | null
}

/** One sending as it was. */
export interface Submission {
  readonly number: number
  readonly revision: number
  readonly reason: string | null
  readonly words: UnitWords
  readonly explanations: Readonly<Record<string, string>>
  readonly figures: UnitReportFigures
  readonly submittedAt: Date
  readonly submittedBy: string | null
}

const regime = 'NĐ 09/2019/NĐ-CP (chế độ báo cáo định kỳ của cơ quan hành chính nhà nước); TT 07/2021/TT-BNV'
const sending = 'NĐ 30/2020/NĐ-CP Điều 13 (người đứng đầu ký văn bản của cơ quan mình)'
const gathering = 'NĐ 09/2019/NĐ-CP (cơ quan nhận báo cáo tổng hợp, yêu cầu bổ sung, chỉnh lý)'

/** The lead unit's coordinator takes part as such; everyone else by what they are in the reporting unit. */
export const unitReportLife = {
  begin: { from: ['open'], to: 'draft', by: ['officer', 'head'], law: regime },
  write: { from: ['draft', 'returned'], to: 'draft', by: ['officer', 'head'], law: regime },
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['head'], law: sending },
  withdraw: { from: ['submitted'], to: 'draft', by: ['head'], law: sending },
  return: { from: ['submitted'], to: 'returned', by: ['coordinator'], law: gathering },
  accept: { from: ['submitted'], to: 'accepted', by: ['coordinator'], law: gathering },
  reopen: {
    from: ['accepted', 'consolidated'],
    to: 'returned',
    by: ['coordinator'],
    law: 'NĐ 30/2020/NĐ-CP Điều 18 khoản 3 (sửa đổi, đính chính văn bản đã phát hành)',
  },
} as const satisfies Life<UnitReportState, Role>
export type UnitReportAct = keyof typeof unitReportLife

export type UnitReportRefusal =
  | MoveRefusal
  | 'unit-report-period-ahead'
  | 'unit-report-period-closed'
  | 'unit-report-empty'
  | 'unit-report-own'

export interface UnitStanding {
  readonly state: UnitReportState
  /** From `rolesInReport`. */
  readonly roles: readonly Role[]
  readonly actorId: string
  readonly submittedBy: string | null
  readonly words: UnitWords
  readonly periodFrom: PlainDate
  /** The lead unit takes no more reports for the period. */
  readonly isClosed: boolean
}

const unitSide: readonly UnitReportAct[] = ['begin', 'write', 'submit']

/** Why the act may not be done today, or null. Nobody accepts what they sent themselves, and nothing empty is sent. */
export function refuseUnitReportAct(
  act: UnitReportAct,
  standing: UnitStanding,
  today: PlainDate,
): UnitReportRefusal | null {
  const refusal = refuseMove(unitReportLife, act, standing)
  if (refusal) return refusal
  if (unitSide.includes(act) && standing.isClosed) return 'unit-report-period-closed'
  if (act === 'begin' && today < standing.periodFrom) return 'unit-report-period-ahead'
  if (act === 'submit' && Object.keys(standing.words).length === 0) return 'unit-report-empty'
  return act === 'accept' && standing.submittedBy === standing.actorId ? 'unit-report-own' : null
}

/**
 * The roles that count toward a unit's report: officer and head of the unit, coordinator of the plan's lead unit only. Where
 * nobody in the unit holds the post of head in the system, its officer sends what the head signed on paper.
 */
export function rolesInReport(held: {
  readonly towardUnit: readonly Role[]
  readonly towardLead: readonly Role[]
  readonly unitHasHead: boolean
}): Role[] {
  const own = held.towardUnit.filter((role) => role === 'officer' || role === 'head')
  const isStandIn = !held.unitHasHead && own.includes('officer') && !own.includes('head')
  return [
    ...own,
    ...(isStandIn ? (['head'] as const) : []),
    ...held.towardLead.filter((role) => role === 'coordinator'),
  ]
}

const ownReaders: readonly Role[] = ['officer', 'head', 'coordinator', 'leader', 'auditor']

/** The unit itself and the plan's lead unit read it, with the leaders above either and the auditors. */
export function mayReadUnitReport(held: {
  readonly towardUnit: readonly Role[]
  readonly towardLead: readonly Role[]
}): boolean {
  return [...held.towardUnit, ...held.towardLead].some((role) => ownReaders.includes(role))
}

/** Only the lead unit's coordinator runs the collection: due days, reminders, closing. */
export const collectors: readonly Role[] = ['coordinator']

export const refuseCollecting = (towardLead: readonly Role[]): 'not-allowed' | null =>
  collectors.some((role) => towardLead.includes(role)) ? null : 'not-allowed'
