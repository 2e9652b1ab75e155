import { sql } from 'kysely'
import { type Db, json, type Tx } from '../../../kernel/db.ts'
import type { Manuscript } from '../rules/article.ts'

/** Saves within one sitting of which somebody may still hold one. */
const kept = 40

/** Keeps what the edition was at a version that is now saved over; long sittings keep their last steps. */
export async function keepSave(
  tx: Tx,
  save: { editionId: string; version: number; manuscript: Manuscript; endsSitting: boolean },
): Promise<void> {
  const { editionId, version, manuscript, endsSitting } = save
  const { title, summary, body, areas, topics, tags, coverFileId, source, authorName } = manuscript
  await tx
    .insertInto('article_saves')
    .values({
      edition_id: editionId,
      version,
      manuscript: json({ title, summary, body, areas, topics, tags, coverFileId, source, authorName }),
      ends_sitting: endsSitting,
    })
    .execute()
  await sql`delete from article_saves
    where edition_id = ${editionId}::uuid and version < ${version - kept} and not ends_sitting`.execute(tx)
}

export async function findSave(db: Db, editionId: string, version: number): Promise<Manuscript | null> {
  const row = await db
    .selectFrom('article_saves')
    .select('manuscript')
    .where('edition_id', '=', editionId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? (row.manuscript as unknown as Manuscript) : null // written from one by `keepSave`
}

/** Nobody works on the edition any more. */
export async function removeSaves(tx: Tx, editionId: string): Promise<void> {
  await tx.deleteFrom('article_saves').where('edition_id', '=', editionId).execute()
}
