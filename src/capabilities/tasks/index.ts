import type { Capability } from '../../kernel/capability.ts'
import { notices, waiting } from './notices.ts'
import { routes } from './routes/routes.ts'
import { isStaff } from './rules/life.ts'
import { schedules } from './schedules.ts'
import { orphans } from './store/orphans.ts'
import { obstaclePaths, obstacleText } from './text/obstacles.ts'
import { paths, refusals, text, verbs } from './text.ts'

export { acceptAssignment, approveAssignment, returnAssignment, submitAssignment } from './actions/carrying-out.ts'
export { creditOccurrences } from './actions/crediting.ts'
export { decideObstacle, passObstacle, raiseObstacle } from './actions/obstacles.ts'
export { cancelTasks, openTodaysPeriods, orderTasks, previewOrders } from './actions/ordering.ts'
export {
  comingOf,
  occurrencePageOf,
  occurrencesIn,
  progressOf,
  unitProgressOf,
  wholeProgressOf,
} from './figures.ts'
export type { Assignment, Obstacle, ObstacleFigure, ObstaclePass } from './rules/assignment.ts'
export { isStaff, rolesTowardAssignment, type Scope, scopeFor, staffRoles } from './rules/life.ts'
export {
  type AreaCode,
  areaCodes,
  type DeedKind,
  deedKinds,
  type Occurrence,
  openStates,
  type Quota,
  type TaskOrder,
} from './rules/task.ts'
export { findAssignment } from './store/assignments.ts'
export { chargesOf } from './store/charges.ts'
export { type Duty, dutiesOf } from './store/duties.ts'
export { type ObstacleSpan, readObstaclesIn as obstaclesIn } from './store/obstacle-listing.ts'
export { listObstacles as obstaclesOf } from './store/obstacles.ts'
export { findOccurrences, lockOccurrences, occurrencesOfAssignment, openOccurrences } from './store/occurrences.ts'
export type { OccurrenceFigure, TaskProgress, UnitProgress } from './store/progress.ts'
export { listTasks, type OrderedTask } from './store/tasks.ts'
export { obstaclePaths } from './text/obstacles.ts'
export { areaLabels, kindLabels, paths as taskPaths } from './text.ts'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** `assignmentId` null: the task as a whole, on a plan's page. */
    'task.after': { taskId: string; assignmentId: string | null }
  }
}

export const tasks: Capability = {
  name: 'tasks',
  routes,
  menu: [
    { area: 'work', label: text.menu, href: paths.list, visible: isStaff },
    { area: 'work', label: obstacleText.menu, href: obstaclePaths.list, visible: isStaff },
  ],
  refusals,
  verbs,
  waiting,
  notices,
  orphans,
  schedules,
}
