// How far a plan has come: only sums of what its tasks and units counted, never an average of percentages.
import type { TaskProgress, UnitProgress } from '../../tasks/index.ts'

export interface PlanProgress {
  readonly tasks: number
  /** Tasks of which every unit has done what has fallen due. */
  readonly tasksDone: number
  readonly due: number
  readonly done: number
  readonly overdue: number
  readonly units: number
  /** Units that have done something. */
  readonly unitsActive: number
}

export function progressOfPlan(tasks: readonly TaskProgress[], units: readonly UnitProgress[]): PlanProgress {
  return {
    tasks: tasks.length,
    tasksDone: tasks.filter(isDone).length,
    ...progressOfTasks(tasks),
    units: units.length,
    unitsActive: units.filter(({ done }) => done > 0).length,
  }
}

export function isDone({ units, unitsDone }: TaskProgress): boolean {
  return units > 0 && unitsDone === units
}

/** Sums over some tasks of a plan: an item's, or all of them. */
export function progressOfTasks(tasks: readonly TaskProgress[]): Pick<PlanProgress, 'due' | 'done' | 'overdue'> {
  const sum = (of: (task: TaskProgress) => number) => tasks.reduce((total, task) => total + of(task), 0)
  return { due: sum(({ due }) => due), done: sum(({ done }) => done), overdue: sum(({ overdue }) => overdue) }
}
