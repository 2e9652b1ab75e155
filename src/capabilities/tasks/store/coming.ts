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
    with due as (
      select task_id, due_on from task_periods
      where task_id = any(${filter.taskIds}::uuid[]) and due_on between ${filter.from}::date and ${filter.to}::date),
    held as (
      select task_id, count(*) as units from assignments
      where task_id in (select task_id from due) and state <> 'cancelled' group by task_id)
    select d.task_id, d.due_on, h.units from due d join held h on h.task_id = d.task_id order by d.due_on, d.task_id`.execute(
    db,
  )
  return rows.map((row) => ({ taskId: row.task_id, dueOn: row.due_on, units: Number(row.units) }))
}
