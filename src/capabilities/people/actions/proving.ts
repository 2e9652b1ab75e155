import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound, Refused } from '../../../kernel/errors.ts'
import { newToken } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { isProofFresh } from '../rules/second-factors.ts'
import { lockOut, sessionLimits } from '../rules/sessions.ts'
import { findAccount, type Reader } from '../store/accounts.ts'
import { beginAttempt, findHash, forgiveAttempts } from '../store/passwords.ts'
import { findProof, renewSession } from '../store/sessions.ts'
import { fingerprint, isPassword } from './secrets.ts'
import type { Started } from './signing-in.ts'

/** Checks the password of someone who is signed in; wrong ones count toward the lock. `field` is where the message goes. */
export async function proveByPassword(
  kernel: Kernel,
  accountId: string,
  typed: { password: string; field: string },
): Promise<void> {
  const account = found(await findAccount(kernel.db, accountId))
  const nameHash = fingerprint(account.username)
  const open = await beginAttempt(kernel.db, nameHash, kernel.clock.now())
  const kept = open ? await findHash(kernel.db, accountId) : null
  if (!(await isPassword(kept, typed.password))) {
    throw open
      ? new Invalid({ [typed.field]: 'password-old-wrong' })
      : new Refused('password-locked', { minutes: lockOut.locked / 60_000 })
  }
  await forgiveAttempts(kernel.db, nameHash)
}

/** Whether the session's person proved who they are within the last minutes. */
export async function isProven(reader: Reader, sessionId: string | null, now: Date): Promise<boolean> {
  const provedAt = sessionId && (await findProof(reader, sessionId))
  return provedAt ? isProofFresh(provedAt, now) : false
}

/** After a fresh proof: the same session under a new token. */
export async function confirmSession(
  act: Act,
  session: { id: string; accountId: string },
  means: string,
): Promise<Started> {
  const token = newToken()
  const renewed = await renewSession(act.tx, session.id, { tokenHash: fingerprint(token), at: act.now })
  if (!renewed) throw new NotFound()
  await act.record('session.confirmed', { kind: 'account', id: session.accountId }, { session: session.id, means })
  return { token, maxAge: sessionLimits.absolute / 1000 }
}
