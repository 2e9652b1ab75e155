import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import { known, type Moment, notCancelled } from './progress.ts'

/** How far a unit has come with some tasks. Sums of these columns are the totals of the tasks: every occurrence is one unit's. */
export interface UnitProgress {
  readonly unitId: string
  /** Assignments that the unit has among the tasks. */
  readonly tasks: number
  readonly due: number
  readonly done: number
  readonly doneLate: number
  readonly overdue: number
}

export async function readUnitProgress(db: Db, taskIds: readonly string[], moment: Moment): Promise<UnitProgress[]> {
  if (taskIds.length === 0) return []
  const { rows } = await sql<Record<'unit_id' | 'tasks' | 'due' | 'done' | 'done_late' | 'overdue', string>>`
    with known as (${known(moment)}),
    by_unit as (
      select unit_id, count(*) filter (where due_on <= ${moment.today}::date or done_on is not null) as due,
        count(done_on) as done, count(*) filter (where done_on > due_on) as done_late,
        count(*) filter (where done_on is null and due_on < ${moment.today}::date) as overdue
      from known where task_id = any(${taskIds}::uuid[]) group by unit_id),
    charged as (
      select a.unit_id, count(*) as tasks from assignments a
      where a.task_id = any(${taskIds}::uuid[]) and ${notCancelled(moment)} group by a.unit_id)
    select c.unit_id, c.tasks, coalesce(b.due, 0) as due, coalesce(b.done, 0) as done,
      coalesce(b.done_late, 0) as done_late, coalesce(b.overdue, 0) as overdue
    from charged c left join by_unit b on b.unit_id = c.unit_id`.execute(db)
  return rows.map((row) => ({
    unitId: row.unit_id,
    tasks: Number(row.tasks),
    due: Number(row.due),
    done: Number(row.done),
    doneLate: Number(row.done_late),
    overdue: Number(row.overdue),
  }))
}
