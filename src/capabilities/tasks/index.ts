import type { Capability } from '../../kernel/capability.ts'
import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { chaseAll } from './actions/chasing.ts'
import { openTodaysPeriods } from './actions/ordering.ts'
import { listComing } from './store/coming.ts'
import { listObstacles, type ObstacleFilter } from './store/obstacles.ts'
import { type FigureFilter, momentOf, readFigures, readProgress } from './store/progress.ts'
import { readUnitProgress } from './store/unit-progress.ts'
import { refusals, verbs } from './text.ts'

export { creditOccurrence, type LedgerTotal } from './actions/crediting.ts'
export { cancelTasks, orderTasks, previewOrders } from './actions/ordering.ts'
export { type Charge, rolesTowardAssignment, type Scope, scopeFor } from './rules/life.ts'
export {
  type AreaCode,
  type AssignmentState,
  areaCodes,
  type DeedKind,
  deedKinds,
  type Occurrence,
  type Quota,
  type TaskOrder,
  type TaskOrigin,
  type TaskSource,
  urgencyOf,
} from './rules/task.ts'
export type { ComingDuty } from './store/coming.ts'
export type { Obstacle } from './store/obstacles.ts'
export { findOccurrences, lockOccurrences, openOccurrences } from './store/occurrences.ts'
export type { OccurrenceFigure, TaskProgress } from './store/progress.ts'
export { listTasks, type OrderedTask } from './store/tasks.ts'
export type { UnitProgress } from './store/unit-progress.ts'
export { areaLabels, kindLabels, paths as taskPaths } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** `assignmentId` null: the task as a whole, on a plan's page. */
    'task.after': { taskId: string; assignmentId: string | null }
  }
}

/** How far tasks have come, at a moment (null = now): units x/y, occurrences done over due. */
export const progressOf = (reader: Db, taskIds: readonly string[], at: { asOf: Date | null; today: PlainDate }) =>
  readProgress(reader, taskIds, momentOf(at.asOf, at.today))

/** The same by unit. */
export const unitProgressOf = (reader: Db, taskIds: readonly string[], at: { asOf: Date | null; today: PlainDate }) =>
  readUnitProgress(reader, taskIds, momentOf(at.asOf, at.today))

/** Occurrences due in a span of days as they stood at a moment: what a report counts and names. */
export const occurrencesIn = (reader: Db, filter: FigureFilter, at: { asOf: Date | null; today: PlainDate }) =>
  readFigures(reader, filter, momentOf(at.asOf, at.today))

/** Occurrences that were due and not done at a moment, with the reason where one was given. */
export const lateOn = (
  reader: Db,
  filter: Omit<FigureFilter, 'overdueOnly'>,
  at: { asOf: Date | null; today: PlainDate },
) => readFigures(reader, { ...filter, overdueOnly: true }, momentOf(at.asOf, at.today))

/** Duties that fall due within the days, whether their period has opened or not. */
export const comingOf = (reader: Db, filter: { taskIds: readonly string[]; from: PlainDate; to: PlainDate }) =>
  listComing(reader, filter)

export const obstaclesOf = (reader: Db, filter: ObstacleFilter) => listObstacles(reader, filter)

export const tasks: Capability = {
  name: 'tasks',
  refusals,
  verbs,
  schedules: [
    { name: 'tasks.open-periods', at: 'daily 00:10', run: openTodaysPeriods },
    { name: 'tasks.chase', at: 'daily 07:00', run: chaseAll },
  ],
}
