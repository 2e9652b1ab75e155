// The shapes in which the ledger is read: a deed, a line of a list, a proof.
import type { Subject } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { AreaCode, DeedKind } from '../../tasks/index.ts'
import type { DeedOrigin, Performer, Quantity } from './deed.ts'
import type { ProofState } from './proof.ts'

/** A deed as it stands in the ledger. */
export interface Deed {
  readonly id: string
  readonly kind: DeedKind
  readonly from: PlainDate
  readonly to: PlainDate
  readonly title: string
  readonly note: string | null
  readonly address: string | null
  readonly contentHash: string
  readonly subject: Subject | null
  readonly subjectVersion: number | null
  readonly areas: readonly AreaCode[]
  readonly origin: DeedOrigin
  readonly isPublic: boolean
  readonly supersedes: string | null
  readonly recordedAt: Date
  readonly recordedBy: string | null
  readonly units: readonly Performer[]
  readonly quantities: readonly Quantity[]
  readonly withdrawal: { readonly at: Date; readonly reason: string; readonly by: string | null } | null
}

/** Papers that a unit added to a deed when it answered why its proof was contested. */
export const answerFilesOf = (deedId: string): Subject => ({ kind: 'deed-answer', id: deedId })

/** One line of a list of deeds. */
export interface DeedLine {
  readonly id: string
  readonly kind: DeedKind
  readonly title: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly address: string | null
  readonly subjectKind: string | null
  readonly isPublic: boolean
  readonly areas: readonly AreaCode[]
  readonly unitIds: readonly string[]
  readonly quantities: readonly Quantity[]
  /** States of its proofs, void ones left out. */
  readonly proofs: readonly ProofState[]
  /** Other deeds with the same content. */
  readonly twins: number
}

/** What a printed list says of a deed. */
export type ListedDeed = Pick<
  DeedLine,
  'id' | 'kind' | 'title' | 'from' | 'to' | 'address' | 'isPublic' | 'unitIds' | 'quantities'
>

/** A deed accepted for tasks of one group, e.g. of one content item: a line of the list of evidence. */
export interface CreditedDeed {
  readonly group: number
  readonly deedId: string
  readonly taskIds: readonly string[]
}

export interface DeedList {
  readonly rows: readonly DeedLine[]
  readonly total: number
}

/** Who may see the rows: the public sees only public deeds; the ledger is open to everyone who works in the installation. */
export type DeedScope = 'public' | 'staff'

/** By what a count is split. Rows may add up to more than the total: a joint deed counts in each unit's row, once in the total. */
export type DeedGrouping = 'unit' | 'kind' | 'area' | 'task'

/** A deed put to an occurrence, with what a decision about it needs to know. */
export interface Proof {
  readonly id: string
  readonly deedId: string
  readonly occurrenceId: string
  readonly assignmentId: string
  readonly taskId: string
  readonly unitId: string
  readonly ownerUnitId: string
  /** What is given to an heir where the lead unit was divided: the plan, else the task. */
  readonly ownerItemId: string
  readonly quantity: number
  readonly state: ProofState
  readonly reason: string | null
  readonly explanation: string | null
  readonly version: number
  readonly deed: {
    readonly kind: DeedKind
    readonly title: string
    readonly from: PlainDate
    readonly to: PlainDate
    readonly recordedBy: string | null
    readonly withdrawn: boolean
  }
}
