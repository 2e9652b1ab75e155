// Kế hoạch tuyên truyền cải cách hành chính: the yearly plan by which an authority orders its units to make the reform
// known. It is drafted from a document or by hand, checked by the coordinator of the unit in charge (cơ quan chủ trì),
// adopted once, and closed when its period is over. What it orders become tasks only when it is adopted.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Life, MoveRefusal } from '../../../kernel/life.ts'
import { refuseMove } from '../../../kernel/life.ts'
import type { Role } from '../../people/index.ts'
import type { AreaCode } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'

export const planKinds = ['communication'] as const
export type PlanKind = (typeof planKinds)[number]

/** 'edition': a document that amended a plan; the plan holds what it brought, the row keeps where that came from. */
export const planStates = ['draft', 'adopted', 'closed', 'edition'] as const
export type PlanState = (typeof planStates)[number]

/** The sections of such a plan, in the order of the document (targets and tasks have tables of their own). */
export const planSections = [
  'purpose',
  'requirement',
  'content',
  'channel',
  'audience',
  'reporting',
  'funding',
] as const
export type PlanSection = (typeof planSections)[number]

export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Half-open range of UTF-16 offsets into the text of the reading. */
export type PlanSpan = readonly [start: number, end: number]

export interface Plan {
  readonly id: string
  readonly kind: PlanKind
  readonly state: PlanState
  /** Part of the public address; null until the plan is adopted. */
  readonly slug: string | null
  readonly title: string
  /** Number and symbol, e.g. 255/KH-UBND; null for a plan that has none. */
  readonly number: string | null
  readonly documentType: string
  readonly issuer: string | null
  readonly issued: PlainDate | null
  readonly signer: string | null
  readonly period: Period | null
  /** Whose area the plan covers: groups such as "các xã" are resolved below it. */
  readonly scopeUnitId: string | null
  /** Cơ quan chủ trì: its coordinator works on the plan, gets submissions and obstacles. */
  readonly leadUnitId: string
  readonly parentPlanId: string | null
  /** The adopted plan that this document amends; null for a plan of its own. */
  readonly amendsPlanId: string | null
  /** It says the plan anew as a whole, so that what it lacks is meant to go. */
  readonly amendsWhole: boolean
  readonly documentId: string | null
  readonly version: number
  readonly createdAt: Date
  readonly adoptedAt: Date | null
  readonly closedAt: Date | null
}

/** Who leads the plan today: its lead unit, or the one that carries on its work. */
export const leaderOf = (
  { id, leadUnitId }: Pick<Plan, 'id' | 'leadUnitId'>,
  { tree, on }: { tree: UnitTree; on: PlainDate },
): string => tree.responsibleFor(leadUnitId, on, { itemId: id }) ?? leadUnitId

export interface PlanItem {
  readonly id: string
  readonly planId: string
  readonly section: PlanSection
  /** From 1 within the section. */
  readonly position: number
  readonly marker: string | null
  /** The marker as printed where it was mended. */
  readonly rawMarker: string | null
  readonly text: string
  /** Empty: the item speaks of the programme as a whole. */
  readonly areas: readonly AreaCode[]
  readonly span: PlanSpan | null
  readonly version: number
}

export const comparators = ['>=', '<=', '>', '<', '='] as const
export type Comparator = (typeof comparators)[number]

export interface PlanTarget {
  readonly id: string
  readonly planId: string
  readonly position: number
  readonly text: string
  readonly measure: string
  readonly comparator: Comparator
  /** An exact decimal as text. */
  readonly value: string
  readonly unit: string
  readonly by: PlainDate | null
  readonly span: PlanSpan | null
  readonly version: number
}

/** A task of an adopted plan, and the content item it carries out (null: it stands in the task annex alone). */
export interface PlanTask {
  readonly planId: string
  readonly itemId: string | null
  readonly taskId: string
  readonly position: number
}

/** The same with the edition that brought it, and the one that took it out again. */
export interface EditionTask extends PlanTask {
  readonly fromEdition: number
  readonly untilEdition: number | null
}

const drafting = 'Nghị định 30/2020/NĐ-CP, Điều 10: soạn thảo văn bản'

/** Correcting and cancelling leave no other state behind: a cancelled draft is removed with its file. */
export const planLife = {
  correct: { from: ['draft'], to: 'draft', by: ['coordinator'], law: drafting },
  cancel: { from: ['draft'], to: 'draft', by: ['coordinator'], law: drafting },
  adopt: {
    from: ['draft'],
    to: 'adopted',
    by: ['coordinator'],
    law: 'Nghị quyết 76/NQ-CP, Mục IV: cơ quan chủ trì tổ chức triển khai kế hoạch đã ban hành',
  },
  charge: {
    from: ['adopted'],
    to: 'adopted',
    by: ['coordinator'],
    law: 'Nghị quyết 76/NQ-CP, Mục IV: cơ quan chủ trì theo dõi, đôn đốc thực hiện kế hoạch',
  },
  amend: {
    from: ['draft'],
    to: 'edition',
    by: ['coordinator'],
    law: 'Nghị định 30/2020/NĐ-CP, Điều 18: văn bản đã ban hành được sửa đổi, bổ sung, đính chính bằng văn bản',
  },
  close: {
    from: ['adopted'],
    to: 'closed',
    by: ['coordinator'],
    law: 'Nghị quyết 76/NQ-CP, Mục IV: tổng kết khi kết thúc thời gian thực hiện kế hoạch',
  },
} as const satisfies Life<PlanState, Role>

export type PlanAct = keyof typeof planLife

const carryingOn = 'Phần Tổ chức thực hiện của kế hoạch: cơ quan chủ trì theo dõi, đôn đốc, tổng hợp'

/** What leaves the state of the plan as it is. */
export const planRights = {
  link: { from: ['draft', 'adopted', 'closed'], by: ['coordinator'], law: `${carryingOn} kế hoạch của cấp trên` },
  carry: {
    from: ['adopted', 'closed'],
    by: ['coordinator'],
    law: `${carryingOn}; nhiệm vụ chưa hoàn thành được chuyển tiếp vào kế hoạch sau`,
  },
} as const satisfies Record<string, { from: readonly PlanState[]; by: readonly Role[]; law: string }>

export function refusePlanRight(
  right: keyof typeof planRights,
  { state }: Pick<Plan, 'state'>,
  roles: readonly Role[],
): MoveRefusal | null {
  const { from, by } = planRights[right]
  if (!by.some((role) => roles.includes(role))) return 'not-allowed'
  return from.some((one) => one === state) ? null : 'wrong-state'
}
export type PlanRefusal = MoveRefusal | 'plan-period-running' | 'plan-period-over'

/** Why the act may not be done by someone with these roles towards the plan, or null. A plan closes when its period is over. */
export function refusePlanAct(
  act: PlanAct,
  plan: Pick<Plan, 'state' | 'period'>,
  by: { roles: readonly Role[]; today: PlainDate },
): PlanRefusal | null {
  const refusal = refuseMove(planLife, act, { state: plan.state, roles: by.roles })
  if (refusal) return refusal
  return act === 'close' && plan.period && by.today <= plan.period.to ? 'plan-period-running' : null
}

/** A draft is the coordinator's desk; the leader above may look on. Everything later is public. */
export function maySee(plan: Pick<Plan, 'state'>, roles: readonly Role[]): boolean {
  return (
    (plan.state !== 'draft' && plan.state !== 'edition') || roles.includes('coordinator') || roles.includes('leader')
  )
}
