import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { passwordRules } from '../rules/passwords.ts'
import { lockOut } from '../rules/sessions.ts'
import type { Reader } from './accounts.ts'

/**
 * Counts an attempt before the password is looked at, so that a hundred at once cannot slip past the limit; false where
 * the name is locked. The attempt that reaches the limit also locks; the right password takes the lock away again.
 */
export async function beginAttempt(db: Db, nameHash: string, now: Date): Promise<boolean> {
  const next = sql<number>`case when sign_in_attempts.locked_until is null then sign_in_attempts.failures + 1 else 1 end`
  const until = new Date(now.getTime() + lockOut.locked)
  const row = await db
    .insertInto('sign_in_attempts')
    .values({ name_hash: nameHash, failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['name_hash', 'tenant_id'])
        .doUpdateSet({
          failures: next,
          last_at: now,
          locked_until: sql<Date | null>`case when ${next} >= ${lockOut.failures} then ${until}::timestamptz end`,
        })
        .where((where) =>
          where.or([
            where('sign_in_attempts.locked_until', 'is', null),
            where('sign_in_attempts.locked_until', '<=', now),
          ]),
        ),
    )
    .returning('failures')
    .executeTakeFirst()
  return row !== undefined
}

export async function forgiveAttempts(reader: Reader, nameHash: string): Promise<void> {
  await reader.deleteFrom('sign_in_attempts').where('name_hash', '=', nameHash).execute()
}

export async function lockedUntil(reader: Reader, nameHash: string, now: Date): Promise<Date | null> {
  const row = await reader
    .selectFrom('sign_in_attempts')
    .select('locked_until')
    .where('name_hash', '=', nameHash)
    .where('locked_until', '>', now)
    .executeTakeFirst()
  return row?.locked_until ?? null
}

export async function findHash(reader: Reader, accountId: string): Promise<string | null> {
  const row = await reader.selectFrom('accounts').select('password_hash').where('id', '=', accountId).executeTakeFirst()
  return row?.password_hash ?? null
}

export async function updateLastSignIn(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx.updateTable('accounts').set({ last_signed_in_at: at }).where('id', '=', accountId).execute()
}

export async function insertFailure(
  db: Db,
  failure: { id: string; at: Date; address: string; accountId: string | null },
): Promise<void> {
  await db
    .insertInto('sign_in_failures')
    .values({ id: failure.id, at: failure.at, address: failure.address, account_id: failure.accountId })
    .execute()
}

export async function countFailuresFrom(db: Db, address: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('sign_in_failures')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('address', '=', address)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function removeFailuresBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('at', '<', moment).execute()
  await db.deleteFrom('sign_in_attempts').where('last_at', '<', moment).execute()
}

/** The present hash and those remembered, newest first. */
export async function listHashes(reader: Reader, accountId: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('old_passwords')
    .select('hash')
    .where('account_id', '=', accountId)
    .orderBy('set_at', 'desc')
    .limit(passwordRules.remembered)
    .execute()
  return rows.map((row) => row.hash)
}

export async function savePassword(
  tx: Tx,
  accountId: string,
  password: { hash: string; at: Date; mustChange: boolean },
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({
      password_hash: password.hash,
      password_set_at: password.at,
      must_change_password: password.mustChange,
    })
    .where('id', '=', accountId)
    .execute()
  await rememberPassword(tx, accountId, password)
}

export async function rememberPassword(tx: Tx, accountId: string, password: { hash: string; at: Date }): Promise<void> {
  await tx
    .insertInto('old_passwords')
    .values({ account_id: accountId, set_at: password.at, hash: password.hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .deleteFrom('old_passwords')
    .where('account_id', '=', accountId)
    .where('set_at', 'not in', (select) =>
      select
        .selectFrom('old_passwords')
        .select('set_at')
        .where('account_id', '=', accountId)
        .orderBy('set_at', 'desc')
        .limit(passwordRules.remembered),
    )
    .execute()
}
