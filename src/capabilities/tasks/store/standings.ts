import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { BatchStanding } from '../rules/batch.ts'
import type { AssignmentState } from '../rules/task.ts'
import { ownerItem } from './assignments.ts'

/** Everything of a batch standing but the roles, which the rules find out. */
export type BareStanding = Omit<BatchStanding, 'roles' | 'actorId' | 'heirId'>

/** Locks assignments in one order, so that two batches never wait for each other in a circle. */
export async function lockAssignments(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select id from assignments where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
}

/** One query, however many; in the order of due days. */
export async function readStandings(db: Db, ids: readonly string[]): Promise<BareStanding[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{
    id: string
    task_id: string
    text: string
    unit_id: string
    owner_unit_id: string
    owner_item_id: string
    state: AssignmentState
    version: number
    assignee_id: string | null
    submitted_by: string | null
    result_note: string | null
    occurrences: { credited: number; awaiting: number; doneOn: string | null }[] | null
    unopened: string
    owed_id: string | null
    owed_due: PlainDate | null
    reminded_on: PlainDate | null
  }>`select a.id, a.task_id, t.text, a.unit_id, a.owner_unit_id, ${ownerItem}, a.state, a.version, a.assignee_id, a.submitted_by, a.result_note, n.occurrences,
      (select count(*) from task_periods p where p.task_id = a.task_id
        and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.ordinal = p.ordinal and o.tenant_id = a.tenant_id)) as unopened,
      w.id as owed_id, w.due_on as owed_due,
      (select max((r.at at time zone 'Asia/Ho_Chi_Minh')::date) from reminders r where r.assignment_id = a.id) as reminded_on
    from assignments a join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
    cross join lateral (select json_agg(json_build_object('credited', o.credited, 'awaiting', o.awaiting, 'doneOn', o.done_on)) as occurrences
      from occurrences o where o.assignment_id = a.id) n
    left join lateral (select o.id, o.due_on from occurrences o where o.assignment_id = a.id and o.done_on is null
      order by o.due_on nulls last, o.id limit 1) w on true
    where a.id = any(${ids}::uuid[]) order by a.next_due_on nulls last, a.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    text: row.text,
    unitId: row.unit_id,
    ownerUnitId: row.owner_unit_id,
    ownerItemId: row.owner_item_id,
    state: row.state,
    version: row.version,
    assigneeId: row.assignee_id,
    submittedBy: row.submitted_by,
    resultNote: row.result_note,
    occurrences: row.occurrences ?? [],
    unopened: Number(row.unopened),
    owed: row.owed_id === null ? null : { id: row.owed_id, dueOn: row.owed_due },
    remindedOn: row.reminded_on,
  }))
}
