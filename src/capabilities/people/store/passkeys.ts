import type { Tx } from '../../../kernel/db.ts'
import type { Passkey } from '../rules/passkeys.ts'
import type { Reader } from './accounts.ts'

/** A passkey with what its signatures are checked by. */
export interface PasskeyRecord extends Passkey {
  readonly accountId: string
  readonly credentialId: string
  /** base64url of the COSE key. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

const columns = [
  'id',
  'account_id',
  'credential_id',
  'public_key',
  'counter',
  'transports',
  'is_synced',
  'is_backed_up',
  'name',
  'made_at',
  'last_used_at',
] as const

export async function listPasskeys(reader: Reader, accountId: string): Promise<PasskeyRecord[]> {
  const rows = await reader
    .selectFrom('passkeys')
    .select(columns)
    .where('account_id', '=', accountId)
    .orderBy('made_at')
    .execute()
  return rows.map(shaped)
}

export async function findPasskey(reader: Reader, credentialId: string): Promise<PasskeyRecord | null> {
  const row = await reader
    .selectFrom('passkeys')
    .select(columns)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  return row ? shaped(row) : null
}

export async function insertPasskey(tx: Tx, key: Omit<PasskeyRecord, 'lastUsedAt'>): Promise<void> {
  await tx
    .insertInto('passkeys')
    .values({
      id: key.id,
      account_id: key.accountId,
      credential_id: key.credentialId,
      public_key: key.publicKey,
      counter: String(key.counter),
      transports: [...key.transports],
      is_synced: key.isSynced,
      is_backed_up: key.isBackedUp,
      name: key.name,
      made_at: key.madeAt,
    })
    .execute()
}

export async function updatePasskeyUse(
  reader: Reader,
  id: string,
  use: { counter: number; isBackedUp: boolean; at: Date },
): Promise<void> {
  await reader
    .updateTable('passkeys')
    .set({ counter: String(use.counter), is_backed_up: use.isBackedUp, last_used_at: use.at })
    .where('id', '=', id)
    .execute()
}

/** False where it is not this person's. */
export async function updatePasskeyName(
  tx: Tx,
  key: { id: string; accountId: string },
  name: string,
): Promise<boolean> {
  const done = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', key.id)
    .where('account_id', '=', key.accountId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Returns how many went. */
export async function removePasskeys(tx: Tx, accountId: string, only?: string): Promise<number> {
  let query = tx.deleteFrom('passkeys').where('account_id', '=', accountId)
  if (only) query = query.where('id', '=', only)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

interface PasskeyRow {
  id: string
  account_id: string
  credential_id: string
  public_key: string
  counter: string
  transports: string[]
  is_synced: boolean
  is_backed_up: boolean
  name: string
  made_at: Date
  last_used_at: Date | null
}

function shaped(row: PasskeyRow): PasskeyRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    isSynced: row.is_synced,
    isBackedUp: row.is_backed_up,
    name: row.name,
    madeAt: row.made_at,
    lastUsedAt: row.last_used_at,
  }
}
