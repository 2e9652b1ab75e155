// How far a plan has come: only sums of what its tasks and units counted, never an average of percentages.
import type { TaskProgress, UnitProgress } from '../../tasks/index.ts'
import type { DayMap, MappedFigures } from '../../units/index.ts'

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

/** A unit's row on the map of another day. */
export interface MappedProgress extends UnitProgress {
  /** Holds a share of a divided unit's figures. */
  readonly isEstimate: boolean
}

/** The same figures told for the units of another day; what could not be placed keeps the row of the former unit. */
export function progressOnMap(units: readonly UnitProgress[], map: DayMap): MappedProgress[] {
  // Classes that do not overlap are shared out, so that done never exceeds due.
  const told = {
    tasks: map.place(figuresOf(units, ({ tasks }) => tasks)),
    inTime: map.place(figuresOf(units, ({ done, doneLate }) => done - doneLate)),
    late: map.place(figuresOf(units, ({ doneLate }) => doneLate)),
    overdue: map.place(figuresOf(units, ({ overdue }) => overdue)),
    waiting: map.place(figuresOf(units, ({ due, done, overdue }) => due - done - overdue)),
  }
  const at = (figures: MappedFigures, unitId: string) =>
    (figures.placed.get(unitId) ?? 0) + (figures.unplaced.get(unitId) ?? 0)
  const unitIds = [...told.tasks.placed.keys(), ...told.tasks.unplaced.keys()]
  return [...new Set(unitIds)].map((unitId) => {
    const [inTime, doneLate] = [at(told.inTime, unitId), at(told.late, unitId)]
    const [overdue, waiting] = [at(told.overdue, unitId), at(told.waiting, unitId)]
    const done = inTime + doneLate
    const sums = { tasks: at(told.tasks, unitId), due: done + overdue + waiting, done, doneLate, overdue }
    return { unitId, ...sums, isEstimate: told.tasks.estimated.has(unitId) }
  })
}

const figuresOf = (units: readonly UnitProgress[], of: (unit: UnitProgress) => number) =>
  new Map(units.map((unit) => [unit.unitId, of(unit)]))
