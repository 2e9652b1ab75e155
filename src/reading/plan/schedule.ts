import { dateFromGroups, endOfMonth, startOfMonth } from '../dates.ts'
import { squeeze } from '../normalise.ts'
import type { Schedule } from '../reading.ts'
import * as words from '../words/schedule.ts'

/** The year that a phrase without a year means; null when the plan covers several. */
export type ScheduleYear = { year: number | null; from: string | null; to: string | null }

type Dates = Pick<Schedule, 'kind' | 'from' | 'to'>
const longestPhrase = 400

/** Turns a phrase ("trước ngày 30/11", "Quý I/2024", "thường xuyên") into a schedule; `none` if nothing is understood. */
export function readSchedule(phrase: string, year: ScheduleYear): Schedule {
  const printed = squeeze(phrase).slice(0, longestPhrase)
  const empty: Schedule = {
    kind: 'none',
    from: null,
    to: null,
    inclusive: true,
    every: null,
    count: null,
    of: null,
    trigger: null,
    phrase: printed,
  }
  if (printed === '') return empty
  const found =
    recurring(printed, year) ??
    byEvent(printed) ??
    relativeTo(printed) ??
    everyYear(printed, year) ??
    untilThenAlways(printed, year) ??
    dated(printed, year)
  return { ...empty, ...(found ?? always(printed, year) ?? eventInside(printed)) }
}

/** A row that says only "monthly" or "all year" often states how many with its product: "02 programmes a month". */
export function withQuotaOf(product: string, schedule: Schedule): Schedule {
  const isOpen = schedule.kind === 'continuous' || (schedule.kind === 'recurring' && schedule.count === null)
  const quota = isOpen ? words.quota.exec(squeeze(product).slice(0, longestPhrase)) : null
  const every = unitOf(quota?.[4])
  if (quota === null || every === null || (schedule.every !== null && schedule.every !== every)) return schedule
  return { ...schedule, kind: 'recurring', every, count: Number(quota[2]), of: squeeze(quota[3] ?? '') }
}

/** The phrase of a sentence that states a time, or '' if it states none. */
export function schedulePhraseIn(sentence: string): string {
  const piece = sentence.slice(0, 3000)
  for (const pattern of words.phrases) {
    const found = pattern.exec(piece)
    if (found !== null) return squeeze(found[0])
  }
  return ''
}

// A day without a year in a plan of several years comes every year.
function everyYear(phrase: string, year: ScheduleYear): Partial<Schedule> | null {
  const day = words.beforeDay.exec(phrase)
  const stated = day?.[4] ?? day?.[7]
  if (day === null || stated !== undefined || year.year !== null || year.from === null) return null
  return { kind: 'recurring', every: 'year', from: year.from, to: year.to }
}

function recurring(phrase: string, year: ScheduleYear): Partial<Schedule> | null {
  const span = { from: year.from, to: year.to }
  const each = words.quotaEach.exec(phrase)
  if (each)
    return { kind: 'recurring', every: unitOf(each[1]), count: Number(each[2]), of: squeeze(each[3] ?? ''), ...span }
  const quota = words.quota.exec(phrase)
  if (quota)
    return { kind: 'recurring', every: unitOf(quota[4]), count: Number(quota[2]), of: squeeze(quota[3] ?? ''), ...span }
  if (words.dayOfPeriod.test(phrase)) {
    return { kind: 'recurring', every: words.lastMonthOfQuarter.test(phrase) ? 'quarter' : 'month', ...span }
  }
  if (words.dayOfYear.test(phrase)) return { kind: 'recurring', every: 'year', ...span }
  const regular = words.regularly.exec(phrase)
  if (regular === null && words.atTimes.test(phrase)) return { kind: 'recurring', every: null, ...span }
  if (regular === null || words.event.test(phrase)) return null
  const every = unitOf(regular[1])
  return every === 'year' && !words.yearlyRule.test(phrase) ? null : { kind: 'recurring', every, ...span }
}

