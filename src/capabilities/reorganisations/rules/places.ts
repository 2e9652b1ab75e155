// Nơi có việc chờ quyết định: units that ended and have several heirs or none, and units that a function left.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { Giving, Heap, UnitTree } from '../../units/index.ts'

export interface Place {
  readonly unitId: string
  /** The day on which the tree is asked: today, or that of a scheduled reorganisation. */
  readonly on: PlainDate
  /** The day from which decisions count. */
  readonly since: PlainDate
  /** null: the unit ended. */
  readonly giving: Giving | null
}

/** Each unit once; `days`: today, then those for which something is scheduled. What ends is asked about as a whole. */
export function placesOf(tree: UnitTree, days: readonly PlainDate[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const put = (place: Place) => places.has(place.unitId) || places.set(place.unitId, place)
  for (const on of days)
    for (const { id, validTo } of tree.undecidedOn(on))
      put({ unitId: id, on, since: addDays(validTo ?? on, 1), giving: null })
  for (const on of days)
    for (const giving of tree.givingsOn(on)) put({ unitId: giving.unitId, on, since: giving.since, giving })
  return places
}

/** Units whose records wait there: itself, and those that it carried on while it lived. */
export function unitsOf({ unitId, on, giving }: Place, tree: UnitTree): readonly string[] {
  if (giving === null) return [unitId]
  const { validTo } = tree.unit(unitId) ?? { validTo: null }
  return tree.workOf([unitId], validTo !== null && validTo < on ? validTo : on).unitIds
}

export function heapOf(place: Place, tree: UnitTree): Heap {
  const { unitId, since, giving } = place
  return { unitIds: unitsOf(place, tree), heldBy: [unitId], before: giving && since }
}
