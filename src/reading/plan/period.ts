import { endOfMonth, startOfMonth } from '../dates.ts'
import type { PlanReading } from '../reading.ts'
import { firstHalf, quarterNumbers } from '../words/schedule.ts'
import { borrowedYear, periodHalf, periodQuarter, periodRange, periodUntil, periodYear } from '../words/sections.ts'

/** The time that a plan is for, from its title; a plan of a year starts on 1 January even if issued in March. */
export function periodOf(title: string | null, issued: string | null): PlanReading['period'] {
  if (title === null) return null
  const range = periodRange.exec(title)
  if (range) return { from: `${range[1]}-01-01`, to: `${range[2]}-12-31` }
  const quarter = periodQuarter.exec(title)
  const number = quarterNumbers[(quarter?.[1] ?? '').toUpperCase()]
  if (quarter && number) {
    return { from: startOfMonth(number * 3 - 2, Number(quarter[2])), to: endOfMonth(number * 3, Number(quarter[2])) }
  }
  const half = periodHalf.exec(title)
  if (half) return halfOf(Number(half[2]), half[1] ?? '')
  const until = periodUntil.exec(title)
  if (until && issued !== null) return { from: issued, to: `${until[1]}-12-31` }
  const year = lastOwnYear(title)
  return year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` }
}

function halfOf(year: number, part: string): { from: string; to: string } {
  const first = part.toLowerCase() === firstHalf
  return first ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-07-01`, to: `${year}-12-31` }
}

function lastOwnYear(title: string): string | null {
  let last: string | null = null
  for (const match of title.matchAll(periodYear)) {
    if (!borrowedYear.test(title.slice(0, match.index))) last = match[1] ?? last
  }
  return last
}
