import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf } from '../../../kernel/db.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { AssignmentLine, AssignmentList } from '../rules/assignment.ts'
import type { AssignmentFilter } from '../rules/inputs.ts'
import type { Scope } from '../rules/life.ts'
import type { AssignmentState } from '../rules/task.ts'
import { givenOutBy, inScope, ofUnits, ownerItem } from './assignments.ts'

/** Assignments a person may read, by due day; `page` counts from 1. */
export async function listAssignments(
  db: Db,
  filter: AssignmentFilter,
  { scope, page, size }: { scope: Scope; page: number; size: number },
): Promise<AssignmentList> {
  const where = sql`${inScope(scope)} and ${filterSql(filter)}`
  const { rows } = await sql<ListRow>`with chosen as (
      select a.id, a.task_id, a.unit_id, a.owner_unit_id, ${ownerItem}, a.version, a.state, a.next_due_on, a.assignee_id, t.text, t.group_label, t.schedule_phrase, t.requested, count(*) over () as total
      from assignments a join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
      where ${where} order by ${orderSql(filter)} limit ${size} offset ${(page - 1) * size})
    ${withCounts(filter.today)}
    order by ${orderSql(filter, 'c')}`.execute(db)
  return { rows: rows.map(toListRow), total: Number(rows[0]?.total ?? 0) }
}

/** The rows of `chosen` with what each has done and owes. */
export const withCounts = (today: PlainDate) => sql`select c.*, n.occurrences, n.done, n.awaiting, n.overdue,
      (select count(*) from obstacles x where x.assignment_id = c.id and x.state <> 'decided') as obstacles
    from chosen c cross join lateral (
      select count(*) as occurrences, count(o.done_on) as done, coalesce(sum(o.awaiting), 0) as awaiting,
        count(*) filter (where o.done_on is null and o.due_on < ${today}::date) as overdue
      from occurrences o where o.assignment_id = c.id) n`

export interface ListRow {
  id: string
  task_id: string
  unit_id: string
  owner_unit_id: string
  owner_item_id: string
  version: number
  state: AssignmentState
  next_due_on: PlainDate | null
  text: string
  group_label: string | null
  schedule_phrase: string
  requested: boolean
  assignee_id: string | null
  total: string
  occurrences: string
  done: string
  awaiting: string
  overdue: string
  obstacles: string
}

export const toListRow = (row: ListRow): AssignmentLine => ({
  id: row.id,
  taskId: row.task_id,
  text: row.text,
  groupLabel: row.group_label,
  schedulePhrase: row.schedule_phrase,
  unitId: row.unit_id,
  ownerUnitId: row.owner_unit_id,
  ownerItemId: row.owner_item_id,
  version: row.version,
  state: row.state,
  requested: row.requested,
  nextDueOn: row.next_due_on,
  assigneeId: row.assignee_id,
  occurrences: Number(row.occurrences),
  done: Number(row.done),
  awaiting: Number(row.awaiting),
  overdue: Number(row.overdue),
  obstacles: Number(row.obstacles),
})

/** Open duties first, by due day; what is finished stands last. */
function orderSql(filter: AssignmentFilter, alias = 'a'): RawBuilder<unknown> {
  const table = sql.raw(alias)
  if (filter.sort === '-due') return sql`${table}.next_due_on desc nulls last, ${table}.id desc`
  return sql`${table}.state in ('approved', 'cancelled', 'carried'), ${table}.next_due_on nulls last, ${table}.id`
}

export function filterSql(filter: AssignmentFilter): RawBuilder<unknown> {
  const open = sql`a.state in ('assigned', 'accepted', 'submitted', 'returned')`
  const parts = [
    filter.state === 'open' ? open : filter.state && sql`a.state = ${filter.state}`,
    filter.timing === 'overdue' && sql`${open} and a.next_due_on < ${filter.today}::date`,
    filter.timing === 'soon' &&
      sql`${open} and a.next_due_on between ${filter.today}::date and ${filter.soonUntil}::date`,
    filter.timing === 'undated' && sql`a.next_due_on is null`,
    filter.work && ofUnits(filter.work),
    filter.originId && sql`t.origin_id = ${filter.originId}::uuid`,
    filter.owned && givenOutBy(filter.owned),
    filter.supportUnitIds &&
      sql`exists (select 1 from task_supports s where s.task_id = a.task_id and ${inAnyOf(['s.unit_id', filter.supportUnitIds])})`,
    filter.taskIds && sql`a.task_id = any(${filter.taskIds}::uuid[])`,
    filter.assigneeId && sql`a.assignee_id = ${filter.assigneeId}::uuid`,
    filter.obstacles && sql`exists (select 1 from obstacles x where x.assignment_id = a.id and x.state <> 'decided')`,
    filter.q && sql`t.words like ${`%${fold(filter.q).replace(/[\\%_]/g, '\\$&')}%`}`,
  ].filter((part) => typeof part === 'object' && part !== null)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

/** What ordered the tasks that a person may read: for the filter of a list. */
export async function listOrigins(db: Db, scope: Scope): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`select t.origin_id as id, max(t.origin_title) as title
    from tasks t where t.origin_id is not null
      and exists (select 1 from assignments a where a.task_id = t.id and ${inScope(scope)})
    group by t.origin_id order by title limit 50`.execute(db)
  return rows
}
