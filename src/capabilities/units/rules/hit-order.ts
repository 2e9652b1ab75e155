import type { PlainDate } from '../../../kernel/dates.ts'
import type { UnitHit } from './finding.ts'
import type { UnitTree } from './tree.ts'
import { type Unit, type UnitLevel, validOn } from './unit.ts'

export const isAlive = (unit: Unit, on: PlainDate) => validOn({ from: unit.validFrom, to: unit.validTo }, on)

const levelOrder: Readonly<Record<UnitLevel, number>> = { CENTRAL: 0, PROVINCE: 1, COMMUNE: 2, DISTRICT: 3, PART: 4 }
const open = '9999-12-31'

/** Best first; of equals the living before the ended, the latest first, then the most populous. */
export function inOrder(hits: readonly UnitHit[], on: PlainDate, tree: UnitTree): UnitHit[] {
  const keyed = hits.map((hit) => ({
    hit,
    alive: isAlive(hit.unit, on) && validOn(hit.name, on) ? 1 : 0,
    place: placeOf(tree, hit),
  }))
  const later = (a: string | null, b: string | null) =>
    (a ?? open) < (b ?? open) ? 1 : (a ?? open) > (b ?? open) ? -1 : 0
  return keyed
    .sort(
      (a, b) =>
        a.hit.distance - b.hit.distance ||
        b.alive - a.alive ||
        later(a.hit.name.to, b.hit.name.to) ||
        later(a.hit.name.from, b.hit.name.from) ||
        (b.hit.unit.population ?? -1) - (a.hit.unit.population ?? -1) ||
        levelOrder[a.hit.unit.level] - levelOrder[b.hit.unit.level] ||
        compareText(a.place, b.place),
    )
    .map(({ hit }) => hit)
}

/** For a steady order of namesakes: codes run from north to south. */
const placeOf = (tree: UnitTree, { unit, name }: UnitHit) =>
  `${tree.unit(tree.parentOn(unit.id, name.from) ?? '')?.code ?? ''} ${unit.code}`

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
