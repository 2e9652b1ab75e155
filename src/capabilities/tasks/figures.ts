// What plans, reports and pages may ask of progress. Every question takes a moment, so that a report that keeps its moment
// opens to the same rows for ever.
import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { listComing } from './store/coming.ts'
import { type FigureFilter, momentOf, readFigurePage, readFigures, readProgress } from './store/progress.ts'

/** `asOf` null = the present state. */
interface When {
  readonly asOf: Date | null
  readonly today: PlainDate
}

/** How far tasks have come: units x/y, occurrences done over due. */
export const progressOf = async (reader: Db, taskIds: readonly string[], at: When) =>
  (await readProgress(reader, { taskIds, moment: momentOf(at.asOf, at.today), by: 'task' })).tasks

/** The same by unit. */
export const unitProgressOf = async (reader: Db, taskIds: readonly string[], at: When) =>
  (await readProgress(reader, { taskIds, moment: momentOf(at.asOf, at.today), by: 'unit' })).units

/** Both at once, for little more than one of them. */
export const wholeProgressOf = (reader: Db, taskIds: readonly string[], at: When) =>
  readProgress(reader, { taskIds, moment: momentOf(at.asOf, at.today), by: 'both' })

/** Occurrences due in a span of days as they stood at the moment: what a report counts and names. */
export const occurrencesIn = (reader: Db, filter: FigureFilter, at: When) =>
  readFigures(reader, filter, momentOf(at.asOf, at.today))

/** One page of the same; beyond the last page there is the first. */
export async function occurrencePageOf(
  reader: Db,
  filter: FigureFilter,
  at: When & { readonly page: number; readonly size: number },
) {
  const moment = momentOf(at.asOf, at.today)
  const read = (page: number) => readFigurePage(reader, filter, { moment, part: { page, size: at.size } })
  const found = await read(at.page)
  if (found.total > 0 || at.page === 1) return { ...found, page: at.page }
  return { ...(await read(1)), page: 1 }
}

/** Duties that fall due within the days, whether their period has opened or not. */
export const comingOf = (reader: Db, filter: { taskIds: readonly string[]; from: PlainDate; to: PlainDate }) =>
  listComing(reader, filter)
