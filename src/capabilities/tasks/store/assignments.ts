import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { Schedule } from '../../../reading/index.ts'
import type { AssignmentFilter } from '../rules/inputs.ts'
import type { AssignmentAct, Scope } from '../rules/life.ts'
import type { AreaCode, AssignmentState, DeedKind, TaskOrigin, TaskSource } from '../rules/task.ts'

/** One unit's assignment with the task it carries out. */
export interface Assignment {
  readonly id: string
  readonly taskId: string
  readonly unitId: string
  readonly ownerUnitId: string
  readonly state: AssignmentState
  readonly stateSince: Date
  readonly nextDueOn: PlainDate | null
  readonly resultNote: string | null
  readonly submittedBy: string | null
  readonly version: number
  readonly task: TaskView
}

/** The task as pages show it. */
export interface TaskView {
  readonly id: string
  readonly text: string
  readonly product: string | null
  readonly groupLabel: string | null
  readonly schedule: Schedule
  readonly leadPhrase: string | null
  readonly supportPhrase: string | null
  readonly requested: boolean
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  readonly source: TaskSource | null
  readonly accepts: readonly DeedKind[]
  readonly areas: readonly AreaCode[]
  readonly signedOn: PlainDate
  readonly origin: TaskOrigin | null
}

const inScope = (
  scope: Scope,
) => sql<boolean>`(a.unit_id = any(${scope.unitIds}::uuid[]) or a.owner_unit_id = ${scope.ownerUnitId}::uuid
  or exists (select 1 from task_supports s where s.task_id = a.task_id and s.unit_id = any(${scope.unitIds}::uuid[])))`

export async function findAssignment(db: Db, id: string, scope: Scope): Promise<Assignment | null> {
  return readAssignment(db, sql`a.id = ${id}::uuid and ${inScope(scope)}`)
}

/** For an act: the row is locked until the transaction ends. Rights are decided by the rules, not here. */
export async function lockAssignment(tx: Tx, id: string): Promise<Assignment | null> {
  const locked = await tx.selectFrom('assignments').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return locked ? readAssignment(tx, sql`a.id = ${id}::uuid`) : null
}

interface AssignmentRow {
  id: string
  task_id: string
  unit_id: string
  owner_unit_id: string
  state: AssignmentState
  state_since: Date
  next_due_on: PlainDate | null
  result_note: string | null
  submitted_by: string | null
  version: number
}

export interface TaskRow {
  text: string
  product: string | null
  group_label: string | null
  schedule: Schedule
  lead_phrase: string | null
  support_phrase: string | null
  requested: boolean
  period_from: PlainDate
  period_to: PlainDate
  source_document_id: string | null
  source_from: number | null
  source_to: number | null
  source_quote: string | null
  accepts: DeedKind[]
  areas: AreaCode[]
  signed_on: PlainDate
  origin_kind: string | null
  origin_id: string | null
  origin_title: string | null
}

async function readAssignment(db: Db, where: RawBuilder<unknown>): Promise<Assignment | null> {
  const { rows } = await sql<
    AssignmentRow & TaskRow
  >`select a.id, a.task_id, a.unit_id, a.owner_unit_id, a.state, a.state_since, a.next_due_on,
      a.result_note, a.submitted_by, a.version, t.text, t.product, t.group_label, t.schedule, t.lead_phrase, t.support_phrase, t.requested,
      t.period_from, t.period_to, t.source_document_id, t.source_from, t.source_to, t.source_quote, t.accepts, t.areas, t.signed_on,
      t.origin_kind, t.origin_id, t.origin_title
    from assignments a join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id where ${where} limit 1`.execute(
    db,
  )
  const row = rows[0]
  return row ? { ...toAssignment(row), task: toTask(row.task_id, row) } : null
}

const toAssignment = (row: AssignmentRow) => ({
  id: row.id,
  taskId: row.task_id,
  unitId: row.unit_id,
  ownerUnitId: row.owner_unit_id,
  state: row.state,
  stateSince: row.state_since,
  nextDueOn: row.next_due_on,
  resultNote: row.result_note,
  submittedBy: row.submitted_by,
  version: row.version,
})

