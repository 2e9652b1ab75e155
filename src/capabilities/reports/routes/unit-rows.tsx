import { found } from '../../../kernel/asking.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { type Answer, type Ask, page } from '../../../kernel/site.ts'
import { occurrencesIn, openAssignments } from '../../tasks/index.ts'
import { rowSlugs } from '../rules/opening.ts'
import { cutOf } from '../rules/period.ts'
import { classesOf, occurrenceClasses } from '../rules/tally.ts'
import { UnitRowsPage } from '../views/unit-rows-page.tsx'
import { titlesOf, unitAsked } from './unit-asked.tsx'

/** The occurrences behind a figure of a unit's report: as they stood when it was sent, else as they stand. */
export async function unitRowsPage(ask: Ask): Promise<Answer> {
  const { collection, row } = await unitAsked(ask)
  const kind = found(occurrenceClasses.find((one) => rowSlugs[one] === ask.query.so) ?? null)
  const isSent = row.state !== 'open' && row.state !== 'draft' && row.state !== 'returned'
  const asOf = isSent ? (row.report?.submittedAt ?? null) : null
  const today = asOf ? todayIn(asOf) : ask.today
  const cut = cutOf(collection.period, today)
  const all = await occurrencesIn(
    ask.db,
    { taskIds: collection.taskIds, unitIds: [row.unitId], from: cut.from, to: cut.to },
    { asOf, today },
  )
  const rows = all.filter((one) => classesOf(one, cut).includes(kind))
  const taskTitle = await titlesOf(
    ask,
    rows.map(({ taskId }) => taskId),
  )
  const openable = await openAssignments(
    ask,
    rows.map(({ assignmentId }) => assignmentId),
  )
  const asked = Number.parseInt(ask.query.page ?? '1', 10)
  return page(
    <UnitRowsPage
      {...{ collection, row, kind, rows, asOf, taskTitle, openable }}
      frame={ask.frame}
      page={asked > 0 ? asked : 1}
    />,
  )
}
