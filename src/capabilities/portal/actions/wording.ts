import type { Act } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import { rolesToward } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { approvers } from '../rules/life.ts'
import { keeperOf } from '../store/keeping.ts'

/** What takes effect on the portal at once, topics, tags, who fills a section, is done by approvers of the unit that keeps it. */
export async function asApprover<Outcome>(act: Act, work: () => Promise<Outcome>): Promise<Outcome> {
  const keeper = await keeperOf(act.tx)
  if (keeper === null) throw new Refused('portal-without-keeper')
  const roles = rolesToward(act.actor, { unitId: keeper }, { tree: await loadTree(act.tx), on: act.today })
  if (!approvers.some((role) => roles.includes(role))) throw new Refused('not-allowed')
  return work()
}
