import type { Capability } from '../../kernel/capability.ts'
import { kept } from './holdings.ts'
import { doors } from './menu.ts'
import { notices, waiting } from './notices.ts'
import { schedules } from './schedules.ts'
import { verbs } from './text/verbs.ts'
import { refusals } from './text.ts'

export { amendTasks, type TaskAmendment } from './actions/amending.ts'
export { type Carrying, carryTasks } from './actions/carrying.ts'
export { acceptAssignment, approveAssignment, returnAssignment, submitAssignment } from './actions/carrying-out.ts'
export { writeComment } from './actions/commenting.ts'
export { creditOccurrences } from './actions/crediting.ts'
export { entrustAssignment } from './actions/entrusting.ts'
export { decideObstacle, passObstacle, raiseObstacle } from './actions/obstacles.ts'
export { cancelTasks, openTodaysPeriods, orderTasks, previewOrders } from './actions/ordering.ts'
export { orderDirectly } from './actions/ordering-directly.ts'
export {
  comingOf,
  occurrencePageOf,
  occurrencesIn,
  progressOf,
  unitProgressOf,
  wholeProgressOf,
} from './figures.ts'
export { openAssignments } from './reach.ts'
export type { Assignment, Obstacle, ObstacleFigure, ObstaclePass, ObstacleSpan } from './rules/assignment.ts'
export { chargeOf, isStaff, rolesTowardAssignment, scopeFor, staffRoles } from './rules/life.ts'
export {
  type AreaCode,
  areaCodes,
  type DeedKind,
  deedKinds,
  type Occurrence,
  openStates,
  type Quota,
  type TaskOrder,
  urgencyOf,
} from './rules/task.ts'
export { type StandingOrder, standingOrdersOf } from './store/amending.ts'
export { findAssignment } from './store/assignments.ts'
export { type Carried, carriedBetween, type UnfinishedTask, unfinishedTasks } from './store/carrying.ts'
export { chargesOf } from './store/charges.ts'
export { type Duty, dutiesOf } from './store/duties.ts'
export { readObstaclesIn as obstaclesIn } from './store/obstacle-listing.ts'
export { listObstacles as obstaclesOf } from './store/obstacles.ts'
export { findOccurrences, lockOccurrences, occurrencesOfAssignment, openOccurrences } from './store/occurrences.ts'
export type { OccurrenceFigure, TaskProgress, UnitProgress } from './store/progress.ts'
export { listTasks, type OrderedTask } from './store/tasks.ts'
export { obstaclePaths } from './text/obstacles.ts'
export { areaLabels, kindLabels, paths as taskPaths } from './text.ts'
export { UrgencyTag } from './views/words.tsx'

export const tasks: Capability = { name: 'tasks', ...doors, refusals, verbs, waiting, notices, schedules, ...kept }
