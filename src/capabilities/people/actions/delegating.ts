import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { min, type PlainDate } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { refuseMove } from '../../../kernel/life.ts'
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
import { postStateOn } from '../rules/roles.ts'
import { findAccount } from '../store/accounts.ts'
import { insertDelegation, listDelegations, saveRevoked } from '../store/delegations.ts'
import { findPost, insertPost, listPosts, updateLastDay } from '../store/posts.ts'
import { text } from '../text/delegations.ts'

/** Lends roles of a post for some days; returns the delegation's id. The delegate gets a post of their own with these days. */
export async function giveDelegation(act: Act, postId: string, wanted: DelegationInput): Promise<string> {
  const post = found(await findPost(act.tx, postId))
  const tree = await loadTree(act.tx)
  const roles = act.actor ? rolesTowardDelegation(act.actor, post, { tree, on: act.today }) : ['administrator' as const]
  refuse(refuseMove(delegationLife, 'give', { state: 'none', roles }))
  if (postStateOn(post, act.today) === 'ended') throw new Refused('post-not-held')
  const [owner, delegate] = [
    found(await findAccount(act.tx, post.accountId)),
    await findAccount(act.tx, wanted.delegate),
  ]
  if (delegate?.state !== 'active') throw new Invalid({ delegate: 'choose' })
  const others = await listDelegations(act.tx, { postId })
  const delegatePosts = await ownPosts(act, delegate.id)
  const isLent = (await isLentPost(act, postId)) || (act.actor !== null && (await isLentPost(act, act.actor.postId)))
  const refusal = refuseDelegation(wanted, { post, isLent, delegatePosts, others, tree, today: act.today })
  if (refusal?.field) throw new Invalid({ [refusal.field]: refusal.code })
  refuse(refusal?.code ?? null)
  const { validFrom, validTo, reason, basis } = wanted
  const [id, heldPostId] = [newId(), newId()]
  const title = text.heldTitle(owner.name, post.title)
  const held = {
    id: heldPostId,
    accountId: delegate.id,
    unitId: post.unitId,
    title,
    roles: wanted.roles,
    validFrom,
    validTo,
  }
  await insertPost(act.tx, { ...held, at: act.now })
  const byAccountId = act.actor?.accountId ?? null
  const people = { accountId: owner.id, delegateId: delegate.id, byAccountId }
  await insertDelegation(act.tx, { id, postId, heldPostId, ...people, reason, basis, madeAt: act.now })
  const facts = { account: owner.id, delegate: delegate.id, post: heldPostId, unit: post.unitId, roles: wanted.roles }
  await act.record('delegation.given', { kind: 'delegation', id }, { ...facts, validFrom, validTo, reason })
  return id
}

/** Ends it at once: at the next request its sessions have lost the roles. */
export async function revokeDelegation(act: Act, id: string): Promise<void> {
  const [one] = await listDelegations(act.tx, { id })
  const delegation = found(one)
  const tree = await loadTree(act.tx)
  const roles = act.actor
    ? rolesTowardDelegation(act.actor, delegation, { tree, on: act.today })
    : ['administrator' as const]
  refuse(refuseMove(delegationLife, 'revoke', { state: delegationStateOn(delegation, act.today), roles }))
  if (act.actor && (await isLentPost(act, act.actor.postId))) throw new Refused('delegation-again')
  await end(act, delegation)
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
    if (lastDay < act.today || lastDay < one.validFrom) await end(act, one)
    else await updateLastDay(act.tx, one.heldPostId, min(one.validTo, lastDay))
  }
}

async function end(act: Act, one: Delegation): Promise<void> {
  if (!(await saveRevoked(act.tx, one.id, act.now))) throw new Refused('wrong-state')
  await updateLastDay(act.tx, one.heldPostId, lastDayOfRevoked(one, act.today))
  const facts = { account: one.accountId, delegate: one.delegateId, post: one.heldPostId, unit: one.unitId }
  await act.record('delegation.revoked', { kind: 'delegation', id: one.id }, facts)
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
