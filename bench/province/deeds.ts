import { type Kysely, sql } from 'kysely'
import type { DB } from '../../db/schema.ts'
import { refreshStatistics } from '../../src/kernel/db.ts'
import { sealEvents } from '../../src/kernel/event-sealing.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'

// md5 of a row's ordinal instead of chance: the same ledger at every run, but for ids.
const part = (of: string, among: number) =>
  sql.raw(`(('x' || substr(md5(${of}::text), 1, 7))::bit(28)::int % ${among})`)

/**
 * Fills the ledger as a year of work would: so many deeds on occurrences that have opened, nine of ten accepted, some waiting,
 * some contested, some withdrawn; credits, moves and events with them. Rows are written by SQL, for the acts would take long.
 * `round`: 0 the first time; each later one adds as many deeds again to the same duties.
 */
export async function fillLedger(kernel: Kernel, deeds: number, round = 0): Promise<void> {
  const db = kernel.db
  await db.connection().execute(async (one) => {
    await chooseOccurrences(one, { deeds, first: round * deeds }, kernel.clock.now())
    await insertDeeds(one)
    await insertProofs(one)
    await insertCredited(one)
    await creditAndTell(one)
    await sql`drop table bench_chosen`.execute(one)
  })
  while ((await sealEvents(db, kernel.clock.now())) > 0);
  await refreshStatistics(db)
}

async function chooseOccurrences(
  db: Kysely<DB>,
  { deeds, first }: { deeds: number; first: number },
  now: Date,
): Promise<void> {
  await sql`create temporary table bench_chosen as
    select ${first}::int + row_number() over () as n, gen_random_uuid() as deed_id, gen_random_uuid() as proof_id, o.*
    from (select o.id as occurrence_id, o.assignment_id, o.task_id, o.unit_id, t.owner_unit_id, t.accepts[1] as kind, t.areas, o.quota,
        least(o.period_from + ${part('o.id', 60)}, coalesce(o.counts_until, ${now}::date - 1), ${now}::date - 1) as day
      from occurrences o join tasks t on t.id = o.task_id where o.period_from < ${now}::date
      order by md5(o.task_id::text || o.unit_id::text || o.ordinal::text) limit ${deeds}) o`.execute(db)
  await sql`alter table bench_chosen add column state text, add column at timestamptz`.execute(db)
  await sql`update bench_chosen set at = day + interval '10 hours' + n * interval '1 second',
    state = case when n % 25 = 0 then 'contested' when n % 25 < 3 then 'proposed' else 'accepted' end`.execute(db)
}

async function insertDeeds(db: Kysely<DB>): Promise<void> {
  await sql`insert into deeds (id, kind, day_from, day_to, title, words, address, content_hash, areas, origin, is_public, recorded_at)
    select deed_id, kind, day, day, 'Tin, bài số ' || n || ' về cải cách hành chính và chuyển đổi số ở địa phương',
      'tin bai so ' || n || ' ve cai cach hanh chinh va chuyen doi so o dia phuong', 'https://vi-du.example/bai/' || n, md5(n::text),
      areas, case when n % 3 = 0 then 'manual' else 'platform' end, n % 10 <> 0, at from bench_chosen`.execute(db)
  await sql`insert into deed_units (deed_id, unit_id, role, day_to) select deed_id, unit_id, 'lead', day from bench_chosen`.execute(
    db,
  )
  await sql`insert into deed_units (deed_id, unit_id, role, day_to)
    select c.deed_id, o.unit_id, 'joint', c.day from bench_chosen c join bench_chosen o on o.n = c.n + 1
    where c.n % 20 = 0 and o.unit_id <> c.unit_id`.execute(db)
  await sql`insert into deed_quantities (deed_id, ordinal, count, of) select deed_id, 1, 1 + n % 3, 'tin, bài' from bench_chosen`.execute(
    db,
  )
  await sql`insert into deed_keys (unit_id, kind, day_from, day_to, key, deed_id)
    select unit_id, kind, day, day, 'content:' || md5(n::text), deed_id from bench_chosen`.execute(db)
  await sql`insert into deed_withdrawals (deed_id, reason, at) select deed_id, 'Ghi nhầm', at + interval '1 day'
    from bench_chosen where state = 'contested' and n % 100 = 0`.execute(db)
}

