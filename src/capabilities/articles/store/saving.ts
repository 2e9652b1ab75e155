import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import { json, type Tx } from '../../../kernel/db.ts'
import { newCode, newId } from '../../../kernel/ids.ts'
import { freeAmong, mostAlike } from '../../documents/index.ts'
import type { Edition, Manuscript, PlannedRemoval, Removal } from '../rules/article.ts'
import { filesIn, plainTextOf } from '../rules/body.ts'
import type { EditionState } from '../rules/life.ts'
import { tagKey } from '../rules/tags.ts'

export interface NewArticle {
  readonly id: string
  readonly unitId: string
  readonly authorId: string | null
  readonly at: Date
  readonly externalId?: string | null
  readonly naturalKey?: string | null
  /** Left out: it is still to be published. */
  readonly published?: { readonly slug: string; readonly at: Date }
}

export const insertArticle = (tx: Tx, article: NewArticle): Promise<void> => insertArticles(tx, [article])

export async function insertArticles(tx: Tx, articles: readonly NewArticle[]): Promise<void> {
  const rows = articles.map((article) => ({
    id: article.id,
    unit_id: article.unitId,
    author_id: article.authorId,
    external_id: article.externalId ?? null,
    natural_key: article.naturalKey ?? null,
    created_at: article.at,
    slug: article.published?.slug ?? null,
    published_at: article.published?.at ?? null,
  }))
  await tx.insertInto('articles').values(rows).execute()
}

export interface NewEdition extends Manuscript {
  readonly articleId: string
  readonly unitId: string
  readonly number: number
  readonly state: 'draft' | 'published'
  readonly by: string | null
  readonly at: Date
  readonly publishedAt: Date | null
}

export async function insertEdition(tx: Tx, edition: NewEdition): Promise<string> {
  const [id = ''] = await insertEditions(tx, [edition])
  return id
}

/** Returns their ids, in order. */
export async function insertEditions(tx: Tx, editions: readonly NewEdition[]): Promise<string[]> {
  const rows = editions.map((edition) => ({
    id: newId(),
    article_id: edition.articleId,
    unit_id: edition.unitId,
    number: edition.number,
    state: edition.state,
    state_since: edition.at,
    ...valuesOf(edition),
    writer_ids: edition.by === null ? [] : [edition.by],
    saved_at: edition.at,
    saved_by: edition.by,
    published_at: edition.publishedAt,
    // A page left open on an earlier edition must not pass for one of this.
    ...(edition.number > 1 && {
      version: sql<number>`(select max(version) + 1 from article_editions where article_id = ${edition.articleId}::uuid)`,
    }),
  }))
  await tx.insertInto('article_editions').values(rows).execute()
  return rows.map(({ id }) => id)
}

function valuesOf(manuscript: Manuscript) {
  const { title, summary, body, areas, topics, tags, coverFileId, source, authorName } = manuscript
  const cover = coverFileId === null ? [] : [coverFileId]
  return {
    title,
    summary,
    body: json(body),
    body_text: plainTextOf(body),
    areas: [...areas],
    topics: [...topics],
    tags: [...tags],
    tag_keys: tags.map(tagKey),
    cover_file_id: coverFileId,
    source,
    author_name: authorName,
    file_ids: [...new Set([...cover, ...filesIn(body)])],
  }
}

/** Replaces the text; null where the version is no longer the one that was read, else the new version. */
export async function updateManuscript(
  tx: Tx,
  edition: Pick<Edition, 'id' | 'writerIds' | 'state' | 'stateSince'>,
  saved: { manuscript: Manuscript; version: number; state: EditionState; by: string | null; at: Date },
): Promise<number | null> {
  const writers = saved.by === null ? edition.writerIds : [...new Set([...edition.writerIds, saved.by])]
  const done = await tx
    .updateTable('article_editions')
    .set({
      ...valuesOf(saved.manuscript),
      state: saved.state,
      state_since: saved.state === edition.state ? edition.stateSince : saved.at,
      writer_ids: [...writers],
      saved_at: saved.at,
      saved_by: saved.by,
      version: saved.version + 1,
    })
    .where('id', '=', edition.id)
    .where('version', '=', saved.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? saved.version + 1 : null
}

/** Moves an edition to a state; false where the version is no longer the one that was read. */
export async function updateState(
  tx: Tx,
  id: string,
  move: {
    state: EditionState
    at: Date
    version: number
    reason?: string
    publishedAt?: Date
    /** null: no longer. */
    time?: { at: Date; by: string | null } | null
  },
): Promise<boolean> {
  const done = await tx
    .updateTable('article_editions')
    .set({
      state: move.state,
      state_since: move.at,
      version: move.version + 1,
      ...(move.reason !== undefined && { return_reason: move.reason }),
      ...(move.publishedAt && { published_at: move.publishedAt }),
      ...(move.time !== undefined && { goes_up_at: move.time?.at ?? null, scheduled_by: move.time?.by ?? null }),
    })
    .where('id', '=', id)
    .where('version', '=', move.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function updatePublication(tx: Tx, id: string, published: { slug: string; at: Date }): Promise<void> {
  await tx
    .updateTable('articles')
    .set({ slug: published.slug, published_at: published.at })
    .where('id', '=', id)
    .execute()
}

/** Taken down, with what its address now says; a time at which it was to come down is past. */
export async function updateWithdrawal(tx: Tx, id: string, withdrawn: Removal & { at: Date }): Promise<void> {
  await updateRemoval(tx, id, null)
  await tx
    .updateTable('articles')
    .set({
      withdrawn_at: withdrawn.at,
      withdrawal_kind: withdrawn.kind,
      withdrawal_notice: withdrawn.notice,
      withdrawal_replacement: withdrawn.replacement,
    })
    .where('id', '=', id)
    .execute()
}

/** When it is to come down by itself; null: no longer. */
export async function updateRemoval(tx: Tx, id: string, removal: PlannedRemoval | null): Promise<void> {
  await tx
    .updateTable('articles')
    .set({
      removal_at: removal?.at ?? null,
      removal_kind: removal?.kind ?? null,
      removal_reason: removal?.reason ?? null,
      removal_notice: removal?.notice ?? null,
      removal_replacement: removal?.replacement ?? null,
      removal_by: removal?.plannedBy ?? null,
    })
    .where('id', '=', id)
    .execute()
}

export async function updateReviewBy(tx: Tx, id: string, reviewBy: PlainDate | null): Promise<void> {
  await tx.updateTable('articles').set({ review_by: reviewBy }).where('id', '=', id).execute()
}

/** The number of the article's next edition. */
export async function nextNumber(tx: Tx, articleId: string): Promise<number> {
  const row = await tx
    .selectFrom('article_editions')
    .select((select) => select.fn.max('number').as('last'))
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** The wanted slug, or the first free one with a number behind it. */
export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const [slug = wanted] = await freeSlugs(tx, [wanted])
  return slug
}

/** The same for several at once, all different. */
export async function freeSlugs(tx: Tx, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{
    wanted: string
    slug: string
  }>`select w.slug as wanted, a.slug from unnest(${[...new Set(wanted)]}::text[]) as w (slug)
    cross join lateral (select slug from articles where slug ~>=~ w.slug and slug ~<~ (w.slug || '.')
      order by slug using ~<~ limit ${mostAlike}) as a`.execute(tx)
  return freeAmong(wanted, rows, () => newCode(8).toLowerCase())
}
