import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Cut } from '../rules/period.ts'
import { type Counts, noCounts } from '../rules/tally.ts'

/** What a unit owes of a plan by a cut-off. */
export interface UnitDuties extends Counts {
  readonly unitId: string
  readonly late: readonly { readonly taskId: string; readonly overdue: number }[]
}

interface DutyRow {
  unit_id: string
  task_id: string | null
  due: string
  done: string
  done_late: string
  overdue: string
  running: string
}

/** Every unit that has had an occurrence of the tasks by the cut-off, by the same classes as the plan's report counts. */
export async function dutiesByUnit(
  db: Db,
  asked: { taskIds: readonly string[]; unitId?: string },
  cut: Cut,
): Promise<UnitDuties[]> {
  const ofUnit = asked.unitId ? sql`and unit_id = ${asked.unitId}::uuid` : sql``
  const { rows } = await sql<DutyRow>`
    with mine as (
      select task_id, unit_id, due_on,
        coalesce(due_on between ${cut.from}::date and ${cut.to}::date, false) as within,
        coalesce(done_on <= ${cut.to}::date, false) as done, done_on > due_on as after
      from tasks_figures
      where task_id = any(${asked.taskIds}::uuid[]) and period_from <= ${cut.to}::date ${ofUnit}),
    counted as (
      select unit_id, task_id,
        count(*) filter (where within and (done or due_on <= ${cut.cut}::date)) as due,
        count(*) filter (where within and done) as done,
        count(*) filter (where within and done and after) as done_late,
        count(*) filter (where within and not done and due_on < ${cut.lateBefore}::date) as overdue,
        count(*) filter (where within and not done and due_on > ${cut.cut}::date) as running
      from mine group by grouping sets ((unit_id), (unit_id, task_id)))
    select * from counted where task_id is null or overdue > 0 order by unit_id, task_id nulls first`.execute(db)
  const late = new Map<string, { taskId: string; overdue: number }[]>()
  for (const { unit_id, task_id, overdue } of rows) {
    if (task_id === null) late.set(unit_id, [])
    else late.get(unit_id)?.push({ taskId: task_id, overdue: Number(overdue) })
  }
  return rows
    .filter((row) => row.task_id === null)
    .map((row) => ({
      unitId: row.unit_id,
      due: Number(row.due),
      done: Number(row.done),
      doneLate: Number(row.done_late),
      overdue: Number(row.overdue),
      running: Number(row.running),
      late: late.get(row.unit_id) ?? [],
    }))
}

export const noDuties = (unitId: string): UnitDuties => ({ unitId, ...noCounts, late: [] })

/** The plans whose tasks have reached the unit by the day. */
export async function plansCharging(
  db: Db | Tx,
  unitIds: readonly string[],
  by: PlainDate,
): Promise<{ planId: string; unitId: string }[]> {
  const { rows } = await sql<{ origin_id: string; unit_id: string }>`
    select distinct o.origin_id, f.unit_id from tasks_figures f join task_origins o on o.id = f.task_id
    where f.unit_id = any(${unitIds}::uuid[]) and f.period_from <= ${by}::date and o.origin_kind = 'plan'`.execute(db)
  return rows.map((row) => ({ planId: row.origin_id, unitId: row.unit_id }))
}