async function insertProofs(db: Kysely<DB>): Promise<void> {
  await sql`insert into proofs (id, deed_id, occurrence_id, assignment_id, task_id, unit_id, owner_unit_id, quantity, state, state_since, reason, created_at)
    select proof_id, deed_id, occurrence_id, assignment_id, task_id, unit_id, owner_unit_id, quota, state, at + interval '1 hour',
      case when state = 'contested' then 'Chưa rõ nội dung' end, at from bench_chosen`.execute(db)
  await sql`insert into proof_moves (id, proof_id, act, state, quantity, at)
    select gen_random_uuid(), proof_id, 'propose', 'proposed', quota, at from bench_chosen`.execute(db)
  await sql`insert into proof_moves (id, proof_id, act, state, quantity, reason, at)
    select gen_random_uuid(), proof_id, case state when 'accepted' then 'accept' else 'contest' end, state, quota,
      case when state = 'contested' then 'Chưa rõ nội dung' end, at + interval '1 hour' from bench_chosen where state <> 'proposed'`.execute(
    db,
  )
}

/** What counting reads: the outcome of the proofs, as `renewCredited` would write it. */
async function insertCredited(db: Kysely<DB>): Promise<void> {
  await sql`insert into credited_deeds (task_id, deed_id, unit_id, day_to, kind, is_first, is_shared)
    select c.task_id, c.deed_id, u.unit_id, c.day, c.kind, u.role = 'lead', false
    from bench_chosen c join deed_units u on u.deed_id = c.deed_id where c.state = 'accepted'`.execute(db)
  await sql`insert into credited_quantities (task_id, deed_id, day_to, kind, ordinal, of, count, is_shared)
    select c.task_id, c.deed_id, c.day, c.kind, q.ordinal, q.of, q.count, false
    from bench_chosen c join deed_quantities q on q.deed_id = c.deed_id where c.state = 'accepted'`.execute(db)
}

async function creditAndTell(db: Kysely<DB>): Promise<void> {
  await sql`update occurrences o set credited = c.quota, done_on = c.day from bench_chosen c
    where o.id = c.occurrence_id and c.state = 'accepted'`.execute(db)
  // As `refreshDays` would: periods that open later were among what `next_due_on` was set from.
  await sql`update assignments a set last_done_on = o.done_on, next_due_on = least(o.due_on, p.due_on)
    from (select assignment_id, max(done_on) as done_on, min(due_on) filter (where done_on is null) as due_on from occurrences group by 1) o,
      (select x.id, min(t.due_on) as due_on from assignments x left join task_periods t on t.task_id = x.task_id
        and not exists (select 1 from occurrences y where y.assignment_id = x.id and y.ordinal = t.ordinal) group by 1) p
    where o.assignment_id = a.id and p.id = a.id`.execute(db)
  await sql`insert into occurrence_credits (occurrence_id, at, credited, done_on)
    select occurrence_id, at + interval '1 hour', quota, day from bench_chosen where state = 'accepted'`.execute(db)
  await sql`with told as (
      insert into events (id, at, unit_id, verb, subject_kind, subject_id, facts)
      select gen_random_uuid(), at, unit_id, 'deed.recorded', 'deed', deed_id, jsonb_build_object('kind', kind, 'proofs', 1) from bench_chosen
      union all select gen_random_uuid(), at + interval '1 hour', owner_unit_id, 'proof.' || state, 'deed', deed_id, '{}' from bench_chosen where state <> 'proposed'
      union all select gen_random_uuid(), at + interval '1 hour', owner_unit_id, 'assignment.proven', 'assignment', assignment_id, '{}' from bench_chosen where state = 'accepted'
      returning id)
    insert into unsealed_events (event_id) select id from told`.execute(db)
}
