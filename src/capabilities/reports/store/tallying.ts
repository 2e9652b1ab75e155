import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Cut } from '../rules/period.ts'
import { type Counts, isDeedKind, type KindTally, namedLate, noCounts } from '../rules/tally.ts'

/** The tasks of a plan with the content items that they carry out; both lists have the same length. */
export interface Scope {
  readonly taskIds: readonly string[]
  readonly itemIds: readonly (string | null)[]
}

export interface OccurrenceCounts {
  readonly total: Counts
  readonly byTask: ReadonlyMap<string, Counts>
  readonly byItem: ReadonlyMap<string, Counts>
  /** Every unit that has had an occurrence by the cut-off, also with nothing due. */
  readonly byUnit: ReadonlyMap<string, Counts>
}

/** Occurrences by how they stand at the cut-off; the same classes as `classesOf` gives to one. */
export async function countPlanOccurrences(db: Db, scope: Scope, cut: Cut): Promise<OccurrenceCounts> {
  const { rows } = await sql<CountRow>`
    with mine as (
      select task_id, unit_id, due_on,
        coalesce(due_on between ${cut.from}::date and ${cut.to}::date, false) as within,
        coalesce(done_on <= ${cut.to}::date, false) as done, done_on > due_on as after
      from tasks_figures where task_id = any(${scope.taskIds}::uuid[]) and period_from <= ${cut.to}::date)
    select task_id, unit_id,
      count(*) filter (where within and (done or due_on <= ${cut.cut}::date)) as due,
      count(*) filter (where within and done) as done,
      count(*) filter (where within and done and after) as done_late,
      count(*) filter (where within and not done and due_on < ${cut.lateBefore}::date) as overdue,
      count(*) filter (where within and not done and due_on > ${cut.cut}::date) as running
    from mine group by grouping sets ((task_id), (unit_id))`.execute(db)
  const split = (key: 'task_id' | 'unit_id') =>
    new Map(rows.flatMap((row) => (row[key] === null ? [] : [[row[key], toCounts(row)] as const])))
  const byTask = split('task_id')
  // A task carries out one item at most, so items and the whole are sums of tasks: the database need not group them too.
  const byItem = new Map<string, Counts>()
  for (const [index, taskId] of scope.taskIds.entries()) {
    const counts = byTask.get(taskId)
    const itemId = scope.itemIds[index] ?? ''
    if (counts) byItem.set(itemId, together(byItem.get(itemId), counts))
  }
  return { total: [...byTask.values()].reduce(together, noCounts), byTask, byItem, byUnit: split('unit_id') }
}

type CountRow = Record<'task_id' | 'unit_id', string | null> &
  Record<'due' | 'done' | 'done_late' | 'overdue' | 'running', string>

function together(one: Counts = noCounts, other: Counts): Counts {
  return {
    due: one.due + other.due,
    done: one.done + other.done,
    doneLate: one.doneLate + other.doneLate,
    overdue: one.overdue + other.overdue,
    running: one.running + other.running,
  }
}

const toCounts = (row: CountRow): Counts => ({
  due: Number(row.due),
  done: Number(row.done),
  doneLate: Number(row.done_late),
  overdue: Number(row.overdue),
  running: Number(row.running),
})

/** The occurrences that a report names as late, the longest late first. */
export async function lateOccurrences(
  db: Db,
  scope: Scope,
  cut: Cut,
): Promise<{ occurrenceId: string; taskId: string; unitId: string; dueOn: PlainDate }[]> {
  const { rows } = await sql<{ occurrence_id: string; task_id: string; unit_id: string; due_on: PlainDate }>`
    select occurrence_id, task_id, unit_id, due_on from tasks_figures
    where task_id = any(${scope.taskIds}::uuid[]) and due_on between ${cut.from}::date and ${cut.to}::date
      and due_on < ${cut.lateBefore}::date and (done_on is null or done_on > ${cut.to}::date)
    order by due_on, task_id, unit_id limit ${namedLate}`.execute(db)
  return rows.map((row) => ({
    occurrenceId: row.occurrence_id,
    taskId: row.task_id,
    unitId: row.unit_id,
    dueOn: row.due_on,
  }))
}

/** What the deeds of each kind amount to, in the measures they state: "12 buổi", "600 lượt người". */
export function kindTallies(
  byKind: ReadonlyMap<string, number>,
  sums: readonly { kind: string; of: string; count: number }[],
): KindTally[] {
  return [...byKind]
    .flatMap(([kind, deeds]) => (isDeedKind(kind) ? [{ kind, deeds }] : []))
    .sort((a, b) => b.deeds - a.deeds)
    .map(({ kind, deeds }) => {
      const own = sums.filter((sum) => sum.kind === kind)
      return { kind, deeds, quantities: own.map(({ count, of }) => ({ count: String(count), of })) }
    })
}
