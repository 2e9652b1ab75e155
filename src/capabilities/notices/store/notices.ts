import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { NoticeKind, Told, Way } from '../rules.ts'

type Reader = Db | Tx

export interface NewNotice {
  readonly eventId: string
  readonly kind: NoticeKind
  /** Account → how the letter goes. */
  readonly ways: ReadonlyMap<string, Way>
  readonly words: string
  readonly href: string
  readonly at: Date
}

/** Returns those that are new: an event that is heard twice tells nobody twice. */
export async function insertNotices(tx: Tx, notice: NewNotice): Promise<{ id: string; accountId: string }[]> {
  if (notice.ways.size === 0) return []
  const rows = await tx
    .insertInto('notices')
    .values(
      [...notice.ways].map(([accountId, way]) => ({
        id: newId(),
        event_id: notice.eventId,
        account_id: accountId,
        words: notice.words,
        href: notice.href,
        at: notice.at,
        kind: notice.kind,
        way,
      })),
    )
    .onConflict((conflict) => conflict.constraint('notices_once').doNothing())
    .returning(['id', 'account_id'])
    .execute()
  return rows.map((row) => ({ id: row.id, accountId: row.account_id }))
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
): Promise<{ accountId: string; kind: string; words: string; href: string } | null> {
  const row = await reader
    .selectFrom('notices')
    .select(['account_id', 'kind', 'words', 'href'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { accountId: row.account_id, kind: row.kind, words: row.words, href: row.href } : null
}

/** What waits for the person's next digest, and what an earlier attempt at this one took already; what was read since is left. */
export async function takeForDigest(tx: Tx, digest: { id: string; accountId: string }): Promise<Digested[]> {
  const { rows } = await sql<Digested>`update notices set digest_id = ${digest.id}::uuid
    where account_id = ${digest.accountId}::uuid and way = 'digest' and (digest_id is null or digest_id = ${digest.id}::uuid)
    returning kind, words, href, at, read_at is not null as read`.execute(tx)
  return rows.filter((row) => !row.read).sort((a, b) => b.at.getTime() - a.at.getTime())
}

export interface Digested {
  readonly kind: NoticeKind
  readonly words: string
  readonly href: string
  readonly at: Date
  readonly read: boolean
}
