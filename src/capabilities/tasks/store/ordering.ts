import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { DutyPeriod } from '../rules/schedule.ts'
import type { TaskOrder } from '../rules/task.ts'

/** A task about to be kept: its order, its periods, and the day from which they bind. */
export interface NewTask {
  readonly id: string
  readonly order: TaskOrder
  readonly signedOn: PlainDate
  readonly periods: readonly DutyPeriod[]
}

/**
 * Tasks, supports, periods, assignments and the occurrences that have opened by `today`, each by one statement: 200 tasks for
 * 160 units are 32,000 assignments.
 */
export async function insertTasks(
  tx: Tx,
  tasks: readonly NewTask[],
  { at, today }: { at: Date; today: PlainDate },
): Promise<void> {
  if (tasks.length === 0) return
  await tx
    .insertInto('tasks')
    .values(tasks.map((task) => toTaskRow(task, at)))
    .execute()
  await insertSupports(tx, tasks)
  await insertPeriods(tx, tasks)
  const assigned = await insertAssignments(tx, tasks, at)
  const open = new Map(tasks.map((task) => [task.id, openOrdinals(task, today)]))
  const openings = assigned.flatMap((one) => (open.get(one.taskId) ?? []).map((ordinal) => ({ ...one, ordinal })))
  await insertOccurrences(tx, openings, at)
}

function openOrdinals({ periods }: NewTask, today: PlainDate): number[] {
  return periods.flatMap((period, index) => (period.opensOn <= today ? [index + 1] : []))
}

function toTaskRow({ id, order, signedOn }: NewTask, at: Date) {
  return {
    id,
    text: order.text,
    words: fold([order.text, order.groupLabel, order.product].filter(Boolean).join(' ')),
    product: order.product,
    group_label: order.groupLabel,
    schedule: json(order.schedule),
    schedule_phrase: order.schedule.phrase,
    schedule_kind: order.schedule.kind,
    lead_phrase: order.leadPhrase,
    support_phrase: order.supportPhrase,
    requested: order.requested,
    period_from: order.period.from,
    period_to: order.period.to,
    owner_unit_id: order.ownerUnitId,
    source_document_id: order.source?.documentId ?? null,
    source_from: order.source?.span[0] ?? null,
    source_to: order.source?.span[1] ?? null,
    source_quote: order.source?.quote ?? null,
    accepts: [...order.accepts],
    areas: [...order.areas],
    superior_unit_id: order.superiorUnitId ?? null,
    signed_on: signedOn,
    ordered_at: at,
    origin_kind: order.origin?.kind ?? null,
    origin_id: order.origin?.id ?? null,
    origin_title: order.origin?.title ?? null,
    origin_href: order.origin?.href ?? null,
  }
}

async function insertSupports(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.flatMap(({ id, order }) => [...new Set(order.support)].map((unitId) => ({ taskId: id, unitId })))
  if (rows.length === 0) return
  await sql`insert into task_supports (task_id, unit_id)
    select * from unnest(${rows.map((row) => row.taskId)}::uuid[], ${rows.map((row) => row.unitId)}::uuid[])`.execute(
    tx,
  )
}

async function insertPeriods(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.flatMap(({ id, periods }) =>
    periods.map((period, index) => ({
      task_id: id,
      ordinal: index + 1,
      period_from: period.from,
      period_to: period.to,
      opens_on: period.opensOn,
      counts_until: period.countsUntil,
      due_on: period.dueOn,
      due_published: period.published,
      due_rule: period.rule,
      quota: String(period.quota.count),
      quota_of: period.quota.of,
    })),
  )
  if (rows.length > 0)
    await sql`insert into task_periods (task_id, ordinal, period_from, period_to, opens_on, counts_until, due_on, due_published, due_rule, quota, quota_of)
    select * from unnest(${rows.map((row) => row.task_id)}::uuid[], ${rows.map((row) => row.ordinal)}::int[],
      ${rows.map((row) => row.period_from)}::date[], ${rows.map((row) => row.period_to)}::date[], ${rows.map((row) => row.opens_on)}::date[],
      ${rows.map((row) => row.counts_until)}::date[], ${rows.map((row) => row.due_on)}::date[], ${rows.map((row) => row.due_published)}::bool[],
      ${rows.map((row) => row.due_rule)}::text[], ${rows.map((row) => row.quota)}::numeric[], ${rows.map((row) => row.quota_of)}::text[])`.execute(
      tx,
    )
}

