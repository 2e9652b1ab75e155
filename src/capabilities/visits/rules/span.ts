import { addDays, firstOfMonth, firstOfWeek, type PlainDate } from '../../../kernel/dates.ts'

/** What the public counter says. Sums of whole days in Viet Nam's time; a week begins on Monday. */
export interface CounterFigures {
  readonly online: number
  readonly today: SpanCount
  readonly week: SpanCount
  readonly month: SpanCount
  readonly total: SpanCount
  /** The first day that was counted; null: none yet. */
  readonly since: PlainDate | null
}
export interface SpanCount {
  readonly views: number
  /** Each person once a day: over several days the sum of its days. */
  readonly visitors: number
}

export const spansAt = (today: PlainDate) => ({
  today,
  week: firstOfWeek(today),
  month: firstOfMonth(today),
})

/** Days of single pages are kept from this one on; before it their months. */
export const daysKeptFrom = (today: PlainDate): PlainDate => {
  const month = firstOfMonth(today)
  let first = month
  for (let months = 0; months < 24; months += 1) first = firstOfMonth(addDays(first, -1))
  return first
}
