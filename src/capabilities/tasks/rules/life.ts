// Who may do what to an assignment, when, and by which rule. No statute governs the work between agencies under a plan: the
// plan's own clause on implementation and the working regulations of the authority do, and the table says so.
import type { Actor } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Life, refuseMove } from '../../../kernel/life.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import { noWork, type UnitTree, type Work } from '../../units/index.ts'
import type { Assignment, TaskView } from './assignment.ts'
import { type AssignmentState, type OccurrenceState, openStates } from './task.ts'

const clause = 'Phần Tổ chức thực hiện của kế hoạch; quy chế làm việc của cơ quan'

export const assignmentLife = {
  accept: { from: ['assigned'], to: 'accepted', by: ['officer', 'head'], law: clause },
  submit: {
    from: ['accepted', 'returned'],
    to: 'submitted',
    by: ['head'],
    law: `${clause}: người đứng đầu đơn vị chịu trách nhiệm về kết quả gửi cơ quan đầu mối`,
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    by: ['coordinator'],
    law: `${clause}: cơ quan đầu mối theo dõi, đôn đốc`,
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    by: ['coordinator'],
    law: `${clause}: cơ quan đầu mối tổng hợp kết quả`,
  },
  reopen: {
    from: ['approved'],
    to: 'returned',
    by: ['coordinator'],
    law: `${clause}: cơ quan đầu mối theo dõi, đôn đốc`,
  },
  cancel: {
    from: [...openStates],
    to: 'cancelled',
    by: ['coordinator'],
    law: 'Kế hoạch được điều chỉnh, thay thế, hoặc nhiệm vụ không còn phù hợp; quy chế làm việc của cơ quan',
  },
} as const satisfies Life<AssignmentState, Role>
export type AssignmentAct = keyof typeof assignmentLife

/** Done for a whole plan at once, so it has no button on the page of an assignment. */
export const carryLife = {
  carry: {
    from: ['assigned', 'accepted', 'returned'],
    to: 'carried',
    by: ['coordinator'],
    law: `${clause}: nhiệm vụ chưa hoàn thành được chuyển tiếp vào kế hoạch năm sau`,
  },
} as const satisfies Life<AssignmentState, Role>

export const occurrenceLife = {
  extend: {
    from: ['open'],
    to: 'open',
    by: ['coordinator'],
    law: 'Quy chế làm việc của cơ quan: gia hạn khi có lý do chính đáng, trước khi phê duyệt kết quả',
  },
} as const satisfies Life<OccurrenceState, Role>

export const obstacleStates = ['raised', 'passed', 'decided'] as const
export type ObstacleState = (typeof obstacleStates)[number]

export const obstacleLife = {
  pass: {
    from: ['raised', 'passed'],
    to: 'passed',
    by: ['coordinator', 'leader'],
    law: 'Đoạn kết của kế hoạch: cơ quan đầu mối tổng hợp, báo cáo cấp trên xem xét, quyết định; quy chế làm việc của cơ quan',
  },
  decide: {
    from: ['raised', 'passed'],
    to: 'decided',
    by: ['coordinator', 'leader'],
    law: 'Đoạn kết của kế hoạch: khó khăn, vướng mắc phản ánh về cơ quan đầu mối để tổng hợp, xem xét, quyết định',
  },
} as const satisfies Life<ObstacleState, Role>

/** Raising an obstacle and noting an event leave the assignment where it is, so they are rights, not moves. */
export const unitActs = {
  raise: { from: openStates, by: ['officer', 'head'] },
  occur: { from: openStates, by: ['officer', 'head', 'coordinator'] },
  /** The head says who in the unit does it; an officer may take it on themselves. */
  entrust: { from: openStates, by: ['head', 'officer'] },
  /** What the unit has delivered is not asked for again. */
  remind: { from: ['assigned', 'accepted', 'returned'], by: ['coordinator', 'leader', 'head'] },
} as const satisfies Record<string, { from: readonly AssignmentState[]; by: readonly Role[] }>

/** An assignment as far as rights depend on it. */
export interface Charge {
  readonly assignmentId: string
  readonly unitId: string
  readonly ownerUnitId: string
  /** What is given to an heir where the lead unit was divided. */
  readonly ownerItemId: string
}

/** The tasks of a plan go with it; any other task goes by itself. */
export const ownerItemOf = (task: Pick<TaskView, 'id' | 'origin'>) =>
  task.origin?.kind === 'plan' ? task.origin.id : task.id

export const chargeOf = ({ id, unitId, ownerUnitId, task }: Assignment): Charge => ({
  assignmentId: id,
  unitId,
  ownerUnitId,
  ownerItemId: ownerItemOf(task),
})

