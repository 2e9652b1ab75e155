import type { Act } from '../../../kernel/act.ts'
import { type Occurrence, openOccurrences } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import type { Performer } from '../rules/deed.ts'

interface Asked {
  readonly from: string
  readonly to: string
  readonly named?: readonly string[]
}

/**
 * The open occurrences that the performers answer for today, each under the performer's name: what a former unit owed is done by
 * its heir, and the deed is the heir's.
 */
export async function dutiesOfPerformers(
  act: Act,
  units: readonly Pick<Performer, 'unitId'>[],
  asked: Asked,
): Promise<Occurrence[]> {
  const tree = await loadTree(act.tx)
  const performers = new Map(units.map(({ unitId }) => [unitId, unitId]))
  const works = units.map(({ unitId }) => ({ unitId, ...tree.workOf([unitId], act.today) }))
  for (const { unitId, unitIds, itemIds } of works)
    for (const id of [...unitIds, ...itemIds]) performers.set(id, performers.get(id) ?? unitId)
  const given = new Set(works.flatMap(({ itemIds }) => itemIds))
  const open = await openOccurrences(act.tx, {
    unitIds: works.flatMap(({ unitIds }) => unitIds),
    itemIds: [...given],
    awayIds: works.flatMap(({ awayIds }) => awayIds).filter((id) => !given.has(id)),
    ...asked,
  })
  return open.map((one) => ({
    ...one,
    unitId: performers.get(one.assignmentId) ?? performers.get(one.unitId) ?? one.unitId,
  }))
}
