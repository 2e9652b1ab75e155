// Lịch làm việc và kỳ báo cáo: which days the administration works (Labour Code art. 112, yearly notices of swapped days), and
// the periods whose figures a reform report covers (day 15 to day 14, NĐ 09/2019/NĐ-CP art. 12). All of it is data with sources.
import { z } from 'zod'
import { addDays, isWithin, type PlainDate, type WorkCalendar, weekday, yearOf } from '../../kernel/dates.ts'
import { checkbox, choice, date, id, text, whole } from '../../kernel/fields.ts'

export const dayKinds = ['off', 'compensation', 'swap-off', 'swap-working'] as const
export type DayKind = (typeof dayKinds)[number]

export interface CalendarDay {
  readonly id: string
  readonly day: PlainDate
  readonly kind: DayKind
  readonly name: string
  readonly source: string
  readonly evidence: string
  /** false: announced nowhere for certain; counts while `isOn`. */
  readonly confirmed: boolean
  readonly isOn: boolean
}

/** The days that count, as a value for working-day arithmetic. `years` are those whose calendar is published. */
export function toWorkCalendar(days: readonly CalendarDay[], years: readonly number[]): WorkCalendar {
  const counting = days.filter((day) => day.isOn)
  const working = new Set(counting.filter((day) => day.kind === 'swap-working').map((day) => day.day))
  const off = new Set(
    counting.filter((day) => day.kind !== 'swap-working' && weekday(day.day) < 6).map((day) => day.day),
  )
  return { from: `${Math.min(...years, 9999)}-01-01`, to: `${lastUnbroken(years)}-12-31`, off, working }
}

/** A year that is published after a gap does not help: counting would have to cross the gap. */
function lastUnbroken(years: readonly number[]): number {
  const known = new Set(years)
  let year = Math.min(...years, 9999)
  while (known.has(year + 1)) year += 1
  return year === 9999 ? 0 : year
}

export const periodCodes = ['Q1', 'H1', 'Q3', 'Y'] as const
export type PeriodCode = (typeof periodCodes)[number]

export interface PeriodRule {
  readonly code: PeriodCode
  /** With a `{year}` in it, as the period is printed. */
  readonly label: string
  /** −1: the period begins in the year before. */
  readonly fromYear: number
  readonly fromDay: string
  readonly toDay: string
  readonly dueDay: string
  readonly unitDueDay: string
  readonly cumulative: boolean
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly source: string
}

export interface ReportingPeriod {
  readonly code: PeriodCode
  readonly year: number
  readonly from: PlainDate
  readonly to: PlainDate
  /** When the province's report is due at the Ministry, and the units' at the lead unit. */
  readonly dueOn: PlainDate
  readonly unitDueOn: PlainDate
  readonly cumulative: boolean
  readonly label: string
}

/** The four reports of a year, in order: quý I, 6 tháng, quý III, năm. There is no Q2 or Q4 report. */
export function periodsOfYear(rules: readonly PeriodRule[], year: number): ReportingPeriod[] {
  return rules
    .filter((rule) => isWithin(`${year}-${rule.toDay}`, rule.validFrom, rule.validTo))
    .map((rule) => ({
      code: rule.code,
      year,
      from: `${year + rule.fromYear}-${rule.fromDay}`,
      to: `${year}-${rule.toDay}`,
      dueOn: `${year}-${rule.dueDay}`,
      unitDueOn: `${year}-${rule.unitDueDay}`,
      cumulative: rule.cumulative,
      label: rule.label.replace('{year}', String(year)),
    }))
}

/** The report that takes in what happens on that day first: the one that ends soonest on or after it. */
export function periodContaining(rules: readonly PeriodRule[], day: PlainDate): ReportingPeriod | null {
  const near = [yearOf(day), yearOf(day) + 1].flatMap((year) => periodsOfYear(rules, year))
  return (
    near.filter((period) => isWithin(day, period.from, period.to)).sort((a, b) => (a.to < b.to ? -1 : 1))[0] ?? null
  )
}

/** The slices between cut-offs, without overlap: 15/12–14/3, 15/3–14/6, 15/6–14/9, 15/9–14/12. */
export function slicesOfYear(rules: readonly PeriodRule[], year: number): { from: PlainDate; to: PlainDate }[] {
  const ends = periodsOfYear(rules, year)
    .map((period) => period.to)
    .sort()
  const before =
    periodsOfYear(rules, year - 1)
      .map((period) => period.to)
      .sort()
      .at(-1) ?? `${year - 1}-12-14`
  return ends.map((to, index) => ({ from: addDays(ends[index - 1] ?? before, 1), to }))
}

const slugs: Readonly<Record<PeriodCode, string>> = { Q1: 'quy-1', H1: '6-thang', Q3: 'quy-3', Y: 'nam' }

export function slugOf(period: Pick<ReportingPeriod, 'code' | 'year'>): string {
  return `${slugs[period.code]}-${period.year}`
}

export function periodBySlug(rules: readonly PeriodRule[], slug: string): ReportingPeriod | null {
  const year = Number(slug.slice(-4))
  if (!Number.isInteger(year)) return null
  return periodsOfYear(rules, year).find((period) => slugOf(period) === slug) ?? null
}

export const dayInput = z.object({
  day: date(),
  kind: choice(dayKinds),
  name: text(200),
  source: text(300),
  confirmed: checkbox(),
})
export const yearInput = z.object({ year: whole(2017, 2100), source: text(300), days: text(20_000) })
export const switchInput = z.object({ id: id(), on: checkbox() })

export interface ImportedDay {
  readonly day: string
  readonly kind: string
  readonly name: string
}

/** Lines "31/12/2027; off; Nghỉ Tết Dương lịch" → days; the line numbers of those that cannot be read. */
export function readDayLines(lines: string): { days: ImportedDay[]; wrong: number[] } {
  const days: ImportedDay[] = []
  const wrong: number[] = []
  lines.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const [day = '', kind = '', ...name] = line.split(/[;\t]/).map((part) => part.trim())
    const parsed = dayInput.safeParse({ day, kind, name: name.join('; '), source: '-', confirmed: 'on' })
    if (parsed.success) days.push({ day: parsed.data.day, kind: parsed.data.kind, name: parsed.data.name })
    else wrong.push(index + 1)
  })
  return { days, wrong }
}
