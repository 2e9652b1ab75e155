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
  const rows = territoryAfter(tree, { unitId, ended, on })
  const [first] = rows
  if (!first) return { kind: 'unknown' }
  if (new Set(rows.map(({ toUnitId }) => toUnitId)).size === 1) return { kind: 'whole', unitId: first.toUnitId }
  const shares = rows.map((row: Succession) => ({ unitId: row.toUnitId, share: Number(row.share ?? 0) }))
  const isKnown = shares.every(({ share }) => share > 0)
  const sum = shares.reduce((total, { share }) => total + share, 0)
  if (!isKnown || Math.abs(sum - 1) > tolerance) return { kind: 'unknown' }
  // of rounded shares: figures must add up to the last unit
  return { kind: 'parts', parts: shares.map(({ unitId: heir, share }) => ({ unitId: heir, share: share / sum })) }
}

/** Where the ground of an ended unit went by that day. */
function territoryAfter(
  tree: UnitTree,
  { unitId, ended, on }: { unitId: string; ended: PlainDate; on: PlainDate },
): Succession[] {
  return tree
    .successors(unitId)
    .filter(
      (row) => row.function === null && row.toUnitId !== unitId && row.effectiveOn > ended && row.effectiveOn <= on,
    )
}

/** A share of a unit's figures and where it stands on the day; `isPlaced` false: at a former unit, for nobody said where it went. */
export interface Part {
  readonly unitId: string
  readonly share: number
  readonly isPlaced: boolean
}

/** Follows a unit to the day, through every division on the way; each unit once, the largest share first; the shares add up to 1. */
export function partsOf(tree: UnitTree, unitId: string, on: PlainDate): Part[] {
  const parts = new Map<string, Part>()
  const follow = (id: string, share: number, passed: readonly string[]): void => {
    const placing: Placing = passed.includes(id) ? { kind: 'unknown' } : placingOf(tree, id, on)
    const further = [...passed, id]
    const onward = placing.kind === 'whole' && placing.unitId !== id ? [{ unitId: placing.unitId, share: 1 }] : []
    const next = placing.kind === 'parts' ? placing.parts : onward
    for (const part of next) follow(part.unitId, share * part.share, further)
    if (next.length > 0) return
    const rejoined = placing.kind === 'whole' ? id : rejoinedOf(tree, id, on)
    const at = rejoined ?? id
    parts.set(at, { unitId: at, share: (parts.get(at)?.share ?? 0) + share, isPlaced: rejoined !== null })
  }
  follow(unitId, 1, [])
  return [...parts.values()].sort((a, b) => b.share - a.share || (a.unitId < b.unitId ? -1 : 1))
}

/** Parts of unknown size that were joined again need no shares. */
function rejoinedOf(tree: UnitTree, unitId: string, on: PlainDate): string | null {
  const { unitIds, isWhole } = reachOf(tree, unitId, on)
  const [only] = unitIds
  return isWhole && unitIds.size === 1 && only !== undefined ? only : null
}

/** Every unit of the day that may hold something of the unit; `isWhole` false: a part of it went nowhere that is known. */
function reachOf(tree: UnitTree, unitId: string, on: PlainDate): { unitIds: Set<string>; isWhole: boolean } {
  const unitIds = new Set<string>()
  const passed = new Set<string>()
  let isWhole = true
  const open = [unitId]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (passed.has(id)) continue
    passed.add(id)
    const ended = tree.unit(id)?.validTo ?? null
    if (ended === null || ended >= on) {
      unitIds.add(id)
      continue
    }
    const next = territoryAfter(tree, { unitId: id, ended, on })
    if (next.length === 0) isWhole = false
    open.push(...next.map(({ toUnitId }) => toUnitId))
  }
  return { unitIds, isWhole }
}

/** `figures`: whole numbers, each counted for one unit. */
export function onMapOf(tree: UnitTree, figures: ReadonlyMap<string, number>, on: PlainDate): MappedFigures {
  return dayMapOf(tree, on).place(figures)
}

/** How former units' figures are told on one day, worked out as far as it is asked for. */
export interface DayMap {
  readonly on: PlainDate
  place(figures: ReadonlyMap<string, number>): MappedFigures
  parts(unitId: string): readonly Part[]
  /** Former unit → the one unit on the same ground: its deeds are counted there, each once. */
  readonly heirs: ReadonlyMap<string, string>
  /** A deed of a divided unit that also counts at this other one is not counted again in the parts. */
  readonly aside: readonly { readonly unitId: string; readonly byUnitId: string }[]
}