function unitOf(printed: string | undefined): Schedule['every'] {
  return words.everyUnit[(printed ?? '').toLowerCase()] ?? null
}

function byEvent(phrase: string): Partial<Schedule> | null {
  return words.event.test(phrase) ? { kind: 'event', trigger: phrase } : null
}

function eventInside(phrase: string): Partial<Schedule> | null {
  return words.eventInside.test(phrase) ? { kind: 'event', trigger: phrase } : null
}

function relativeTo(phrase: string): Partial<Schedule> | null {
  const found = words.relative.exec(phrase)
  if (found === null) return null
  const count = found[1] === undefined ? null : Number(found[1])
  return { kind: 'relative', count, trigger: squeeze(found[2] ?? found[3] ?? found[4] ?? '') }
}

// "Thường xuyên trong năm 2020" is continuous over the year, not due at its end.
function untilThenAlways(phrase: string, year: ScheduleYear): Partial<Schedule> | null {
  const found = words.continuous.exec(phrase)
  if (found === null || words.completed.test(phrase)) return null
  const before = phrase.slice(0, found.index)
  return /\d/.test(before) ? null : always(phrase, year)
}

function always(phrase: string, year: ScheduleYear): Partial<Schedule> | null {
  const found = words.continuous.exec(phrase)
  if (found === null) return null
  const stated = found[1] ?? words.anyYear.exec(phrase)?.[1]
  if (stated === undefined) return { kind: 'continuous', from: year.from, to: year.to }
  return { kind: 'continuous', ...wholeYear(Number(stated), Number(stated)) }
}

function dated(phrase: string, year: ScheduleYear): Dates | null {
  return range(phrase, year) ?? until(phrase, year) ?? within(phrase, year)
}

function range(phrase: string, { year }: ScheduleYear): Dates | null {
  const days = words.fromDayToDay.exec(phrase)
  if (days) {
    const to = dayOf(days.slice(7), year)
    const from = dayOf(days.slice(1, 7), to === null ? year : Number(to.slice(0, 4)))
    if (from && to) return { kind: 'range', from, to }
  }
  const months = words.fromMonthToMonth.exec(phrase)
  if (months) {
    const last = Number(months[5] ?? months[6] ?? year)
    const first = Number(months[2] ?? months[3] ?? last)
    return monthRange([Number(months[1]), first], [Number(months[4]), last])
  }
  const quarters = words.fromQuarterToQuarter.exec(phrase)
  if (quarters) return quarterRange(quarters, year)
  const opening = words.followingYears.test(phrase) ? startOf(phrase, year) : null
  if (opening) return { kind: 'range', from: opening, to: null }
  const years = words.fromYearToYear.exec(phrase)
  if (years) return { kind: 'range', ...wholeYear(Number(years[1]), Number(years[2])) }
  const day = words.fromDayOn.exec(phrase)
  const from = day ? dayOf(day.slice(1), year) : null
  if (from) return { kind: 'range', from, to: null }
  const on = words.fromYearOn.exec(phrase)
  return on ? { kind: 'range', from: `${on[1] ?? on[2]}-01-01`, to: null } : null
}

// "Quy IV/2025 va cac nam tiep theo" begins with the quarter, not with the year.
function startOf(phrase: string, year: number | null): string | null {
  const quarter = words.inQuarter.exec(phrase)
  const quarterYear = Number(quarter?.[2] ?? quarter?.[3] ?? quarter?.[4] ?? year)
  const number = quarterNumber(quarter?.[1])
  if (number && quarterYear) return startOfMonth(number * 3 - 2, quarterYear)
  const month = words.inMonth.exec(phrase)
  const monthYear = Number(month?.[2] ?? month?.[3] ?? year)
  return month && isMonth(Number(month[1])) && monthYear ? startOfMonth(Number(month[1]), monthYear) : null
}

