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

/** The same figures in the rows of the units that stand on the same ground today; a divided unit keeps its own row. */
export function unitsOnMap(units: readonly UnitProgress[], heirs: ReadonlyMap<string, string>): UnitProgress[] {
  const rows = new Map<string, UnitProgress>()
  for (const unit of units) {
    const unitId = heirs.get(unit.unitId) ?? unit.unitId
    const known = rows.get(unitId)
    rows.set(unitId, known ? { ...known, ...added(known, unit), unitId } : { ...unit, unitId })
  }
  return [...rows.values()]
}

const added = (one: UnitProgress, other: UnitProgress) => ({
  tasks: one.tasks + other.tasks,
  due: one.due + other.due,
  done: one.done + other.done,
  doneLate: one.doneLate + other.doneLate,
  overdue: one.overdue + other.overdue,
})
