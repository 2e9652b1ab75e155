import type { PlainDate } from '../../../kernel/dates.ts'
import { sortKey } from '../../../kernel/text-folding.ts'
import { nameKeys } from './naming.ts'
import {
  compareKinds,
  inGroup,
  type Succession,
  type Unit,
  type UnitGroup,
  type UnitKind,
  type UnitName,
  type UnitParent,
  validOn,
  versionOn,
} from './unit.ts'
import { daysOf, type ItemHeir, type Responsibilities, responsibilities } from './work.ts'

/** The whole tree with its history, as a value: any question about any date without another query. */
export interface UnitTree extends Responsibilities {
  /** Whose installation this is; null before the first run is done. */
  readonly officeId: string | null
  unit(id: string): Unit | null
  bySlug(slug: string): Unit | null
  /** The unit that held the code on that day. */
  byCode(code: string, on: PlainDate): Unit | null
  nameOn(id: string, on: PlainDate): string
  shortNameOn(id: string, on: PlainDate): string
  kindOn(id: string, on: PlainDate): UnitKind
  parentOn(id: string, on: PlainDate): string | null
  /** Root first, the unit itself last. */
  pathOn(id: string, on: PlainDate): string[]
  /** Founded and not ended yet: new records are made there, ended units keep theirs. */
  isAliveOn(id: string, on: PlainDate): boolean
  /** The unit itself first, then everything below it on that day. */
  subtreeOn(id: string, on: PlainDate): string[]
  /** Units alive on that day, in official order; null asks for the roots. */
  childrenOn(id: string | null, on: PlainDate): Unit[]
  isWithin(id: string, ancestorId: string, on: PlainDate): boolean
  groupOn(group: UnitGroup, scopeId: string, on: PlainDate): string[]
  /** Units below `scopeId` (itself included) that the name may mean on that day, the exact ones first. */
  findByName(name: string, scopeId: string, on: PlainDate): Unit[]
  successors(id: string): readonly Succession[]
  predecessors(id: string): readonly Succession[]
  all(): readonly Unit[]
  /** The same with what persons decided about single items: that changes by the minute, the rest with a reorganisation. */
  withItems(items: readonly ItemHeir[]): UnitTree
}

export function buildTree(
  units: readonly Unit[],
  successions: readonly Succession[],
  officeId: string | null,
): UnitTree {
  const index = indexOf(units, successions)
  const bare = {
    officeId,
    all: () => units,
    ...lookups(index),
    ...versions(index),
    ...relatives(index),
    ...searches(index),
  }
  const ground = { ...index, isWithin: bare.isWithin, parentOn: bare.parentOn }
  const dayOf = daysOf(ground)
  const withItems = (items: readonly ItemHeir[]): UnitTree => ({
    ...bare,
    ...responsibilities(ground, { dayOf, items }),
    withItems,
  })
  return withItems([])
}

/** What every question needs, looked up once. */
interface TreeIndex {
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<string, Unit>
  readonly below: ReadonlyMap<string, readonly (UnitParent & { unit: Unit })[]>
  readonly from: ReadonlyMap<string, readonly Succession[]>
  readonly to: ReadonlyMap<string, readonly Succession[]>
  /** Folding a name costs far more than comparing two, and every page asks for the official order: done once a name. */
  readonly sortKeyOf: (name: string) => string
  readonly nameKeysOf: (name: string) => readonly string[]
}

function indexOf(units: readonly Unit[], successions: readonly Succession[]): TreeIndex {
  const links = units.flatMap((unit) => unit.parents.map((link) => ({ unit, ...link })))
  return {
    units,
    byId: new Map(units.map((unit) => [unit.id, unit])),
    below: grouped(links, (link) => link.parentId),
    from: grouped(successions, (row) => row.fromUnitId),
    to: grouped(successions, (row) => row.toUnitId),
    sortKeyOf: remembered(sortKey),
    nameKeysOf: remembered(nameKeys),
  }
}

function remembered<Value>(make: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>()
  return (name) => {
    const value = known.get(name) ?? make(name)
    known.set(name, value)
    return value
  }
}

function lookups({ units, byId, from, to }: TreeIndex) {
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]))
  const byCode = grouped(units, (unit) => unit.code)
  return {
    unit: (id: string) => byId.get(id) ?? null,
    bySlug: (slug: string) => bySlug.get(slug) ?? null,
    byCode: (code: string, on: PlainDate) =>
      byCode.get(code)?.find((unit) => isAlive(unit, on)) ?? byCode.get(code)?.at(-1) ?? null,
    successors: (id: string) => from.get(id) ?? [],
    predecessors: (id: string) => to.get(id) ?? [],
  }
}

