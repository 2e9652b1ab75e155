import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { min, type PlainDate, todayIn } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { perform } from '../../../kernel/perform.ts'
import { loadTree } from '../../units/index.ts'
import {
  type Delegation,
  type DelegationInput,
  delegationLife,
  delegationStateOn,
  lastDayOfRevoked,
  refuseDelegation,
  rolesTowardDelegation,
} from '../rules/delegations.ts'
import { type Post, postStateOn } from '../rules/roles.ts'
import { findAccount } from '../store/accounts.ts'
import { insertDelegation, listDelegations, listRunOut, saveEnded, saveRevoked } from '../store/delegations.ts'
import { findPost, insertPost, listPosts, updateLastDay } from '../store/posts.ts'
import { text } from '../text/delegations.ts'

/**
 * Lends roles of a post for some days; returns the delegation's id. The delegate gets a post of their own with these days.
 * Without a delegate it says only that the post's holder is away.
 */
export async function giveDelegation(act: Act, postId: string, wanted: DelegationInput): Promise<string> {
  const post = found(await findPost(act.tx, postId))
  const tree = await loadTree(act.tx)
  const roles = act.actor ? rolesTowardDelegation(act.actor, post, { tree, on: act.today }) : ['administrator' as const]
  refuse(refuseMove(delegationLife, 'give', { state: 'none', roles }))
  if (postStateOn(post, act.today) === 'ended') throw new Refused('post-not-held')
  const delegate = wanted.delegate === null ? null : await findAccount(act.tx, wanted.delegate)
  if (wanted.delegate !== null && delegate?.state !== 'active') throw new Invalid({ delegate: 'choose' })
  const others = await listDelegations(act.tx, { postId })
  const delegatePosts = delegate ? await ownPosts(act, delegate.id) : []
  const isLent = (await isLentPost(act, postId)) || (act.actor !== null && (await isLentPost(act, act.actor.postId)))
  const refusal = refuseDelegation(wanted, { post, isLent, delegatePosts, others, tree, today: act.today })
  if (refusal?.field) throw new Invalid({ [refusal.field]: refusal.code })
  refuse(refusal?.code ?? null)
  return delegate ? lend(act, post, { ...wanted, delegate: delegate.id }) : stateAbsence(act, post, wanted)
}

async function lend(act: Act, post: Post, wanted: DelegationInput & { readonly delegate: string }): Promise<string> {
  const { validFrom, validTo, roles, delegate } = wanted
  const [id, heldPostId] = [newId(), newId()]
  const owner = found(await findAccount(act.tx, post.accountId))
  const title = text.heldTitle(owner.name, post.title)
  const held = { id: heldPostId, accountId: delegate, unitId: post.unitId, title, roles, validFrom, validTo }
  await insertPost(act.tx, { ...held, at: act.now })
  await insertDelegation(act.tx, { ...kept(act, post, wanted), id, delegateId: delegate, heldPostId, absent: null })
  const facts = { account: owner.id, delegate, post: heldPostId, unit: post.unitId, roles }
  await act.record(
    'delegation.given',
    { kind: 'delegation', id },
    { ...facts, validFrom, validTo, reason: wanted.reason },
  )
  return id
}

async function stateAbsence(act: Act, post: Post, wanted: DelegationInput): Promise<string> {
  const id = newId()
  const { validFrom: from, validTo: to } = wanted
  const absent = { from, to }
  await insertDelegation(act.tx, { ...kept(act, post, wanted), id, delegateId: null, heldPostId: null, absent })
  const facts = { account: post.accountId, unit: post.unitId, from, to }
  await act.record('absence.stated', { kind: 'delegation', id }, facts)
  return id
}

const kept = (act: Act, post: Post, { reason, basis }: DelegationInput) => ({
  postId: post.id,
  accountId: post.accountId,
  byAccountId: act.actor?.accountId ?? null,
  reason,
  basis,
  madeAt: act.now,
})

/** Ends it at once, and returns what it was: at the next request its sessions have lost the roles. */
export async function revokeDelegation(act: Act, id: string): Promise<Delegation> {
  const [one] = await listDelegations(act.tx, { id })
  const delegation = found(one)
  const tree = await loadTree(act.tx)
  const roles = act.actor
    ? rolesTowardDelegation(act.actor, delegation, { tree, on: act.today })
    : ['administrator' as const]
  refuse(refuseMove(delegationLife, 'revoke', { state: delegationStateOn(delegation, act.today), roles }))
  if (act.actor && (await isLentPost(act, act.actor.postId))) throw new Refused('delegation-again')
  await end(act, delegation)
  return delegation
}

/** With the account that gave or holds them: what is lent ends too. Returns how many. */
export async function endDelegationsOf(act: Act, accountId: string): Promise<number> {
  const open = (await listDelegations(act.tx, { accountId })).filter((one) => isOpen(one, act.today))
  for (const one of open) await end(act, one)
  return open.length
}

/** What is lent of a post lasts no longer than the post. */
export async function shortenDelegations(act: Act, postId: string, lastDay: PlainDate): Promise<void> {
  for (const one of await listDelegations(act.tx, { postId })) {
    if (!isOpen(one, act.today) || one.validTo <= lastDay) continue
    if (!one.heldPostId || lastDay < act.today || lastDay < one.validFrom) await end(act, one)
    else await updateLastDay(act.tx, one.heldPostId, min(one.validTo, lastDay))
  }
}

async function end(act: Act, one: Delegation): Promise<void> {
  if (!(await saveRevoked(act.tx, one.id, act.now))) throw new Refused('wrong-state')
  const about = { account: one.accountId, unit: one.unitId }
  if (!one.heldPostId) return act.record('absence.withdrawn', { kind: 'delegation', id: one.id }, about)
  await updateLastDay(act.tx, one.heldPostId, lastDayOfRevoked(one, act.today))
  const facts = { ...about, delegate: one.delegateId, post: one.heldPostId }
  await act.record('delegation.revoked', { kind: 'delegation', id: one.id }, facts)
}

/** Rights end with the last day by themselves; that they did is put on record, once, in the first minutes after it. */
export async function recordRunOut(kernel: Kernel): Promise<void> {
  const today = todayIn(kernel.clock.now())
  for (const one of await listRunOut(kernel.db, today))
    await perform(kernel, { actor: null }, async (act) => {
      if (!(await saveEnded(act.tx, one.id, act.now))) return
      const facts = { account: one.accountId, delegate: one.delegateId, post: one.heldPostId, unit: one.unitId }
      await act.record('delegation.ended', { kind: 'delegation', id: one.id }, { ...facts, lastDay: one.validTo })
    })
}

const isOpen = (one: Delegation, on: PlainDate) => ['planned', 'running'].includes(delegationStateOn(one, on))

async function isLentPost(act: Act, postId: string): Promise<boolean> {
  return (await listDelegations(act.tx, { heldPostId: postId })).length > 0
}

/** Posts that are the person's own, not lent. */
async function ownPosts(act: Act, accountId: string) {
  const lent = new Set((await listDelegations(act.tx, { accountId })).map(({ heldPostId }) => heldPostId))
  return (await listPosts(act.tx, [accountId])).filter(({ id }) => !lent.has(id))
}

function refuse(code: string | null): void {
  if (code) throw new Refused(code)
}
