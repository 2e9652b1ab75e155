import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'

const most = 5_000

/** Live deeds of the task's units or of their heirs (`[former unit, heir]`) that end within the time of one of its open occurrences and are of a kind that it accepts. */
export async function deedsBeforeTask(
  db: Db,
  taskId: string,
  heirs: readonly (readonly [string, string])[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with heirs as (
      select * from unnest(${heirs.map(([former]) => former)}::uuid[], ${heirs.map(([, heir]) => heir)}::uuid[]) as h (unit_id, heir_id))
    select distinct d.id from tasks_figures f
    cross join lateral (select f.unit_id union all select h.heir_id from heirs h where h.unit_id = f.unit_id) w
    join deed_units u on u.unit_id = w.unit_id and u.day_to >= f.period_from
    join deeds d on d.id = u.deed_id and d.day_from >= f.period_from and d.kind = any(f.accepts)
    where f.task_id = ${taskId}::uuid and f.state in ('assigned', 'accepted', 'submitted', 'returned')
      and not exists (select 1 from proofs p where p.deed_id = d.id and p.assignment_id = f.assignment_id)
      and not exists (select 1 from deed_withdrawals w where w.deed_id = d.id)
    order by d.id limit ${most}`.execute(db)
  return rows.map((row) => row.id)
}

/** Tasks of which a period opened since the moment. */
export async function tasksOpenedSince(db: Db, since: Date): Promise<string[]> {
  const { rows } = await sql<{
    task_id: string
  }>`select distinct task_id from tasks_figures where created_at >= ${since}::timestamptz`.execute(db)
  return rows.map((row) => row.task_id)
}
