import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { noWork, ofWork, type Work } from '../../units/index.ts'
import type { DueDetail } from '../rules/assignment.ts'
import type { Due } from '../rules/schedule.ts'
import type { AreaCode, DeedKind, Occurrence } from '../rules/task.ts'

interface OccurrenceRow {
  id: string
  task_id: string
  assignment_id: string
  unit_id: string
  owner_unit_id: string
  period_from: PlainDate
  period_to: PlainDate
  counts_until: PlainDate | null
  due_on: PlainDate | null
  quota: string
  quota_of: string | null
  accepts: string[]
  areas: string[]
  credited: string
  awaiting: string
  done_on: PlainDate | null
}

const columns = sql`o.id, o.task_id, o.assignment_id, o.unit_id, t.owner_unit_id, o.period_from, o.period_to, o.counts_until, o.due_on,
  o.quota, o.quota_of, t.accepts, t.areas, o.credited, o.awaiting, o.done_on`
const joined = sql`occurrences o
  join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
  join tasks t on t.id = o.task_id and t.tenant_id = o.tenant_id`

export interface OpenFilter extends Pick<Work, 'unitIds'>, Partial<Omit<Work, 'unitIds'>> {
  /** The days of the deed, first and last. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** Occurrences that a person named: taken whatever the days. */
  readonly named?: readonly string[]
}

/** Occurrences of open assignments in whose time the deed lies, whatever they accept: the rules of matching decide further. */
export async function openOccurrences(db: Db, filter: OpenFilter): Promise<Occurrence[]> {
  const { rows } = await sql<OccurrenceRow>`select ${columns} from ${joined}
    where ${inAnyOf(...ofWork({ ...noWork, ...filter }, 'o.unit_id', 'o.assignment_id'))}
      and (o.id = any(${filter.named ?? []}::uuid[]) or (o.period_from <= ${filter.from}::date
        and (o.counts_until is null or o.counts_until >= ${filter.to}::date)))
      and a.state in ('assigned', 'accepted', 'submitted', 'returned')
    order by o.due_on nulls last, o.id`.execute(db)
  return rows.map(toOccurrence)
}

export async function findOccurrences(db: Db, ids: readonly string[]): Promise<Occurrence[]> {
  if (ids.length === 0) return []
  const { rows } =
    await sql<OccurrenceRow>`select ${columns} from ${joined} where o.id = any(${ids}::uuid[]) order by o.period_from, o.id`.execute(
      db,
    )
  return rows.map(toOccurrence)
}

export async function occurrencesOfAssignment(db: Db, assignmentId: string): Promise<Occurrence[]> {
  const { rows } = await sql<OccurrenceRow>`select ${columns} from ${joined}
    where o.assignment_id = ${assignmentId} order by o.period_from, o.due_on, o.id`.execute(db)
  return rows.map(toOccurrence)
}

function toOccurrence(row: OccurrenceRow): Occurrence {
  return {
    id: row.id,
    taskId: row.task_id,
    assignmentId: row.assignment_id,
    unitId: row.unit_id,
    ownerUnitId: row.owner_unit_id,
    period: { from: row.period_from, to: row.period_to },
    countsUntil: row.counts_until,
    dueOn: row.due_on,
    quota: { count: Number(row.quota), of: row.quota_of },
    accepts: row.accepts as DeedKind[], // written only from a TaskOrder
    areas: row.areas as AreaCode[], // likewise
    credited: Number(row.credited),
    awaiting: Number(row.awaiting),
    doneOn: row.done_on,
  }
}

/** Locks occurrences until the transaction ends, always in the same order, so that two acceptances at once add up. */
export async function lockOccurrences(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select id from occurrences where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
}

export interface Credit {
  readonly occurrenceId: string
  readonly quantity: number
  readonly awaiting: number
  readonly doneOn: PlainDate | null
}

