import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { addDays, max } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { rolesToward } from '../../people/index.ts'
import {
  decidedAmong,
  dropItemHeirs,
  loadTree,
  type Owning,
  saveItemHeirs,
  type UnitTree,
  waitingThings,
} from '../../units/index.ts'

export interface Decision {
  readonly kind: string
  readonly fromUnitId: string
  readonly heirId: string
  /** Left out: all that wait of this kind and unit. */
  readonly itemIds?: readonly string[]
}

export const owningsOf = (kernel: Kernel): readonly Owning[] =>
  kernel.capabilities.flatMap(({ ownings = [] }) => ownings)

// More wait only where a whole country is reorganised; the rest stays in the queue and is decided by the next act.
const most = 5000

/** Gives open things of a divided unit to one of its heirs; returns how many. One event for each. */
export async function decide(act: Act, kernel: Kernel, decision: Decision): Promise<number> {
  const tree = await loadTree(act.tx)
  const owning = found(owningsOf(kernel).find(({ kind }) => kind === decision.kind) ?? null)
  refuseDecider(act, tree, decision)
  const waiting = await waitingThings(act.tx, owning, { unitIds: [decision.fromUnitId], limit: most })
  const asked = decision.itemIds && new Set(decision.itemIds)
  const itemIds = waiting.map(({ id }) => id).filter((id) => asked === undefined || asked.has(id))
  if (itemIds.length === 0) throw new Refused('heir-nothing-waits')
  const { kind, fromUnitId, heirId } = decision
  const by = act.actor?.accountId ?? ''
  await saveItemHeirs(act.tx, { kind, itemIds, fromUnitId, heirId, by, at: act.now })
  await act.recordEach(
    'heir.decided',
    itemIds.map((id) => ({ subject: { kind, id }, facts: { from: fromUnitId, to: heirId } })),
  )
  act.touch('units', `unit:${heirId}`)
  return itemIds.length
}

/** The things wait for a decision again. */
export async function undecide(
  act: Act,
  decision: Omit<Decision, 'heirId'> & { itemIds: readonly string[] },
): Promise<void> {
  refuseDecider(act, await loadTree(act.tx), decision)
  const { kind, fromUnitId } = decision
  // whoever may decide about one unit must not take back what was decided about another
  const itemIds = await decidedAmong(act.tx, decision)
  if (itemIds.length === 0) throw new Refused('heir-not-decided')
  await dropItemHeirs(act.tx, itemIds)
  await act.recordEach(
    'heir.withdrawn',
    itemIds.map((id) => ({ subject: { kind, id }, facts: { from: fromUnitId } })),
  )
  act.touch('units')
}

/** Administrators, and leaders above the divided unit; only to one that may be meant, or where none is known to any living unit. */
function refuseDecider(
  act: Act,
  tree: UnitTree,
  { fromUnitId, heirId }: Pick<Decision, 'fromUnitId'> & { heirId?: string },
): void {
  const roles = rolesToward(act.actor, { unitId: fromUnitId }, { tree, on: act.today })
  if (!roles.includes('administrator') && !roles.includes('leader')) throw new Refused('not-allowed')
  const { validTo } = found(tree.unit(fromUnitId))
  if (validTo === null) throw new Refused('heir-unit-lives')
  const on = max(act.today, addDays(validTo, 1))
  const heir = tree.heirOn(fromUnitId, { on })
  if (heir.unitId !== null) throw new Refused('heir-known')
  if (heirId === undefined) return
  const isMeant = heir.candidates.some(({ unitId }) => unitId === heirId)
  const isLiving = tree.responsibleFor(heirId, on) === heirId && tree.unit(heirId) !== null
  if (!isLiving || (heir.kind === 'several' && !isMeant)) throw new Invalid({ heirId: 'heir-other' })
}
