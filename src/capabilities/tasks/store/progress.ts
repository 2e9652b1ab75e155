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
function known(moment: Moment): RawBuilder<unknown> {
  const present = sql`select o.*, a.state from occurrences o join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
    where a.state <> 'cancelled'`
  if (moment.asOf === null) return present
  const at = moment.asOf
  // What has not changed since the moment is as it was then, so that only what has changed costs a look into its history.
  return sql`select o.id, o.assignment_id, o.task_id, o.unit_id, o.period_from, o.period_to, o.quota, o.quota_of,
      case when o.extended_at > ${at}::timestamptz then x.old_due_on else o.due_on end as due_on,
      case when o.credited_at > ${at}::timestamptz then coalesce(c.credited, 0) else o.credited end as credited,
      case when o.credited_at > ${at}::timestamptz then c.done_on else o.done_on end as done_on,
      case when a.state_since > ${at}::timestamptz then coalesce(m.state, 'assigned') else a.state end as state
    from occurrences o
    join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
    left join lateral (select credited, done_on from occurrence_credits c
      where o.credited_at > ${at}::timestamptz and c.occurrence_id = o.id and c.at <= ${at}::timestamptz order by c.at desc limit 1) c on true
    left join lateral (select old_due_on from extensions e
      where o.extended_at > ${at}::timestamptz and e.occurrence_id = o.id and e.at > ${at}::timestamptz order by e.at limit 1) x on true
    left join lateral (select state from assignment_moves m
      where a.state_since > ${at}::timestamptz and m.assignment_id = o.assignment_id and m.at <= ${at}::timestamptz order by m.at desc limit 1) m on true
    where o.created_at <= ${at}::timestamptz and not (a.state = 'cancelled' and a.state_since <= ${at}::timestamptz)`
}

const splits = {
  task: { sets: sql`(task_id)`, id: sql`task_id`, ofUnit: sql`false` },
  unit: { sets: sql`(unit_id)`, id: sql`unit_id`, ofUnit: sql`true` },
  both: { sets: sql`(task_id), (unit_id)`, id: sql`coalesce(task_id, unit_id)`, ofUnit: sql`task_id is null` },
} as const

interface Asked {
  readonly taskIds: readonly string[]
  readonly moment: Moment
  readonly by: keyof typeof splits
}

/** Both ways cost little more than one, for the occurrences are read once. */
export async function readProgress(db: Db, asked: Asked): Promise<{ tasks: TaskProgress[]; units: UnitProgress[] }> {
  if (asked.taskIds.length === 0) return { tasks: [], units: [] }
  const [charged, counted] = await Promise.all([readCharged(db, asked), countOccurrences(db, asked)])
  const counts = (id: string) => counted.get(id) ?? { due: 0, done: 0, doneLate: 0, overdue: 0 }
  const rows = charged.map((row) => ({ ...row, assignments: Number(row.assignments), complete: Number(row.complete) }))
  return {
    tasks: rows
      .filter((row) => !row.of_unit)
      .map((row) => ({ taskId: row.id, units: row.assignments, unitsDone: row.complete, ...counts(row.id) })),
    units: rows
      .filter((row) => row.of_unit)
      .map((row) => ({ unitId: row.id, tasks: row.assignments, ...counts(row.id) })),
  }
}

/** Assignments by task and by unit, and how many of them are complete: all that has fallen due is done, and at least one occurrence. */
async function readCharged(db: Db, { taskIds, moment, by }: Asked): Promise<ChargedRow[]> {
  const { sets, id, ofUnit } = splits[by]
  const mine = sql`a.task_id = any(${taskIds}::uuid[]) and ${notCancelled(moment)}`
  const assignments =
    moment.asOf === null
      ? sql`select a.task_id, a.unit_id, ${completeNow(moment.today)} as complete from assignments a where ${mine}`
      : sql`select a.task_id, a.unit_id, coalesce(c.complete, false) as complete from assignments a left join (
          select assignment_id, bool_and(done_on is not null or due_on is null or due_on > ${moment.today}::date) and count(done_on) > 0 as complete
          from (${known(moment)}) o where task_id = any(${taskIds}::uuid[]) group by assignment_id) c on c.assignment_id = a.id
        where ${mine}`
  const { rows } = await sql<ChargedRow>`
    select ${id} as id, ${ofUnit} as of_unit, count(*) as assignments, count(*) filter (where complete) as complete
    from (${assignments}) a group by grouping sets (${sets}) order by id`.execute(db)
  return rows
}

