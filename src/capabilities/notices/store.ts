import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { Told } from './rules.ts'

type Reader = Db | Tx

export interface NewNotice {
  readonly eventId: string
  readonly accountIds: readonly string[]
  readonly words: string
  readonly href: string
  readonly at: Date
}

/** Returns the ids of those that are new: an event that is heard twice tells nobody twice. */
export async function insertNotices(tx: Tx, notice: NewNotice): Promise<string[]> {
  if (notice.accountIds.length === 0) return []
  const rows = await tx
    .insertInto('notices')
    .values(
      notice.accountIds.map((accountId) => ({
        id: newId(),
        event_id: notice.eventId,
        account_id: accountId,
        words: notice.words,
        href: notice.href,
        at: notice.at,
      })),
    )
    .onConflict((conflict) => conflict.constraint('notices_once').doNothing())
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function listNotices(
  reader: Reader,
  accountId: string,
  page: { limit: number; offset: number },
): Promise<Told[]> {
  const rows = await reader
    .selectFrom('notices')
    .select(['id', 'words', 'href', 'at', 'read_at'])
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(({ read_at, ...row }) => ({ ...row, readAt: read_at }))
}

export async function countNotices(reader: Reader, accountId: string): Promise<{ all: number; unread: number }> {
  const row = await reader
    .selectFrom('notices')
    .select([sql<string>`count(*)`.as('all'), sql<string>`count(*) filter (where read_at is null)`.as('unread')])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), unread: Number(row.unread) }
}

export async function countUnread(reader: Reader, accountId: string): Promise<number> {
  const row = await reader
    .selectFrom('notices')
    .select(sql<string>`count(*)`.as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}

export async function markRead(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ read_at: at })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .execute()
}

export async function findNotice(
  reader: Reader,
  id: string,
): Promise<{ accountId: string; words: string; href: string } | null> {
  const row = await reader
    .selectFrom('notices')
    .select(['account_id', 'words', 'href'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { accountId: row.account_id, words: row.words, href: row.href } : null
}