export function toTask(id: string, row: TaskRow): TaskView {
  const { source_document_id, source_from, source_to } = row
  return {
    id,
    text: row.text,
    product: row.product,
    groupLabel: row.group_label,
    schedule: row.schedule,
    leadPhrase: row.lead_phrase,
    supportPhrase: row.support_phrase,
    requested: row.requested,
    period: { from: row.period_from, to: row.period_to },
    source:
      source_document_id === null || source_from === null || source_to === null
        ? null
        : { documentId: source_document_id, span: [source_from, source_to], quote: row.source_quote ?? '' },
    accepts: row.accepts,
    areas: row.areas,
    signedOn: row.signed_on,
    origin:
      row.origin_kind && row.origin_id
        ? { kind: row.origin_kind, id: row.origin_id, title: row.origin_title ?? '' }
        : null,
  }
}

/** One line of a list of assignments. */
export interface AssignmentRowView {
  readonly id: string
  readonly taskId: string
  readonly text: string
  readonly groupLabel: string | null
  readonly schedulePhrase: string
  readonly unitId: string
  readonly state: AssignmentState
  readonly requested: boolean
  readonly nextDueOn: PlainDate | null
  readonly occurrences: number
  readonly done: number
  readonly awaiting: number
  readonly obstacles: number
}

export interface AssignmentPage {
  readonly rows: readonly AssignmentRowView[]
  readonly total: number
}

/** Assignments a person may read, by due day; `page` counts from 1. */
export async function listAssignments(
  db: Db,
  scope: Scope,
  filter: AssignmentFilter,
  part: { page: number; size: number },
): Promise<AssignmentPage> {
  const where = sql`${inScope(scope)} and ${filterSql(filter)}`
  const { rows } = await sql<ListRow>`with chosen as (
      select a.id, a.task_id, a.unit_id, a.state, a.next_due_on, t.text, t.group_label, t.schedule_phrase, t.requested, count(*) over () as total
      from assignments a join tasks t on t.id = a.task_id and t.tenant_id = a.tenant_id
      where ${where} order by ${orderSql(filter)} limit ${part.size} offset ${(part.page - 1) * part.size})
    select c.*, n.occurrences, n.done, n.awaiting, (select count(*) from obstacles x where x.assignment_id = c.id and x.state = 'raised') as obstacles
    from chosen c cross join lateral (
      select count(*) as occurrences, count(o.done_on) as done, coalesce(sum(o.awaiting), 0) as awaiting
      from occurrences o where o.assignment_id = c.id) n
    order by ${orderSql(filter, 'c')}`.execute(db)
  return { rows: rows.map(toListRow), total: Number(rows[0]?.total ?? 0) }
}

interface ListRow {
  id: string
  task_id: string
  unit_id: string
  state: AssignmentState
  next_due_on: PlainDate | null
  text: string
  group_label: string | null
  schedule_phrase: string
  requested: boolean
  total: string
  occurrences: string
  done: string
  awaiting: string
  obstacles: string
}

const toListRow = (row: ListRow): AssignmentRowView => ({
  id: row.id,
  taskId: row.task_id,
  text: row.text,
  groupLabel: row.group_label,
  schedulePhrase: row.schedule_phrase,
  unitId: row.unit_id,
  state: row.state,
  requested: row.requested,
  nextDueOn: row.next_due_on,
  occurrences: Number(row.occurrences),
  done: Number(row.done),
  awaiting: Number(row.awaiting),
  obstacles: Number(row.obstacles),
})

/** Open duties first, by due day; what is finished stands last. */
function orderSql(filter: AssignmentFilter, alias = 'a'): RawBuilder<unknown> {
  const table = sql.raw(alias)
  if (filter.sort === '-due') return sql`${table}.next_due_on desc nulls last, ${table}.id desc`
  return sql`${table}.state in ('approved', 'cancelled'), ${table}.next_due_on nulls last, ${table}.id`
}

