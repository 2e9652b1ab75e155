import { type Db, inAnyOf, type Tx } from '../../../kernel/db.ts'
import type { AreaCode } from '../../tasks/index.ts'
import { ofWork, type Work } from '../../units/index.ts'
import type { Article, Edition, PublicEdition, WithdrawalKind } from '../rules/article.ts'
import type { Body } from '../rules/body.ts'
import type { EditionState } from '../rules/life.ts'

export const editionColumns = [
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
  'tags',
  'cover_file_id',
  'source',
  'author_name',
  'writer_ids',
  'saved_at',
  'saved_by',
  'return_reason',
  'published_at',
  'goes_up_at',
  'scheduled_by',
  'version',
] as const

const shown: readonly EditionState[] = ['draft', 'submitted', 'returned', 'scheduled', 'published', 'withdrawn']

/** With the edition in work and the one that is up, if the article is among the work. */
export async function findArticle(db: Db, id: string, work: Work): Promise<Article | null> {
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', '=', id)
    .where(inAnyOf(...ofWork(work, 'unit_id', 'id')))
    .executeTakeFirst()
  return row ? withEditions(db, row) : null
}

/** For a later capability that asks the rules itself who may see it. */
export async function findWhole(db: Db, id: string): Promise<Article | null> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
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
  withdrawal_kind: string
  withdrawal_replacement: string | null
  removal_kind: string | null
  removal_replacement: string | null
  review_by: string | null
  removal_at: Date | null
  removal_reason: string | null
  removal_notice: string | null
  removal_by: string | null
}

async function withEditions(db: Db, row: ArticleRow): Promise<Article> {
  const editions = await db
    .selectFrom('article_editions')
    .select(editionColumns)
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
    withdrawal: withdrawalOf(row),
    reviewBy: row.review_by,
    removal: removalOf(row),
    inWork: all.find((edition) => !isLive(edition)) ?? null,
    live: all.find(isLive) ?? null,
  }
}

export type WithdrawalRow = Pick<
  ArticleRow,
  'withdrawn_at' | 'withdrawal_kind' | 'withdrawal_notice' | 'withdrawal_replacement'
>

export const withdrawalOf = (row: WithdrawalRow): Article['withdrawal'] =>
  row.withdrawn_at && {
    at: row.withdrawn_at,
    kind: row.withdrawal_kind as WithdrawalKind, // checked by the table
    notice: row.withdrawal_notice ?? '',
    replacement: row.withdrawal_replacement,
  }

function removalOf(row: ArticleRow): Article['removal'] {
  const { removal_at: at, removal_reason: reason, removal_notice: notice, removal_by: plannedBy } = row
  if (!at || !plannedBy) return null
  const kind = row.removal_kind as WithdrawalKind // checked by the table
  return { at, kind, reason: reason ?? '', notice: notice ?? '', replacement: row.removal_replacement, plannedBy }
}

/** An edition as everyone may see it, without its text. */
export function toPublicEdition(row: PublicEditionRow): PublicEdition {
  return {
    id: row.id,
    articleId: row.article_id,
    unitId: row.unit_id,
    number: row.number,
    state: row.state,
    stateSince: row.state_since,
    title: row.title,
    summary: row.summary,
    areas: row.areas as AreaCode[], // written from the closed list
    topics: row.topics,
    tags: row.tags,
    coverFileId: row.cover_file_id,
    source: row.source,
    authorName: row.author_name,
  }
}

export function toEdition(row: EditionRow): Edition {
  return {
    ...toPublicEdition(row),
    body: row.body as unknown as Body, // written from a Body by `valuesOf`
    writerIds: row.writer_ids,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    returnReason: row.return_reason,
    publishedAt: row.published_at,
    goesUpAt: row.goes_up_at,
    scheduledBy: row.scheduled_by,
    version: row.version,
  }
}

export interface PublicEditionRow {
  id: string
  article_id: string
  unit_id: string
  number: number
  state: EditionState
  state_since: Date
  title: string
  summary: string | null
  areas: string[]
  topics: string[]
  tags: string[]
  cover_file_id: string | null
  source: string | null
  author_name: string | null
}

interface EditionRow extends PublicEditionRow {
  body: unknown
  writer_ids: string[]
  saved_at: Date
  saved_by: string | null
  return_reason: string | null
  published_at: Date | null
  goes_up_at: Date | null
  scheduled_by: string | null
  version: number
}

/** Those of the keys that are known. */
export async function naturalKeysIn(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const rows = await tx.selectFrom('articles').select('natural_key').where('natural_key', 'in', keys).execute()
  return rows.flatMap((row) => row.natural_key ?? [])
}

/** The editions that are up, or were and are taken down. */
export async function liveByNaturalKey(tx: Tx, keys: readonly string[]): Promise<Map<string, Edition>> {
  if (keys.length === 0) return new Map()
  const rows = await tx
    .selectFrom('articles')
    .innerJoin('article_editions as e', 'e.article_id', 'articles.id')
    .select(editionColumns.map((column) => `e.${column}` as const))
    .select('natural_key')
    .where('natural_key', 'in', keys)
    .where('e.state', 'in', ['published', 'withdrawn'])
    .execute()
  return new Map(rows.map((row) => [row.natural_key ?? '', toEdition(row)]))
}
