import { type Kysely, sql } from 'kysely'
import type { DB } from '../../db/schema.ts'
import { openTodaysPeriods, orderTasks, type TaskOrder } from '../../src/capabilities/tasks/index.ts'
import { refreshStatistics } from '../../src/kernel/db.ts'
import { sealEvents } from '../../src/kernel/event-sealing.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { perform } from '../../src/kernel/perform.ts'
import { fillLedger } from '../province/deeds.ts'

/** How many of each there are: about 200,000 in all. */
export const planned = { tasks: 9, deeds: 60_000, articles: 20_000, obstacles: 5_000, accounts: 20_000 } as const

/** Work of a year spread over every district and commune of the old country, a good part of it still open. */
export async function fillCountry(kernel: Kernel, countryId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{
    id: string
  }>`select id from units where level in ('DISTRICT', 'COMMUNE') order by code`.execute(kernel.db)
  const lead = rows.map(({ id }) => id)
  await perform(kernel, { actor: null }, (act) => orderTasks(act, ordersFor(lead, countryId)))
  await refreshStatistics(kernel.db)
  await openTodaysPeriods(kernel)
  for (let round = 0; round < 4; round++) await fillLedger(kernel, planned.deeds / 4, round)
  await kernel.db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one)
    await insertPeople(one, lead)
    await insertArticles(one, lead)
    await insertObstacles(one)
  })
  while ((await sealEvents(kernel.db, kernel.clock.now())) > 0);
  await refreshStatistics(kernel.db)
  return { assignments: lead.length * planned.tasks, ...planned }
}

function ordersFor(lead: readonly string[], ownerUnitId: string): TaskOrder[] {
  return Array.from({ length: planned.tasks }, (_, at) => ({
    text: `Nhiệm vụ ${at + 1}: đăng tin, bài tuyên truyền cải cách hành chính`,
    product: null,
    groupLabel: null,
    schedule: {
      kind: 'due',
      from: null,
      to: '2025-11-30',
      inclusive: true,
      every: null,
      count: null,
      of: null,
      trigger: null,
      phrase: 'trước ngày 30/11/2025',
    },
    lead,
    support: [],
    leadPhrase: null,
    supportPhrase: null,
    requested: false,
    period: { from: '2025-01-01', to: '2025-12-31' },
    ownerUnitId,
    source: null,
    accepts: ['ARTICLE'],
    areas: [],
    quota: null,
  }))
}

async function insertPeople(db: Kysely<DB>, places: readonly string[]): Promise<void> {
  await sql`with made as (
      insert into accounts (id, username, name, name_sort, words, state, state_since, created_at)
      select gen_random_uuid(), 'canbo.' || i, 'Nguyễn Văn ' || i, 'nguyen van ' || lpad(i::text, 6, '0'),
        to_tsvector('simple', 'nguyen van ' || i), 'active', now(), now() from generate_series(1, ${planned.accounts}::int) i
      returning id)
    insert into posts (id, account_id, unit_id, title, roles, valid_from, created_at)
    select gen_random_uuid(), id, (${[...places]}::uuid[])[1 + (row_number() over ()) % ${places.length}::int],
      'Chuyên viên', array['officer'], '2025-01-01', now() from made`.execute(db)
}

/** Two of five are still being written. */
async function insertArticles(db: Kysely<DB>, places: readonly string[]): Promise<void> {
  await sql`create temporary table bench_articles as
    select gen_random_uuid() as id, i as n, (${[...places]}::uuid[])[1 + i % ${places.length}::int] as unit_id, i % 5 < 2 as is_draft
    from generate_series(1, ${planned.articles}::int) i`.execute(db)
  await sql`insert into articles (id, unit_id, created_at, slug, published_at)
    select id, unit_id, '2025-03-01', case when not is_draft then 'tin-' || n end, case when not is_draft then '2025-03-02'::timestamptz end
    from bench_articles`.execute(db)
  await sql`insert into article_editions (id, article_id, unit_id, number, state, state_since, title, body, body_text, areas, topics,
      file_ids, writer_ids, saved_at, published_at)
    select gen_random_uuid(), id, unit_id, 1, case when is_draft then 'draft' else 'published' end, '2025-03-02', 'Tin số ' || n, '{}', '', '{}', '{}',
      '{}', '{}', '2025-03-01', case when not is_draft then '2025-03-02'::timestamptz end from bench_articles`.execute(
    db,
  )
  await sql`drop table bench_articles`.execute(db)
}

async function insertObstacles(db: Kysely<DB>): Promise<void> {
  await sql`insert into obstacles (id, assignment_id, task_id, unit_id, owner_unit_id, held_by_unit_id, text, state, raised_at, raised_by)
    select gen_random_uuid(), a.id, a.task_id, a.unit_id, a.owner_unit_id, a.owner_unit_id, 'Thiếu người', 'raised', '2025-04-01',
      (select id from accounts limit 1)
    from (select * from assignments order by md5(id::text) limit ${planned.obstacles}) a`.execute(db)
}
