// Khó khăn, vướng mắc của kỳ: what was raised or decided in the period, and what was raised before and is still open at its end.
import { type PlainDate, todayIn } from '../../../kernel/dates.ts'

export interface ObstacleDates {
  readonly raisedAt: Date
  readonly decidedAt: Date | null
}

interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

const isWithin = (at: Date | null, { from, to }: Span): boolean =>
  at !== null && todayIn(at) >= from && todayIn(at) <= to

export const isRaisedIn = (one: ObstacleDates, span: Span): boolean => isWithin(one.raisedAt, span)
export const isDecidedIn = (one: ObstacleDates, span: Span): boolean => isWithin(one.decidedAt, span)

export const isOpenAtEnd = ({ raisedAt, decidedAt }: ObstacleDates, { to }: Span): boolean =>
  todayIn(raisedAt) <= to && (decidedAt === null || todayIn(decidedAt) > to)

/** Whether a report of the period lists it. */
export const isOfPeriod = (one: ObstacleDates, span: Span): boolean =>
  isRaisedIn(one, span) || isDecidedIn(one, span) || isOpenAtEnd(one, span)
