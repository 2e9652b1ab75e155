// Số liệu trên bản đồ hiện nay: figures counted for units of their day, told for the units of another day. The rule, which every
// page states: what went whole goes whole; what was divided is apportioned by the shares that the resolution gives, in whole
// numbers, the largest remainders first; where a share is unknown the figure stays with the old unit, named as not apportionable.
// Territory that left a unit which goes on took no figures with it. The total is the same to the last unit.
import type { PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from './tree.ts'
import type { Succession } from './unit.ts'

export interface MappedFigures {
  /** Units alive on the day → their figure. */
  readonly placed: ReadonlyMap<string, number>
  /** Former units whose figure could not be apportioned → the figure. */
  readonly unplaced: ReadonlyMap<string, number>
  /** Units whose figure holds an apportioned part: an estimate, and said to be one. */
  readonly estimated: ReadonlySet<string>
}

/** Where a unit's figures go on the day: whole to one unit, in parts to several, or nowhere that is known. */
export type Placing =
  | { readonly kind: 'whole'; readonly unitId: string }
  | { readonly kind: 'parts'; readonly parts: readonly { readonly unitId: string; readonly share: number }[] }
  | { readonly kind: 'unknown' }

const tolerance = 1e-6

/** One step: the unit itself while alive, else what its successions say of its territory. */
export function placingOf(tree: UnitTree, unitId: string, on: PlainDate): Placing {
  const unit = tree.unit(unitId)
  if (!unit || unit.validTo === null || unit.validTo >= on) return { kind: 'whole', unitId }
  const ended = unit.validTo
  const rows = tree
    .successors(unitId)
    .filter(
      (row) => row.function === null && row.toUnitId !== unitId && row.effectiveOn > ended && row.effectiveOn <= on,
    )
  const [first] = rows
  if (!first) return { kind: 'unknown' }
  if (new Set(rows.map(({ toUnitId }) => toUnitId)).size === 1) return { kind: 'whole', unitId: first.toUnitId }
  const shares = rows.map((row: Succession) => ({ unitId: row.toUnitId, share: Number(row.share ?? 0) }))
  const isKnown = shares.every(({ share }) => share > 0)
  const sum = shares.reduce((total, { share }) => total + share, 0)
  return isKnown && Math.abs(sum - 1) <= tolerance ? { kind: 'parts', parts: shares } : { kind: 'unknown' }
}

/** `figures`: whole numbers, each counted for one unit. */
export function onMapOf(tree: UnitTree, figures: ReadonlyMap<string, number>, on: PlainDate): MappedFigures {
  const placed = new Map<string, number>()
  const unplaced = new Map<string, number>()
  const estimated = new Set<string>()
  const add = (to: Map<string, number>, unitId: string, value: number) => to.set(unitId, (to.get(unitId) ?? 0) + value)
  const place = (unitId: string, value: number, way: { isEstimate: boolean; passed: readonly string[] }) => {
    const placing: Placing = way.passed.includes(unitId) ? { kind: 'unknown' } : placingOf(tree, unitId, on)
    const further = { ...way, passed: [...way.passed, unitId] }
    if (placing.kind === 'unknown') return add(unplaced, unitId, value)
    if (placing.kind === 'whole') {
      if (placing.unitId !== unitId) return place(placing.unitId, value, further)
      if (way.isEstimate) estimated.add(unitId)
      return add(placed, unitId, value)
    }
    const amounts = apportion(
      value,
      placing.parts.map(({ share }) => share),
    )
    for (const [at, part] of placing.parts.entries())
      place(part.unitId, amounts[at] ?? 0, { ...further, isEstimate: true })
  }
  for (const [unitId, value] of figures) place(unitId, value, { isEstimate: false, passed: [] })
  return { placed, unplaced, estimated }
}

/** Whole numbers in proportion to the shares, which add up to `total` (largest remainders, the earlier first where equal). */
export function apportion(total: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => total * share)
  const floors = exact.map(Math.floor)
  const left = total - floors.reduce((sum, value) => sum + value, 0)
  const order = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order.slice(0, left)) floors[at] = (floors[at] ?? 0) + 1
  return floors
}

/** The one unit that stands on the same ground on that day; the unit itself where it was divided, or nobody followed it. */
export function wholeHeirOf(tree: UnitTree, unitId: string, on: PlainDate): string {
  const seen = new Set<string>()
  for (let at = unitId; !seen.has(at); ) {
    seen.add(at)
    const placing = placingOf(tree, at, on)
    if (placing.kind !== 'whole') return unitId
    if (placing.unitId === at) return at
    at = placing.unitId
  }
  return unitId
}

/** Former unit → the one unit on the same ground that day; for counting each deed once on the map of the day. */
export function wholeHeirs(tree: UnitTree, on: PlainDate): ReadonlyMap<string, string> {
  const ended = tree.all().filter(({ validTo }) => validTo !== null && validTo < on)
  return new Map(
    ended.flatMap(({ id }) => {
      const heir = wholeHeirOf(tree, id, on)
      return heir === id ? [] : [[id, heir] as const]
    }),
  )
}

/** The units and all former ones that went wholly into them. */
export function groundOf(tree: UnitTree, unitIds: readonly string[], on: PlainDate): string[] {
  const mine = new Set(unitIds)
  return [
    ...unitIds,
    ...[...wholeHeirs(tree, on)].flatMap(([id, heir]) => (mine.has(heir) && !mine.has(id) ? [id] : [])),
  ]
}

/** Which units figures are told for: those of the day they were recorded, or those of today. */
export type MapAsked = 'then' | 'today'
export const mapQuery = { name: 'ban-do', today: 'nay' } as const

/** From the address of a page. */
export const mapAsked = (query: Readonly<Record<string, string>>): MapAsked =>
  query[mapQuery.name] === mapQuery.today ? 'today' : 'then'