/** Two statements however many occurrences, for a coordinator accepts two hundred proofs at once. */
export async function saveCredits(tx: Tx, credits: readonly Credit[], at: Date): Promise<void> {
  if (credits.length === 0) return
  const column = <Key extends keyof Credit>(key: Key) => credits.map((credit) => credit[key])
  const rows = sql`unnest(${column('occurrenceId')}::uuid[], ${column('quantity')}::numeric[], ${column('awaiting')}::numeric[],
    ${column('doneOn')}::date[]) as new (id, credited, awaiting, done_on)`
  await sql`update occurrences o set credited = new.credited, awaiting = new.awaiting, done_on = new.done_on, credited_at = ${at}::timestamptz
    from ${rows} where o.id = new.id`.execute(tx)
  await sql`insert into occurrence_credits (occurrence_id, at, credited, done_on)
    select new.id, ${at}::timestamptz, new.credited, new.done_on from ${rows}
    on conflict (occurrence_id, at, tenant_id) do update set credited = excluded.credited, done_on = excluded.done_on`.execute(
    tx,
  )
}

interface EventOccurrence {
  readonly assignmentId: string
  readonly taskId: string
  readonly unitId: string
  readonly on: PlainDate
  readonly cause: string
  readonly at: Date
}

/** An occurrence that an event brought about, done with one accepted deed; returns its id. */
export async function insertEventOccurrence(tx: Tx, of: EventOccurrence, due: Due | null): Promise<string> {
  const id = newId()
  await tx
    .insertInto('occurrences')
    .values({
      id,
      assignment_id: of.assignmentId,
      task_id: of.taskId,
      unit_id: of.unitId,
      ordinal: null,
      cause: of.cause,
      period_from: of.on,
      period_to: due?.dueOn ?? of.on,
      counts_until: null,
      due_on: due?.dueOn ?? null,
      due_published: due?.published ?? true,
      due_rule: due?.rule ?? 'on-event',
      quota: 1,
      quota_of: null,
      created_at: of.at,
    })
    .execute()
  return id
}

export async function saveExtension(
  tx: Tx,
  extension: {
    occurrenceId: string
    oldDueOn: PlainDate | null
    newDueOn: PlainDate
    reason: string
    by: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('extensions')
    .values({
      id: newId(),
      occurrence_id: extension.occurrenceId,
      old_due_on: extension.oldDueOn,
      new_due_on: extension.newDueOn,
      reason: extension.reason,
      at: extension.at,
      by_account_id: extension.by,
    })
    .execute()
  await tx
    .updateTable('occurrences')
    .set({
      due_on: extension.newDueOn,
      due_published: true,
      due_rule: 'extended',
      extended_at: extension.at,
      // a deed done in the added time counts too
      counts_until: sql`greatest(counts_until, case when counts_until is null then null else ${extension.newDueOn}::date end)`,
    })
    .where('id', '=', extension.occurrenceId)
    .execute()
  // What was due once more is reminded once more.
  await tx.deleteFrom('chases').where('occurrence_id', '=', extension.occurrenceId).execute()
}

/** The days kept on an assignment: the earliest due that is not done, also of periods that open later, and the last done. */
export async function refreshDays(tx: Tx, assignmentIds: readonly string[]): Promise<void> {
  await sql`update assignments a set next_due_on = (
      select min(due_on) from (
        select o.due_on from occurrences o where o.assignment_id = a.id and o.done_on is null
        union all
        select p.due_on from task_periods p where p.task_id = a.task_id
          and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.ordinal = p.ordinal)) owed),
      last_done_on = (select max(o.done_on) from occurrences o where o.assignment_id = a.id)
    where a.id = any(${assignmentIds}::uuid[])`.execute(tx)
}

export async function dueDetailsOf(db: Db, assignmentId: string): Promise<Map<string, DueDetail>> {
  const rows = await db
    .selectFrom('occurrences')
    .select(['id', 'due_rule', 'due_published', 'cause'])
    .where('assignment_id', '=', assignmentId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { occurrenceId: row.id, rule: row.due_rule, published: row.due_published, cause: row.cause },
    ]),
  )
}
