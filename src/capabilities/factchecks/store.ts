import type { PlainDate } from '../../kernel/dates.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import type { FactCheck, GuestComment } from './rules.ts'

interface CheckRow {
  id: string
  article_id: string
  edition_id: string
  edition_number: number
  guest: string
  made_by: string
  made_at: Date
  expires_at: Date
  revoked_at: Date | null
  last_read_on: string | null
}

const toCheck = (row: CheckRow, comments: readonly GuestComment[]): FactCheck => ({
  id: row.id,
  articleId: row.article_id,
  editionId: row.edition_id,
  editionNumber: row.edition_number,
  guest: row.guest,
  madeBy: row.made_by,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastReadOn: row.last_read_on,
  comments,
})

export async function insertCheck(
  tx: Tx,
  check: Pick<
    FactCheck,
    'id' | 'articleId' | 'editionId' | 'editionNumber' | 'guest' | 'madeBy' | 'madeAt' | 'expiresAt'
  >,
  hash: Buffer,
): Promise<void> {
  await tx
    .insertInto('fact_checks')
    .values({
      id: check.id,
      article_id: check.articleId,
      edition_id: check.editionId,
      edition_number: check.editionNumber,
      guest: check.guest,
      secret_hash: hash,
      made_by: check.madeBy,
      made_at: check.madeAt,
      expires_at: check.expiresAt,
    })
    .execute()
}

export async function findCheckByHash(db: Db, hash: Buffer): Promise<FactCheck | null> {
  const row = await db.selectFrom('fact_checks').selectAll().where('secret_hash', '=', hash).executeTakeFirst()
  return row ? toCheck(row, await commentsOf(db, [row.id])) : null
}

/** Of the article, the newest first, each with what was said. */
export async function listChecks(db: Db, articleId: string): Promise<FactCheck[]> {
  const rows = await db
    .selectFrom('fact_checks')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()
  const comments = await commentsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) =>
    toCheck(
      row,
      comments.filter(({ checkId }) => checkId === row.id),
    ),
  )
}

async function commentsOf(db: Db, ids: readonly string[]): Promise<(GuestComment & { checkId: string })[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('fact_check_comments')
    .select(['id', 'fact_check_id', 'words', 'at'])
    .where('fact_check_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, checkId: row.fact_check_id, words: row.words, at: row.at }))
}

/** For an act: two remarks at once do not both fit into the last place. */
export async function lockCheck(tx: Tx, hash: Buffer): Promise<void> {
  await tx.selectFrom('fact_checks').select('id').where('secret_hash', '=', hash).forUpdate().execute()
}

export async function insertComment(tx: Tx, comment: GuestComment & { checkId: string }): Promise<void> {
  await tx
    .insertInto('fact_check_comments')
    .values({ id: comment.id, fact_check_id: comment.checkId, words: comment.words, at: comment.at })
    .execute()
}

/** False where it was taken back before, or is of another article. */
export async function updateRevoked(tx: Tx, ids: { id: string; articleId: string }, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('fact_checks')
    .set({ revoked_at: at })
    .where('id', '=', ids.id)
    .where('article_id', '=', ids.articleId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** False where it was read on that day before. */
export async function updateReadOn(tx: Tx, id: string, day: PlainDate): Promise<boolean> {
  const done = await tx
    .updateTable('fact_checks')
    .set({ last_read_on: day })
    .where('id', '=', id)
    .where((is) => is.or([is('last_read_on', 'is', null), is('last_read_on', '<>', day)]))
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
