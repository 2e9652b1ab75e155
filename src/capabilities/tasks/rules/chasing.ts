// Chasing up (don doc): the unit is reminded before a due day, its head is told after it, then the plan's lead unit. Each step
// happens once for each occurrence.
import { addDays, daysBetween, type PlainDate } from '../../../kernel/dates.ts'

export const chaseSteps = ['before-7', 'before-3', 'before-1', 'late-head', 'late-coordinator'] as const
export type ChaseStep = (typeof chaseSteps)[number]

/** The system's own defaults; the working regulations of an authority may set others. */
export const chasing = {
  source: 'Mức mặc định của hệ thống; quy chế làm việc của từng nơi có thể quy định khác',
  remindDays: { 'before-7': 7, 'before-3': 3, 'before-1': 1 },
  lateDays: { 'late-head': 1, 'late-coordinator': 4 },
} as const

/** A duty whose period is shorter than four times the warning would be chased all the time: a weekly one is reminded a day ahead only. */
const shortestPeriods = 4

interface Chased {
  readonly from: PlainDate
  readonly dueOn: PlainDate
  readonly requested: boolean
  readonly sent: readonly ChaseStep[]
}

/**
 * The step that is due today and has not been taken, or null. Where days were missed, only the nearest step is taken: nobody is
 * told twice at once.
 */
export function chaseStepOn(chased: Chased, today: PlainDate): ChaseStep | null {
  const step = stepOn(chased, today)
  return step !== null && !chased.sent.includes(step) ? step : null
}

function stepOn({ from, dueOn, requested }: Chased, today: PlainDate): ChaseStep | null {
  const left = daysBetween(today, dueOn)
  const length = daysBetween(from, dueOn) + 1
  if (left >= 0) {
    const fitting = (['before-1', 'before-3', 'before-7'] as const).filter(
      (step) => chasing.remindDays[step] * shortestPeriods <= length,
    )
    return fitting.find((step) => left <= chasing.remindDays[step]) ?? null
  }
  if (requested) return null
  if (-left >= chasing.lateDays['late-coordinator']) return 'late-coordinator'
  return 'late-head'
}

/** Due days that can matter on a day: from those long late (a step may have been missed) to the furthest warning. */
export function chaseWindow(today: PlainDate): { from: PlainDate; to: PlainDate } {
  return { from: addDays(today, -30), to: addDays(today, chasing.remindDays['before-7']) }
}