/** Who is spoken to about it today: its unit and its lead unit, or those that carry on their work. */
export function heirsOf(assignment: Assignment, tree: UnitTree, on: PlainDate): Pick<Charge, 'unitId' | 'ownerUnitId'> {
  const { unitId, assignmentId, ownerUnitId, ownerItemId } = chargeOf(assignment)
  return {
    unitId: tree.responsibleFor(unitId, on, { itemId: assignmentId }) ?? unitId,
    ownerUnitId: tree.responsibleFor(ownerUnitId, on, { itemId: ownerItemId }) ?? ownerUnitId,
  }
}

/** Coordination follows the plan's lead unit only: a coordinator elsewhere coordinates another plan. */
export function rolesTowardAssignment(
  actor: Actor,
  charge: Charge,
  { tree, on }: { tree: UnitTree; on: PlainDate },
): Role[] {
  const { unitId, assignmentId, ownerUnitId, ownerItemId } = charge
  const own = rolesToward(actor, { unitId, itemId: assignmentId }, { tree, on }).filter(
    (role) => role !== 'coordinator',
  )
  const owner = rolesToward(actor, { unitId: ownerUnitId, itemId: ownerItemId }, { tree, on }).filter(
    (role) => role === 'coordinator',
  )
  return [...new Set([...own, ...owner])]
}

/** What an assignment has come to, as far as submitting and approving depend on it. */
export interface Standing {
  readonly state: AssignmentState
  readonly roles: readonly Role[]
  readonly occurrences: readonly {
    readonly credited: number
    readonly awaiting: number
    readonly doneOn: string | null
  }[]
  /** Periods of the duty that have not opened yet. */
  readonly unopened: number
  readonly submittedBy: string | null
  readonly actorId: string
}

/** The result of a duty is what its deeds prove: none of its periods may be empty, and all must have come. */
export function refuseSubmit(standing: Standing): string | null {
  const refusal = refuseMove(assignmentLife, 'submit', standing)
  if (refusal) return refusal
  if (standing.unopened > 0) return 'assignment-still-running'
  const empty = standing.occurrences.some(({ credited, awaiting }) => credited + awaiting === 0)
  return empty ? 'assignment-without-evidence' : null
}

export function refuseApprove(standing: Standing): string | null {
  const refusal = refuseMove(assignmentLife, 'approve', standing)
  if (refusal) return refusal
  if (standing.submittedBy === standing.actorId) return 'assignment-own-submission'
  return standing.occurrences.some(({ doneOn }) => doneOn === null) ? 'assignment-not-proven' : null
}

export function refuseAct(act: AssignmentAct, standing: Standing): string | null {
  if (act === 'submit') return refuseSubmit(standing)
  if (act === 'approve') return refuseApprove(standing)
  return refuseMove(assignmentLife, act, standing)
}

export function refuseUnitAct(act: keyof typeof unitActs, standing: Pick<Standing, 'state' | 'roles'>): string | null {
  const { from, by } = unitActs[act]
  if (!by.some((role) => standing.roles.includes(role))) return 'not-allowed'
  return from.some((state) => state === standing.state) ? null : 'wrong-state'
}

/** A new due day must lie after the old one and not in the past; a duty without a due day may be given one. */
export function refuseExtend(
  occurrence: { state: OccurrenceState; dueOn: PlainDate | null; roles: readonly Role[]; assignment: AssignmentState },
  dueOn: PlainDate,
  today: PlainDate,
): string | null {
  const refusal = refuseMove(occurrenceLife, 'extend', occurrence)
  if (refusal) return refusal
  if (!openStates.some((state) => state === occurrence.assignment)) return 'wrong-state'
  const later = occurrence.dueOn === null || dueOn > occurrence.dueOn
  return later && dueOn >= today ? null : 'assignment-due-not-later'
}

/** Which assignments a person may read: those of some units, and those of plans that one unit leads; former units' with them. */
export interface Scope {
  readonly work: Work
  readonly owned: Work
}

/** Who works with assignments at all; administrators and auditors do not. */
export const staffRoles = [
  'officer',
  'head',
  'coordinator',
  'leader',
  'author',
  'editor',
  'approver',
] as const satisfies readonly Role[]

export const isStaff = (actor: Actor | null) => staffRoles.some((role) => actor?.roles.includes(role))

export function scopeFor(actor: Actor, tree: UnitTree, on: PlainDate): Scope {
  const has = (...roles: readonly string[]) => roles.some((role) => actor.roles.includes(role))
  if (!has(...staffRoles)) return { work: noWork, owned: noWork }
  const units = has('head', 'leader') ? tree.subtreeOn(actor.unitId, on) : [actor.unitId]
  return {
    work: tree.workOf(units, on),
    owned: has('coordinator') ? tree.workOf([actor.unitId], on) : noWork,
  }
}
