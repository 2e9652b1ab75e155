import type { Tx } from '../../../kernel/db.ts'
import type { Claims, LinkedIdentity, WaitingIdentity } from '../rules/foreign-sign-in.ts'
import type { Reader } from './accounts.ts'

const columns = ['id', 'issuer', 'subject', 'shown_name', 'email', 'seen_at'] as const

export async function findLinkedAccount(reader: Reader, issuer: string, subject: string): Promise<string | null> {
  const row = await reader
    .selectFrom('foreign_identities')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.account_id ?? null
}

/** Keeps who came, linked or waiting; a link made earlier stays. */
export async function saveIdentity(reader: Reader, claims: Claims, seen: { id: string; at: Date }): Promise<void> {
  const shown = { shown_name: claims.name ?? claims.username, email: claims.email, seen_at: seen.at }
  await reader
    .insertInto('foreign_identities')
    .values({ id: seen.id, issuer: claims.issuer, subject: claims.subject, ...shown })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject', 'tenant_id']).doUpdateSet(shown))
    .execute()
}

/** False where it is linked to somebody already. */
export async function linkIdentity(
  tx: Tx,
  identity: { issuer: string; subject: string } | { id: string },
  link: { accountId: string; at: Date },
): Promise<boolean> {
  let query = tx
    .updateTable('foreign_identities')
    .set({ account_id: link.accountId, linked_at: link.at })
    .where('account_id', 'is', null)
  if ('id' in identity) query = query.where('id', '=', identity.id)
  else query = query.where('issuer', '=', identity.issuer).where('subject', '=', identity.subject)
  return (await query.executeTakeFirst()).numUpdatedRows === 1n
}

export async function removeLink(tx: Tx, accountId: string, only: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('foreign_identities')
    .where('account_id', '=', accountId)
    .where('id', '=', only)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** One that waits is turned away; false where it waits no more. */
export async function removeWaiting(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('foreign_identities')
    .where('id', '=', id)
    .where('account_id', 'is', null)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export async function listLinks(reader: Reader, accountId: string): Promise<LinkedIdentity[]> {
  const rows = await reader
    .selectFrom('foreign_identities')
    .select([...columns, 'linked_at'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .execute()
  return rows.map((row) => ({ ...shaped(row), linkedAt: row.linked_at ?? row.seen_at }))
}

/** The latest first; older ones show once these are settled. */
export async function listWaiting(reader: Reader, limit: number): Promise<WaitingIdentity[]> {
  const rows = await reader
    .selectFrom('foreign_identities')
    .select(columns)
    .where('account_id', 'is', null)
    .orderBy('seen_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shaped)
}

function shaped(row: {
  id: string
  issuer: string
  subject: string
  shown_name: string | null
  email: string | null
  seen_at: Date
}): WaitingIdentity {
  const { id, issuer, subject, email } = row
  return { id, issuer, subject, email, shownName: row.shown_name, seenAt: row.seen_at }
}
