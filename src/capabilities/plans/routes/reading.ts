import { found } from '../../../kernel/asking.ts'
import { Invalid, NotFound } from '../../../kernel/errors.ts'
import type { Ask } from '../../../kernel/site.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { whereOf } from '../rules/adoption.ts'
import type { Where } from '../rules/assignees.ts'
import { maySee, type Plan } from '../rules/plan.ts'
import type { Draft } from '../rules/review.ts'
import { citationsOf, doubtsOf, ordersOf } from '../store/drafts.ts'
import { itemsOf, targetsOf } from '../store/items.ts'
import { findPlan, type Reader } from '../store/plans.ts'

export interface Found {
  readonly plan: Plan
  readonly tree: UnitTree
  readonly roles: readonly Role[]
  readonly where: Where
}

/** The plan that the address names, if this person may see it. */
export async function planAsked(ask: Ask): Promise<Found> {
  const id = ask.params.id ?? ''
  const plan = found(isId(id) ? await findPlan(ask.db, id) : null)
  const tree = await loadTree(ask.db)
  const roles = rolesToward(ask.actor, { unitId: plan.leadUnitId, itemId: plan.id }, { tree, on: ask.today })
  if (!maySee(plan, roles)) throw new NotFound()
  return { plan, tree, roles, where: whereOf(plan, tree, ask.today) }
}

export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export async function readDraft(reader: Reader, plan: Plan): Promise<Draft> {
  return {
    plan,
    items: await itemsOf(reader, plan.id),
    targets: await targetsOf(reader, plan.id),
    orders: await ordersOf(reader, plan.id),
    citations: await citationsOf(reader, plan.id),
    doubts: await doubtsOf(reader, plan.id),
  }
}

export async function refuseUnknownUnit(ask: Ask, unitId: string): Promise<void> {
  const tree = await loadTree(ask.db)
  if (!tree.isAliveOn(unitId, ask.today)) throw new Invalid({ scopeUnitId: 'unknown' })
}
