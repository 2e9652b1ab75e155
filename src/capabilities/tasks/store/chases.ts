import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { ChaseStep } from '../rules/chasing.ts'
import { ownerItem } from './assignments.ts'

/** An occurrence that is not done, with the steps already taken to have it done. */
export interface ChaseCandidate {
  readonly occurrenceId: string
  readonly assignmentId: string
  readonly unitId: string
  readonly ownerUnitId: string
  readonly ownerItemId: string
  readonly requested: boolean
  readonly from: PlainDate
  readonly dueOn: PlainDate
  readonly sent: readonly ChaseStep[]
}

/** Open occurrences due within the days; nothing awaits approval in them: a unit that has delivered is not chased. */
export async function listChaseCandidates(
  db: Db,
  window: { from: PlainDate; to: PlainDate },
): Promise<ChaseCandidate[]> {
  const { rows } = await sql<{
    id: string
    assignment_id: string
    unit_id: string
    owner_unit_id: string
    owner_item_id: string
    requested: boolean
    period_from: PlainDate
    due_on: PlainDate
    sent: ChaseStep[] | null
  }>`select o.id, o.assignment_id, o.unit_id, a.owner_unit_id, ${ownerItem}, t.requested, o.period_from, o.due_on,
      (select array_agg(c.step) from chases c where c.occurrence_id = o.id) as sent
    from occurrences o join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
    join tasks t on t.id = o.task_id and t.tenant_id = o.tenant_id
    where o.done_on is null and o.due_on between ${window.from}::date and ${window.to}::date
      and a.state in ('assigned', 'accepted', 'returned') and o.credited + o.awaiting < o.quota
    order by o.unit_id, o.due_on, o.id`.execute(db)
  return rows.map((row) => ({
    occurrenceId: row.id,
    assignmentId: row.assignment_id,
    unitId: row.unit_id,
    ownerUnitId: row.owner_unit_id,
    ownerItemId: row.owner_item_id,
    requested: row.requested,
    from: row.period_from,
    dueOn: row.due_on,
    sent: row.sent ?? [],
  }))
}

/** Keeps the steps; returns those that nobody had taken before, so that each is told once even if two processes run. */
export async function insertChases(
  tx: Tx,
  chases: readonly { occurrenceId: string; step: ChaseStep }[],
  on: PlainDate,
): Promise<Set<string>> {
  const { rows } = await sql<{ occurrence_id: string }>`insert into chases (occurrence_id, step, on_day)
    select occurrence_id, step, ${on}::date
    from unnest(${chases.map((chase) => chase.occurrenceId)}::uuid[], ${chases.map((chase) => chase.step)}::text[]) as new (occurrence_id, step)
    on conflict do nothing returning occurrence_id`.execute(tx)
  return new Set(rows.map((row) => row.occurrence_id))
}

/** When a unit was chased about an assignment: step and day, oldest first. */
export async function chasesOf(db: Db, assignmentId: string): Promise<{ step: ChaseStep; on: PlainDate }[]> {
  const { rows } = await sql<{ step: ChaseStep; on_day: PlainDate }>`select c.step, c.on_day from chases c
    join occurrences o on o.id = c.occurrence_id and o.tenant_id = c.tenant_id
    where o.assignment_id = ${assignmentId}::uuid order by c.on_day, c.step`.execute(db)
  return rows.map((row) => ({ step: row.step, on: row.on_day }))
}
