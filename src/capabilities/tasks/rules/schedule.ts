// From the words of a plan ("Quy I", "hang thang it nhat 02 tin", "thuong xuyen") to periods with their due days. Computed once,
// when the task is ordered, and stored with the rule that gave each day; what is late is derived from them later.
import {
  addDays,
  addMonths,
  addWorkingDays,
  dateOf,
  firstOfMonth,
  firstOfQuarter,
  firstOfWeek,
  lastOfMonth,
  max,
  min,
  monthOf,
  type PlainDate,
  quarterOf,
  type WorkCalendar,
  workingDayFrom,
  yearOf,
} from '../../../kernel/dates.ts'
import { fold } from '../../../kernel/text-folding.ts'
import type { Schedule } from '../../../reading/index.ts'
import type { TaskOrder } from './task.ts'

/** Which rule gave a due day. */
export type DueRule = keyof typeof dueRules

export const dueRules = {
  'named-day': { source: 'Thời hạn ghi trong kế hoạch; “trước ngày” được hiểu là chậm nhất trong ngày đó' },
  'end-of-range': { source: 'Khoảng thời gian ghi trong kế hoạch: chậm nhất ngày cuối' },
  'end-of-period': { source: 'Việc định kỳ: chậm nhất ngày cuối của mỗi kỳ' },
  'day-of-period': { source: 'Việc định kỳ có ghi ngày: chậm nhất ngày đó của tháng cuối kỳ' },
  'reporting-cut-off': {
    source:
      'Việc thường xuyên: kiểm theo ngày chốt số liệu của kỳ báo cáo (ngày 14; Nghị định 09/2019/NĐ-CP, Công văn 581/BNV-CCHC)',
  },
  'days-after': {
    source:
      'Số ngày kể từ ngày ký; ngày cuối rơi vào ngày nghỉ thì lùi sang ngày làm việc kế tiếp (Điều 147, 148 Bộ luật Dân sự 2015)',
  },
  'working-days-after': {
    source: 'Số ngày làm việc kể từ ngày ký, không tính ngày ký (khoản 2 Điều 147 Bộ luật Dân sự 2015)',
  },
  'end-of-plan': { source: 'Kế hoạch không ghi thời hạn riêng: chậm nhất khi hết thời gian thực hiện kế hoạch' },
  'on-event': { source: 'Việc theo sự kiện: hạn do người ghi nhận sự kiện ấn định' },
  extended: { source: 'Hạn được cơ quan đầu mối gia hạn, có lý do' },
} as const

/** One period in which the duty falls due once; every assignment of the task gets an occurrence for it when it opens. */
export interface DutyPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly opensOn: PlainDate
  /** Last day whose deeds count; null = until it is done, however late. */
  readonly countsUntil: PlainDate | null
  readonly dueOn: PlainDate | null
  /** false: counting working days left the published calendar, so the day may still move. */
  readonly published: boolean
  readonly rule: DueRule
  readonly quota: { readonly count: number; readonly of: string | null }
}

export interface Terms {
  readonly signedOn: PlainDate
  /** Last days of reporting periods, ascending, from before the plan's first day to after its last. */
  readonly cutOffs: readonly PlainDate[]
  readonly calendar: WorkCalendar
}

/** A due day with the rule that gave it. */
export interface Due {
  readonly dueOn: PlainDate
  readonly published: boolean
  readonly rule: DueRule
}

type Duty = Pick<TaskOrder, 'schedule' | 'period' | 'quota'>
interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** All periods of a duty in order, also those that open later. Empty only for a duty that waits for an event. */
export function periodsOf(duty: Duty, terms: Terms): DutyPeriod[] {
  const { schedule, period } = duty
  const quota = quotaOf(duty)
  if (schedule.kind === 'event' || isTiedToEvent(schedule)) return []
  if (schedule.kind === 'continuous' || (schedule.kind === 'recurring' && schedule.every === null))
    return continuous(duty, terms).map((slice) =>
      repeated(slice, { dueOn: slice.to, rule: 'reporting-cut-off', quota }),
    )
  if (schedule.kind === 'recurring') return recurring(duty, terms)
  if (schedule.kind === 'range') {
    const span = within(schedule, period)
    return [{ ...single(span, quota), opensOn: span.from, dueOn: span.to, rule: 'end-of-range' }]
  }
  const due = oneDay(duty, terms)
  return [{ ...single(untilDue(period, terms.signedOn, due.dueOn), quota), ...due }]
}

/**
 * The due day after an event on which the duty waits; null where the plan names no number of days and a person must say it.
 */
export function dueAfter(schedule: Schedule, day: PlainDate, calendar: WorkCalendar): Due | null {
  const { count } = schedule
  if (count === null) return null
  if (countsWorkingDays(schedule)) {
    const counted = addWorkingDays(calendar, day, count)
    return { dueOn: counted.on, published: counted.published, rule: 'working-days-after' }
  }
  const counted = workingDayFrom(calendar, addDays(day, count))
  return { dueOn: counted.on, published: counted.published, rule: 'days-after' }
}

/** From the plan's first day, or from its signing where that is earlier: a plan for next year may be due this December. */
function untilDue(period: Span, signedOn: PlainDate, dueOn: PlainDate): Span {
  const from = min(min(period.from, signedOn), firstOfMonth(dueOn))
  return { from, to: dueOn }
}

