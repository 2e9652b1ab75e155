// One act on many assignments at once: chosen on a list, confirmed on a page that says which of them it will reach and why not the
// others, told item by item, and taken back within a day where taking back harms nobody.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Role } from '../../people/index.ts'
import { refuseAct, refuseExtend, refuseUnitAct, type Standing } from './life.ts'
import type { AssignmentState } from './task.ts'

export const batchActs = ['accept', 'submit', 'approve', 'return', 'extend', 'remind', 'entrust'] as const
export type BatchAct = (typeof batchActs)[number]

export const batchLimits = {
  source: 'Giới hạn của hệ thống, để một người còn đọc được danh sách mình xác nhận',
  most: 2_000,
  /** Hours within which the person who acted may take it back. */
  undoHours: 24,
} as const

export type BatchState = 'chosen' | 'done' | 'undone'
export type ItemOutcome = 'chosen' | 'done' | 'refused' | 'undone' | 'kept'

/** What was chosen and, once confirmed, said: a reason, a result, a day, a person. */
export interface Batch {
  readonly id: string
  readonly act: BatchAct
  readonly state: BatchState
  readonly byAccountId: string
  readonly words: string | null
  readonly dueOn: PlainDate | null
  readonly assigneeId: string | null
  readonly doneAt: Date | null
}

/** An assignment with all that the acts of a batch depend on. */
export interface BatchStanding extends Standing {
  readonly id: string
  readonly taskId: string
  readonly text: string
  readonly unitId: string
  readonly ownerUnitId: string
  readonly ownerItemId: string
  /** Who carries it out today; null where the unit was divided and nobody has been named. */
  readonly heirId: string | null
  readonly version: number
  readonly assigneeId: string | null
  readonly resultNote: string | null
  /** The occurrence that is owed next: the one that an extension moves. */
  readonly owed: { readonly id: string; readonly dueOn: PlainDate | null } | null
  readonly remindedOn: PlainDate | null
}

/** What the person said on the page of confirmation; null while they have not. */
export interface BatchTerms {
  readonly dueOn: PlainDate | null
  readonly assigneeId: string | null
  /** Units in which the person named holds a post. */
  readonly assigneeUnits: readonly string[]
  readonly today: PlainDate
}

const furthest = '9999-12-31'

export function refuseBatchAct(act: BatchAct, item: BatchStanding, terms: BatchTerms): string | null {
  if (act === 'remind')
    return refuseUnitAct('remind', item) ?? (item.remindedOn === terms.today ? 'assignment-reminded-today' : null)
  if (act === 'entrust') return refuseEntrust(item, terms)
  if (act !== 'extend') return refuseAct(act, item)
  if (item.owed === null) return item.roles.includes('coordinator') ? 'assignment-nothing-owed' : 'not-allowed'
  const owed = { state: 'open', dueOn: item.owed.dueOn, roles: item.roles, assignment: item.state } as const
  return refuseExtend(owed, terms.dueOn ?? furthest, terms.today)
}

/** An officer who is not the head takes on only themselves; whoever is named must hold a post in the unit. */
export function refuseEntrust(
  item: Pick<BatchStanding, 'state' | 'roles' | 'heirId' | 'actorId'>,
  { assigneeId, assigneeUnits }: Pick<BatchTerms, 'assigneeId' | 'assigneeUnits'>,
): string | null {
  const refusal = refuseUnitAct('entrust', item)
  if (refusal || assigneeId === null) return refusal
  if (!item.roles.includes('head') && assigneeId !== item.actorId) return 'assignment-only-head-entrusts'
  return item.heirId !== null && assigneeUnits.includes(item.heirId) ? null : 'assignment-assignee-elsewhere'
}

/** A letter that has gone out cannot be called back; everything else of a batch can be put as it was. */
export const reversible = (act: BatchAct) => act !== 'remind'

export function refuseUndo(
  batch: Pick<Batch, 'act' | 'state' | 'byAccountId' | 'doneAt'>,
  at: { actorId: string; now: Date },
): string | null {
  if (batch.byAccountId !== at.actorId) return 'not-allowed'
  if (batch.state !== 'done' || batch.doneAt === null) return 'wrong-state'
  if (!reversible(batch.act)) return 'batch-not-reversible'
  const hours = (at.now.getTime() - batch.doneAt.getTime()) / 3_600_000
  return hours <= batchLimits.undoHours ? null : 'batch-too-late'
}

/** Which acts the bar under a list offers to whoever sees it. */
export const batchRoles = {
  accept: ['officer', 'head'],
  submit: ['head'],
  approve: ['coordinator'],
  return: ['coordinator'],
  extend: ['coordinator'],
  remind: ['coordinator', 'leader', 'head'],
  entrust: ['head', 'officer'],
} as const satisfies Record<BatchAct, readonly Role[]>

export const offeredActs = (roles: readonly string[]) =>
  batchActs.filter((act) => batchRoles[act].some((role) => roles.includes(role)))

/** The state after each act that changes it. */
export const stateAfter = {
  accept: 'accepted',
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
} as const satisfies Partial<Record<BatchAct, AssignmentState>>
export type StateAct = keyof typeof stateAfter
export const changesState = (act: BatchAct): act is StateAct => act in stateAfter
