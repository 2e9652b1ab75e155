// A month as a wall calendar shows it: weeks from Monday, with what falls due on each day. Which days are worked is said by the
// official calendar (Labour Code, articles 111 and 112; yearly notices of swapped days).
import { addDays, addMonths, firstOfMonth, firstOfWeek, lastOfMonth, type PlainDate } from '../../../kernel/dates.ts'

/** One task that falls due, or begins, on a day for some of the units that a list shows. */
export interface DueTask {
  readonly on: PlainDate
  /** The last day of a task whose plan names a range of days, on the first of them; null where the task falls due. */
  readonly until: PlainDate | null
  readonly taskId: string
  readonly text: string
  readonly units: number
  readonly done: number
  /** The only assignment, where there is one. */
  readonly assignmentId: string | null
  readonly unitId: string | null
}

/** Month as yyyy-MM. */
export const monthOn = (day: PlainDate) => day.slice(0, 7)

export function spanOf(month: string): { from: PlainDate; to: PlainDate } {
  const from = `${month}-01`
  return { from, to: lastOfMonth(from) }
}

export const monthBeside = (month: string, step: 1 | -1) => monthOn(addMonths(`${month}-01`, step))

/** Whole weeks that cover the month; the first and the last may reach into its neighbours. */
export function weeksOf(month: string): PlainDate[][] {
  const { from, to } = spanOf(month)
  const weeks: PlainDate[][] = []
  for (let monday = firstOfWeek(firstOfMonth(from)); monday <= to; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

/** What is late stands first on its day, then what is still to do, then what begins, then what is done. */
export function dueState(due: DueTask, today: PlainDate): 'late' | 'open' | 'begins' | 'done' {
  if (due.done >= due.units) return 'done'
  if (due.until !== null) return 'begins'
  return due.on < today ? 'late' : 'open'
}

export function byDay(rows: readonly DueTask[]): Map<PlainDate, DueTask[]> {
  const found = new Map<PlainDate, DueTask[]>()
  for (const row of rows) {
    const day = found.get(row.on)
    if (day) day.push(row)
    else found.set(row.on, [row])
  }
  return found
}
