import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { KeptPeriod } from '../rules/amending.ts'
import type { DueRule, DutyPeriod } from '../rules/schedule.ts'
import type { TaskOrder } from '../rules/task.ts'

/** Who carries out a task now, and the quota that it asks for: what an amendment is compared with. */
export interface StandingOrder {
  readonly taskId: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly quota: { readonly count: number; readonly of: string | null } | null
}

export async function standingOrdersOf(db: Db | Tx, taskIds: readonly string[]): Promise<StandingOrder[]> {
  const { rows } = await sql<{
    id: string
    lead: string[] | null
    support: string[] | null
    quota: string | null
    quota_of: string | null
  }>`select t.id, p.quota, p.quota_of,
      (select array_agg(a.unit_id order by a.id) from assignments a where a.task_id = t.id and a.state <> 'cancelled') as lead,
      (select array_agg(s.unit_id order by s.unit_id) from task_supports s where s.task_id = t.id) as support
    from tasks t left join lateral (select quota, quota_of from task_periods p where p.task_id = t.id order by ordinal desc limit 1) p on true
    where t.id = any(${taskIds}::uuid[])`.execute(db)
  return rows.map((row) => ({
    taskId: row.id,
    lead: row.lead ?? [],
    support: row.support ?? [],
    quota: row.quota === null ? null : { count: Number(row.quota), of: row.quota_of },
  }))
}

export async function rewriteTask(tx: Tx, id: string, order: TaskOrder): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({
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
      source_document_id: order.source?.documentId ?? null,
      source_from: order.source?.span[0] ?? null,
      source_to: order.source?.span[1] ?? null,
      source_quote: order.source?.quote ?? null,
      accepts: [...order.accepts],
      areas: [...order.areas],
    })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('task_supports').where('task_id', '=', id).execute()
  if (order.support.length > 0)
    await tx
      .insertInto('task_supports')
      .values([...new Set(order.support)].map((unitId) => ({ task_id: id, unit_id: unitId })))
      .execute()
}

export async function periodsKept(tx: Tx, taskId: string): Promise<KeptPeriod[]> {
  const { rows } = await sql<{
    ordinal: number
    period_from: PlainDate
    period_to: PlainDate
    opens_on: PlainDate
    counts_until: PlainDate | null
    due_on: PlainDate | null
    due_published: boolean
    due_rule: string
    quota: string
    quota_of: string | null
    opened: boolean
  }>`select p.*, exists (select 1 from occurrences o where o.task_id = p.task_id and o.ordinal = p.ordinal) as opened
    from task_periods p where p.task_id = ${taskId}::uuid order by p.ordinal`.execute(tx)
  return rows.map((row) => ({
    ordinal: row.ordinal,
    from: row.period_from,
    to: row.period_to,
    opensOn: row.opens_on,
    countsUntil: row.counts_until,
    dueOn: row.due_on,
    published: row.due_published,
    rule: row.due_rule as DueRule, // written from the rules' table alone
    quota: { count: Number(row.quota), of: row.quota_of },
    opened: row.opened,
  }))
}

type Numbered = DutyPeriod & { readonly ordinal: number }

export async function savePeriods(
  tx: Tx,
  taskId: string,
  periods: { changed: readonly Numbered[]; added: readonly Numbered[]; dropped: readonly number[] },
): Promise<void> {
  if (periods.dropped.length > 0)
    await tx
      .deleteFrom('task_periods')
      .where('task_id', '=', taskId)
      .where('ordinal', 'in', [...periods.dropped])
      .execute()
  for (const period of periods.changed)
    await tx
      .updateTable('task_periods')
      .set(periodColumns(period))
      .where('task_id', '=', taskId)
      .where('ordinal', '=', period.ordinal)
      .execute()
  if (periods.added.length > 0)
    await tx
      .insertInto('task_periods')
      .values(periods.added.map((period) => ({ task_id: taskId, ordinal: period.ordinal, ...periodColumns(period) })))
      .execute()
}

function periodColumns(period: DutyPeriod) {
  return {
    period_from: period.from,
    period_to: period.to,
    opens_on: period.opensOn,
    counts_until: period.countsUntil,
    due_on: period.dueOn,
    due_published: period.published,
    due_rule: period.rule,
    quota: String(period.quota.count),
    quota_of: period.quota.of,
  }
}

