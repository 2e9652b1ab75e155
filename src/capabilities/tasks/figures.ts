// What plans, reports and pages may ask of progress. Every question takes a moment, so that a report that keeps its moment
// opens to the same rows for ever.
import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { listComing } from './store/coming.ts'
import { type FigureFilter, momentOf, readFigures, readProgress } from './store/progress.ts'
import { readUnitProgress } from './store/unit-progress.ts'

/** `asOf` null = the present state. */
interface When {
  readonly asOf: Date | null
  readonly today: PlainDate
}

/** How far tasks have come: units x/y, occurrences done over due. */
export const progressOf = (reader: Db, taskIds: readonly string[], at: When) =>
  readProgress(reader, taskIds, momentOf(at.asOf, at.today))

/** The same by unit. */
export const unitProgressOf = (reader: Db, taskIds: readonly string[], at: When) =>
  readUnitProgress(reader, taskIds, momentOf(at.asOf, at.today))

/** Occurrences due in a span of days as they stood at the moment: what a report counts and names. */
export const occurrencesIn = (reader: Db, filter: FigureFilter, at: When) =>
  readFigures(reader, filter, momentOf(at.asOf, at.today))

/** Occurrences that were due and not done at the moment, with the reason where one was given. */
export const lateOn = (reader: Db, filter: Omit<FigureFilter, 'overdueOnly'>, at: When) =>
  readFigures(reader, { ...filter, overdueOnly: true }, momentOf(at.asOf, at.today))

/** Duties that fall due within the days, whether their period has opened or not. */
export const comingOf = (reader: Db, filter: { taskIds: readonly string[]; from: PlainDate; to: PlainDate }) =>
  listComing(reader, filter)
