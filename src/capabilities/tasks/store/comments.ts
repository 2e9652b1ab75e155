import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Comment } from '../rules/comment.ts'

interface CommentRow {
  id: string
  assignment_id: string
  words: string
  written_by: string
  written_at: Date
  edited_at: Date | null
  withdrawn_at: Date | null
  version: number
  mentions: string[] | null
}

/** Oldest first; the words of withdrawn ones stay in the database. */
export async function listComments(db: Db, assignmentId: string): Promise<Comment[]> {
  const { rows } = await sql<CommentRow>`select c.*, (select array_agg(m.account_id order by m.account_id)
      from comment_mentions m where m.comment_id = c.id) as mentions
    from comments c where c.assignment_id = ${assignmentId}::uuid order by c.written_at, c.id`.execute(db)
  return rows.map(shaped)
}

export async function findComment(db: Db, id: string): Promise<Comment | null> {
  const { rows } = await sql<CommentRow>`select c.*, (select array_agg(m.account_id order by m.account_id)
      from comment_mentions m where m.comment_id = c.id) as mentions from comments c where c.id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ? shaped(rows[0]) : null
}

function shaped(row: CommentRow): Comment {
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    words: row.withdrawn_at === null ? row.words : null,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    editedAt: row.edited_at,
    withdrawnAt: row.withdrawn_at,
    mentions: row.mentions ?? [],
    version: row.version,
  }
}

export async function insertComment(
  tx: Tx,
  comment: { assignmentId: string; words: string; by: string; at: Date; mentions: readonly string[] },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('comments')
    .values({
      id,
      assignment_id: comment.assignmentId,
      words: comment.words,
      written_by: comment.by,
      written_at: comment.at,
    })
    .execute()
  await saveMentions(tx, id, comment.mentions)
  return id
}

/** Keeps the words as they were; a version other than the one read is Stale. */
export async function saveComment(
  tx: Tx,
  comment: Pick<Comment, 'id' | 'version'>,
  changed: { words: string; at: Date; mentions: readonly string[] },
): Promise<void> {
  await keepEdition(tx, comment, changed.at)
  await tx
    .updateTable('comments')
    .set({ words: changed.words, edited_at: changed.at, version: comment.version + 1 })
    .where('id', '=', comment.id)
    .execute()
  await saveMentions(tx, comment.id, changed.mentions)
}

export async function saveWithdrawal(tx: Tx, comment: Pick<Comment, 'id' | 'version'>, at: Date): Promise<void> {
  await keepEdition(tx, comment, at)
  await tx
    .updateTable('comments')
    .set({ withdrawn_at: at, version: comment.version + 1 })
    .where('id', '=', comment.id)
    .execute()
}

async function keepEdition(tx: Tx, { id, version }: Pick<Comment, 'id' | 'version'>, at: Date): Promise<void> {
  const { rows } = await sql`insert into comment_editions (comment_id, version, words, until)
    select id, version, words, ${at}::timestamptz from comments where id = ${id}::uuid and version = ${version} for update
    returning version`.execute(tx)
  if (rows.length === 0) throw new Stale()
}

async function saveMentions(tx: Tx, id: string, accountIds: readonly string[]): Promise<void> {
  await sql`insert into comment_mentions (comment_id, account_id)
    select ${id}::uuid, account_id from unnest(${accountIds}::uuid[]) as new (account_id) on conflict do nothing`.execute(
    tx,
  )
}