/** Opened periods that are not done yet follow the new days; the old due day is kept as an extension is. */
export async function moveOpenOccurrences(
  tx: Tx,
  taskId: string,
  moved: { period: Numbered; reason: string; by: string; at: Date },
): Promise<void> {
  const { period, reason, by, at } = moved
  const open = sql`o.task_id = ${taskId}::uuid and o.ordinal = ${period.ordinal} and o.done_on is null
    and exists (select 1 from assignments a where a.id = o.assignment_id and a.state in ('assigned', 'accepted', 'submitted', 'returned'))`
  if (period.dueOn !== null) {
    const { rows } = await sql<{ id: string; due_on: PlainDate | null }>`
      select o.id, o.due_on from occurrences o where ${open} and o.due_on is distinct from ${period.dueOn}::date for update`.execute(
      tx,
    )
    if (rows.length > 0)
      await sql`insert into extensions (id, occurrence_id, old_due_on, new_due_on, reason, at, by_account_id)
        select new.id, new.occurrence_id, new.old_due_on, ${period.dueOn}::date, ${reason}, ${at}::timestamptz, ${by}::uuid
        from unnest(${rows.map(() => newId())}::uuid[], ${rows.map(({ id }) => id)}::uuid[], ${rows.map((row) => row.due_on)}::date[])
          as new (id, occurrence_id, old_due_on)`.execute(tx)
  }
  await sql`update occurrences o set period_from = ${period.from}::date, period_to = ${period.to}::date,
      counts_until = ${period.countsUntil}::date, quota = ${String(period.quota.count)}::numeric, quota_of = ${period.quota.of},
      extended_at = case when o.due_on is distinct from ${period.dueOn}::date then ${at}::timestamptz else o.extended_at end,
      due_on = ${period.dueOn}::date, due_published = ${period.published}, due_rule = ${period.rule}
    where ${open}`.execute(tx)
}

/** One more unit for a task that others have already; a unit that was released before takes it up again. */
export async function addAssignments(
  tx: Tx,
  taskId: string,
  added: { unitIds: readonly string[]; at: Date; by: string | null },
): Promise<void> {
  const { unitIds, at, by } = added
  if (unitIds.length === 0) return
  const { rows } = await sql<{ id: string; again: boolean }>`
    insert into assignments (id, task_id, unit_id, owner_unit_id, state, state_since, created_at)
    select new.id, t.id, new.unit_id, t.owner_unit_id, 'assigned', ${at}::timestamptz, ${at}::timestamptz
    from unnest(${unitIds.map(() => newId())}::uuid[], ${unitIds}::uuid[]) as new (id, unit_id), tasks t where t.id = ${taskId}::uuid
    on conflict on constraint assignments_once do update
      set state = 'assigned', state_since = excluded.state_since, version = assignments.version + 1
      where assignments.state = 'cancelled'
    returning id, version > 1 as again`.execute(tx)
  const again = rows.filter((row) => row.again).map(({ id }) => id)
  if (again.length > 0)
    await sql`insert into assignment_moves (id, assignment_id, act, state, note, at, by_account_id)
      select id, assignment_id, 'reopen', 'assigned', null, ${at}::timestamptz, ${by}::uuid
      from unnest(${again.map(() => newId())}::uuid[], ${again}::uuid[]) as new (id, assignment_id)`.execute(tx)
}

/** Releases units from a task; returns the assignments that were still open. */
export async function releaseUnits(
  tx: Tx,
  taskId: string,
  released: { unitIds: readonly string[]; reason: string; at: Date; by: string | null },
): Promise<string[]> {
  const { unitIds, reason, at, by } = released
  const { rows } = await sql<{ id: string }>`
    update assignments set state = 'cancelled', state_since = ${at}::timestamptz, version = version + 1
    where task_id = ${taskId}::uuid and unit_id = any(${unitIds}::uuid[]) and state in ('assigned', 'accepted', 'submitted', 'returned')
    returning id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await sql`insert into assignment_moves (id, assignment_id, act, state, note, at, by_account_id)
      select id, assignment_id, 'cancel', 'cancelled', ${reason}, ${at}::timestamptz, ${by}::uuid
      from unnest(${ids.map(() => newId())}::uuid[], ${ids}::uuid[]) as new (id, assignment_id)`.execute(tx)
  return ids
}

/** Due days of all assignments of the tasks, after their periods changed. */
export async function assignmentsOfTasks(tx: Tx, taskIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('assignments')
    .select('id')
    .where('task_id', 'in', [...taskIds])
    .execute()
  return rows.map(({ id }) => id)
}
