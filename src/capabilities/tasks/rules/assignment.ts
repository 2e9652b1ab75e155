// The shapes in which assignments are read: one with its task, a line of a list, an obstacle.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Schedule } from '../../../reading/index.ts'
import type { ObstacleState } from './life.ts'
import type { AreaCode, AssignmentState, DeedKind, TaskOrigin, TaskSource } from './task.ts'

/** One unit's assignment with the task it carries out. */
export interface Assignment {
  readonly id: string
  readonly taskId: string
  readonly unitId: string
  readonly ownerUnitId: string
  readonly state: AssignmentState
  readonly stateSince: Date
  readonly nextDueOn: PlainDate | null
  readonly resultNote: string | null
  readonly submittedBy: string | null
  /** The person in charge within the unit. */
  readonly assigneeId: string | null
  readonly version: number
  readonly task: TaskView
}

/** The task as pages show it. */
export interface TaskView {
  readonly id: string
  readonly text: string
  readonly product: string | null
  readonly groupLabel: string | null
  readonly schedule: Schedule
  readonly leadPhrase: string | null
  readonly supportPhrase: string | null
  readonly requested: boolean
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  readonly source: TaskSource | null
  readonly accepts: readonly DeedKind[]
  readonly areas: readonly AreaCode[]
  readonly signedOn: PlainDate
  /** On what it rests where no plan orders it. */
  readonly basis: string | null
  readonly origin: TaskOrigin | null
}

/** One line of a list of assignments. */
export interface AssignmentLine {
  readonly id: string
  readonly taskId: string
  readonly text: string
  readonly groupLabel: string | null
  readonly schedulePhrase: string
  readonly unitId: string
  readonly ownerUnitId: string
  readonly ownerItemId: string
  readonly version: number
  readonly state: AssignmentState
  readonly requested: boolean
  readonly nextDueOn: PlainDate | null
  readonly assigneeId: string | null
  readonly occurrences: number
  readonly done: number
  readonly awaiting: number
  readonly overdue: number
  readonly obstacles: number
}

/** One state's column of the board: the first few by due day, how many there are, and how many of them are late. */
export interface BoardColumn {
  readonly state: AssignmentState
  readonly count: number
  readonly overdue: number
  readonly cards: readonly AssignmentLine[]
}

export interface AssignmentList {
  readonly rows: readonly AssignmentLine[]
  readonly total: number
}

/** What stands in the way of a task, told to the plan's lead unit. */
export interface Obstacle {
  readonly id: string
  readonly assignmentId: string
  readonly taskId: string
  readonly unitId: string
  readonly ownerUnitId: string
  readonly text: string
  readonly proposal: string | null
  readonly state: ObstacleState
  /** Where it lies now, or lay when it was decided: the plan's lead unit, or whom it was passed up to. */
  readonly heldByUnitId: string
  readonly raisedAt: Date
  readonly raisedBy: string
  readonly decision: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly version: number
}

/** A line of the list: the obstacle with the task and the plan that it stands in the way of. */
export interface ObstacleLine extends Obstacle {
  readonly taskText: string
  readonly origin: { readonly id: string; readonly title: string; readonly href: string } | null
}

/** One step up. */
export interface ObstaclePass {
  readonly id: string
  readonly obstacleId: string
  readonly fromUnitId: string
  readonly toUnitId: string
  readonly opinion: string
  readonly at: Date
  readonly by: string
}

/** An obstacle as a report of a period tells it, as known at a moment. */
export interface ObstacleFigure extends Obstacle {
  readonly taskText: string
  readonly raisedOn: PlainDate
  readonly decidedOn: PlainDate | null
  readonly passes: readonly ObstaclePass[]
  readonly raisedInPeriod: boolean
  readonly decidedInPeriod: boolean
}

/** Which obstacles a report lists. */
export interface ObstacleSpan {
  readonly taskIds?: readonly string[]
  readonly unitIds?: readonly string[]
  /** What ordered the tasks, e.g. plans. */
  readonly originIds?: readonly string[]
  readonly from: PlainDate
  readonly to: PlainDate
  /** As known then: steps and decisions made later are not there yet. Null = now. */
  readonly asOf: Date | null
}

/** How the due day of an occurrence came about. */
export interface DueDetail {
  readonly occurrenceId: string
  readonly rule: string
  readonly published: boolean
  readonly cause: string | null
}
