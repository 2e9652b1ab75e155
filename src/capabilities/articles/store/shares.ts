import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import type { Work } from '../../units/index.ts'
import { type ReviewItem, type SharedItem, workPageSize } from '../rules/listing.ts'

/** False where the unit shares it already. */
export async function insertShare(
  tx: Tx,
  share: { articleId: string; unitId: string; by: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('article_shares')
    .values({ article_id: share.articleId, unit_id: share.unitId, shared_by: share.by, shared_at: share.at })
    .onConflict((known) => known.columns(['unit_id', 'article_id', 'tenant_id']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function removeShare(tx: Tx, share: { articleId: string; unitId: string }): Promise<boolean> {
  const done = await tx
    .deleteFrom('article_shares')
    .where('article_id', '=', share.articleId)
    .where('unit_id', '=', share.unitId)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function unitsSharing(db: Db, articleId: string): Promise<string[]> {
  const rows = await db.selectFrom('article_shares').select('unit_id').where('article_id', '=', articleId).execute()
  return rows.map((row) => row.unit_id)
}

/** What other units have published, newest first: those that the unit shares, or all whose title has the words. */
export async function listShareable(
  db: Db,
  asked: { unitId: string; words: string; shared: boolean; page: number },
  limit = workPageSize,
): Promise<SharedItem[]> {
  const shared = sql`exists (select 1 from article_shares s where s.article_id = e.article_id and s.unit_id = ${asked.unitId}::uuid)`
  const words = `%${asked.words.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{
    article_id: string
    slug: string
    unit_id: string
    title: string
    published_at: Date
    shared: boolean
  }>`select e.article_id, a.slug, e.unit_id, e.title, e.published_at, ${shared} as shared
    from article_editions e join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
    where e.state = 'published' and e.unit_id <> ${asked.unitId}::uuid and e.title ilike ${words}
      and (${shared} or not ${asked.shared})
    order by e.published_at desc, e.article_id desc limit ${limit} offset ${(asked.page - 1) * workPageSize}`.execute(
    db,
  )
  return rows.map((row) => ({
    articleId: row.article_id,
    slug: row.slug,
    unitId: row.unit_id,
    title: row.title,
    publishedAt: row.published_at,
    shared: row.shared,
  }))
}

/** Texts that are up and to be looked at again by that day, the most urgent first. */
export async function listToReview(db: Db, { unitIds, itemIds }: Work, until: PlainDate): Promise<ReviewItem[]> {
  const { rows } = await sql<{
    id: string
    unit_id: string
    author_id: string | null
    title: string
    review_by: string
  }>`
    select a.id, a.unit_id, a.author_id, e.title, a.review_by
    from articles a join article_editions e on e.article_id = a.id and e.tenant_id = a.tenant_id and e.state = 'published'
    where a.review_by <= ${until}::date and a.withdrawn_at is null
      and ${inAnyOf(['a.unit_id', unitIds], ['a.id', itemIds])}
    order by a.review_by, a.id limit 1000`.execute(db)
  return rows.map((row) => ({
    articleId: row.id,
    unitId: row.unit_id,
    authorId: row.author_id,
    title: row.title,
    reviewBy: row.review_by,
  }))
}