export function dayMapOf(tree: UnitTree, on: PlainDate): DayMap {
  const known = new Map<string, readonly Part[]>()
  const parts = (unitId: string) => {
    const kept = known.get(unitId) ?? partsOf(tree, unitId, on)
    known.set(unitId, kept)
    return kept
  }
  const ended = endedBefore(tree, on)
  const divided = ended.filter(({ id }) => parts(id).length > 1)
  return {
    on,
    parts,
    place: (figures) => placed(figures, parts),
    heirs: new Map(
      ended.flatMap(({ id }) => {
        const [only] = parts(id)
        return only?.isPlaced && only.unitId !== id && parts(id).length === 1 ? [[id, only.unitId] as const] : []
      }),
    ),
    aside: divided.flatMap(({ id: unitId }, at) => {
      const mine = new Set(parts(unitId).map((part) => part.unitId))
      const before = divided.slice(0, at).filter(({ id }) => parts(id).some((part) => mine.has(part.unitId)))
      return [...mine, ...before.map(({ id }) => id)].map((byUnitId) => ({ unitId, byUnitId }))
    }),
  }
}

function placed(figures: ReadonlyMap<string, number>, partsOfUnit: (unitId: string) => readonly Part[]): MappedFigures {
  const told = { placed: new Map<string, number>(), unplaced: new Map<string, number>(), estimated: new Set<string>() }
  for (const [unitId, value] of figures) {
    const parts = partsOfUnit(unitId)
    const amounts = apportion(
      value,
      parts.map(({ share }) => share),
    )
    for (const [at, part] of parts.entries()) {
      const to = part.isPlaced ? told.placed : told.unplaced
      to.set(part.unitId, (to.get(part.unitId) ?? 0) + (amounts[at] ?? 0))
      if (parts.length > 1) told.estimated.add(part.unitId)
    }
  }
  return told
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

/** The units, and all former ones that went into them with nothing left over. */
export function groundOf(tree: UnitTree, unitIds: readonly string[], on: PlainDate): string[] {
  const mine = new Set(unitIds)
  const former = endedBefore(tree, on).filter(({ id }) => {
    const { unitIds: reached, isWhole } = reachOf(tree, id, on)
    return !mine.has(id) && isWhole && reached.size > 0 && [...reached].every((one) => mine.has(one))
  })
  return [...unitIds, ...former.map(({ id }) => id)]
}

/** A divided unit of which a part went to the units asked about: how much of it, null = nobody said how much. */
export interface Divided {
  readonly unitId: string
  readonly share: number | null
}

/** Beside their ground: the divided units of which something went to them. */
export function dividedInto(tree: UnitTree, unitIds: readonly string[], on: PlainDate): Divided[] {
  const mine = new Set(unitIds)
  return endedBefore(tree, on).flatMap(({ id }): Divided[] => {
    if (mine.has(id)) return []
    const { unitIds: reached, isWhole } = reachOf(tree, id, on)
    const ours = [...reached].filter((one) => mine.has(one))
    if (ours.length === 0 || (isWhole && ours.length === reached.size)) return []
    const known = partsOf(tree, id, on).filter((part) => part.isPlaced && mine.has(part.unitId))
    return [{ unitId: id, share: known.length === 0 ? null : known.reduce((sum, { share }) => sum + share, 0) }]
  })
}

/** Every unit whose records a figure of the units on that day rests on, wholly or in part. */
export function sourcesOf(tree: UnitTree, unitIds: readonly string[], on: PlainDate): string[] {
  const divided = dividedInto(tree, unitIds, on).flatMap(({ unitId, share }) => (share === null ? [] : [unitId]))
  return [...groundOf(tree, unitIds, on), ...divided]
}

/** The units of the day on the ground of those; null among them where a part went nowhere that is known. */
export function todaysUnits(tree: UnitTree, unitIds: readonly string[], on: PlainDate): (string | null)[] {
  return [
    ...new Set(
      unitIds.flatMap((id) => {
        const { unitIds: reached, isWhole } = reachOf(tree, id, on)
        return [...reached, ...(isWhole ? [] : [null])]
      }),
    ),
  ]
}

const endedBefore = (tree: UnitTree, on: PlainDate) =>
  tree.all().filter(({ validTo }) => validTo !== null && validTo < on)

/** Which units figures are told for: those of the day they were recorded, or those of today. */
export type MapAsked = 'then' | 'today'
export const mapQuery = { name: 'ban-do', today: 'nay' } as const

/** From the address of a page. */
export const mapAsked = (query: Readonly<Record<string, string>>): MapAsked =>
  query[mapQuery.name] === mapQuery.today ? 'today' : 'then'
