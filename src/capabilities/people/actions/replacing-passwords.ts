import type { Act, HeardEvent } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { newToken } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { refusePassword } from '../rules/passwords.ts'
import { ticketLife } from '../rules/sessions.ts'
import { findAccount, findAccountCalled } from '../store/accounts.ts'
import { listHashes } from '../store/passwords.ts'
import { endSessions } from '../store/sessions.ts'
import { closeTickets, countTicketsSince, findOpenTicket, saveTicket, useTicket } from '../store/tickets.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { setPassword } from './accounts.ts'
import { proveByPassword } from './proving.ts'
import { fingerprint, hashPassword, isPassword } from './secrets.ts'

const noAccount = '00000000-0000-0000-0000-000000000000'

/** Asked by user name or mail address. The same is done and said whether such an account exists or not. */
export async function askNewPassword(act: Act, called: string): Promise<void> {
  const account = await findAccountCalled(act.tx, called)
  await act.record('account.password-asked', { kind: 'account', id: account?.id ?? noAccount })
}

/**
 * Sends the link after the request was answered. Only the hash of its secret is kept, so a letter that is sent again
 * carries a new one and the old one dies.
 */
export async function sendNewPasswordLink(kernel: Kernel, event: HeardEvent): Promise<void> {
  const account = await findAccount(kernel.db, event.subject.id)
  if (account?.state !== 'active' || account.email === null) return
  const hourAgo = new Date(event.at.getTime() - 3_600_000)
  if ((await countTicketsSince(kernel.db, account.id, hourAgo)) >= ticketLife.perHour) return
  const token = newToken()
  const tokenHash = fingerprint(token)
  const endsAt = new Date(event.at.getTime() + ticketLife.mailed)
  await saveTicket(kernel.db, { id: event.id, accountId: account.id, tokenHash, madeAt: event.at, endsAt })
  const link = `${kernel.config.publicUrl}${paths.newPassword(token)}`
  await kernel.mail.send({
    key: `password-${event.id}-${tokenHash.slice(0, 8)}`,
    to: account.email,
    subject: text.letter.subject,
    text: text.letter.body({ name: account.name, username: account.username, link }),
  })
}

export interface Replacement {
  readonly accountId: string
  readonly hash: string
}

/** Checks the link and the new password, and hashes it: slow, so before the act. */
export async function prepareByTicket(kernel: Kernel, secret: string, typed: string): Promise<Replacement> {
  const ticket = await findOpenTicket(kernel.db, fingerprint(secret), kernel.clock.now())
  if (!ticket) throw new Refused('ticket-closed')
  return { accountId: ticket.accountId, hash: await newHash(kernel, ticket.accountId, typed) }
}

/** Sets the password once; all sessions of the account end. Returns the account's id. */
export async function replaceByTicket(act: Act, secret: string, replacement: Replacement): Promise<void> {
  const ticket = await findOpenTicket(act.tx, fingerprint(secret), act.now)
  if (!ticket || !(await useTicket(act.tx, ticket, act.now))) throw new Refused('ticket-closed')
  await setPassword(act, replacement.accountId, { hash: replacement.hash, mustChange: false })
  await endSessions(act.tx, { accountId: replacement.accountId, at: act.now })
  await act.record('account.password-changed', { kind: 'account', id: replacement.accountId }, { by: 'link' })
}

/** Checks the old password (wrong ones count toward the lock) and the new one. */
export async function prepareByOld(
  kernel: Kernel,
  accountId: string,
  typed: { oldPassword: string; newPassword: string },
): Promise<Replacement> {
  await proveByPassword(kernel, accountId, { password: typed.oldPassword, field: 'oldPassword' })
  return { accountId, hash: await newHash(kernel, accountId, typed.newPassword) }
}

/** The present session stays, every other one ends. */
export async function replaceByOld(act: Act, replacement: Replacement, sessionId: string | null): Promise<void> {
  const { accountId, hash } = replacement
  await setPassword(act, accountId, { hash, mustChange: false })
  await endSessions(act.tx, { accountId, at: act.now, except: sessionId })
  await closeTickets(act.tx, accountId, act.now)
  await act.record('account.password-changed', { kind: 'account', id: accountId }, { by: 'owner' })
}

async function newHash(kernel: Kernel, accountId: string, typed: string): Promise<string> {
  const account = found(await findAccount(kernel.db, accountId))
  const weak = refusePassword(typed, account)
  if (weak) throw new Invalid({ newPassword: weak })
  for (const old of await listHashes(kernel.db, accountId)) {
    if (await isPassword(old, typed)) throw new Invalid({ newPassword: 'password-reused' })
  }
  return hashPassword(typed)
}
