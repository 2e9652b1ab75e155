import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import type { PostedPaper } from '../rules/posting.ts'
import { columns, toPaper } from '../store.ts'

const mostListed = 2000

/** What these units issued since that day and registered, the newest first. */
export async function issuedSince(db: Db, unitIds: readonly string[], since: PlainDate): Promise<PostedPaper[]> {
  const rows = await db
    .selectFrom('documents')
    .select(columns)
    .select('posted_at')
    .where('state', '=', 'registered')
    .where((where) => where('issuer_unit_id', '=', where.fn.any(where.val([...unitIds]))))
    .where('issued', '>=', since)
    .orderBy('issued', 'desc')
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute()
  return rows.map((row) => ({ paper: toPaper(row), postedAt: row.posted_at }))
}
