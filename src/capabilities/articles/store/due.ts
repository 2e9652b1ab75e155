import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'

/** Articles whose minute has come and that nobody has put up or taken down: a job was lost, or is on its way. */
export async function overdue(db: Db, now: Date): Promise<{ up: string[]; down: string[] }> {
  const up = await sql<{ id: string }>`select article_id as id from article_editions
    where state = 'scheduled' and goes_up_at <= ${now} order by goes_up_at limit 500`.execute(db)
  const down = await sql<{ id: string }>`select id from articles
    where removal_at <= ${now} and withdrawn_at is null order by removal_at limit 500`.execute(db)
  return { up: up.rows.map(({ id }) => id), down: down.rows.map(({ id }) => id) }
}
