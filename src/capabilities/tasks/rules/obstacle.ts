// Khó khăn, vướng mắc: a unit tells the plan's lead unit what stands in the way; the lead unit decides, or passes it up with
// its opinion: to the lead unit of the plan above, else to the authority above it, step by step, until somebody decides.
import type { Actor } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type Role, rolesToward } from '../../people/index.ts'
import type { UnitTree } from '../../units/index.ts'
import type { Obstacle } from './assignment.ts'

/** Who may decide it or pass it on: the coordinator where it lies now, and leaders of that unit. */
export function rolesTowardObstacle(
  actor: Actor,
  { id, heldByUnitId }: Pick<Obstacle, 'id' | 'heldByUnitId'>,
  { tree, on }: { tree: UnitTree; on: PlainDate },
): Role[] {
  return rolesToward(actor, { unitId: heldByUnitId, itemId: id }, { tree, on }).filter(
    (role) => role === 'coordinator' || role === 'leader',
  )
}

/**
 * The unit that an obstacle is passed up to; null where nobody stands above.
 * @param superiorUnitId the lead unit of the plan above, where there is one
 */
export function unitAbove(
  { id, heldByUnitId, ownerUnitId }: Pick<Obstacle, 'id' | 'heldByUnitId' | 'ownerUnitId'>,
  superiorUnitId: string | null,
  { tree, on }: { tree: UnitTree; on: PlainDate },
): string | null {
  const holder = tree.responsibleFor(heldByUnitId, on, { itemId: id }) ?? heldByUnitId
  const superior = superiorUnitId && (tree.responsibleFor(superiorUnitId, on) ?? superiorUnitId)
  if (heldByUnitId === ownerUnitId && superior !== null && superior !== holder) return superior
  return tree.parentOn(holder, on)
}

/** Every obstacle in reach, those that lie with one's own unit, those that it raised. */
export const obstacleViews = ['all', 'held', 'raised'] as const
