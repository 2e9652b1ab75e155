// What tells a unit from its namesakes: what it is or was, where, when, and what it is now.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from './tree.ts'
import { type Unit, type UnitKind, type UnitName, versionOn } from './unit.ts'

export interface ToldUnit {
  readonly unit: Unit
  readonly name: UnitName
  readonly kind: UnitKind
  /** Names of the units above on the last day of the name, the nearest first. */
  readonly above: readonly string[]
  /** Since when it bears or bore the name; null where that is older than what is known of the unit. */
  readonly since: PlainDate | null
  /** The last day of the name, or of the unit; null = it goes on. */
  readonly until: PlainDate | null
  readonly isPresent: boolean
  /** What it is now, where that is another unit or another name; several where it was divided. */
  readonly now: readonly NamedOn[]
  /** Where its territory lies now, if nobody is said to follow: a district that was abolished. */
  readonly nowWithin: NamedOn | null
}

export interface NamedOn {
  readonly unit: Unit
  readonly name: UnitName
}

/** The unit under one of its names, told on a day. */
export function tellUnit(tree: UnitTree, { unit, name }: { unit: Unit; name: UnitName }, on: PlainDate): ToldUnit {
  const isPresent = (name.to === null || name.to >= on) && (unit.validTo === null || unit.validTo >= on)
  const last = name.to ?? unit.validTo
  const day = last !== null && last < on ? last : name.from > on ? name.from : on
  const above = tree.pathOn(unit.id, day).slice(0, -1).reverse()
  const now = isPresent ? [] : presentOf(tree, unit.id, on).flatMap((id) => shownOn(tree, id, on) ?? [])
  const [place] = isPresent || now.length > 0 ? [] : above.flatMap((id) => presentOf(tree, id, on))
  return {
    unit,
    name,
    kind: name.kind,
    above: above.map((id) => tree.nameOn(id, day)),
    since: isBeginning(tree, unit, name) ? name.from : null,
    until: last,
    isPresent,
    now,
    nowWithin: place === undefined ? null : shownOn(tree, place, on),
  }
}

/** What no other name and no other unit precedes may be older than the first day that is known of it. */
const isBeginning = (tree: UnitTree, unit: Unit, name: UnitName) =>
  name.from !== unit.names[0]?.from || tree.predecessors(unit.id).length > 0

/** The unit itself while it lives, else who carries on what it did; all of them where it was divided. */
function presentOf(tree: UnitTree, id: string, on: PlainDate): readonly string[] {
  const heir = tree.heirOn(id, { on })
  return heir.unitId === null ? heir.candidates.map(({ unitId }) => unitId) : [heir.unitId]
}

export function shownOn(tree: UnitTree, id: string, on: PlainDate): NamedOn | null {
  const unit = tree.unit(id)
  const name = versionOn(unit?.names ?? [], on)
  return unit && name ? { unit, name } : null
}

/** Other units that bear or bore the very name that the unit has on the day: the three Huế, thirty wards called "Phường 1". */
export function namesakesOf(tree: UnitTree, id: string, on: PlainDate): NamedOn[] {
  const own = tree.nameOn(id, on)
  return (
    namesakesIn(tree)
      .get(own)
      ?.filter(({ unit }) => unit.id !== id) ?? []
  )
}

const bearers = new WeakMap<readonly Unit[], ReadonlyMap<string, NamedOn[]>>()

function namesakesIn(tree: UnitTree): ReadonlyMap<string, NamedOn[]> {
  const known = bearers.get(tree.all())
  if (known) return known
  const made = new Map<string, NamedOn[]>()
  for (const unit of tree.all())
    for (const name of unit.names) {
      const same = made.get(name.name)
      if (same) same.push({ unit, name })
      else made.set(name.name, [{ unit, name }])
    }
  bearers.set(tree.all(), made)
  return made
}
