/** A calendar day of Vietnam as 'YYYY-MM-DD'. Comparing two as strings compares the days. */
export type PlainDate = string

/** 1 = Monday … 7 = Sunday, as ISO 8601 numbers them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Quarter = 1 | 2 | 3 | 4

const dayLength = 86_400_000

// Vietnam keeps UTC+7 all year round and has not changed it since 1975, so no zone database is needed.
const hanoiOffset = 7 * 3_600_000

/** Whether the text is a day that exists, written 'YYYY-MM-DD'. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && plain(at) === text
}

/** The day written as numbers, or null where no such day exists (30 February). Months count from 1. */
export function dateOf(year: number, month: number, day: number): PlainDate | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isPlainDate(text) ? text : null
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return plain(new Date(midnight(date) + days * dayLength))
}

/** Same day of a later (or earlier) month; the last day of that month where it is shorter: 31/01 + 1 month = 28/02 or 29/02. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const first = `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}-01`
  return min(addDays(first, dayOf(date) - 1), lastOfMonth(first))
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((midnight(to) - midnight(from)) / dayLength)
}

export function weekday(date: PlainDate): Weekday {
  // getUTCDay is 0…6 from Sunday, so the result is 1…7.
  return (new Date(midnight(date)).getUTCDay() || 7) as Weekday
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** 1 … 12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7))
}

/** 1 … 31. */
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10))
}

export function quarterOf(date: PlainDate): Quarter {
  // Months are 1 … 12, so the result is 1 … 4.
  return Math.ceil(monthOf(date) / 3) as Quarter
}

export function firstOfMonth(date: PlainDate): PlainDate {
  return `${date.slice(0, 7)}-01`
}

export function lastOfMonth(date: PlainDate): PlainDate {
  return plain(new Date(Date.UTC(yearOf(date), monthOf(date), 0)))
}

/** Monday of the week that holds the day. */
export function firstOfWeek(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekday(date))
}

export function firstOfQuarter(year: number, quarter: Quarter): PlainDate {
  return `${pad(year, 4)}-${pad(quarter * 3 - 2, 2)}-01`
}

export function lastOfQuarter(year: number, quarter: Quarter): PlainDate {
  return lastOfMonth(`${pad(year, 4)}-${pad(quarter * 3, 2)}-01`)
}

/** Negative, zero or positive as the first day is before, on or after the second: for `sort`. */
export function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function min(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

export function max(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

/** Whether the day lies in the interval, both ends included; an open end is null. */
export function isWithin(date: PlainDate, from: PlainDate | null, to: PlainDate | null): boolean {
  return (from === null || date >= from) && (to === null || date <= to)
}

const writtenDates = [
  /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/,
  /^(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})$/,
]

/** Reads a whole text that is one day in Vietnamese order: '12/12/2019', '3/5/2017' or the long form with words. Null if it is not one. */
export function parseVietnameseDate(text: string): PlainDate | null {
  const bare = withoutMarks(text).trim()
  for (const written of writtenDates) {
    const [, day, month, year] = written.exec(bare) ?? []
    if (day && month && year) return dateOf(Number(year), Number(month), Number(day))
  }
  return null
}

/** 'dd/MM/yyyy'. */
export function toVietnamese(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** The official day at an instant, whatever zone the host keeps. */
export function todayIn(now: Date): PlainDate {
  return plain(new Date(now.getTime() + hanoiOffset))
}

/** The instant of a time of day ('HH:mm') in Vietnam. */
export function instantAt(date: PlainDate, time: string): Date {
  return new Date(`${date}T${time}:00+07:00`)
}

/**
 * The official days of a span of years, for civil servants on a Monday–Friday week. `off` holds weekdays that are free
 * (holidays, compensations, swapped days), `working` holds weekend days worked in exchange. Nothing is known outside `from`–`to`.
 */
export interface WorkCalendar {
  from: PlainDate
  to: PlainDate
  off: ReadonlySet<PlainDate>
  working: ReadonlySet<PlainDate>
}

/** A day reached by counting; `published` is false where counting left the published calendar and only weekends could be skipped. */
export interface CountedDay {
  on: PlainDate
  published: boolean
}

/** Null beyond the published calendar: not even a weekend is certain there, a Saturday may become a working day. */
export function isWorkingDay(calendar: WorkCalendar, date: PlainDate): boolean | null {
  return isPublished(calendar, date) ? isExpectedWorking(calendar, date) : null
}

/**
 * The day that is `count` working days after the given one; the given day itself is not counted (Civil Code 2015, article 147(2)).
 * Zero gives the day itself; a negative count goes back.
 */
export function addWorkingDays(calendar: WorkCalendar, date: PlainDate, count: number): CountedDay {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let on = date
  let published = left > 0 || isPublished(calendar, date)
  while (left > 0) {
    on = addDays(on, step)
    published &&= isPublished(calendar, on)
    if (isExpectedWorking(calendar, on)) left -= 1
  }
  return { on, published }
}

/** Working days after `from` up to and including `to`; zero when `to` is not later. The inverse of `addWorkingDays` on working days. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): { days: number; published: boolean } {
  let days = 0
  let published = true
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    published &&= isPublished(calendar, on)
    if (isExpectedWorking(calendar, on)) days += 1
  }
  return { days, published }
}

/** The first working day after the given one. */
export function nextWorkingDay(calendar: WorkCalendar, date: PlainDate): CountedDay {
  return addWorkingDays(calendar, date, 1)
}

/** The day itself if it is worked, else the next working day: where a period ends on a day off (Civil Code 2015, article 148(5)). */
export function workingDayFrom(calendar: WorkCalendar, date: PlainDate): CountedDay {
  const published = isPublished(calendar, date)
  if (isExpectedWorking(calendar, date)) return { on: date, published }
  const next = nextWorkingDay(calendar, date)
  return { on: next.on, published: published && next.published }
}

function isPublished(calendar: WorkCalendar, date: PlainDate): boolean {
  return date >= calendar.from && date <= calendar.to
}

function isExpectedWorking(calendar: WorkCalendar, date: PlainDate): boolean {
  if (weekday(date) >= 6) return calendar.working.has(date)
  return !calendar.off.has(date)
}

function midnight(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function plain(at: Date): PlainDate {
  return at.toISOString().slice(0, 10)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