function oneDay(duty: Duty, terms: Terms): Due {
  const { schedule, period } = duty
  if (schedule.kind === 'due' && schedule.to !== null)
    return { dueOn: schedule.inclusive ? schedule.to : addDays(schedule.to, -1), published: true, rule: 'named-day' }
  const counted = schedule.kind === 'relative' ? dueAfter(schedule, terms.signedOn, terms.calendar) : null
  return counted ?? { dueOn: period.to, published: true, rule: 'end-of-plan' }
}

/**
 * The slices of the reporting year that end within the duty. Reports of six months and of the year are cumulative
 * (15/12 to 14/6, 15/12 to 14/12), so slices between cut-offs are what no deed falls into twice. A slice belongs to the plan
 * in whose time it ends: the days after 14/12 are reported, and counted, in the first quarter of the next year.
 */
function continuous({ schedule, period }: Duty, terms: Terms): Span[] {
  const asked = within(schedule, period)
  const slices = terms.cutOffs.flatMap((to, index) => {
    const before = terms.cutOffs[index - 1]
    return before === undefined ? [] : [{ from: addDays(before, 1), to }]
  })
  const ending = slices.filter((slice) => slice.to >= max(asked.from, terms.signedOn) && slice.to <= asked.to)
  if (ending.length === 0) return [asked]
  return ending.map((slice) => (asked.from > period.from ? { from: max(slice.from, asked.from), to: slice.to } : slice))
}

function recurring(duty: Duty, terms: Terms): DutyPeriod[] {
  const { schedule, period } = duty
  const asked = within(schedule, period)
  const quota = quotaOf(duty)
  // Nobody owes what was over before it was ordered.
  const frames = framesOf(schedule.every, asked).filter((frame) => frame.to >= terms.signedOn)
  const day = dayInLastMonth(schedule)
  return (frames.length > 0 ? frames : [asked]).map((frame) => {
    const named = day === null ? null : dateOf(yearOf(frame.to), monthOf(frame.to), day)
    return repeated(frame, { dueOn: named ?? frame.to, rule: named ? 'day-of-period' : 'end-of-period', quota })
  })
}

/** Weeks, months, quarters … of the calendar that end within the span; a week belongs where its Thursday lies (ISO 8601). */
function framesOf(every: Schedule['every'], span: Span): Span[] {
  const frames: Span[] = []
  for (
    let frame = frameAround(every, span.from);
    frame.from <= span.to;
    frame = frameAround(every, addDays(frame.to, 1))
  ) {
    const mark = every === 'week' ? addDays(frame.from, 3) : frame.to
    if (mark >= span.from && mark <= span.to)
      frames.push(every === 'week' ? frame : { from: max(frame.from, span.from), to: frame.to })
  }
  return frames
}

function frameAround(every: Schedule['every'], day: PlainDate): Span {
  const year = yearOf(day)
  switch (every) {
    case 'week':
      return { from: firstOfWeek(day), to: addDays(firstOfWeek(day), 6) }
    case 'month':
      return { from: firstOfMonth(day), to: lastOfMonth(day) }
    case 'quarter':
      return months(firstOfQuarter(year, quarterOf(day)), 3)
    case 'half-year':
      return months(monthOf(day) <= 6 ? `${year}-01-01` : `${year}-07-01`, 6)
    default:
      return { from: `${year}-01-01`, to: `${year}-12-31` }
  }
}

const months = (from: PlainDate, count: number): Span => ({ from, to: addDays(addMonths(from, count), -1) })

const within = (schedule: Schedule, period: Span): Span => ({
  from: schedule.from ?? period.from,
  to: schedule.to ?? period.to,
})

const repeated = (span: Span, rest: Pick<DutyPeriod, 'dueOn' | 'rule' | 'quota'>): DutyPeriod => ({
  ...span,
  ...rest,
  opensOn: span.from,
  countsUntil: span.to,
  published: true,
})

/** Done once: open from the start of the plan, and a late deed still counts. */
const single = (span: Span, quota: DutyPeriod['quota']) => ({
  ...span,
  opensOn: span.from,
  countsUntil: null,
  published: true,
  quota,
})

function quotaOf({ quota, schedule }: Duty): DutyPeriod['quota'] {
  if (quota) return quota
  const perPeriod = schedule.kind === 'recurring' || schedule.kind === 'continuous'
  return perPeriod && schedule.count !== null ? { count: schedule.count, of: schedule.of } : { count: 1, of: null }
}

/** "truoc ngay 15 cua thang cuoi quy", "truoc ngay 20 hang thang": the day of the month, where one is named. */
function dayInLastMonth(schedule: Schedule): number | null {
  if (schedule.every === 'week') return null
  const found = /\bngay (\d{1,2})\b(?!\s*[/.-]\s*\d)/.exec(fold(schedule.phrase))
  return found ? Number(found[1]) : null
}

const countsWorkingDays = (schedule: Schedule) => /lam viec/.test(fold(`${schedule.of ?? ''} ${schedule.phrase}`))

/** "trong 10 ngay ke tu ngay co huong dan": counted from something that has not happened yet. */
function isTiedToEvent({ kind, trigger }: Schedule): boolean {
  return kind === 'relative' && trigger !== null && !/\b(ki|ban hanh)\b/.test(fold(trigger))
}
