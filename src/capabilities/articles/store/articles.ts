import { type Db, inAnyOf, json, type Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { AreaCode } from '../../tasks/index.ts'
import type { Work } from '../../units/index.ts'
import type { Article, Edition, EditionState, Manuscript } from '../rules/article.ts'
import { type Body, filesIn, plainTextOf } from '../rules/body.ts'

const columns = [
  'id',
  'article_id',
  'unit_id',
  'number',
  'state',
  'state_since',
  'title',
  'summary',
  'body',
  'areas',
  'topics',
  'cover_file_id',
  'source',
  'author_name',
  'writer_ids',
  'saved_at',
  'saved_by',
  'return_reason',
  'published_at',
  'version',
] as const

const shown: readonly EditionState[] = ['draft', 'submitted', 'returned', 'published', 'withdrawn']

/** With the edition in work and the one that is up, if the article is among the work. */
export async function findArticle(db: Db, id: string, { unitIds, itemIds }: Work): Promise<Article | null> {
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', '=', id)
    .where(inAnyOf(['unit_id', unitIds], ['id', itemIds]))
    .executeTakeFirst()
  return row ? withEditions(db, row) : null
}

/** What everyone may read: published, or published once and withdrawn. */
export async function findPublic(db: Db, slug: string): Promise<Article | null> {
  const row = await db.selectFrom('articles').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? withEditions(db, row) : null
}

/** For an act: the row is locked until the transaction ends. Rights are decided by the rules, not here. */
export async function lockArticle(tx: Tx, id: string): Promise<Article | null> {
  const row = await tx.selectFrom('articles').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? withEditions(tx, row) : null
}

interface ArticleRow {
  id: string
  unit_id: string
  slug: string | null
  author_id: string | null
  published_at: Date | null
  withdrawn_at: Date | null
  withdrawal_notice: string | null
}

async function withEditions(db: Db, row: ArticleRow): Promise<Article> {
  const editions = await db
    .selectFrom('article_editions')
    .select(columns)
    .where('article_id', '=', row.id)
    .where('state', 'in', shown)
    .execute()
  const all = editions.map(toEdition)
  const isLive = ({ state }: Edition) => state === 'published' || state === 'withdrawn'
  return {
    id: row.id,
    unitId: row.unit_id,
    slug: row.slug,
    authorId: row.author_id,
    publishedAt: row.published_at,
    withdrawal: row.withdrawn_at && { at: row.withdrawn_at, notice: row.withdrawal_notice ?? '' },
    inWork: all.find((edition) => !isLive(edition)) ?? null,
    live: all.find(isLive) ?? null,
  }
}

function toEdition(row: EditionRow): Edition {
  return {
    id: row.id,
    articleId: row.article_id,
    unitId: row.unit_id,
    number: row.number,
    state: row.state,
    stateSince: row.state_since,
    title: row.title,
    summary: row.summary,
    body: row.body as unknown as Body, // written from a Body by `valuesOf`
    areas: row.areas as AreaCode[], // written from the closed list
    topics: row.topics,
    coverFileId: row.cover_file_id,
    source: row.source,
    authorName: row.author_name,
    writerIds: row.writer_ids,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    returnReason: row.return_reason,
    publishedAt: row.published_at,
    version: row.version,
  }
}

interface EditionRow {
  id: string
  article_id: string
  unit_id: string
  number: number
  state: EditionState
  state_since: Date
  title: string
  summary: string | null
  body: unknown
  areas: string[]
  topics: string[]
  cover_file_id: string | null
  source: string | null
  author_name: string | null
  writer_ids: string[]
  saved_at: Date
  saved_by: string | null
  return_reason: string | null
  published_at: Date | null
  version: number
}

export interface NewArticle {
  readonly id: string
  readonly unitId: string
  readonly authorId: string | null
  readonly at: Date
  readonly externalId?: string | null
  readonly naturalKey?: string | null
}

export async function insertArticle(tx: Tx, article: NewArticle): Promise<void> {
  await tx
    .insertInto('articles')
    .values({
      id: article.id,
      unit_id: article.unitId,
      author_id: article.authorId,
      external_id: article.externalId ?? null,
      natural_key: article.naturalKey ?? null,
      created_at: article.at,
    })
    .execute()
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
  const id = newId()
  await tx
    .insertInto('article_editions')
    .values({
      id,
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
    })
    .execute()
  return id
}

function valuesOf(manuscript: Manuscript) {
  const { title, summary, body, areas, topics, coverFileId, source, authorName } = manuscript
  const cover = coverFileId === null ? [] : [coverFileId]
  return {
    title,
    summary,
    body: json(body),
    body_text: plainTextOf(body),
    areas: [...areas],
    topics: [...topics],
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
  move: { state: EditionState; at: Date; version: number; reason?: string; publishedAt?: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('article_editions')
    .set({
      state: move.state,
      state_since: move.at,
      version: move.version + 1,
      ...(move.reason !== undefined && { return_reason: move.reason }),
      ...(move.publishedAt && { published_at: move.publishedAt }),
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

export async function updateWithdrawal(tx: Tx, id: string, withdrawn: { notice: string; at: Date }): Promise<void> {
  await tx
    .updateTable('articles')
    .set({ withdrawn_at: withdrawn.at, withdrawal_notice: withdrawn.notice })
    .where('id', '=', id)
    .execute()
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
  const rows = await tx.selectFrom('articles').select('slug').where('slug', 'like', `${wanted}%`).execute()
  const taken = new Set(rows.map((row) => row.slug))
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(slug)) return slug
  }
}

export async function findByNaturalKey(tx: Tx, key: string): Promise<Article | null> {
  const row = await tx.selectFrom('articles').selectAll().where('natural_key', '=', key).executeTakeFirst()
  return row ? withEditions(tx, row) : null
}