type ChargedRow = { id: string; of_unit: boolean } & Record<'assignments' | 'complete', string>

/** By the days kept on the assignment. Where work has ended, `next_due_on` may be of a period that never opened. */
const completeNow = (
  today: PlainDate,
) => sql`(a.last_done_on is not null and (a.next_due_on is null or a.next_due_on > ${today}::date
  or (a.state in ('approved', 'carried') and not exists (select 1 from occurrences o
    where o.assignment_id = a.id and o.done_on is null and o.due_on <= ${today}::date))))`

type OccurrenceCounts = Readonly<Record<'due' | 'done' | 'doneLate' | 'overdue', number>>

/** Occurrences by how they stand, for each task and each unit. */
async function countOccurrences(db: Db, { taskIds, moment, by }: Asked): Promise<Map<string, OccurrenceCounts>> {
  const { sets, id } = splits[by]
  const source =
    moment.asOf === null
      ? sql`select task_id, unit_id, due_on, done_on from occurrences o
          where not exists (select 1 from assignments a where a.id = o.assignment_id and a.state = 'cancelled')`
      : known(moment)
  const { rows } = await sql<{ id: string } & Record<keyof OccurrenceCounts, string>>`
    select ${id} as id, count(*) filter (where due_on <= ${moment.today}::date or done_on is not null) as due,
      count(done_on) as done, count(*) filter (where done_on > due_on) as "doneLate",
      count(*) filter (where done_on is null and due_on < ${moment.today}::date) as overdue
    from (${source}) o where task_id = any(${taskIds}::uuid[]) group by grouping sets (${sets})`.execute(db)
  return new Map(
    rows.map((row) => [
      row.id,
      { due: Number(row.due), done: Number(row.done), doneLate: Number(row.doneLate), overdue: Number(row.overdue) },
    ]),
  )
}

function notCancelled({ asOf }: Moment): RawBuilder<unknown> {
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
  return (await readFigurePage(db, filter, { moment, part: null })).rows
}

/** `part` counts pages from 1; null = all rows, however many. */
export async function readFigurePage(
  db: Db,
  filter: FigureFilter,
  { moment, part }: { moment: Moment; part: { page: number; size: number } | null },
): Promise<{ rows: OccurrenceFigure[]; total: number }> {
  const cut = part ? sql`limit ${part.size} offset ${(part.page - 1) * part.size}` : sql``
  const until = moment.asOf ?? sql`now()`
  const { rows } = await sql<FigureRow & { total: string }>`with known as (${known(moment)}),
    chosen as (
      select k.id, k.assignment_id, k.task_id, k.unit_id, k.state, k.period_from, k.period_to, k.due_on, k.done_on, k.quota, k.quota_of,
        k.credited, count(*) over () as total
      from known k where ${figureSql(filter, moment)} order by k.due_on nulls last, k.task_id, k.unit_id ${cut})
    select c.*,
      coalesce((select e.reason from extensions e where e.occurrence_id = c.id and e.at <= ${until} order by e.at desc limit 1),
        (select x.text from obstacles x where x.assignment_id = c.assignment_id and x.raised_at <= ${until}
          order by x.raised_at desc limit 1)) as reason
    from chosen c order by c.due_on nulls last, c.task_id, c.unit_id`.execute(db)
  return { rows: rows.map(toFigure), total: Number(rows[0]?.total ?? 0) }
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
