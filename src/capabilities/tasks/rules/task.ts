// A plan orders units to do things (nhiem vu). The task is what is ordered; each leading unit has one assignment (phan cong)
// that carries the life-cycle; each assignment has one or more occurrences, each with its period, its due day and its quota.
// A task is proven by deeds in the ledger, never by a figure that somebody types.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { Schedule } from '../../../reading/index.ts'

/** What counts as a deed, whether the platform did it itself or a person records it. */
export const deedKinds = [
  'ARTICLE',
  'BROADCAST_TV',
  'BROADCAST_RADIO',
  'LOUDSPEAKER',
  'PRESS',
  'SOCIAL',
  'OUTDOOR',
  'PRINTED',
  'CONFERENCE',
  'TRAINING',
  'DIALOGUE',
  'CONTEST',
  'VIDEO',
  'DOCUMENT',
  'POSTING',
  'SURVEY',
  'OTHER',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** The six reform areas and steering (Resolution 76/NQ-CP); db/data/reform-areas.json has their names by programme. */
export const areaCodes = [
  'INSTITUTION',
  'PROCEDURE',
  'ORGANISATION',
  'CIVIL_SERVICE',
  'PUBLIC_FINANCE',
  'E_GOV',
  'STEERING',
] as const
export type AreaCode = (typeof areaCodes)[number]

/** So many of something in each period: 2 "chuyen muc" a month. */
export interface Quota {
  readonly count: number
  readonly of: string
}

/** The clause that orders the task; `span` points into the reading of the document. */
export interface TaskSource {
  readonly documentId: string
  readonly span: readonly [start: number, end: number]
  readonly quote: string
}

/** What a plan orders when it is adopted. Unit lists hold ids, already resolved at the plan's date. */
export interface TaskOrder {
  readonly text: string
  readonly product: string | null
  readonly groupLabel: string | null
  readonly schedule: Schedule
  /** Each gets an assignment. */
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly leadPhrase: string | null
  readonly supportPhrase: string | null
  /** Asked of a body that the issuer cannot order: it is reminded, never escalated. */
  readonly requested: boolean
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  /** The lead unit of the plan: gets submissions and obstacles. */
  readonly ownerUnitId: string
  readonly source: TaskSource | null
  /** Kinds of deeds that prove it by themselves; empty = only a deed that a person ties to it. */
  readonly accepts: readonly DeedKind[]
  /** Empty = every area. */
  readonly areas: readonly AreaCode[]
  /** For each occurrence; null = what the schedule says, else one accepted deed. */
  readonly quota: Quota | null
  /** When the plan was signed: duty begins then, and days "since signing" count from it. Left out = the day of the act. */
  readonly signedOn?: PlainDate | null
  /** The lead unit of the plan above: gets obstacles that the owner cannot decide. */
  readonly superiorUnitId?: string | null
  /** What orders it, e.g. the plan: lists are narrowed by it and name it. */
  readonly origin?: TaskOrigin | null
}

export interface TaskOrigin {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Its page. */
  readonly href: string
}

export const assignmentStates = [
  'assigned',
  'accepted',
  'submitted',
  'returned',
  'approved',
  'cancelled',
  'carried',
] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** The states in which the unit still owes something. */
export const openStates = [
  'assigned',
  'accepted',
  'submitted',
  'returned',
] as const satisfies readonly AssignmentState[]

export type OccurrenceState = 'open' | 'done'

/** Derived from dates on the day one looks, never stored. */
export type Urgency = 'done' | 'done-late' | 'overdue' | 'soon' | 'running' | 'undated'

/** One period of one unit's task: the row that deeds credit and that progress counts. */
export interface Occurrence {
  readonly id: string
  readonly taskId: string
  readonly assignmentId: string
  readonly unitId: string
  readonly ownerUnitId: string
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  /** Last day whose deeds count; null = a late deed still counts. */
  readonly countsUntil: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly quota: { readonly count: number; readonly of: string | null }
  readonly accepts: readonly DeedKind[]
  readonly areas: readonly AreaCode[]
  readonly credited: number
  readonly awaiting: number
  readonly doneOn: PlainDate | null
}

/** Days ahead of a due day from which it is shown as near; the longest of the reminders. */
export const soonDays = 7

export function urgencyOf({ dueOn, doneOn }: Pick<Occurrence, 'dueOn' | 'doneOn'>, today: PlainDate): Urgency {
  if (doneOn !== null) return dueOn !== null && doneOn > dueOn ? 'done-late' : 'done'
  if (dueOn === null) return 'undated'
  if (dueOn < today) return 'overdue'
  return dueOn <= addDays(today, soonDays) ? 'soon' : 'running'
}
