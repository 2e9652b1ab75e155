// Thời hạn: a day is computed once, by the limit in force when the step begins, in working days of the official calendar.
import { addWorkingDays, isWithin, type PlainDate, type WorkCalendar } from '../../../kernel/dates.ts'
import type { FeedbackKind } from '../rules.ts'

export const steps = ['triage', 'answer', 'publish'] as const
export type FeedbackStep = (typeof steps)[number]

export interface FeedbackLimit {
  readonly id: string
  readonly step: FeedbackStep
  /** null: every kind that has no limit of its own. */
  readonly kind: FeedbackKind | null
  readonly workingDays: number
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly source: string
  readonly isChecked: boolean
}

export interface Deadline {
  readonly step: FeedbackStep
  readonly startedOn: PlainDate
  readonly dueOn: PlainDate
  /** False: days off of those days were not yet announced when it was computed. */
  readonly isSettled: boolean
  readonly metOn: PlainDate | null
  readonly limit: FeedbackLimit
}

/** The kind's own limit, else the one for all; the latest that is valid on that day. */
export function limitFor(
  limits: readonly FeedbackLimit[],
  asked: { step: FeedbackStep; kind: FeedbackKind; on: PlainDate },
): FeedbackLimit | null {
  const valid = limits
    .filter(({ step, validFrom, validTo }) => step === asked.step && isWithin(asked.on, validFrom, validTo))
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  return valid.find(({ kind }) => kind === asked.kind) ?? valid.find(({ kind }) => kind === null) ?? null
}

export function deadlineFrom(
  limit: FeedbackLimit,
  startedOn: PlainDate,
  calendar: WorkCalendar,
): Omit<Deadline, 'limit'> & { readonly limitId: string } {
  const { on, published } = addWorkingDays(calendar, startedOn, limit.workingDays)
  return { step: limit.step, startedOn, dueOn: on, isSettled: published, metOn: null, limitId: limit.id }
}

/** Late: past its day and not met, or met after it. */
export const isLate = ({ dueOn, metOn }: Pick<Deadline, 'dueOn' | 'metOn'>, today: PlainDate): boolean =>
  (metOn ?? today) > dueOn
