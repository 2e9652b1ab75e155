import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'

/** Duties of a task that fall due on one day, opened already or not. */
export interface ComingDuty {
  readonly taskId: string
  readonly dueOn: PlainDate
  /** Units that still have the task. */
  readonly units: number
}

/** What falls due within the days, in order; a task whose assignments are all cancelled is left out. */
export async function listComing(
  db: Db,
  filter: { taskIds: readonly string[]; from: PlainDate; to: PlainDate },
): Promise<ComingDuty[]> {
  const { rows } = await sql<{ task_id: string; due_on: PlainDate; units: string }>`
    select p.task_id, p.due_on, u.units
    from task_periods p
    cross join lateral (select count(*) as units from assignments a where a.task_id = p.task_id and a.state <> 'cancelled') u
    where p.task_id = any(${filter.taskIds}::uuid[]) and p.due_on between ${filter.from}::date and ${filter.to}::date and u.units > 0
    order by p.due_on, p.task_id`.execute(db)
  return rows.map((row) => ({ taskId: row.task_id, dueOn: row.due_on, units: Number(row.units) }))
}
