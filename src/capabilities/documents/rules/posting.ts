// Hạn đăng tải: new documents stand on the portal within 02 working days of their day (NĐ 43/2011/NĐ-CP, kept in practice under NĐ
// 42/2022/NĐ-CP; the number of days is not yet compared with the text of the latter).
import {
  addWorkingDays,
  type PlainDate,
  todayIn,
  type WorkCalendar,
  workingDaysBetween,
} from '../../../kernel/dates.ts'
import type { OfficialPaper } from '../rules.ts'

const postingDays = 2

/** A document of one's own with the moment since which everyone may read it. */
export interface PostedPaper {
  readonly paper: OfficialPaper
  readonly postedAt: Date | null
}

export interface Posting extends PostedPaper {
  readonly dueOn: PlainDate
  /** Working days beyond the due day until it was posted, or until today. */
  readonly lateBy: number
}

/** Those that came late, or wait beyond their day: internal ones are named too, for a person to decide whether they stay so. */
export function latePostings(
  papers: readonly PostedPaper[],
  { calendar, today }: { calendar: WorkCalendar; today: PlainDate },
): Posting[] {
  return papers.flatMap((one) => {
    const { issued } = one.paper
    if (issued === null) return []
    const dueOn = addWorkingDays(calendar, issued, postingDays).on
    const until = one.postedAt ? todayIn(one.postedAt) : today
    return until <= dueOn ? [] : [{ ...one, dueOn, lateBy: workingDaysBetween(calendar, dueOn, until).days }]
  })
}
