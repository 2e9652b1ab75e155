import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import type { HeldThing, Holding } from '../../../kernel/capability.ts'
import { addDays, todayIn } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { loadTree } from '../../units/index.ts'
import { refuseDisable } from '../rules/accounts.ts'
import { handoverLife, refuseSuccessor, type Successors } from '../rules/handover.ts'
import { isRole, postStateOn } from '../rules/roles.ts'
import { findAccount } from '../store/accounts.ts'
import { listPosts } from '../store/posts.ts'
import { disableAccount, endPost } from './accounts.ts'
import { endDelegationsOf } from './delegating.ts'

export interface Held {
  readonly holding: Holding
  readonly things: readonly HeldThing[]
}

/** Everything the person keeps, kind by kind; kinds of which there is nothing are left out. */
export async function holdingsOf(kernel: Kernel, db: Db, accountId: string): Promise<Held[]> {
  const tree = await loadTree(db)
  const on = todayIn(kernel.clock.now())
  const heirOf = (itemId: string, unitId: string) => tree.responsibleFor(unitId, on, { itemId }) ?? unitId
  const all: Held[] = []
  for (const holding of kernel.capabilities.flatMap(({ holdings = [] }) => holdings)) {
    const held = await holding.held(db, accountId)
    const things = held.map((thing) => ({ ...thing, unitId: thing.unitId && heirOf(thing.id, thing.unitId) }))
    if (things.length > 0) all.push({ holding, things })
  }
  return all
}

/** One act: all passes on, posts end, sessions, links and delegations with the account. Returns how many things passed. */
export async function handOver(
  act: Act,
  kernel: Kernel,
  leaving: { id: string; successors: Successors },
): Promise<number> {
  const { id, successors } = leaving
  const roles = act.actor ? act.actor.roles.filter(isRole) : ['administrator' as const]
  if (!roles.includes('administrator')) throw new Refused('not-allowed')
  const account = found(await findAccount(act.tx, id))
  refuse(refuseMove(handoverLife, 'handOver', { state: account.state, roles }))
  refuse(refuseDisable(id, act.actor?.accountId ?? null))
  const held = await holdingsOf(kernel, act.tx, id)
  await check(act, held, leaving)
  for (const { holding, things } of held)
    await holding.pass(act, things, { from: id, to: successors[holding.kind] ?? id })
  const passed = held.filter(({ holding }) => !holding.endsWithPerson).flatMap(({ things }) => things).length
  if (account.state === 'active') await close(act, id)
  await act.record(
    'account.handed-over',
    { kind: 'account', id },
    { passed, to: [...new Set(Object.values(successors))] },
  )
  return passed
}

async function check(
  act: Act,
  held: readonly Held[],
  { id, successors }: { id: string; successors: Successors },
): Promise<void> {
  const errors: Record<string, string> = {}
  for (const { holding, things } of held) {
    if (holding.endsWithPerson) continue
    const to = successors[holding.kind]
    const account = to ? await findAccount(act.tx, to) : null
    const accountId = account?.state === 'active' ? account.id : undefined
    const posts = accountId ? await listPosts(act.tx, [accountId]) : []
    const refusal = refuseSuccessor(things, { accountId, posts }, { from: id, on: act.today })
    if (refusal) errors[`to-${holding.kind}`] = refusal
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
}

/** Yesterday was the last day of every post: rights end with the act, not at midnight. */
async function close(act: Act, id: string): Promise<void> {
  await endDelegationsOf(act, id)
  const lastDay = addDays(act.today, -1)
  for (const post of await listPosts(act.tx, [id])) {
    const state = postStateOn(post, act.today)
    if (state === 'held') await endPost(act, post.id, lastDay)
    if (state === 'planned') await endPost(act, post.id, addDays(post.validFrom, -1))
  }
  await disableAccount(act, id)
}

function refuse(code: string | null): void {
  if (code) throw new Refused(code)
}
