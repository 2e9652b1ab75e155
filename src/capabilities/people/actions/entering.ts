import type { Act } from '../../../kernel/act.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { loadTree } from '../../units/index.ts'
import { isSuspended } from '../rules/resets.ts'
import { postStateOn, presentPost, type Role } from '../rules/roles.ts'
import {
  type Entrant,
  entrantPass,
  type FactorPolicy,
  factorDuty,
  type Gate,
  gateOf,
  type Means,
} from '../rules/second-factors.ts'
import { findAccount, type Reader } from '../store/accounts.ts'
import { findFactors } from '../store/factors.ts'
import { findFactorPolicy } from '../store/policies.ts'
import { listPosts } from '../store/posts.ts'
import { findSuspension } from '../store/suspensions.ts'
import { recordFor } from './recording.ts'
import { readPass, takePass } from './sealing.ts'

/** Who may come in by other means than a password: an active account with a post. */
export async function entrantFor(
  kernel: Kernel,
  accountId: string,
  shown: { means: Means; isStrong: boolean },
): Promise<Entrant> {
  const now = kernel.clock.now()
  const [account, posts, until] = await Promise.all([
    findAccount(kernel.db, accountId),
    listPosts(kernel.db, [accountId]),
    findSuspension(kernel.db, accountId),
  ])
  if (account?.state !== 'active' || isSuspended(until, now)) throw new Refused('sign-in-closed')
  const post = presentPost(posts, null, { tree: await loadTree(kernel.db), on: todayIn(now) })
  if (!post) throw new Refused('sign-in-no-post')
  // An ordered new password waits for whoever still has one here; a provider's people may have none.
  const mustChange = shown.means === 'passkey' && account.mustChangePassword
  return { ...shown, accountId, postId: post.id, unitId: post.unitId, mustChange, provedAt: now.getTime() }
}

export interface Entry {
  readonly entrant: Entrant
  readonly gate: Gate
  /** Set while one may still sign in without a second factor. */
  readonly factorFrom: string | null
}

/** What the entrant must do before the session opens. */
export async function weighEntry(kernel: Kernel, entrant: Entrant): Promise<Entry> {
  const { db } = kernel
  const today = todayIn(kernel.clock.now())
  const [factors, policy, roles] = await Promise.all([
    findFactors(db, entrant.accountId),
    findFactorPolicy(db),
    heldRoles(db, entrant.accountId, today),
  ])
  const duty = factorDuty(policy, roles, today)
  const gate = gateOf(entrant, factors, duty)
  const isEarly = duty === 'soon' && gate === 'open' && !entrant.isStrong
  return { entrant, gate, factorFrom: isEarly ? policy.requiredFrom : null }
}

/** Whether the person must have a second factor, and from when. */
export async function dutyOf(reader: Reader, accountId: string, today: string): Promise<FactorPolicy | null> {
  const policy = await findFactorPolicy(reader)
  if (policy.requiredFrom === null) return null
  const duty = factorDuty(policy, await heldRoles(reader, accountId, today), today)
  return duty === 'free' ? null : policy
}

async function heldRoles(reader: Reader, accountId: string, today: string): Promise<Role[]> {
  const posts = await listPosts(reader, [accountId])
  return posts.filter((post) => postStateOn(post, today) === 'held').flatMap((post) => post.roles)
}

/**
 * Who carries this note to the second step. Refused where the step took too long, or the account was closed or got
 * another password meanwhile.
 */
export async function continueEntry(
  kernel: Kernel,
  purpose: Exclude<Gate, 'open'>,
  note: string | null,
): Promise<Entrant & { ve: string | null }> {
  const entrant = await readPass(kernel, purpose, { sealed: note, schema: entrantPass })
  if (!entrant) throw new Refused('sign-in-step-old')
  const [account, until] = await Promise.all([
    findAccount(kernel.db, entrant.accountId),
    findSuspension(kernel.db, entrant.accountId),
  ])
  const isChanged = (account?.passwordSetAt?.getTime() ?? 0) > entrant.provedAt
  const isClosed = account?.state !== 'active' || isSuspended(until, kernel.clock.now())
  if (isClosed || isChanged) throw new Refused('sign-in-step-old')
  return entrant
}

/** The second proof was right: the note is used up. Returns how many recovery codes are left where one was used. */
export async function passSecondStep(
  act: Act,
  note: string | null,
  entrant: Pick<Entrant, 'accountId' | 'means'>,
): Promise<number | null> {
  if (note === null || !(await takePass(act.tx, note, act.now))) throw new Refused('sign-in-step-old')
  if (entrant.means !== 'recovery-code') return null
  const { recoveryCodes } = await findFactors(act.tx, entrant.accountId)
  await recordFor(act, entrant.accountId, { verb: 'factor.used', facts: { left: recoveryCodes } })
  return recoveryCodes
}
