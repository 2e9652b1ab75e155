import type { UnitTree } from './tree.ts'

/** How a unit stands to the one it is named with: it lies or lay below it, came to lie there, or came from there. */
export type Relation = 'own' | 'later' | 'former'

/** Every unit that somebody may name to say which one is meant: "An Hòa, Huế". */
export type Surroundings = ReadonlyMap<string, Relation>

/** Asked once a unit; the answers are kept. */
export function surroundingsIn(tree: UnitTree): (id: string) => Surroundings {
  const known = new Map<string, Surroundings>()
  return (id) => {
    const found = known.get(id) ?? surroundingsOf(tree, id)
    known.set(id, found)
    return found
  }
}

function surroundingsOf(tree: UnitTree, id: string): Surroundings {
  const found = new Map<string, Relation>()
  const note = (unit: string, relation: Relation) => {
    if (unit !== id && !found.has(unit)) found.set(unit, relation)
  }
  for (const above of superiorsOf(tree, id)) note(above, 'own')
  const later = reached(id, (at) => tree.successors(at).map((row) => row.toUnitId))
  const former = reached(id, (at) => tree.predecessors(at).map((row) => row.fromUnitId))
  for (const [units, relation] of [
    [later, 'later'],
    [former, 'former'],
  ] as const)
    for (const unit of units) for (const above of superiorsOf(tree, unit)) note(above, relation)
  return found
}

/** Above the unit on any day. */
function superiorsOf(tree: UnitTree, id: string): string[] {
  return reached(id, (at) => (tree.unit(at)?.parents ?? []).map((link) => link.parentId))
}

function reached(id: string, next: (id: string) => readonly string[]): string[] {
  const seen = new Set([id])
  for (const at of seen) for (const one of next(at)) seen.add(one) // a set is walked in the order of growth
  return [...seen].slice(1)
}