function filterSql(filter: AssignmentFilter): RawBuilder<unknown> {
  const open = sql`a.state in ('assigned', 'accepted', 'submitted', 'returned')`
  const parts = [
    filter.state === 'open' ? open : filter.state && sql`a.state = ${filter.state}`,
    filter.timing === 'overdue' && sql`${open} and a.next_due_on < ${filter.today}::date`,
    filter.timing === 'soon' &&
      sql`${open} and a.next_due_on between ${filter.today}::date and ${filter.soonUntil}::date`,
    filter.timing === 'undated' && sql`a.next_due_on is null`,
    filter.unitIds && sql`a.unit_id = any(${filter.unitIds}::uuid[])`,
    filter.originId && sql`t.origin_id = ${filter.originId}::uuid`,
    filter.taskIds && sql`a.task_id = any(${filter.taskIds}::uuid[])`,
    filter.obstacles && sql`exists (select 1 from obstacles x where x.assignment_id = a.id and x.state = 'raised')`,
    filter.q && sql`t.words like ${`%${fold(filter.q).replace(/[\\%_]/g, '\\$&')}%`}`,
  ].filter((part) => typeof part === 'object' && part !== null)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

/** Changes the state and keeps the move; a version other than the one read is Stale. */
export async function saveMove(
  tx: Tx,
  assignment: Pick<Assignment, 'id' | 'version'>,
  move: { act: AssignmentAct; state: AssignmentState; note: string | null; by: string | null },
  at: Date,
): Promise<void> {
  const saved = await tx
    .updateTable('assignments')
    .set({
      state: move.state,
      state_since: at,
      version: assignment.version + 1,
      ...(move.act === 'submit' && { result_note: move.note, submitted_by: move.by }),
    })
    .where('id', '=', assignment.id)
    .where('version', '=', assignment.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) throw new Stale()
  await insertMoves(tx, [assignment.id], move, at)
}

async function insertMoves(
  tx: Tx,
  assignmentIds: readonly string[],
  move: { act: AssignmentAct; state: AssignmentState; note: string | null; by: string | null },
  at: Date,
): Promise<void> {
  await sql`insert into assignment_moves (id, assignment_id, act, state, note, at, by_account_id)
    select id, assignment_id, ${move.act}, ${move.state}, ${move.note}, ${at}::timestamptz, ${move.by}::uuid
    from unnest(${assignmentIds.map(() => newId())}::uuid[], ${assignmentIds}::uuid[]) as new (id, assignment_id)`.execute(
    tx,
  )
}

/** Cancels every open assignment of the tasks; returns their ids. */
export async function cancelAssignments(
  tx: Tx,
  taskIds: readonly string[],
  move: { note: string; by: string | null },
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`update assignments set state = 'cancelled', state_since = ${at}::timestamptz, version = version + 1
    where task_id = any(${taskIds}::uuid[]) and state in ('assigned', 'accepted', 'submitted', 'returned') returning id`.execute(
    tx,
  )
  const ids = rows.map((row) => row.id)
  if (ids.length > 0) await insertMoves(tx, ids, { act: 'cancel', state: 'cancelled', ...move }, at)
  return ids
}

/** The reason given with the last move of this kind, e.g. why a result was returned. */
export async function lastNote(db: Db, assignmentId: string, act: AssignmentAct): Promise<string | null> {
  const row = await db
    .selectFrom('assignment_moves')
    .select('note')
    .where('assignment_id', '=', assignmentId)
    .where('act', '=', act)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.note ?? null
}

export async function unopenedPeriods(db: Db, assignmentId: string): Promise<number> {
  const { rows } = await sql<{
    count: string
  }>`select count(*) from task_periods p join assignments a on a.task_id = p.task_id
    where a.id = ${assignmentId}::uuid and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.ordinal = p.ordinal)`.execute(
    db,
  )
  return Number(rows[0]?.count ?? 0)
}

export async function supportsOf(db: Db, taskId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('task_supports')
    .select('unit_id')
    .where('task_id', '=', taskId)
    .orderBy('unit_id')
    .execute()
  return rows.map((row) => row.unit_id)
}
