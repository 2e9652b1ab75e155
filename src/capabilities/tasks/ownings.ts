import type { Owning } from '../units/index.ts'
import { openAssignments, openObstacles, openTasks } from './store/open-work.ts'
import { obstaclePaths } from './text/obstacles.ts'
import { owned } from './text/owned.ts'
import { paths } from './text.ts'

export const ownings: readonly Owning[] = [
  {
    kind: 'assignment',
    label: owned.assignments,
    columns: ['assignments.unit_id'],
    open: openAssignments,
    href: paths.assignment,
  },
  {
    // those of a plan go with the plan
    kind: 'task',
    label: owned.tasks,
    columns: ['tasks.owner_unit_id', 'assignments.owner_unit_id'],
    open: openTasks,
    href: (id) => `${paths.list}?task=${id}`,
  },
  {
    kind: 'obstacle',
    label: owned.obstacles,
    columns: ['obstacles.held_by_unit_id'],
    open: openObstacles,
    href: obstaclePaths.one,
  },
]
