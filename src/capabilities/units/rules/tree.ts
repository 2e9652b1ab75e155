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
  validOn,
  versionOn,
} from './unit.ts'

/** The whole tree with its history, as a value: any question about any date without another query. */
export interface UnitTree {
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
}

export function buildTree(
  units: readonly Unit[],
  successions: readonly Succession[],
  officeId: string | null,
): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]))
  const byCode = grouped(units, (unit) => unit.code)
  const children = grouped(
    units.flatMap((unit) => unit.parents.map((link) => ({ unit, ...link }))),
    (link) => link.parentId,
  )
  const from = grouped(successions, (row) => row.fromUnitId)
  const to = grouped(successions, (row) => row.toUnitId)

  const name = (id: string, on: PlainDate): UnitName | undefined => versionOn(byId.get(id)?.names ?? [], on)
  const kindOn = (id: string, on: PlainDate): UnitKind => name(id, on)?.kind ?? 'DIVISION'
  // Folding a name costs far more than comparing two, and every page asks for the official order.
  const sortKeys = new Map<string, string>()
  const sortKeyOf = (text: string): string => {
    const key = sortKeys.get(text) ?? sortKey(text)
    sortKeys.set(text, key)
    return key
  }
  const inOfficialOrder = (list: readonly Unit[], on: PlainDate): Unit[] =>
    list
      .map((unit) => ({ unit, kind: kindOn(unit.id, on), key: sortKeyOf(name(unit.id, on)?.name ?? '') }))
      .sort((a, b) => compareKinds(a.kind, b.kind) || compareText(a.key, b.key))
      .map(({ unit }) => unit)
  const alive = (unit: Unit, on: PlainDate) => validOn({ from: unit.validFrom, to: unit.validTo }, on)

  const parentOn = (id: string, on: PlainDate) => versionOn(byId.get(id)?.parents ?? [], on)?.parentId ?? null
  const pathOn = (id: string, on: PlainDate): string[] => {
    const path: string[] = []
    for (let at: string | null = id; at !== null && !path.includes(at); at = parentOn(at, on)) path.unshift(at)
    return path
  }
  const childrenOn = (id: string | null, on: PlainDate): Unit[] => {
    const below = id === null ? units.filter((unit) => unit.parents.length === 0) : belowOn(id, on)
    return inOfficialOrder(
      below.filter((unit) => alive(unit, on)),
      on,
    )
  }
  const belowOn = (id: string, on: PlainDate) =>
    (children.get(id) ?? []).filter((link) => validOn(link, on)).map((link) => link.unit)
  const subtreeOn = (id: string, on: PlainDate): string[] => [
    id,
    ...belowOn(id, on)
      .filter((unit) => alive(unit, on))
      .flatMap((unit) => subtreeOn(unit.id, on)),
  ]

  return {
    officeId,
    unit: (id) => byId.get(id) ?? null,
    bySlug: (slug) => bySlug.get(slug) ?? null,
    byCode: (code, on) => byCode.get(code)?.find((unit) => alive(unit, on)) ?? byCode.get(code)?.at(-1) ?? null,
    nameOn: (id, on) => name(id, on)?.name ?? '',
    shortNameOn: (id, on) => name(id, on)?.shortName ?? name(id, on)?.name ?? '',
    kindOn,
    parentOn,
    pathOn,
    subtreeOn,
    childrenOn,
    isWithin: (id, ancestorId, on) => pathOn(id, on).includes(ancestorId),
    groupOn: (group, scopeId, on) =>
      inOfficialOrder(
        subtreeOn(scopeId, on)
          .filter(
            (id) => id !== scopeId && inGroup(group, { level: byId.get(id)?.level ?? 'PART', kind: kindOn(id, on) }),
          )
          .map((id) => byId.get(id))
          .filter((unit) => unit !== undefined),
        on,
      ).map((unit) => unit.id),
    findByName: (text, scopeId, on) => {
      const wanted = new Set(nameKeys(text))
      const scope = name(scopeId, on)
      return subtreeOn(scopeId, on)
        .map((id) => ({ unit: byId.get(id), name: name(id, on) }))
        .flatMap(({ unit, name: version }) =>
          unit && version ? [{ unit, rank: rankOf(version, scope, { wanted, text }) }] : [],
        )
        .filter(({ rank }) => rank > 0)
        .sort((a, b) => b.rank - a.rank)
        .map(({ unit }) => unit)
    },
    successors: (id) => from.get(id) ?? [],
    predecessors: (id) => to.get(id) ?? [],
    all: () => units,
  }
}

/** 3 = the very name, 2 = the same after folding and abbreviations, 0 = another. */
function rankOf(
  version: UnitName,
  scope: UnitName | undefined,
  asked: { wanted: ReadonlySet<string>; text: string },
): number {
  if (version.name === asked.text) return 3
  const names = [version.name, version.shortName, version.abbreviation].filter((name) => name !== null)
  // "Sở Nội vụ thành phố Hải Vân" means the department of that very city
  const keys = names.flatMap((name) => [...nameKeys(name), ...(scope ? nameKeys(`${name} ${scope.name}`) : [])])
  return keys.some((key) => asked.wanted.has(key)) ? 2 : 0
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
