// Những ngày có thay đổi, và lịch sử một đơn vị: read from the tree, nothing is stored for it.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { Measure } from './measure.ts'
import type { UnitTree } from './tree.ts'
import type { Succession, Unit } from './unit.ts'

/** What happened on one day in a part of the tree. */
export interface DayOfChange {
  readonly day: PlainDate
  readonly begun: number
  readonly ended: number
  readonly renamed: number
}

/** Every day on which a unit of these began, ended or changed its name, class or superior; the oldest first. */
export function daysOfChange(units: readonly Unit[]): DayOfChange[] {
  const days = new Map<PlainDate, { begun: number; ended: number; renamed: number }>()
  const at = (day: PlainDate) => {
    const known = days.get(day) ?? { begun: 0, ended: 0, renamed: 0 }
    days.set(day, known)
    return known
  }
  for (const unit of units) {
    at(unit.validFrom).begun += 1
    if (unit.validTo !== null) at(addDays(unit.validTo, 1)).ended += 1
    for (const { from } of unit.names.slice(1)) at(from).renamed += 1
    for (const { from } of unit.parents.slice(1)) at(from)
  }
  return [...days].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** One line of a unit's history. */
export interface HistoryLine {
  readonly day: PlainDate
  readonly side: 'origin' | 'itself' | 'later'
  /** Steps away from the unit; 0 = the unit's own. */
  readonly depth: number
  readonly event:
    | { readonly kind: 'begun' | 'ended' }
    | { readonly kind: 'named'; readonly name: string }
    | { readonly kind: 'under'; readonly parentId: string }
    | { readonly kind: 'measured'; readonly measure: Measure }
    | { readonly kind: 'succession'; readonly row: Succession }
  readonly legalBasis: string | null
}

/** All that is known of a unit, to any depth both ways, in the order of the days. */
export function historyOf(tree: UnitTree, unit: Unit): HistoryLine[] {
  const own = (day: PlainDate, event: HistoryLine['event'], legalBasis: string | null): HistoryLine => {
    return { day, side: 'itself', depth: 0, event, legalBasis }
  }
  const reached = (side: 'origin' | 'later', kin: ReturnType<UnitTree['origins']>) => {
    const depths = new Map([[unit.id, 0], ...kin.map(({ unitId, depth }) => [unitId, depth] as const)])
    return [...depths].flatMap(([id, depth]) =>
      (side === 'origin' ? tree.predecessors(id) : tree.successors(id))
        .filter(({ fromUnitId, toUnitId }) => fromUnitId !== toUnitId)
        .map((row): HistoryLine => {
          const event = { kind: 'succession', row } as const
          return { day: row.effectiveOn, side, depth: depth + 1, event, legalBasis: row.legalBasis }
        }),
    )
  }
  const lines = [
    own(unit.validFrom, { kind: 'begun' }, unit.legalBasis),
    ...unit.names.map(({ from, name, legalBasis }) => own(from, { kind: 'named', name }, legalBasis)),
    ...unit.parents.map(({ from, parentId }) => own(from, { kind: 'under', parentId }, null)),
    ...(unit.measures ?? []).map((measure) => own(measure.asOf, { kind: 'measured', measure }, null)),
    ...(unit.validTo === null ? [] : [own(addDays(unit.validTo, 1), { kind: 'ended' }, null)]),
    ...reached('origin', tree.origins(unit.id)),
    ...reached('later', tree.becoming(unit.id)),
  ]
  return lines.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
