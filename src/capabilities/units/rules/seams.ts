// Mốc sắp xếp: days on which units of a scope were merged, divided, renamed away. A line of figures that crosses one compares two maps.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from './tree.ts'

export interface Seam {
  readonly on: PlainDate
  /** How many units ended on that day. */
  readonly ended: number
}

/** Within the scope or below it, before or after the day; null asks for all. Days in order. */
export function seamsOf(
  tree: UnitTree,
  scopeId: string | null,
  within: { readonly from: PlainDate; readonly to: PlainDate },
): Seam[] {
  const ended = new Map<PlainDate, Set<string>>()
  for (const unit of tree.all()) {
    for (const row of tree.successors(unit.id)) {
      if (row.function !== null || row.fromUnitId === row.toUnitId) continue
      if (row.effectiveOn < within.from || row.effectiveOn > within.to) continue
      const isOurs =
        scopeId === null ||
        tree.isWithin(row.fromUnitId, scopeId, unit.validTo ?? row.effectiveOn) ||
        tree.isWithin(row.toUnitId, scopeId, row.effectiveOn)
      if (isOurs) ended.set(row.effectiveOn, (ended.get(row.effectiveOn) ?? new Set()).add(unit.id))
    }
  }
  return [...ended].map(([on, units]) => ({ on, ended: units.size })).sort((a, b) => (a.on < b.on ? -1 : 1))
}