type MonthOfYear = readonly [month: number, year: number]

function monthRange(from: MonthOfYear, to: MonthOfYear): Dates | null {
  if (![from, to].every(([month, year]) => isMonth(month) && year > 0)) return null
  return { kind: 'range', from: startOfMonth(...from), to: endOfMonth(...to) }
}

function quarterRange(groups: readonly (string | undefined)[], year: number | null): Dates | null {
  const last = Number(groups[6] ?? groups[7] ?? groups[8] ?? groups[10] ?? groups[11] ?? year)
  const first = Number(groups[2] ?? groups[3] ?? groups[4] ?? last)
  const [from, to] = [quarterNumber(groups[1]), quarterNumber(groups[5] ?? groups[9])]
  if (!first || !last || !from || !to) return null
  return { kind: 'range', from: startOfMonth(from * 3 - 2, first), to: endOfMonth(to * 3, last) }
}

function until(phrase: string, { year }: ScheduleYear): Dates | null {
  const before = words.beforeDay.exec(phrase)
  const day = before ? dayOf(before.slice(2), year) : null
  if (day) return due(day)
  const month = words.beforeMonth.exec(phrase)
  const monthYear = Number(month?.[2] ?? month?.[3] ?? year)
  if (month && isMonth(Number(month[1])) && monthYear) return due(endOfPreviousMonth(Number(month[1]), monthYear))
  const on = words.onDay.exec(phrase)
  const exact = on ? dayOf(on.slice(1), year) : null
  return exact ? due(exact) : null
}

function within(phrase: string, { year }: ScheduleYear): Dates | null {
  const month = words.inMonth.exec(phrase) ?? words.bareMonth.exec(phrase)
  const monthYear = Number(month?.[2] ?? month?.[3] ?? year)
  if (month && isMonth(Number(month[1])) && monthYear) return due(endOfMonth(Number(month[1]), monthYear))
  const quarter = words.inQuarter.exec(phrase)
  const quarterYear = Number(quarter?.[2] ?? quarter?.[3] ?? quarter?.[4] ?? year)
  const number = quarterNumber(quarter?.[1])
  if (number && quarterYear) return due(endOfMonth(number * 3, quarterYear))
  const part = words.partOfYear.exec(phrase)
  const partYear = Number(part?.[5] ?? year)
  if (part && partYear && part[4] === undefined) return due(endOfMonth(lastMonthOf(part), partYear))
  const end = words.endOfYear.exec(phrase) ?? words.bareYear.exec(phrase)
  if (end === null) return null
  return words.wholeYearOnly.test(phrase)
    ? { kind: 'continuous', ...wholeYear(Number(end[1]), Number(end[1])) }
    : due(`${end[1]}-12-31`)
}

function lastMonthOf(part: readonly (string | undefined)[]): number {
  if (part[2] !== undefined) return 9
  return part[3] === undefined && part[1]?.toLowerCase() === words.firstHalf ? 6 : 12
}

function dayOf(groups: readonly (string | undefined)[], year: number | null): string | null {
  for (let at = 0; at + 1 < groups.length; at += 3) {
    const [day, month, stated] = groups.slice(at, at + 3)
    if (day === undefined || month === undefined) continue
    return dateFromGroups([day, month, stated ?? (year === null ? undefined : String(year))])
  }
  return null
}

function due(to: string): Dates {
  return { kind: 'due', from: null, to }
}

function wholeYear(first: number, last: number): { from: string; to: string } {
  return { from: `${first}-01-01`, to: `${last}-12-31` }
}

function quarterNumber(printed: string | undefined): number {
  return words.quarterNumbers[(printed ?? '').toUpperCase()] ?? 0
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12
}

function endOfPreviousMonth(month: number, year: number): string {
  return month === 1 ? endOfMonth(12, year - 1) : endOfMonth(month - 1, year)
}
