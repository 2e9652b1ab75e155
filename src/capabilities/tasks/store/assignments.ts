import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import type { Schedule } from '../../../reading/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Assignment, TaskView } from '../rules/assignment.ts'
import type { Scope } from '../rules/life.ts'
import type { AreaCode, AssignmentState, DeedKind } from '../rules/task.ts'

export const inScope = ({ work, owned }: Scope) => sql<boolean>`(${ofUnits(work)} or ${givenOutBy(owned)}
  or exists (select 1 from task_supports s where s.task_id = a.task_id and ${inAnyOf(['s.unit_id', work.unitIds])}))`

/** Assignments `a` whose work it is. */
export const ofUnits = (work: Work) => inAnyOf(...ofWork(work, 'a.unit_id', 'a.id'))

/** Assignments `a` whose lead unit it is: of a divided one, the plans and tasks that a person gave it. */
export const givenOutBy = (work: Work) =>
  work.itemIds.length + work.awayIds.length === 0
    ? inAnyOf(...ofWork(work, 'a.owner_unit_id'))
    : sql<boolean>`exists (select 1 from tasks o
        where o.id = a.task_id and o.tenant_id = a.tenant_id and ${inAnyOf(...ofWork(work, 'a.owner_unit_id', 'o.id', 'o.origin_id'))})`

/** What goes to one heir where the lead unit was divided: the plan, else the task. */
export const ownerItem = sql`case when t.origin_kind = 'plan' then t.origin_id else t.id end as owner_item_id`

export async function findAssignment(db: Db, id: string, scope: Scope): Promise<Assignment | null> {
  return readWhere(db, sql`a.id = ${id}::uuid and ${inScope(scope)}`)
}

export async function amongInScope(db: Db, ids: readonly string[], scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from assignments a where a.id = any(${ids}::uuid[]) and ${inScope(scope)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** For an act: the row is locked until the transaction ends. Rights are decided by the rules, not here. */
export async function lockAssignment(tx: Tx, id: string): Promise<Assignment | null> {
  const locked = await tx.selectFrom('assignments').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return locked ? readAssignment(tx, id) : null
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
  assignee_id: string | null
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
  basis: string | null
  origin_kind: string | null
  origin_id: string | null
  origin_title: string | null
  origin_href: string | null
}

/** Whoever asks: for messages and listeners, which decide themselves who is told. */
export const readAssignment = (db: Db, id: string) => readWhere(db, sql`a.id = ${id}::uuid`)

async function readWhere(db: Db, where: RawBuilder<unknown>): Promise<Assignment | null> {
  const { rows } = await sql<
    AssignmentRow & TaskRow
  >`select a.id, a.task_id, a.unit_id, a.owner_unit_id, a.state, a.state_since, a.next_due_on,
      a.result_note, a.submitted_by, a.assignee_id, a.version, t.text, t.product, t.group_label, t.schedule, t.lead_phrase, t.support_phrase, t.requested,
      t.period_from, t.period_to, t.source_document_id, t.source_from, t.source_to, t.source_quote, t.accepts, t.areas, t.signed_on, t.basis,
      t.origin_kind, t.origin_id, t.origin_title, t.origin_href
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
  assigneeId: row.assignee_id,
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
    basis: row.basis,
    origin:
      row.origin_kind && row.origin_id
        ? { kind: row.origin_kind, id: row.origin_id, title: row.origin_title ?? '', href: row.origin_href ?? '' }
        : null,
  }
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
