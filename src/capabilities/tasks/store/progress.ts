import { type RawBuilder, sql } from 'kysely'
import { type PlainDate, todayIn } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { AssignmentState } from '../rules/task.ts'

/** How far a task has come. Units are counted once; an occurrence is due when its day has come or when it was done before. */
export interface TaskProgress {
  readonly taskId: string
  readonly units: number
  /** Units that have done all that has fallen due so far, and at least one occurrence. */
  readonly unitsDone: number
  readonly due: number
  readonly done: number
  readonly doneLate: number
  readonly overdue: number
}

/** One occurrence with its state at a moment: what reports count and name. */
export interface OccurrenceFigure {
  readonly occurrenceId: string
  readonly assignmentId: string
  readonly taskId: string
  readonly unitId: string
  readonly state: AssignmentState
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly quota: { readonly count: number; readonly of: string | null }
  readonly credited: number
  /** The reason of the last extension, else the text of the last obstacle raised before the moment. */
  readonly reason: string | null
}

/** When to look: the day decides what is late, the moment what was known. `null` = the present state. */
export interface Moment {
  readonly asOf: Date | null
  readonly today: PlainDate
}

export const momentOf = (asOf: Date | null, today: PlainDate): Moment => ({
  asOf,
  today: asOf === null ? today : todayIn(asOf),
})

/** Occurrences as they stood at the moment, without those of assignments cancelled by then. */
export function known(moment: Moment): RawBuilder<unknown> {
  const present = sql`select o.*, a.state from occurrences o join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
    where a.state <> 'cancelled'`
  if (moment.asOf === null) return present
  const at = moment.asOf
  return sql`select o.id, o.assignment_id, o.task_id, o.unit_id, o.period_from, o.period_to, o.quota, o.quota_of,
      case when x.occurrence_id is null then o.due_on else x.old_due_on end as due_on,
      coalesce(c.credited, 0) as credited, c.done_on, coalesce(m.state, 'assigned') as state
    from occurrences o
    join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
    left join lateral (select credited, done_on from occurrence_credits c where c.occurrence_id = o.id and c.at <= ${at}::timestamptz
      order by c.at desc limit 1) c on true
    left join lateral (select occurrence_id, old_due_on from extensions e where e.occurrence_id = o.id and e.at > ${at}::timestamptz
      order by e.at limit 1) x on true
    left join lateral (select state from assignment_moves m where m.assignment_id = o.assignment_id and m.at <= ${at}::timestamptz
      order by m.at desc limit 1) m on true
    where o.created_at <= ${at}::timestamptz and coalesce(m.state, 'assigned') <> 'cancelled'`
}

export async function readProgress(db: Db, taskIds: readonly string[], moment: Moment): Promise<TaskProgress[]> {
  if (taskIds.length === 0) return []
  const { rows } = await sql<
    Record<'task_id' | 'units' | 'units_done' | 'due' | 'done' | 'done_late' | 'overdue', string>
  >`
    with known as (${known(moment)}),
    by_unit as (
      select task_id, unit_id, count(*) filter (where due_on <= ${moment.today}::date or done_on is not null) as due,
        count(done_on) as done, count(*) filter (where done_on > due_on) as done_late,
        count(*) filter (where done_on is null and due_on < ${moment.today}::date) as overdue,
        bool_and(done_on is not null or due_on is null or due_on > ${moment.today}::date) and count(done_on) > 0 as complete
      from known where task_id = any(${taskIds}::uuid[]) group by task_id, unit_id)
    select a.task_id, count(*) as units, count(*) filter (where b.complete) as units_done, coalesce(sum(b.due), 0) as due,
      coalesce(sum(b.done), 0) as done, coalesce(sum(b.done_late), 0) as done_late, coalesce(sum(b.overdue), 0) as overdue
    from assignments a left join by_unit b on b.task_id = a.task_id and b.unit_id = a.unit_id
    where a.task_id = any(${taskIds}::uuid[]) and ${notCancelled(moment)}
    group by a.task_id order by a.task_id`.execute(db)
  return rows.map((row) => ({
    taskId: row.task_id,
    units: Number(row.units),
    unitsDone: Number(row.units_done),
    due: Number(row.due),
    done: Number(row.done),
    doneLate: Number(row.done_late),
    overdue: Number(row.overdue),
  }))
}

export function notCancelled({ asOf }: Moment): RawBuilder<unknown> {
  if (asOf === null) return sql`a.state <> 'cancelled'`
  return sql`a.created_at <= ${asOf}::timestamptz and not (a.state = 'cancelled' and a.state_since <= ${asOf}::timestamptz)`
}

export interface FigureFilter {
  readonly occurrenceIds?: readonly string[]
  readonly taskIds?: readonly string[]
  readonly unitIds?: readonly string[]
  /** Due within these days; a duty without a due day is taken when its period touches them. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** Not done, and the due day is past. */
  readonly overdueOnly?: true
}

export async function readFigures(db: Db, filter: FigureFilter, moment: Moment): Promise<OccurrenceFigure[]> {
  const { rows } = await sql<FigureRow>`with known as (${known(moment)})
    select k.id, k.assignment_id, k.task_id, k.unit_id, k.state, k.period_from, k.period_to, k.due_on, k.done_on, k.quota, k.quota_of, k.credited,
      coalesce((select e.reason from extensions e where e.occurrence_id = k.id and e.at <= ${moment.asOf ?? sql`now()`} order by e.at desc limit 1),
        (select x.text from obstacles x where x.assignment_id = k.assignment_id and x.raised_at <= ${moment.asOf ?? sql`now()`}
          order by x.raised_at desc limit 1)) as reason
    from known k where ${figureSql(filter, moment)} order by k.due_on nulls last, k.task_id, k.unit_id`.execute(db)
  return rows.map(toFigure)
}

function figureSql(filter: FigureFilter, moment: Moment): RawBuilder<unknown> {
  const parts = [
    filter.occurrenceIds && sql`k.id = any(${filter.occurrenceIds}::uuid[])`,
    filter.taskIds && sql`k.task_id = any(${filter.taskIds}::uuid[])`,
    filter.unitIds && sql`k.unit_id = any(${filter.unitIds}::uuid[])`,
    filter.from && sql`coalesce(k.due_on, k.period_to) >= ${filter.from}::date`,
    filter.to && sql`coalesce(k.due_on, k.period_from) <= ${filter.to}::date`,
    filter.overdueOnly && sql`k.done_on is null and k.due_on < ${moment.today}::date and k.state <> 'cancelled'`,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

interface FigureRow {
  id: string
  assignment_id: string
  task_id: string
  unit_id: string
  state: AssignmentState
  period_from: PlainDate
  period_to: PlainDate
  due_on: PlainDate | null
  done_on: PlainDate | null
  quota: string
  quota_of: string | null
  credited: string
  reason: string | null
}

const toFigure = (row: FigureRow): OccurrenceFigure => ({
  occurrenceId: row.id,
  assignmentId: row.assignment_id,
  taskId: row.task_id,
  unitId: row.unit_id,
  state: row.state,
  period: { from: row.period_from, to: row.period_to },
  dueOn: row.due_on,
  doneOn: row.done_on,
  quota: { count: Number(row.quota), of: row.quota_of },
  credited: Number(row.credited),
  reason: row.reason,
})
