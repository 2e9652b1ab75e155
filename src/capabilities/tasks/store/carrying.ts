import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'

/** A task that units of a plan have not finished. */
export interface UnfinishedTask {
  readonly taskId: string
  /** Units whose assignment is open and neither submitted nor wholly proven. */
  readonly unitIds: readonly string[]
  readonly units: number
  readonly dueOn: PlainDate | null
}

const unfinished = sql`a.state in ('assigned', 'accepted', 'returned')
  and (exists (select 1 from occurrences o where o.assignment_id = a.id and o.done_on is null)
    or not exists (select 1 from occurrences o where o.assignment_id = a.id))`

export async function unfinishedTasks(db: Db | Tx, taskIds: readonly string[]): Promise<UnfinishedTask[]> {
  const { rows } = await sql<{ task_id: string; unit_ids: string[]; units: string; due_on: PlainDate | null }>`
    select a.task_id, array_agg(a.unit_id order by a.id) as unit_ids, min(a.next_due_on) as due_on,
      (select count(*) from assignments b where b.task_id = a.task_id and b.state <> 'cancelled') as units
    from assignments a where a.task_id = any(${taskIds}::uuid[]) and ${unfinished} group by a.task_id`.execute(db)
  return rows.map((row) => ({
    taskId: row.task_id,
    unitIds: row.unit_ids,
    units: Number(row.units),
    dueOn: row.due_on,
  }))
}

/** Ends what is unfinished of the old task and lets the assignments of the new one point back to it. Returns the units. */
export async function saveCarrying(
  tx: Tx,
  { from, to }: { from: string; to: string },
  { note, by, at }: { note: string; by: string | null; at: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string; unit_id: string }>`
    update assignments a set state = 'carried', state_since = ${at}::timestamptz, version = version + 1
    where a.task_id = ${from}::uuid and ${unfinished}
      and exists (select 1 from assignments n where n.task_id = ${to}::uuid and n.unit_id = a.unit_id)
    returning a.id, a.unit_id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  await sql`insert into assignment_moves (id, assignment_id, act, state, note, at, by_account_id)
    select id, assignment_id, 'carry', 'carried', ${note}, ${at}::timestamptz, ${by}::uuid
    from unnest(${ids.map(() => newId())}::uuid[], ${ids}::uuid[]) as new (id, assignment_id)`.execute(tx)
  await sql`update assignments n set carried_from_id = o.id from assignments o
    where n.task_id = ${to}::uuid and o.id = any(${ids}::uuid[]) and o.unit_id = n.unit_id`.execute(tx)
  return rows.map((row) => row.unit_id)
}

/** Whatever of the unit's work goes on in this assignment, and in which one it goes on itself. */
export async function carriedBeside(db: Db, assignmentId: string): Promise<{ from: string | null; to: string | null }> {
  const { rows } = await sql<{ from_id: string | null; to_id: string | null }>`select a.carried_from_id as from_id,
      (select n.id from assignments n where n.carried_from_id = a.id and n.tenant_id = a.tenant_id order by n.id desc limit 1) as to_id
    from assignments a where a.id = ${assignmentId}::uuid`.execute(db)
  return { from: rows[0]?.from_id ?? null, to: rows[0]?.to_id ?? null }
}

/** A task and the one that goes on with it. */
export interface Carried {
  readonly fromTaskId: string
  readonly toTaskId: string
  readonly units: number
}

/** Tasks that some of these go on with, or that go on with some of these. */
export async function carriedBetween(db: Db, taskIds: readonly string[]): Promise<Carried[]> {
  if (taskIds.length === 0) return []
  const { rows } = await sql<{ from_task: string; to_task: string; units: string }>`
    select o.task_id as from_task, n.task_id as to_task, count(*) as units
    from assignments n join assignments o on o.id = n.carried_from_id and o.tenant_id = n.tenant_id
    where n.task_id = any(${taskIds}::uuid[]) or o.task_id = any(${taskIds}::uuid[])
    group by o.task_id, n.task_id order by o.task_id`.execute(db)
  return rows.map((row) => ({ fromTaskId: row.from_task, toTaskId: row.to_task, units: Number(row.units) }))
}
