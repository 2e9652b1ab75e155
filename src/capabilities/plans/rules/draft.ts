// The draft of a plan: what the machine read from the document, laid out for a person to check. Nothing of it reaches a
// unit before the plan is adopted.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { DoubtCode, Schedule } from '../../../reading/index.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'
import type { Assignees } from './assignees.ts'
import type { Period, PlanItem, PlanSpan, PlanTarget } from './plan.ts'

export interface Quota {
  readonly count: number
  /** What is counted, as the plan words it: "tin, bài", "chuyên mục". */
  readonly of: string
}

/** A task as the plan orders it, before it is given to the units. */
export interface DraftOrder {
  readonly id: string
  readonly planId: string
  /** The content item that it carries out, where it does. */
  readonly itemId: string | null
  readonly position: number
  readonly text: string
  readonly product: string | null
  readonly groupLabel: string | null
  readonly lead: Assignees
  readonly leadPhrase: string | null
  readonly support: Assignees
  readonly supportPhrase: string | null
  /** Asked of a body that the issuer cannot order (đề nghị): the Fatherland Front, the press. */
  readonly requested: boolean
  readonly schedule: Schedule
  readonly quota: Quota | null
  readonly accepts: readonly DeedKind[]
  readonly areas: readonly AreaCode[]
  readonly span: PlanSpan | null
  readonly version: number
}

export const relations = ['basis', 'implements', 'mention', 'replaces', 'amends'] as const
export type CitationRelation = (typeof relations)[number]

export interface DraftCitation {
  readonly id: string
  readonly planId: string
  readonly position: number
  readonly number: string
  readonly type: string | null
  readonly issuer: string | null
  readonly issued: PlainDate | null
  readonly relation: CitationRelation
  readonly span: PlanSpan | null
  readonly version: number
}

/** Doubts of the reading, and those that arise when it meets the units of the installation. */
export type PlanDoubtCode =
  | DoubtCode
  | 'SCOPE_ASSUMED'
  | 'PERIOD_MISSING'
  | 'TASKS_MISSING'
  | 'TASKS_TWICE'
  | 'LEAD_UNREAD'
  | 'SUPPORT_UNREAD'

export const draftParts = ['plan', 'item', 'target', 'order', 'citation'] as const
export type DraftPart = (typeof draftParts)[number]

export interface DraftDoubt {
  readonly id: string
  readonly planId: string
  readonly code: PlanDoubtCode
  /** What the reading says of this very place; empty where the code says it all. */
  readonly message: string
  readonly part: DraftPart
  /** Null for the plan itself. */
  readonly partId: string | null
  readonly span: PlanSpan | null
}

export interface DraftHead {
  readonly title: string
  readonly number: string | null
  readonly documentType: string
  readonly issuer: string | null
  readonly issued: PlainDate | null
  readonly signer: string | null
  readonly period: Period | null
  readonly scopeUnitId: string | null
}

type Unkept = 'id' | 'planId' | 'position' | 'version'
export type ProposedItem = Omit<PlanItem, Unkept>
export type ProposedTarget = Omit<PlanTarget, Unkept>
export type ProposedOrder = Omit<DraftOrder, Unkept | 'itemId'>
export type ProposedCitation = Omit<DraftCitation, Unkept>
export interface ProposedDoubt {
  readonly code: PlanDoubtCode
  readonly message: string
  readonly part: DraftPart
  /** Place in the proposal's list of that part; null for the plan itself. */
  readonly index: number | null
  readonly span: PlanSpan | null
}

export interface ProposedDraft {
  readonly head: DraftHead
  readonly items: readonly ProposedItem[]
  readonly targets: readonly ProposedTarget[]
  readonly orders: readonly ProposedOrder[]
  readonly citations: readonly ProposedCitation[]
  readonly doubts: readonly ProposedDoubt[]
}
