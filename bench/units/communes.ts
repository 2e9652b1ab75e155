import type { Unit, UnitTree } from '../../src/capabilities/units/index.ts'
import type { PlainDate } from '../../src/kernel/dates.ts'
import { fold, foldKeepingMarks } from '../../src/kernel/text-folding.ts'
import { withoutKind } from './typing.ts'

/** A commune as people ask for it: by its name of a day and a province that it lay or lies in. */
export interface Asked {
  readonly unit: Unit
  readonly name: string
  readonly province: string
  /** The day of the question. */
  readonly on: PlainDate
}

/** What of a name must be unique: all, all but its kind, all but its marks, what is left without both. */
export type Uniqueness = 'name' | 'core' | 'plain name' | 'plain core'

export interface Pool {
  readonly name: string
  readonly asked: readonly Asked[]
  /** How many communes of the pool's time bear such a name in a province of that name. */
  bearers(asked: Asked, by: Uniqueness): number
}

export function poolsOf(tree: UnitTree, { today, before }: { today: PlainDate; before: PlainDate }): Pool[] {
  const communes = tree.all().filter((unit) => unit.level === 'COMMUNE')
  const isOn = (day: PlainDate) => (unit: Unit) =>
    unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day)
  const [living, old] = [communes.filter(isOn(today)), communes.filter(isOn(before))]
  const ended = old.filter((unit) => !living.includes(unit))
  const onDay = (day: PlainDate) => (unit: Unit) => provinceOn(tree, unit.id, day)
  const ever = (unit: Unit) => provincesEver(tree, unit.id)
  const ofOldDay = asked(tree, ended, { named: before, provinces: onDay(before) })
  const ofToday = asked(tree, ended, { named: before, provinces: (unit) => provincesOfHeirs(tree, unit, today) })
  return [
    {
      name: 'new communes, asked today',
      asked: asked(tree, living, { named: today, provinces: onDay(today) })(today),
      bearers: bearersAmong(living, onDay(today)),
    },
    {
      name: 'old communes, asked on their day',
      asked: ofOldDay(before),
      bearers: bearersAmong(old, onDay(before)),
    },
    { name: 'old communes, asked today', asked: ofOldDay(today), bearers: bearersAmong(communes, ever) },
    { name: "old communes, today's province", asked: ofToday(today), bearers: bearersAmong(communes, ever) },
  ]
}

function asked(
  tree: UnitTree,
  units: readonly Unit[],
  { named, provinces }: { named: PlainDate; provinces: (unit: Unit) => readonly string[] },
): (on: PlainDate) => Asked[] {
  return (on) =>
    units.flatMap((unit) =>
      provinces(unit).map((province) => ({ unit, name: tree.nameOn(unit.id, named), province, on })),
    )
}

function provinceOn(tree: UnitTree, id: string, on: PlainDate): string[] {
  const province = tree.pathOn(id, on).find((above) => tree.unit(above)?.level === 'PROVINCE')
  return province === undefined ? [] : [tree.nameOn(province, on)]
}

function provincesOfHeirs(tree: UnitTree, unit: Unit, on: PlainDate): string[] {
  return [
    ...new Set(laterThan(tree, unit.id).flatMap((id) => (tree.unit(id)?.validTo ? [] : provinceOn(tree, id, on)))),
  ]
}

/** Every name of every province that the commune or one of its heirs lies or lay in. */
function provincesEver(tree: UnitTree, id: string): string[] {
  const names = new Set<string>()
  const up = (at: string) => {
    const unit = tree.unit(at)
    if (unit?.level === 'PROVINCE') for (const { name } of unit.names) names.add(name)
    for (const { parentId } of unit?.parents ?? []) up(parentId)
  }
  laterThan(tree, id).forEach(up)
  return [...names]
}

/** The unit itself and all that came after it. */
function laterThan(tree: UnitTree, id: string): string[] {
  const seen = new Set([id])
  for (const at of seen) for (const row of tree.successors(at)) seen.add(row.toUnitId) // walked in the order of growth
  return [...seen]
}

function bearersAmong(units: readonly Unit[], provinces: (unit: Unit) => readonly string[]): Pool['bearers'] {
  const bearers = new Map<string, Set<Unit>>()
  for (const unit of units)
    for (const { name } of unit.names)
      for (const province of provinces(unit))
        for (const by of ['name', 'core', 'plain name', 'plain core'] as const) {
          const key = keyOf({ name, province }, by)
          bearers.set(key, (bearers.get(key) ?? new Set()).add(unit))
        }
  return (one, by) => bearers.get(keyOf(one, by))?.size ?? 0
}

function keyOf({ name, province }: Pick<Asked, 'name' | 'province'>, by: Uniqueness): string {
  const typed = by.endsWith('core') ? withoutKind(name) : name
  const place = fold(withoutKind(province))
  return `${by} ${by.startsWith('plain') ? fold(typed) : foldKeepingMarks(typed)} ${place}`
}
