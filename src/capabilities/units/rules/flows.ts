// Trước và sau một lần sắp xếp: what flowed from which unit into which, for a picture and its table.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import { sortKey } from '../../../kernel/text-folding.ts'
import type { ShareBasis } from './measure.ts'
import type { UnitTree } from './tree.ts'
import type { Succession, SuccessionKind } from './unit.ts'

/** One end of a flow. */
export interface FlowEnd {
  readonly id: string
  readonly name: string
  readonly href: string | null
}

export interface Flow {
  readonly from: FlowEnd
  /** null: nobody follows. */
  readonly to: FlowEnd | null
  readonly kind: SuccessionKind
  /** 0 < share ≤ 1; null = unknown. */
  readonly share: number | null
  readonly shareBy?: ShareBasis | null
}

/** One unit after, with all that flowed into it. */
export interface FlowGroup {
  readonly to: FlowEnd | null
  readonly flows: readonly Flow[]
}

interface Asked {
  readonly tree: UnitTree
  readonly on: PlainDate
  /** null: the unit has no page yet. */
  readonly hrefOf: (slug: string) => string | null
}

/**
 * What happened on that day to units of the scope (null: to anyone), or to the unit itself: all parts of whatever it shared a day with.
 * Functions that moved are no territory and stay out.
 */
export function flowsOn(scopeId: string | null, { tree, on, hrefOf }: Asked): Flow[] {
  const eve = addDays(on, -1)
  const rows = tree
    .all()
    .flatMap(({ id }) => tree.successors(id))
    .filter((row) => row.effectiveOn === on && row.fromUnitId !== row.toUnitId && row.function === null)
  const isInside = ({ fromUnitId, toUnitId }: Succession) =>
    scopeId === null ||
    (fromUnitId !== scopeId && tree.isWithin(fromUnitId, scopeId, eve)) ||
    (toUnitId !== scopeId && tree.isWithin(toUnitId, scopeId, on))
  const inside = rows.filter(isInside)
  const chosen = inside.length > 0 || scopeId === null ? inside : besides(rows, scopeId)
  const followed = new Set(rows.map(({ fromUnitId }) => fromUnitId))
  const heirless = tree
    .all()
    .filter(
      ({ id, validTo }) =>
        validTo === eve && !followed.has(id) && (scopeId === null || tree.isWithin(id, scopeId, eve)),
    )
  const end = (id: string, day: PlainDate): FlowEnd => {
    const unit = tree.unit(id)
    return { id, name: tree.nameOn(id, day), href: unit && hrefOf(unit.slug) }
  }
  const before = namedApart([...chosen.map(({ fromUnitId }) => fromUnitId), ...heirless.map(({ id }) => id)], {
    tree,
    on: eve,
  })
  const former = (id: string) => ({ ...end(id, eve), name: before(id) })
  return [
    ...chosen.map((row) => ({
      from: former(row.fromUnitId),
      to: end(row.toUnitId, on),
      kind: row.kind,
      share: row.share === null ? null : Number(row.share),
      shareBy: row.shareBy ?? null,
    })),
    ...heirless.map(({ id }) => ({ from: former(id), to: null, kind: 'ABOLISH' as const, share: null })),
  ]
}

/** Where several bear one name ("Phường 11" of five districts), each with its superior. */
function namedApart(ids: readonly string[], { tree, on }: { tree: UnitTree; on: PlainDate }): (id: string) => string {
  const bearers = new Map<string, Set<string>>()
  for (const id of ids) {
    const name = tree.nameOn(id, on)
    bearers.set(name, (bearers.get(name) ?? new Set()).add(id))
  }
  return (id) => {
    const name = tree.nameOn(id, on)
    const above = tree.parentOn(id, on)
    return (bearers.get(name)?.size ?? 0) > 1 && above ? `${name}, ${tree.nameOn(above, on)}` : name
  }
}

/** Days on which something flowed into, out of or within the unit, the latest first. */
export function flowDays(scopeId: string, { tree, hrefOf }: Omit<Asked, 'on'>): PlainDate[] {
  const days = new Set(tree.all().flatMap(({ id }) => tree.successors(id).map(({ effectiveOn }) => effectiveOn)))
  return [...days]
    .filter((on) => flowsOn(scopeId, { tree, on, hrefOf }).length > 0)
    .sort()
    .reverse()
}

/** Flows of one unit and those that share an end with them. */
function besides(rows: readonly Succession[], id: string): Succession[] {
  const own = rows.filter((row) => row.fromUnitId === id || row.toUnitId === id)
  const ends = new Set(own.flatMap((row) => [row.fromUnitId, row.toUnitId]))
  return rows.filter((row) => ends.has(row.fromUnitId) || ends.has(row.toUnitId))
}

/** By the unit after, those that share former units side by side. */
export function groupedFlows(flows: readonly Flow[]): FlowGroup[] {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) groups.set(flow.to?.id ?? '', [...(groups.get(flow.to?.id ?? '') ?? []), flow])
  const shared = new Map<string, string[]>()
  for (const flow of flows) shared.set(flow.from.id, [...(shared.get(flow.from.id) ?? []), flow.to?.id ?? ''])
  const ordered = new Set<string>()
  const take = (id: string) => {
    if (ordered.has(id)) return
    ordered.add(id)
    for (const { from } of groups.get(id) ?? []) for (const next of shared.get(from.id) ?? []) ordered.add(next)
  }
  const named = [...groups].map(([id, [first]]) => ({ id, key: sortKey(first?.to?.name ?? '') }))
  // what nobody follows stands last
  const isAfter = (a: string, b: string) => Number(a === '') - Number(b === '')
  for (const { id } of named.sort((a, b) => isAfter(a.id, b.id) || (a.key < b.key ? -1 : 1))) take(id)
  return [...ordered].map((id) => ({ to: groups.get(id)?.[0]?.to ?? null, flows: groups.get(id) ?? [] }))
}

// what can be taken in at a glance: a city had 441 communes before and 168 after
const mostOnPage = 30

/** Groups page by page, each page with as many former units as one can still follow; a group is never torn. */
export function flowPages(groups: readonly FlowGroup[]): FlowGroup[][] {
  const pages: FlowGroup[][] = []
  let taken = mostOnPage
  for (const group of groups) {
    if (taken > 0 && taken + group.flows.length > mostOnPage) {
      pages.push([])
      taken = 0
    }
    pages.at(-1)?.push(group)
    taken += group.flows.length
  }
  return pages
}
