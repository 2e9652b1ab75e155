// Kế thừa theo địa bàn: a district ended and nothing follows it. Its places stand in communes of today, and the province stood above:
// the tasks of districts went to both (Luật 72/2025/QH15, Điều 54).
import type { PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from '../../units/index.ts'

/** A unit of today and what part of the former one it has; null = unknown. */
export interface Parcel {
  readonly unitId: string
  readonly share: number | null
}

interface When {
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** Units of today that may be meant where a unit ended without an heir: by place, the largest part first, then the one above. */
export function parcelsOf(unitId: string, at: When): Parcel[] {
  const { tree, on } = at
  const { validTo, level } = tree.unit(unitId) ?? { validTo: null, level: null }
  const parent = tree.parentOn(unitId, validTo ?? on)
  const above = parent === null ? null : tree.responsibleFor(parent, on)
  // an office of a district goes where the district goes
  if (parent !== null && above === null && level === 'PART') return parcelsOf(parent, at)
  const superior = above === null ? superiorOf(parent, at) : above
  const places = level === 'DISTRICT' ? communesOf(unitId, at) : besides(superior, { ...at, level })
  return superior === null ? places : [...places, { unitId: superior, share: null }]
}

function superiorOf(unitId: string | null, at: When): string | null {
  if (unitId === null) return null
  const { tree, on } = at
  const above = tree.parentOn(unitId, tree.unit(unitId)?.validTo ?? on)
  return above === null ? null : (tree.responsibleFor(above, on) ?? superiorOf(above, at))
}

const besides = (superior: string | null, { tree, on, level }: When & { level: string | null }): Parcel[] =>
  superior === null
    ? []
    : tree.childrenOn(superior, on).flatMap((unit) => (unit.level === level ? [{ unitId: unit.id, share: null }] : []))

/** Communes of today that came from those of the district's last day; by population where all of it is known. */
function communesOf(districtId: string, { tree, on }: When): Parcel[] {
  const lastDay = tree.unit(districtId)?.validTo ?? on
  const people = new Map<string, number | null>()
  for (const { id, level, population } of tree.childrenOn(districtId, lastDay)) {
    if (level !== 'COMMUNE') continue
    for (const { unitId, share } of partsOf(id, { tree, on })) {
      const before = people.has(unitId) ? people.get(unitId) : 0
      const part = population && share ? population * share : null
      people.set(unitId, before == null || part === null ? null : before + part)
    }
  }
  const known = [...people.values()].flatMap((count) => count ?? [])
  const total = known.length === people.size ? known.reduce((sum, count) => sum + count, 0) : 0
  return [...people]
    .map(([unitId, count]) => ({ unitId, share: total > 0 && count !== null ? count / total : null }))
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
}

function partsOf(id: string, { tree, on }: When): readonly Parcel[] {
  const heir = tree.heirOn(id, { on })
  return heir.unitId === null ? heir.candidates : [{ unitId: heir.unitId, share: 1 }]
}
