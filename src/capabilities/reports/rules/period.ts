// Kỳ báo cáo of a plan: which reports it owes, which days their figures cover, what they may be compared with. Source of the
// periods: NĐ 09/2019/NĐ-CP Điều 12 and Công văn 581/BNV-CCHC, kept as data by the calendar.
import { addDays, max, min, type PlainDate, yearOf } from '../../../kernel/dates.ts'
import { type PeriodCode, type PeriodRule, periodsOfYear, type ReportingPeriod } from '../../calendar/index.ts'
import type { ReportPeriod, ReportState } from './report.ts'

/**
 * The reports that a plan owes, in order: the periods of its years that touch its time. What was over before the plan was
 * issued cannot be reported on: a plan of October owes nothing for quý I.
 */
export function periodsOfPlan(
  rules: readonly PeriodRule[],
  plan: {
    readonly period: { readonly from: PlainDate; readonly to: PlainDate } | null
    readonly issued: PlainDate | null
  },
): ReportingPeriod[] {
  if (plan.period === null) return []
  const span = { from: max(plan.period.from, plan.issued ?? plan.period.from), to: plan.period.to }
  const years = Array.from({ length: yearOf(span.to) - yearOf(span.from) + 1 }, (_, index) => yearOf(span.from) + index)
  return years
    .flatMap((year) => periodsOfYear(rules, year))
    .filter((period) => period.to >= span.from && period.from <= span.to)
}

/**
 * Days by which a report judges its occurrences. `cut`: the last day looked at; `lateBefore`: due before this day and not done
 * is late. While the period runs that is today; afterwards what was due on the last day is late too.
 */
export interface Cut {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly cut: PlainDate
  readonly lateBefore: PlainDate
}

export function cutOf(period: Pick<ReportPeriod, 'from' | 'to'>, today: PlainDate): Cut {
  const { from, to } = period
  return { from, to, cut: min(today, to), lateBefore: min(today, addDays(to, 1)) }
}

/** Only like is compared with like: six months and the year grow on from quý I and six months; quý III is a quarter, as quý I is. */
const earlier: Readonly<Record<PeriodCode, PeriodCode | null>> = { Q1: null, H1: 'Q1', Q3: 'Q1', Y: 'H1' }

export function comparedWith<Row extends Pick<ReportPeriod, 'code' | 'year'>>(
  period: Pick<ReportPeriod, 'code' | 'year'>,
  reports: readonly Row[],
): Row | null {
  const code = earlier[period.code]
  return reports.find((one) => one.code === code && one.year === period.year) ?? null
}

/** What the next report will look at first: from the day after this cut-off to the next one. */
export function nextSpan(
  rules: readonly PeriodRule[],
  period: Pick<ReportPeriod, 'year' | 'to'>,
): { readonly from: PlainDate; readonly to: PlainDate; readonly label: string } | null {
  const later = [period.year, period.year + 1]
    .flatMap((year) => periodsOfYear(rules, year))
    .filter((one) => one.to > period.to)
    .sort((a, b) => (a.to < b.to ? -1 : 1))
  const [next] = later
  return next ? { from: addDays(period.to, 1), to: next.to, label: next.label } : null
}

/** Days before the units' due day from which a report that is not made yet waits on its writers' desk. */
const warningDays = 10
/** After so long a missing report is no longer news; it stays visible in the list of periods. */
export const forgottenDays = 90

/** Periods whose report ought to be in hand today and is not approved. */
export function periodsDue(
  periods: readonly ReportingPeriod[],
  reports: readonly (Pick<ReportPeriod, 'code' | 'year'> & { readonly state: ReportState })[],
  today: PlainDate,
): ReportingPeriod[] {
  return periods.filter((period) => {
    const near = today >= addDays(period.unitDueOn, -warningDays) && today <= addDays(period.dueOn, forgottenDays)
    const made = reports.some(
      ({ code, year, state }) =>
        code === period.code && year === period.year && state !== 'draft' && state !== 'returned',
    )
    return near && !made
  })
}
