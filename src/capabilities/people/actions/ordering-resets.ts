import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { type Account, refuseDisable } from '../rules/accounts.ts'
import { type ResetWay, refuseReset, securityLife, suspendedUntil } from '../rules/resets.ts'
import { isRole } from '../rules/roles.ts'
import { ticketLife } from '../rules/sessions.ts'
import { findAccount } from '../store/accounts.ts'
import { removeTotpKey, replaceRecoveryCodes } from '../store/factors.ts'
import { removePasskeys } from '../store/passkeys.ts'
import { forgiveAttempts } from '../store/passwords.ts'
import { endSessions } from '../store/sessions.ts'
import { demandNewPassword, removePassword, updateSuspension } from '../store/suspensions.ts'
import { closeTickets, saveTicket } from '../store/tickets.ts'
import { resetPassword } from './accounts.ts'
import { fingerprint } from './secrets.ts'

/**
 * Makes a person set a new password. Returns the secret of the link where the administrator hands it over. After a leak the
 * present password, every session and every open link die at once.
 */
export async function orderReset(
  act: Act,
  id: string,
  order: { way: ResetWay; leaked: boolean },
): Promise<string | null> {
  const account = await administered(act, id, 'orderReset')
  const refused = refuseReset(order, account)
  if (refused) throw new Invalid({ way: refused })
  const subject = { kind: 'account', id }
  if (order.leaked) {
    await removePassword(act.tx, id)
    await endSessions(act.tx, { accountId: id, at: act.now })
  }
  await closeTickets(act.tx, id, act.now)
  await act.record('account.reset-ordered', subject, order)
  if (order.way === 'next') await demandNewPassword(act.tx, id)
  if (order.way === 'mail') await act.record('account.password-asked', subject, { by: 'administrator' })
  return order.way === 'link' ? handOverLink(act, id) : null
}

async function handOverLink(act: Act, accountId: string): Promise<string> {
  const token = newToken()
  const endsAt = new Date(act.now.getTime() + ticketLife.handedOver)
  await saveTicket(act.tx, { id: newId(), accountId, tokenHash: fingerprint(token), madeAt: act.now, endsAt })
  return token
}

/** Closed through that day, sessions end now; everything else of the account stays as it is. */
export async function suspendAccount(act: Act, id: string, lastDay: PlainDate): Promise<void> {
  await administered(act, id, 'suspend')
  const own = refuseDisable(id, act.actor?.accountId ?? null)
  if (own) throw new Refused(own)
  const until = suspendedUntil(lastDay, act.today)
  if (!until) throw new Invalid({ lastDay: 'suspension-days' })
  await updateSuspension(act.tx, id, until)
  await endSessions(act.tx, { accountId: id, at: act.now })
  await act.record('account.suspended', { kind: 'account', id }, { lastDay })
}

/** Opens a suspended account before its day, and lets someone who typed wrong too often try again at once. */
export async function releaseAccount(act: Act, id: string): Promise<void> {
  const account = await administered(act, id, 'release')
  await updateSuspension(act.tx, id, null)
  await forgiveAttempts(act.tx, fingerprint(account.username))
  await forgiveAttempts(act.tx, fingerprint(`second-step:${id}`))
  await act.record('account.released', { kind: 'account', id })
}

/** Returns how many sessions ended. */
export async function endAllSessions(act: Act, id: string, ownSessionId: string | null): Promise<number> {
  await administered(act, id, 'endSessions')
  const ended = await endSessions(act.tx, { accountId: id, at: act.now, except: ownSessionId })
  if (ended > 0) await act.record('session.revoked', { kind: 'account', id }, { count: ended, by: 'administrator' })
  return ended
}

/** A lost phone: every second factor goes, and every session with them. */
export async function removeFactors(act: Act, id: string): Promise<void> {
  await administered(act, id, 'removeFactors')
  const totp = await removeTotpKey(act.tx, id)
  const passkeys = await removePasskeys(act.tx, id)
  if (!totp && passkeys === 0) throw new Refused('factor-none')
  await replaceRecoveryCodes(act.tx, id, { hashes: [], at: act.now })
  await endSessions(act.tx, { accountId: id, at: act.now })
  await act.record('factor.removed', { kind: 'account', id }, { kind: 'all', passkeys, totp })
}

/**
 * The way back in for someone who has lost password, phone and printed codes, and for administrators after a restore without
 * the key of the second factors. `passwordHash` is that of a one-time password.
 */
export async function reopenAccount(act: Act, id: string, passwordHash: string): Promise<void> {
  await resetPassword(act, id, passwordHash)
  await releaseAccount(act, id)
  await removeFactors(act, id).catch((error) => {
    if (!(error instanceof Refused && error.code === 'factor-none')) throw error
  })
}

async function administered(act: Act, id: string, move: keyof typeof securityLife): Promise<Account> {
  const roles = act.actor ? act.actor.roles.filter(isRole) : ['administrator' as const]
  // Whoever may not touch accounts is told so before whether this one exists.
  if (!roles.includes('administrator')) throw new Refused('not-allowed')
  const account = found(await findAccount(act.tx, id))
  const refused = refuseMove(securityLife, move, { state: account.state, roles })
  if (refused) throw new Refused(refused)
  return account
}
