import type { Act } from '../../../kernel/act.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { insertEvent, recordApart } from '../../../kernel/events.ts'
import { newId, newToken } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { loadTree } from '../../units/index.ts'
import { mustChangePassword } from '../rules/passwords.ts'
import { isSuspended } from '../rules/resets.ts'
import { presentPost } from '../rules/roles.ts'
import type { Entrant } from '../rules/second-factors.ts'
import { deviceOf, isNewDevice, lockOut, sessionLimits, ticketLife } from '../rules/sessions.ts'
import { findAccountByUsername } from '../store/accounts.ts'
import {
  beginAttempt,
  countFailuresFrom,
  findHash,
  forgiveAttempts,
  insertFailure,
  updateLastSignIn,
} from '../store/passwords.ts'
import { listPosts } from '../store/posts.ts'
import { endSession, insertSession, listDevices } from '../store/sessions.ts'
import { findSuspension } from '../store/suspensions.ts'
import { saveTicket } from '../store/tickets.ts'
import { fingerprint, isPassword } from './secrets.ts'

export interface Attempt {
  readonly username: string
  readonly password: string
  readonly address: string
}

/** Events about a user name that no account has: the same work as for one that exists. */
const noAccount = '00000000-0000-0000-0000-000000000000'

/**
 * Looks at name and password, outside any transaction because failures must survive the refusal. Every failure gives the
 * same words, after the same work: whether the account exists, is disabled or is locked is not told.
 */
export async function admit(kernel: Kernel, attempt: Attempt): Promise<Entrant> {
  const { db } = kernel
  const now = kernel.clock.now()
  await refuseCrowd(kernel, attempt.address)
  const username = attempt.username.normalize('NFKC').toLowerCase()
  const nameHash = fingerprint(username)
  const open = await beginAttempt(db, nameHash, now)
  const account = await findAccountByUsername(db, username)
  const hash = await findHash(db, account?.id ?? noAccount)
  const until = await findSuspension(db, account?.id ?? noAccount)
  const usable = open && account?.state === 'active' && !isSuspended(until, now) ? hash : null
  const right = await isPassword(usable, attempt.password)
  if (!right || !account) {
    await keepFailure(kernel, { address: attempt.address, accountId: account?.id ?? null, locked: !open })
    throw new Invalid({ password: 'sign-in-wrong' })
  }
  await forgiveAttempts(db, nameHash)
  const posts = await listPosts(db, [account.id])
  const post = presentPost(posts, null, { tree: await loadTree(db), on: todayIn(now) })
  if (!post) throw new Invalid({ username: 'sign-in-no-post' })
  // The demo world plays years in a minute: there, passwords do not grow old.
  const roles = kernel.config.demo ? [] : posts.flatMap((one) => one.roles)
  const mustChange = mustChangePassword(account, roles, now)
  const shown = { means: 'password', isStrong: false, mustChange, provedAt: now.getTime() } as const
  return { accountId: account.id, postId: post.id, unitId: post.unitId, ...shown }
}

/** One address may belong to a whole office, so its limit is high; beyond it nobody there may try for a while. */
async function refuseCrowd(kernel: Kernel, address: string): Promise<void> {
  const since = new Date(kernel.clock.now().getTime() - lockOut.addressWindow)
  if ((await countFailuresFrom(kernel.db, address, since)) >= lockOut.addressFailures) throw new Refused('too-many')
}

async function keepFailure(
  kernel: Kernel,
  failure: { address: string; accountId: string | null; locked: boolean },
): Promise<void> {
  const at = kernel.clock.now()
  await insertFailure(kernel.db, { id: newId(), at, address: failure.address, accountId: failure.accountId })
  if (failure.locked) return
  await recordApart(kernel.db, {
    at,
    actorId: null,
    postId: null,
    unitId: null,
    verb: 'session.refused',
    subject: { kind: 'account', id: failure.accountId ?? noAccount },
    facts: {},
    originIp: failure.address,
  })
}

export interface Started {
  readonly token: string
  /** Seconds, for the cookie. */
  readonly maxAge: number
}

/** A new token at every sign-in; the session of the same browser, if there was one, ends. */
export async function startSession(
  act: Act,
  who: Pick<Entrant, 'accountId' | 'postId' | 'unitId' | 'means'>,
  from: { address: string; device: string; earlier: string | null },
): Promise<Started> {
  const token = newToken()
  const id = newId()
  const isNew = isNewDevice(await listDevices(act.tx, who.accountId), deviceOf(from.device))
  if (from.earlier) await endSession(act.tx, from.earlier, act.now)
  await insertSession(act.tx, {
    id,
    accountId: who.accountId,
    postId: who.postId,
    tokenHash: fingerprint(token),
    csrf: newToken(),
    at: act.now,
    address: from.address,
    device: from.device,
    means: who.means,
  })
  await updateLastSignIn(act.tx, who.accountId, act.now)
  // Written by hand because only this very act makes known who acts; nobody listens within it.
  await insertEvent(act.tx, {
    id: newId(),
    at: act.now,
    actorId: who.accountId,
    postId: who.postId,
    unitId: who.unitId,
    verb: 'session.started',
    subject: { kind: 'account', id: who.accountId },
    facts: { session: id, means: who.means, ...(isNew && { newDevice: true }) },
    originIp: from.address,
  })
  return { token, maxAge: sessionLimits.absolute / 1000 }
}

/** The way on for a password that must be replaced: a link for one use instead of a session. Returns its secret. */
export async function openFirstUse(act: Act, accountId: string): Promise<string> {
  const token = newToken()
  const endsAt = new Date(act.now.getTime() + ticketLife.firstUse)
  await saveTicket(act.tx, { id: newId(), accountId, tokenHash: fingerprint(token), madeAt: act.now, endsAt })
  return token
}
