// Three things that are asked of a unit's report, and kept apart: is all of it there (completeness), did it come in time
// (timeliness), may it still be changed (lock). A report that was never sent is missing: it has no completeness, not a poor one.
import { daysBetween, type PlainDate, todayIn } from '../../../kernel/dates.ts'
import type { UnitTree } from '../../units/index.ts'
import type { UnitPlace, UnitReport, UnitReportFigures, UnitReportState } from './unit-report.ts'

/** Parts that every unit fills; "không có" is an answer. */
export const requiredPlaces = ['assessment', 'difficulties', 'proposals'] as const satisfies readonly UnitPlace[]

export type Part =
  | { readonly kind: 'words'; readonly place: (typeof requiredPlaces)[number] }
  /** A task with something overdue that the unit does not explain. */
  | { readonly kind: 'task'; readonly taskId: string; readonly overdue: number }
  /** The report of the unit's own plan, which feeds this one, is not approved. */
  | { readonly kind: 'child' }

export interface Completeness {
  readonly filled: number
  readonly required: number
  readonly missing: readonly Part[]
}

/** Required are the three parts in words, an explanation for every task that is behind, and the report of the unit's own plan. */
export function completenessOf(
  report: Pick<UnitReport, 'words' | 'explanations'>,
  figures: {
    readonly late: readonly UnitReportFigures['late'][number][]
    readonly child: UnitReportFigures['child']
  },
): Completeness {
  const missing: Part[] = [
    ...requiredPlaces.filter((place) => !report.words[place]).map((place) => ({ kind: 'words' as const, place })),
    ...figures.late
      .filter(({ taskId }) => !report.explanations[taskId])
      .map((task) => ({ kind: 'task' as const, ...task })),
    ...(figures.child === 'missing' ? [{ kind: 'child' as const }] : []),
  ]
  const required = requiredPlaces.length + figures.late.length + (figures.child === 'none' ? 0 : 1)
  return { filled: required - missing.length, required, missing }
}

/** `owed`: not sent, and there is still time. `missing`: not sent, and the day has passed. */
export type Timeliness =
  | { readonly kind: 'on-time' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'owed'; readonly days: number }
  | { readonly kind: 'missing'; readonly days: number }

/** The due day itself is still in time (NĐ 09/2019/NĐ-CP: "chậm nhất vào ngày"). The first sending counts. */
export function timelinessOf(firstSubmittedAt: Date | null, dueOn: PlainDate, today: PlainDate): Timeliness {
  if (firstSubmittedAt === null) {
    const days = daysBetween(dueOn, today)
    return days > 0 ? { kind: 'missing', days } : { kind: 'owed', days: daysBetween(today, dueOn) }
  }
  const days = daysBetween(dueOn, todayIn(firstSubmittedAt))
  return days > 0 ? { kind: 'late', days } : { kind: 'on-time' }
}

/** Why something about a report cannot be changed. All that hold are named, the hardest first. */
export type LockReason = 'consolidated' | 'accepted' | 'submitted' | 'period-closed' | 'cut-off'

export interface Lock {
  readonly reason: LockReason
  /** `figures`: words may still be written, but what is done from now on counts for the next period. */
  readonly holds: 'all' | 'figures'
  /** Who can lift it; null: nobody. */
  readonly liftedBy: 'head' | 'coordinator' | null
}

const lifting: Readonly<Record<LockReason, Omit<Lock, 'reason'>>> = {
  consolidated: { holds: 'all', liftedBy: 'coordinator' },
  accepted: { holds: 'all', liftedBy: 'coordinator' },
  submitted: { holds: 'all', liftedBy: 'head' },
  'period-closed': { holds: 'all', liftedBy: 'coordinator' },
  'cut-off': { holds: 'figures', liftedBy: null },
}

export function locksOf(about: {
  readonly state: UnitReportState
  readonly isClosed: boolean
  readonly periodTo: PlainDate
  readonly today: PlainDate
}): Lock[] {
  const { state } = about
  const holding: readonly (LockReason | false)[] = [
    (state === 'consolidated' || state === 'accepted' || state === 'submitted') && state,
    about.isClosed && 'period-closed',
    about.today > about.periodTo && 'cut-off',
  ]
  return holding.flatMap((reason) => (reason ? [{ reason, ...lifting[reason] }] : []))
}

/** Whether the unit can still write. */
export const isOpen = (locks: readonly Lock[]): boolean => locks.every(({ holds }) => holds !== 'all')

export const deadlineReaches = ['all', 'departments', 'communes', 'unit'] as const
export type DeadlineReach = (typeof deadlineReaches)[number]

/** A due day of a plan's period other than the calendar's. */
export interface UnitDeadline {
  readonly id: string
  readonly reach: DeadlineReach
  readonly unitId: string | null
  readonly dueOn: PlainDate
  /** The rule, decision or request that it rests on. */
  readonly source: string
}

/** The narrowest that speaks of the unit, else null: the calendar's day holds. */
export function deadlineFor(
  unitId: string,
  deadlines: readonly UnitDeadline[],
  at: { readonly tree: Pick<UnitTree, 'unit' | 'kindOn'>; readonly on: PlainDate },
): UnitDeadline | null {
  const reach = at.tree.unit(unitId)?.level === 'COMMUNE' ? 'communes' : 'departments'
  const speaks = (one: UnitDeadline, wanted: DeadlineReach) =>
    one.reach === wanted && (wanted !== 'unit' || one.unitId === unitId)
  const order = ['unit', reach, 'all'] as const
  return order.flatMap((wanted) => deadlines.find((one) => speaks(one, wanted)) ?? []).at(0) ?? null
}

/** How a whole tier has reported: distinct units, one each; what is missing stays missing and is no zero. */
export interface Reporting {
  readonly units: number
  readonly sent: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly accepted: number
  readonly waiting: number
  readonly returned: number
}

export function reportingOf(
  rows: readonly { readonly state: UnitReportState; readonly timeliness: Timeliness }[],
): Reporting {
  const of = (kind: Timeliness['kind']) => rows.filter(({ timeliness }) => timeliness.kind === kind).length
  const stand = (...states: UnitReportState[]) => rows.filter(({ state }) => states.includes(state)).length
  return {
    units: rows.length,
    sent: of('on-time') + of('late'),
    onTime: of('on-time'),
    late: of('late'),
    missing: of('missing'),
    accepted: stand('accepted', 'consolidated'),
    waiting: stand('submitted'),
    returned: stand('returned'),
  }
}