async function insertAssignments(tx: Tx, tasks: readonly NewTask[], at: Date): Promise<Omit<Opening, 'ordinal'>[]> {
  const rows = tasks.flatMap(({ id, order, periods }) => {
    const due = periods.find((period) => period.dueOn !== null)?.dueOn ?? null
    return [...new Set(order.lead)].map((unitId) => ({
      id: newId(),
      taskId: id,
      unitId,
      owner: order.ownerUnitId,
      due,
    }))
  })
  if (rows.length === 0) return []
  await sql`insert into assignments (id, task_id, unit_id, owner_unit_id, next_due_on, state, state_since, created_at)
    select id, task_id, unit_id, owner_unit_id, due_on, 'assigned', ${at}::timestamptz, ${at}::timestamptz
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.taskId)}::uuid[], ${rows.map((row) => row.unitId)}::uuid[],
      ${rows.map((row) => row.owner)}::uuid[], ${rows.map((row) => row.due)}::date[]) as new (id, task_id, unit_id, owner_unit_id, due_on)`.execute(
    tx,
  )
  return rows.map(({ id, taskId, unitId }) => ({ assignmentId: id, taskId, unitId }))
}

interface Opening {
  readonly assignmentId: string
  readonly taskId: string
  readonly unitId: string
  readonly ordinal: number
}

/**
 * Gives every open assignment an occurrence for each period that has opened by `today` and has none yet; returns how many.
 * Safe to repeat: an occurrence is unique by assignment and period.
 */
export async function openPeriods(tx: Tx, now: { today: PlainDate; at: Date }): Promise<number> {
  const { rows } = await sql<{ assignment_id: string; task_id: string; unit_id: string; ordinal: number }>`
    select a.id as assignment_id, a.task_id, a.unit_id, p.ordinal from task_periods p
    join assignments a on a.task_id = p.task_id and a.tenant_id = p.tenant_id and a.state not in ('approved', 'cancelled', 'carried')
    where p.opens_on <= ${now.today}::date
      and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.ordinal = p.ordinal and o.tenant_id = a.tenant_id)
    order by p.task_id, p.ordinal, a.id`.execute(tx)
  const openings = rows.map(({ assignment_id, task_id, unit_id, ordinal }) => ({
    assignmentId: assignment_id,
    taskId: task_id,
    unitId: unit_id,
    ordinal,
  }))
  return insertOccurrences(tx, openings, now.at)
}

async function insertOccurrences(tx: Tx, openings: readonly Opening[], at: Date): Promise<number> {
  if (openings.length === 0) return 0
  const column = <Key extends keyof Opening>(key: Key) => openings.map((opening) => opening[key])
  const query = sql`insert into occurrences (id, assignment_id, task_id, unit_id, ordinal, period_from, period_to, counts_until, due_on,
      due_published, due_rule, quota, quota_of, created_at)
    select new.id, new.assignment_id, new.task_id, new.unit_id, p.ordinal, p.period_from, p.period_to, p.counts_until, p.due_on,
      p.due_published, p.due_rule, p.quota, p.quota_of, ${at}::timestamptz
    from unnest(${openings.map(() => newId())}::uuid[], ${column('assignmentId')}::uuid[], ${column('taskId')}::uuid[],
      ${column('unitId')}::uuid[], ${column('ordinal')}::int[]) as new (id, assignment_id, task_id, unit_id, ordinal)
    join task_periods p on p.task_id = new.task_id and p.ordinal = new.ordinal
    on conflict on constraint occurrences_once do nothing`
  const done = await query.execute(tx)
  return Number(done.numAffectedRows ?? 0n)
}

/** On what a task outside a plan rests, and who ordered it. */
export async function saveBasis(tx: Tx, id: string, given: { basis: string | null; by: string }): Promise<void> {
  await tx.updateTable('tasks').set({ basis: given.basis, ordered_by: given.by }).where('id', '=', id).execute()
}
