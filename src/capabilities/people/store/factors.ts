import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Factors } from '../rules/second-factors.ts'
import type { Reader } from './accounts.ts'

export async function findFactors(reader: Reader, accountId: string): Promise<Factors> {
  const found = await listFactors(reader, [accountId])
  return found.get(accountId) ?? { totpSince: null, passkeys: 0, recoveryCodes: 0 }
}

/** What each of the accounts can show; accounts without anything are left out. */
export async function listFactors(reader: Reader, accountIds: readonly string[]): Promise<Map<string, Factors>> {
  const rows = await reader
    .selectFrom('accounts')
    .leftJoin('totp_keys', 'totp_keys.account_id', 'accounts.id')
    .select(['accounts.id', 'totp_keys.made_at'])
    .select((select) => [
      select
        .selectFrom('passkeys')
        .whereRef('passkeys.account_id', '=', 'accounts.id')
        .select((count) => count.fn.countAll<string>().as('n'))
        .as('passkeys'),
      select
        .selectFrom('recovery_codes')
        .whereRef('recovery_codes.account_id', '=', 'accounts.id')
        .where('used_at', 'is', null)
        .select((count) => count.fn.countAll<string>().as('n'))
        .as('codes'),
    ])
    .where('accounts.id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { totpSince: row.made_at, passkeys: Number(row.passkeys), recoveryCodes: Number(row.codes) },
    ]),
  )
}

export async function findTotpKey(reader: Reader, accountId: string): Promise<string | null> {
  const row = await reader
    .selectFrom('totp_keys')
    .select('sealed_key')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.sealed_key ?? null
}

/** A new key takes the place of the old one: a new phone. */
export async function saveTotpKey(
  tx: Tx,
  key: { accountId: string; sealedKey: string; at: Date; step: number },
): Promise<void> {
  const kept = { sealed_key: key.sealedKey, made_at: key.at, last_step: String(key.step) }
  await tx
    .insertInto('totp_keys')
    .values({ account_id: key.accountId, ...kept })
    .onConflict((conflict) => conflict.columns(['account_id', 'tenant_id']).doUpdateSet(kept))
    .execute()
}

/** Marks the code of that step as used; false where it, or a later one, was used already. */
export async function takeTotpStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('totp_keys')
    .set({ last_step: String(step) })
    .where('account_id', '=', accountId)
    .where('last_step', '<', String(step))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

export async function removeTotpKey(tx: Tx, accountId: string): Promise<boolean> {
  const gone = await tx.deleteFrom('totp_keys').where('account_id', '=', accountId).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** New codes; every earlier one is void. */
export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: string,
  codes: { hashes: readonly string[]; at: Date },
): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute()
  if (codes.hashes.length === 0) return
  await tx
    .insertInto('recovery_codes')
    .values(codes.hashes.map((hash) => ({ account_id: accountId, code_hash: hash, made_at: codes.at })))
    .execute()
}

/** False where there is no such code, or it was used already. */
export async function takeRecoveryCode(db: Db, code: { accountId: string; hash: string; at: Date }): Promise<boolean> {
  const taken = await db
    .updateTable('recovery_codes')
    .set({ used_at: code.at })
    .where('account_id', '=', code.accountId)
    .where('code_hash', '=', code.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** False where it has served already. */
export async function spendPass(reader: Reader, passHash: string, endsAt: Date): Promise<boolean> {
  const spent = await reader
    .insertInto('spent_passes')
    .values({ pass_hash: passHash, ends_at: endsAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return spent.numInsertedOrUpdatedRows === 1n
}

export async function removePassesBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('spent_passes').where('ends_at', '<', moment).execute()
}
