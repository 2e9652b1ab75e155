import type { Db, Tx } from '../../../kernel/db.ts'
import type { Reader } from './accounts.ts'

export interface Ticket {
  readonly id: string
  readonly accountId: string
}

/** Replaces the secret where the ticket exists already: a letter that is sent again carries a new link, the old one dies. */
export async function saveTicket(
  db: Reader,
  ticket: Ticket & { tokenHash: string; madeAt: Date; endsAt: Date },
): Promise<void> {
  const { tokenHash, madeAt, endsAt } = ticket
  await db
    .insertInto('password_tickets')
    .values({ id: ticket.id, account_id: ticket.accountId, token_hash: tokenHash, made_at: madeAt, ends_at: endsAt })
    .onConflict((conflict) =>
      conflict
        .columns(['id', 'tenant_id'])
        .doUpdateSet({ token_hash: tokenHash })
        .where('password_tickets.used_at', 'is', null),
    )
    .execute()
}

export async function findOpenTicket(reader: Reader, tokenHash: string, now: Date): Promise<Ticket | null> {
  const row = await reader
    .selectFrom('password_tickets')
    .innerJoin('accounts', 'accounts.id', 'password_tickets.account_id')
    .select(['password_tickets.id', 'password_tickets.account_id'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .where('accounts.state', '=', 'active')
    .executeTakeFirst()
  return row ? { id: row.id, accountId: row.account_id } : null
}

/** Uses up every open ticket of the account; false where this one was used by someone quicker. */
export async function useTicket(tx: Tx, ticket: Ticket, at: Date): Promise<boolean> {
  const used = await tx
    .updateTable('password_tickets')
    .set({ used_at: at })
    .where('id', '=', ticket.id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  await closeTickets(tx, ticket.accountId, at)
  return used.numUpdatedRows === 1n
}

export async function closeTickets(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable('password_tickets')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}

export async function countTicketsSince(reader: Reader, accountId: string, since: Date): Promise<number> {
  const row = await reader
    .selectFrom('password_tickets')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('account_id', '=', accountId)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function removeTicketsBefore(db: Db, moment: Date): Promise<void> {
  await db.deleteFrom('password_tickets').where('ends_at', '<', moment).execute()
}

export async function saveSetupCode(db: Db, codeHash: string, madeAt: Date): Promise<void> {
  await db
    .insertInto('setup_codes')
    .values({ code_hash: codeHash, made_at: madeAt })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ code_hash: codeHash, made_at: madeAt }))
    .execute()
}

/** Takes the code away; false where it is not this one or is gone already. */
export async function takeSetupCode(tx: Tx, codeHash: string): Promise<boolean> {
  const taken = await tx.deleteFrom('setup_codes').where('code_hash', '=', codeHash).executeTakeFirst()
  return taken.numDeletedRows === 1n
}

export async function isSetupCode(reader: Reader, codeHash: string): Promise<boolean> {
  const row = await reader
    .selectFrom('setup_codes')
    .select('code_hash')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row !== undefined
}
