import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { TaskView } from '../rules/assignment.ts'
import { type TaskRow, toTask } from './assignments.ts'

/** A task with a few of the units that carry it: enough to name one, two or three of them, or to say how many. */
export interface OrderedTask extends TaskView {
  readonly leadUnitIds: readonly string[]
  readonly leadCount: number
}

const named = 3

/** Tasks as they were ordered, for the page of their plan; those whose assignments are all cancelled have none left. */
export async function listTasks(db: Db, ids: readonly string[]): Promise<OrderedTask[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<TaskRow & { id: string; lead_unit_ids: string[] | null; lead_count: string }>`
    select t.*, l.lead_unit_ids, l.lead_count
    from tasks t
    cross join lateral (select (array_agg(a.unit_id order by a.id))[1:${sql.lit(named)}] as lead_unit_ids, count(*) as lead_count
      from assignments a where a.task_id = t.id and a.state <> 'cancelled') l
    where t.id = any(${ids}::uuid[])`.execute(db)
  return rows.map((row) => ({
    ...toTask(row.id, row),
    leadUnitIds: row.lead_unit_ids ?? [],
    leadCount: Number(row.lead_count),
  }))
}
