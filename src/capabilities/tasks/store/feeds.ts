import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { FeedEntry, FeedScope } from '../rules/feed.ts'
import { givenOutBy, ofUnits } from './assignments.ts'

export interface Feed {
  readonly accountId: string
  readonly openedAt: Date
  readonly lastReadOn: PlainDate | null
}

/** The only address of the person: a new one replaces the old. */
export async function saveFeed(tx: Tx, accountId: string, opened: { hash: Buffer; at: Date }): Promise<void> {
  const fresh = { secret_hash: opened.hash, opened_at: opened.at, last_read_on: null }
  await tx
    .insertInto('calendar_feeds')
    .values({ id: newId(), account_id: accountId, ...fresh })
    .onConflict((known) => known.constraint('calendar_feeds_once').doUpdateSet(fresh))
    .execute()
}

export async function removeFeed(tx: Tx, accountId: string): Promise<boolean> {
  const done = await tx.deleteFrom('calendar_feeds').where('account_id', '=', accountId).executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function findFeed(db: Db, accountId: string): Promise<Feed | null> {
  const row = await db
    .selectFrom('calendar_feeds')
    .select(['account_id', 'opened_at', 'last_read_on'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ? { accountId: row.account_id, openedAt: row.opened_at, lastReadOn: row.last_read_on } : null
}

/** Whose address it is; notes the day once, so that the person sees that it is used. */
export async function readFeed(db: Db, hash: Buffer, today: PlainDate): Promise<string | null> {
  const row = await db
    .selectFrom('calendar_feeds')
    .select(['account_id', 'last_read_on'])
    .where('secret_hash', '=', hash)
    .executeTakeFirst()
  if (!row) return null
  if (row.last_read_on !== today)
    await db.updateTable('calendar_feeds').set({ last_read_on: today }).where('secret_hash', '=', hash).execute()
  return row.account_id
}

interface EntryRow {
  key: string
  on_day: PlainDate
  from_day: PlainDate | null
  text: string
  task_id: string
  assignment_id: string | null
  unit_id: string | null
  origin_title: string | null
  schedule_phrase: string
  units: string
  done: string
  cancelled: boolean
  mine: boolean
  sequence: string
  changed_at: Date
}

/** Due days within the span: of own units one by one, of others by task and period. */
export async function listFeedEntries(
  db: Db,
  scope: FeedScope,
  span: { from: PlainDate; to: PlainDate; today: PlainDate },
): Promise<FeedEntry[]> {
  const own = ofUnits(scope.own)
  const followed = sql<boolean>`(${givenOutBy(scope.owned)} or ${ofUnits(scope.lower)}) and not ${own}`
  const owed = (where: typeof own) => sql`
      select o.id as occurrence_id, o.ordinal, o.period_from, o.due_on, a.id as assignment_id, a.task_id, a.unit_id, a.assignee_id, a.state, o.done_on is not null as done,
        greatest(a.state_since, o.extended_at, o.credited_at, o.created_at) as changed_at,
        (select count(*) from extensions x where x.occurrence_id = o.id) + (a.state = 'cancelled')::int as moved
      from occurrences o join assignments a on a.id = o.assignment_id and a.tenant_id = o.tenant_id
      where o.due_on between ${span.from}::date and ${span.to}::date and ${where}
      union all
      select null, p.ordinal, p.period_from, p.due_on, a.id, a.task_id, a.unit_id, a.assignee_id, a.state, false, a.state_since, (a.state = 'cancelled')::int
      from task_periods p join assignments a on a.task_id = p.task_id and a.tenant_id = p.tenant_id
      where p.due_on between ${span.from}::date and ${span.to}::date and p.opens_on > ${span.today}::date and a.state <> 'approved' and ${where}
        and not exists (select 1 from occurrences o where o.assignment_id = a.id and o.ordinal = p.ordinal and o.tenant_id = a.tenant_id)`
  const { rows } = await sql<EntryRow>`with one_by_one as (${owed(own)}), by_task as (${owed(followed)}),
    entries as (
      select assignment_id || '-' || coalesce(ordinal::text, occurrence_id::text) as key, period_from, due_on as on_day, task_id, assignment_id, unit_id,
        1 as units, done::int as done, state = 'cancelled' as cancelled, assignee_id is not distinct from ${scope.accountId}::uuid as mine,
        moved as sequence, changed_at
      from one_by_one
      union all
      select task_id || '-' || coalesce(ordinal::text, min(occurrence_id::text)), min(period_from), min(due_on), task_id, null, null, count(*), count(*) filter (where done),
        false, false, max(moved), max(changed_at)
      from by_task where state <> 'cancelled' group by task_id, ordinal)
    select e.*, case when t.schedule_kind = 'range' and e.period_from < e.on_day then e.period_from end as from_day, t.text, t.origin_title, t.schedule_phrase from entries e join tasks t on t.id = e.task_id order by e.on_day, e.key`.execute(
    db,
  )
  return rows.map((row) => ({
    key: row.key,
    on: row.on_day,
    from: row.from_day,
    text: row.text,
    taskId: row.task_id,
    assignmentId: row.assignment_id,
    unitId: row.unit_id,
    originTitle: row.origin_title,
    phrase: row.schedule_phrase,
    units: Number(row.units),
    done: Number(row.done),
    cancelled: row.cancelled,
    mine: row.mine,
    sequence: Number(row.sequence),
    changedAt: row.changed_at,
  }))
}
