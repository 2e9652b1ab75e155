// Cả nước trước và sau một ngày: which former provinces made up each one, and how many communes there were.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from './tree.ts'
import type { Unit } from './unit.ts'

export interface ProvinceChange {
  readonly unit: Unit
  readonly name: string
  /** Former provinces that went into it on that day; only itself where nothing did. */
  readonly former: readonly string[]
  /** Communes, wards and zones below the former ones on the day before, and below it on the day. */
  readonly before: number
  readonly after: number
}

/** Every province of the day, by name; empty where the country is not loaded. */
export function provinceChanges({ tree, on }: { tree: UnitTree; on: PlainDate }): ProvinceChange[] {
  const eve = addDays(on, -1)
  const communes = (id: string, day: PlainDate) =>
    tree.subtreeOn(id, day).filter((part) => tree.unit(part)?.level === 'COMMUNE').length
  const provinces = tree.all().filter(({ level, validFrom, validTo }) => {
    return level === 'PROVINCE' && validFrom <= on && (validTo === null || validTo >= on)
  })
  return provinces.map((unit) => {
    const rows = tree.predecessors(unit.id).filter(({ effectiveOn }) => effectiveOn === on)
    const ended = [...new Set(rows.map(({ fromUnitId }) => fromUnitId))]
    const ids = unit.validFrom < on ? [...new Set([unit.id, ...ended])] : ended
    return {
      unit,
      name: tree.nameOn(unit.id, on),
      former: ids.map((id) => tree.nameOn(id, eve)),
      before: ids.reduce((sum, id) => sum + communes(id, eve), 0),
      after: communes(unit.id, on),
    }
  })
}

/** Days on which a province began or ended, the latest first. */
export function provinceDays(tree: UnitTree): PlainDate[] {
  const provinces = tree.all().filter(({ level }) => level === 'PROVINCE')
  const days = provinces.flatMap(({ id }) => tree.predecessors(id).map(({ effectiveOn }) => effectiveOn))
  return [...new Set(days)].sort().reverse()
}
