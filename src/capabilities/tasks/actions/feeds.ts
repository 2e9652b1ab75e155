import { createHash } from 'node:crypto'
import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { readFeed, removeFeed, saveFeed } from '../store/feeds.ts'
import { signedIn } from './batches.ts'

/** Opens the person's calendar address, or changes it: the old one stops at once. */
export async function openFeed(act: Act, secret: string): Promise<void> {
  const { accountId } = signedIn(act)
  await saveFeed(act.tx, accountId, { hash: hashOf(secret), at: act.now })
  await act.record('feed.opened', { kind: 'account', id: accountId })
}

export async function revokeFeed(act: Act): Promise<void> {
  const { accountId } = signedIn(act)
  if (await removeFeed(act.tx, accountId)) await act.record('feed.revoked', { kind: 'account', id: accountId })
}

/** The account whose address ends in this secret, or null. */
export const ownerOfFeed = (db: Db, secret: string, today: PlainDate) => readFeed(db, hashOf(secret), today)

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()
