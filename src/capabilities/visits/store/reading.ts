import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { type CounterFigures, spansAt } from '../rules/span.ts'

/** Processes silent since then are no longer there; `but` knows better itself. */
interface Heard {
  readonly since: Date
  readonly but: string | null
}

export async function counterFigures(db: Db, today: PlainDate, heard: Heard): Promise<CounterFigures> {
  const { week, month } = spansAt(today)
  const { rows } = await sql<Record<string, string | null>>`
    select min(day)::text as since, sum(views) as total, sum(visitors) as total_visitors,
      ${sql.join(
        [
          ['today', today],
          ['week', week],
          ['month', month],
        ].map(
          ([name, from]) => sql`sum(views) filter (where day >= ${from}::date) as ${sql.ref(String(name))},
            sum(visitors) filter (where day >= ${from}::date) as ${sql.ref(`${name}_visitors`)}`,
        ),
      )},
      (select sum(online) from visit_presence where seen_at > ${heard.since}::timestamptz and process is distinct from ${heard.but}::uuid) as online
    from visit_days where day <= ${today}::date`.execute(db)
  const row = rows[0] ?? {}
  const span = (name: string) => ({ views: Number(row[name] ?? 0), visitors: Number(row[`${name}_visitors`] ?? 0) })
  return {
    online: Number(row.online ?? 0),
    today: span('today'),
    week: span('week'),
    month: span('month'),
    total: span('total'),
    since: row.since ?? null,
  }
}
