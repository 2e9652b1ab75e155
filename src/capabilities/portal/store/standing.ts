import { sql } from 'kysely'
import { todayIn } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'

interface Standing {
  readonly count: number
  readonly newest: string | null
}

/** How much a capability shows in public, by its view; nothing where this installation has no such capability. What is announced for a coming day is not yet new. */
export async function standingOfView(db: Db, view: string, today: string): Promise<Standing> {
  const known = await sql<{ known: boolean }>`select to_regclass(${view}) is not null as known`.execute(db)
  if (!/^[a-z]+_searchable$/.test(view) || !known.rows[0]?.known) return { count: 0, newest: null }
  const { rows } = await sql<{ count: string; newest: string | null }>`
    select count(*) as count, max(published_on) filter (where published_on <= ${today}::date) as newest from ${sql.table(view)}`.execute(
    db,
  )
  return { count: Number(rows[0]?.count ?? 0), newest: rows[0]?.newest ?? null }
}

/** Persons to contact that units show, and when the last arrangement with such went up. */
export async function standingOfContacts(db: Db): Promise<Standing> {
  const { rows } = await sql<{ count: string; newest: Date | null }>`
    select count(*) as count, max(put_up_at) as newest from portal_layouts
    where state = 'live' and jsonb_array_length(content->'contacts') > 0`.execute(db)
  const { count = '0', newest = null } = rows[0] ?? {}
  return { count: Number(count), newest: newest && todayIn(newest) }
}
