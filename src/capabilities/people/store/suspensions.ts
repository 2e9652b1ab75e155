import type { Tx } from '../../../kernel/db.ts'
import type { Reader } from './accounts.ts'

export async function findSuspension(reader: Reader, accountId: string): Promise<Date | null> {
  const row = await reader
    .selectFrom('accounts')
    .select('suspended_until')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row?.suspended_until ?? null
}

export async function updateSuspension(tx: Tx, accountId: string, until: Date | null): Promise<void> {
  await tx.updateTable('accounts').set({ suspended_until: until }).where('id', '=', accountId).execute()
}

/** From now on only a link leads to a new password. */
export async function removePassword(tx: Tx, accountId: string): Promise<void> {
  await tx.updateTable('accounts').set({ password_hash: null }).where('id', '=', accountId).execute()
}

export async function demandNewPassword(tx: Tx, accountId: string): Promise<void> {
  await tx.updateTable('accounts').set({ must_change_password: true }).where('id', '=', accountId).execute()
}