function versions(index: TreeIndex) {
  return {
    nameOn: (id: string, on: PlainDate) => nameOf(index, id, on)?.name ?? '',
    shortNameOn: (id: string, on: PlainDate) => nameOf(index, id, on)?.shortName ?? nameOf(index, id, on)?.name ?? '',
    kindOn: (id: string, on: PlainDate) => kindOf(index, id, on),
    parentOn: (id: string, on: PlainDate) => parentOf(index, id, on),
  }
}

function relatives(index: TreeIndex) {
  const pathOn = (id: string, on: PlainDate): string[] => {
    const path: string[] = []
    for (let at: string | null = id; at !== null && !path.includes(at); at = parentOf(index, at, on)) path.unshift(at)
    return path
  }
  return {
    pathOn,
    subtreeOn: (id: string, on: PlainDate) => subtreeOf(index, id, on),
    childrenOn: (id: string | null, on: PlainDate) => {
      const below = id === null ? index.units.filter((unit) => unit.parents.length === 0) : partsOf(index, id, on)
      return inOfficialOrder(
        index,
        below.filter((unit) => isAlive(unit, on)),
        on,
      )
    },
    isWithin: (id: string, ancestorId: string, on: PlainDate) => pathOn(id, on).includes(ancestorId),
    isAliveOn: (id: string, on: PlainDate) => {
      const unit = index.byId.get(id)
      return unit !== undefined && isAlive(unit, on)
    },
  }
}

function searches(index: TreeIndex) {
  const within = (scopeId: string, on: PlainDate) =>
    subtreeOf(index, scopeId, on).flatMap((id) => index.byId.get(id) ?? [])
  return {
    groupOn: (group: UnitGroup, scopeId: string, on: PlainDate) =>
      inOfficialOrder(
        index,
        within(scopeId, on).filter(
          ({ id, level }) => id !== scopeId && inGroup(group, { level, kind: kindOf(index, id, on) }),
        ),
        on,
      ).map((unit) => unit.id),
    findByName: (text: string, scopeId: string, on: PlainDate) => {
      const wanted = new Set(nameKeys(text))
      const scope = nameOf(index, scopeId, on)?.name
      const rank = (unit: Unit) => rankOf(index, nameOf(index, unit.id, on), { text, wanted, scope })
      const ranked = within(scopeId, on).map((unit) => ({ unit, rank: rank(unit) }))
      return ranked
        .filter(({ rank }) => rank > 0)
        .sort((a, b) => b.rank - a.rank)
        .map(({ unit }) => unit)
    },
  }
}

const isAlive = (unit: Unit, on: PlainDate) => validOn({ from: unit.validFrom, to: unit.validTo }, on)

const nameOf = (index: TreeIndex, id: string, on: PlainDate): UnitName | undefined =>
  versionOn(index.byId.get(id)?.names ?? [], on)

const kindOf = (index: TreeIndex, id: string, on: PlainDate): UnitKind => nameOf(index, id, on)?.kind ?? 'DIVISION'

const parentOf = (index: TreeIndex, id: string, on: PlainDate): string | null =>
  versionOn(index.byId.get(id)?.parents ?? [], on)?.parentId ?? null

const partsOf = (index: TreeIndex, id: string, on: PlainDate): Unit[] =>
  (index.below.get(id) ?? []).filter((link) => validOn(link, on)).map((link) => link.unit)

function subtreeOf(index: TreeIndex, id: string, on: PlainDate): string[] {
  const alive = partsOf(index, id, on).filter((unit) => isAlive(unit, on))
  return [id, ...alive.flatMap((unit) => subtreeOf(index, unit.id, on))]
}

function inOfficialOrder(index: TreeIndex, units: readonly Unit[], on: PlainDate): Unit[] {
  return units
    .map((unit) => ({
      unit,
      kind: kindOf(index, unit.id, on),
      key: index.sortKeyOf(nameOf(index, unit.id, on)?.name ?? ''),
    }))
    .sort((a, b) => compareKinds(a.kind, b.kind) || compareText(a.key, b.key))
    .map(({ unit }) => unit)
}

/** 3 = the very name, 2 = the same after folding and abbreviations, 0 = another. */
function rankOf(
  index: TreeIndex,
  version: UnitName | undefined,
  asked: { wanted: ReadonlySet<string>; text: string; scope: string | undefined },
): number {
  if (!version) return 0
  if (version.name === asked.text) return 3
  const names = [version.name, version.shortName, version.abbreviation].filter((name) => name !== null)
  // "Sở Nội vụ thành phố Hải Vân" means the department of that very city
  const scoped = asked.scope ? names.map((name) => `${name} ${asked.scope}`) : []
  return [...names, ...scoped].some((name) => index.nameKeysOf(name).some((key) => asked.wanted.has(key))) ? 2 : 0
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
