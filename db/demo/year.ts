import { type PlainDate, yearOf } from '../../src/kernel/dates.ts'

/**
 * The year whose plan the demo tells: this one from 15 March, when its first reporting period has closed, before that the
 * last one, so that there are always two periods with something in them.
 */
export function demoYear(today: PlainDate): number {
  return today.slice(5) >= '03-15' ? yearOf(today) : yearOf(today) - 1
}
