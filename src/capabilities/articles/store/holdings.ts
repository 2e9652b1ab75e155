import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'

interface HeldDraft {
  readonly id: string
  readonly title: string
  readonly unitId: string
}

/** Articles of the author with an edition in work. */
export async function heldDrafts(db: Db, accountId: string): Promise<HeldDraft[]> {
  const { rows } = await sql<HeldDraft>`
    select a.id, e.title, a.unit_id as "unitId" from articles a
    join article_editions e on e.article_id = a.id and e.state in ('draft', 'submitted', 'returned', 'scheduled')
    where a.author_id = ${accountId}::uuid order by e.saved_at desc, a.id`.execute(db)
  return rows
}

export async function saveAuthor(tx: Tx, ids: readonly string[], authorId: string): Promise<void> {
  await sql`update articles set author_id = ${authorId}::uuid where id = any(${ids}::uuid[])`.execute(tx)
}
