import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { AssignmentFilter } from '../rules/inputs.ts'
import type { Scope } from '../rules/life.ts'
import type { DueTask } from '../rules/month.ts'
import { inScope } from './assignments.ts'
import { filterSql } from './listing.ts'

/**
 * What falls due or begins within the days, task by task, for the assignments that a list with this filter shows: periods that have opened
 * and those that open later. A plan of 200 tasks for 160 units is at most 200 rows a day, never 32,000.
 */
export async function listDueTasks(
  db: Db,
  filter: AssignmentFilter,
  asked: { scope: Scope; from: PlainDate; to: PlainDate; limit: number },
): Promise<DueTask[]> {
  const where = sql`${inScope(asked.scope)} and ${filterSql(filter)}`
  const { rows } = await sql<{
    on_day: PlainDate
    until_day: PlainDate | null
    task_id: string
    text: string
    units: string
    done: string
    assignment_id: string | null
    unit_id: string | null
  }>`with owed as (
      select o.due_on, o.period_from, t.schedule_kind, o.assignment_id, o.task_id, o.unit_id, o.done_on is not null as done, a.owner_unit_id
      from occurrences o join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
      join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
      where ${falls(sql`o`, asked)} and a.state <> 'cancelled' and ${where}
      union all
      select p.due_on, p.period_from, t.schedule_kind, a.id, a.task_id, a.unit_id, false, a.owner_unit_id
      from task_periods p join assignments a on a.task_id = p.task_id and a.tenant_id = p.tenant_id
      join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
      where ${falls(sql`p`, asked)} and p.opens_on > ${filter.today}::date
        and a.state not in ('approved', 'cancelled') and ${where}
        and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.ordinal = p.ordinal and o.tenant_id = a.tenant_id)),
    days as (
      select due_on as on_day, null::date as until_day, * from owed where due_on between ${asked.from}::date and ${asked.to}::date
      union all
      select period_from, due_on, * from owed where ${begins(sql`owed`, sql`schedule_kind`, asked)}),
    grouped as (
      select on_day, until_day, task_id, count(*) as units, count(*) filter (where done) as done, (array_agg(assignment_id))[1] as assignment_id,
        (array_agg(unit_id))[1] as unit_id
      from days group by on_day, until_day, task_id)
    select g.on_day, g.until_day, g.task_id, t.text, g.units, g.done, case when g.units = 1 then g.assignment_id end as assignment_id,
      case when g.units = 1 then g.unit_id end as unit_id
    from grouped g join tasks t on t.id = g.task_id
    order by g.on_day, g.done >= g.units, g.until_day is not null, t.text, g.task_id limit ${asked.limit}`.execute(db)
  return rows.map((row) => ({
    on: row.on_day,
    until: row.until_day,
    taskId: row.task_id,
    text: row.text,
    units: Number(row.units),
    done: Number(row.done),
    assignmentId: row.assignment_id,
    unitId: row.unit_id,
  }))
}

interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** A period that shows within the days: by its due day, or by its first where the plan names a range. */
const falls = (period: RawBuilder<unknown>, span: Span) =>
  sql`(${period}.due_on between ${span.from}::date and ${span.to}::date or ${begins(period, sql`t.schedule_kind`, span)})`

const begins = (period: RawBuilder<unknown>, kind: RawBuilder<unknown>, { from, to }: Span) =>
  sql`(${kind} = 'range' and ${period}.period_from < ${period}.due_on and ${period}.period_from between ${from}::date and ${to}::date)`
