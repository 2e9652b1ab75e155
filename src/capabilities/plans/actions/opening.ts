import type { Act } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { type Plan, type PlanAct, refusePlanAct } from '../rules/plan.ts'
import { lockPlan } from '../store/plans.ts'

export interface Opened {
  readonly plan: Plan
  readonly tree: UnitTree
}

/** The plan, locked for this act, if the actor may do it now. Throws NotFound or Refused. */
export async function openPlan(act: Act, planId: string, what: PlanAct): Promise<Opened> {
  const plan = await lockPlan(act.tx, planId)
  if (!plan) throw new NotFound()
  const tree = await loadTree(act.tx)
  const refusal = refusePlanAct(what, plan, { roles: rolesOf(act, plan, tree), today: act.today })
  if (refusal) throw new Refused(refusal)
  return { plan, tree }
}

/** The system itself (the first start) works in the coordinator's place. */
export function rolesOf(act: Act, { id, leadUnitId }: Pick<Plan, 'id' | 'leadUnitId'>, tree: UnitTree): Role[] {
  if (!act.actor) return ['coordinator']
  return rolesToward(act.actor, { unitId: leadUnitId, itemId: id }, { tree, on: act.today })
}
