// Bản tóm tắt cho lãnh đạo: three things that are late, three that may go wrong, three that went well, each chosen by a
// rule that stands on the page and each leading to the rows it rests on. Everything is derived; nothing is typed.
import { addDays, daysBetween, type PlainDate } from '../../../kernel/dates.ts'

/** How far the summary looks ahead and back, in days. */
export const ahead = 14
export const back = 30
/** An obstacle that has waited longer than this is a risk. */
export const patience = 10

export interface SummaryOccurrence {
  readonly taskId: string
  readonly unitId: string
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly credited: number
}

export interface SummaryObstacle {
  readonly id: string
  readonly unitId: string
  readonly text: string
  readonly raisedOn: PlainDate
  readonly decidedOn: PlainDate | null
}

export interface SummaryFacts {
  readonly today: PlainDate
  readonly overdue: readonly SummaryOccurrence[]
  /** Due from today to `ahead` days on. */
  readonly coming: readonly SummaryOccurrence[]
  /** Due in the `back` days before today. */
  readonly past: readonly SummaryOccurrence[]
  readonly obstacles: readonly SummaryObstacle[]
  /** Units with tasks that fell due, and how many accepted deeds each has in the `back` days. */
  readonly deeds: ReadonlyMap<string, number>
  readonly charged: readonly string[]
}

export type SummaryLine =
  | {
      readonly rule: 'late'
      readonly taskId: string
      readonly units: readonly string[]
      readonly dueOn: PlainDate
      readonly days: number
    }
  | {
      readonly rule: 'nothing-done'
      readonly taskId: string
      readonly units: readonly string[]
      readonly dueOn: PlainDate
      readonly days: number
    }
  | { readonly rule: 'obstacle-open'; readonly obstacle: SummaryObstacle; readonly days: number }
  | { readonly rule: 'silent-units'; readonly units: readonly string[] }
  | {
      readonly rule: 'done-in-time'
      readonly taskId: string
      readonly units: readonly string[]
      readonly dueOn: PlainDate
    }
  | { readonly rule: 'most-deeds'; readonly unitId: string; readonly deeds: number }
  | { readonly rule: 'obstacles-decided'; readonly obstacles: readonly SummaryObstacle[] }

export interface Summary {
  readonly late: readonly SummaryLine[]
  readonly risks: readonly SummaryLine[]
  readonly wins: readonly SummaryLine[]
}

const most = 3

export function summarise(facts: SummaryFacts): Summary {
  return { late: lateLines(facts).slice(0, most), risks: risksIn(facts), wins: winsIn(facts) }
}

/** The tasks longest overdue; of the same day the one with more units behind. */
function lateLines({ overdue, today }: SummaryFacts): SummaryLine[] {
  return byTask(overdue).map(({ taskId, units, dueOn }) => ({
    rule: 'late',
    taskId,
    units,
    dueOn,
    days: daysBetween(dueOn, today),
  }))
}

/** One of each kind first: due soon with nothing done, an obstacle left open, units that are silent; then more of them. */
function risksIn(facts: SummaryFacts): SummaryLine[] {
  const { today, coming, obstacles, deeds, charged } = facts
  const idle = byTask(coming.filter(({ doneOn, credited }) => doneOn === null && credited === 0))
    .sort((a, b) => b.units.length - a.units.length || compare(a.dueOn, b.dueOn))
    .map(({ taskId, units, dueOn }): SummaryLine => {
      return { rule: 'nothing-done', taskId, units, dueOn, days: daysBetween(today, dueOn) }
    })
  const open = obstacles
    .filter(({ decidedOn, raisedOn }) => decidedOn === null && daysBetween(raisedOn, today) > patience)
    .sort((a, b) => compare(a.raisedOn, b.raisedOn))
    .map((obstacle): SummaryLine => ({ rule: 'obstacle-open', obstacle, days: daysBetween(obstacle.raisedOn, today) }))
  const silent = charged.filter((unitId) => (deeds.get(unitId) ?? 0) === 0)
  const quiet: SummaryLine[] = silent.length > 0 ? [{ rule: 'silent-units', units: silent }] : []
  return inTurn([idle, open, quiet])
}

/** One of each kind first: a task that all did in time, the unit with most deeds, obstacles decided; then more tasks. */
function winsIn({ today, past, obstacles, deeds }: SummaryFacts): SummaryLine[] {
  const whole = byTask(past)
    .filter(({ rows }) => rows.every(({ doneOn, dueOn }) => doneOn !== null && dueOn !== null && doneOn <= dueOn))
    .sort((a, b) => b.units.length - a.units.length || compare(b.dueOn, a.dueOn))
    .map(({ taskId, units, dueOn }): SummaryLine => ({ rule: 'done-in-time', taskId, units, dueOn }))
  const [best] = [...deeds].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
  const busiest: SummaryLine[] = best ? [{ rule: 'most-deeds', unitId: best[0], deeds: best[1] }] : []
  const since = addDays(today, -back)
  const decided = obstacles.filter(({ decidedOn }) => decidedOn !== null && decidedOn >= since)
  const settled: SummaryLine[] = decided.length > 0 ? [{ rule: 'obstacles-decided', obstacles: decided }] : []
  return inTurn([whole, busiest, settled])
}

/** The first of each list, then the second of each, until there are enough. */
function inTurn(lists: readonly (readonly SummaryLine[])[]): SummaryLine[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []))
    .flat()
    .slice(0, most)
}

interface TaskGroup {
  readonly taskId: string
  readonly units: readonly string[]
  /** The earliest. */
  readonly dueOn: PlainDate
  readonly rows: readonly SummaryOccurrence[]
}

function byTask(rows: readonly SummaryOccurrence[]): TaskGroup[] {
  const groups = new Map<string, SummaryOccurrence[]>()
  for (const row of rows) if (row.dueOn !== null) groups.set(row.taskId, [...(groups.get(row.taskId) ?? []), row])
  return [...groups]
    .map(([taskId, own]) => ({
      taskId,
      units: [...new Set(own.map(({ unitId }) => unitId))],
      dueOn: own.map(({ dueOn }) => dueOn ?? '').reduce((first, dueOn) => (dueOn < first ? dueOn : first)),
      rows: own,
    }))
    .sort((a, b) => compare(a.dueOn, b.dueOn) || b.units.length - a.units.length || compare(a.taskId, b.taskId))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
