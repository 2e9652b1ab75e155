import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import { type Marks, readMarks } from '../../../kernel/paging.ts'
import type { Work } from '../../units/index.ts'
import { type NewsPlace, type ReviewItem, type SharedItem, workPageSize } from '../rules/listing.ts'
import { behind, newestFirst } from './lists.ts'

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

/** Whose list: of what other units have published, all that has the words in its title, or what the unit shares of it. */
interface Shareable {
  readonly unitId: string
  readonly words: string
  readonly shared: boolean
}

const sharedBy = (unitId: string) =>
  sql`exists (select 1 from article_shares s where s.article_id = e.article_id and s.unit_id = ${unitId}::uuid)`

function shareable({ unitId, words, shared }: Shareable): RawBuilder<unknown> {
  const titled = words && sql`and e.title ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`
  return sql`e.state = 'published' and e.unit_id <> ${unitId}::uuid ${titled || sql``}
    ${shared ? sql`and ${sharedBy(unitId)}` : sql``}`
}

/** Where the list may be entered, and how many it has. */
export function shareableMarks(db: Db, asked: Shareable): Promise<Marks<NewsPlace>> {
  const rows = sql`article_editions e where ${shareable(asked)}`
  const list = { key: ['published_at', 'article_id'], rows, order: sql`published_at desc, article_id desc` }
  return readMarks(db, list, 10 * workPageSize)
}

/** The newest, or those after a place in the list, less the first `skip`. */
export async function listShareable(
  db: Db,
  asked: Shareable,
  span: { limit: number; after?: NewsPlace | null; skip?: number },
): Promise<SharedItem[]> {
  const { rows } = await sql<{
    article_id: string
    slug: string
    unit_id: string
    title: string
    published_at: Date
    shared: boolean
  }>`select e.article_id, a.slug, e.unit_id, e.title, e.published_at, ${sharedBy(asked.unitId)} as shared
    from article_editions e join articles a on a.id = e.article_id and a.tenant_id = e.tenant_id
    where ${shareable(asked)} ${behind(span.after ?? null)}
    ${newestFirst} limit ${span.limit} offset ${span.skip ?? 0}`.execute(db)
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
