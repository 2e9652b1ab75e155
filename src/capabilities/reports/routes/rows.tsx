import { found } from '../../../kernel/asking.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { type Answer, type Ask, page, redirect } from '../../../kernel/site.ts'
import { countDeedsBy } from '../../evidence/index.ts'
import { listTasks, occurrencesIn, openAssignments } from '../../tasks/index.ts'
import type { Assembled } from '../assembling.ts'
import { unitName } from '../composing.ts'
import { headline } from '../rules/content.ts'
import {
  deedFilter,
  deedsHref,
  evidenceAsked,
  noItem,
  rowsAsked,
  taskRows,
  unitRows,
  unitsOf,
} from '../rules/opening.ts'
import { cutOf } from '../rules/period.ts'
import { classesOf, hasDoneAll, isBehind, type OccurrenceClass } from '../rules/tally.ts'
import { text } from '../text.ts'
import { type Rows, RowsPage } from '../views/rows-page.tsx'
import type { Asked } from './asked.tsx'

type Wanted = NonNullable<ReturnType<typeof rowsAsked>>

/** The page that a figure of the report opens to. */
export async function rowsPage(ask: Ask, { assembled }: Asked): Promise<Answer> {
  const deeds = evidenceAsked(ask.query)
  if (deeds) return redirect(deedsHref(assembled.place, deeds))
  const wanted = found(rowsAsked(ask.query))
  const rows = await rowsFor(ask, assembled, wanted)
  const named = 'rows' in rows ? taskIdsOf(rows) : []
  const texts = await listTasks(ask.db, [...new Set(named)])
  const asked = Number.parseInt(ask.query.page ?? '1', 10)
  const duties = rows.of === 'occurrences' ? rows.rows.map(({ assignmentId }) => assignmentId) : []
  return page(
    <RowsPage
      frame={ask.frame}
      report={assembled}
      kind={wanted.rows}
      narrow={wanted}
      about={aboutOf(assembled, wanted)}
      rows={rows}
      taskTexts={new Map(texts.map((task) => [task.id, task.text]))}
      openable={await openAssignments(ask, duties)}
      page={asked > 0 ? asked : 1}
    />,
  )
}

function taskIdsOf(rows: Rows): string[] {
  return rows.of === 'occurrences' || rows.of === 'tasks' ? rows.rows.map(({ taskId }) => taskId) : []
}

async function rowsFor(ask: Ask, report: Assembled, wanted: Wanted): Promise<Rows> {
  const { rows } = wanted
  if (isOneOf(unitRows, rows)) {
    if (rows === 'active' && wanted.itemId !== undefined) return performersOf(ask, report, wanted)
    const { units } = report.tally
    const kept = new Set(units.filter(unitTests[rows]).map(({ unitId }) => unitId))
    return { of: 'units', rows: report.figures.units.filter(({ unitId }) => kept.has(unitId)) }
  }
  if (isOneOf(taskRows, rows)) {
    const due = report.tally.tasks.filter((task) => task.due > 0 && isOfItem(task, wanted))
    return { of: 'tasks', rows: rows === 'tasks' ? due : due.filter(hasDoneAll) }
  }
  return occurrencesOf(ask, report, { ...wanted, rows })
}

const unitTests: Record<(typeof unitRows)[number], (unit: Assembled['tally']['units'][number]) => boolean> = {
  charged: (unit) => unit.charged,
  active: (unit) => unit.charged && unit.deeds > 0,
  unitsDone: hasDoneAll,
  unitsLate: isBehind,
}

const isOfItem = (task: { itemId: string | null }, { itemId }: Wanted) => itemId === undefined || task.itemId === itemId

async function performersOf(ask: Ask, report: Assembled, wanted: Wanted): Promise<Rows> {
  const counts = await countDeedsBy(ask.db, deedFilter(report.place, wanted), 'unit')
  return { of: 'performers', rows: [...counts].map(([unitId, deeds]) => ({ unitId, deeds })) }
}

/** As the occurrences stood at the report's moment, by the same classes that were counted. */
async function occurrencesOf(
  ask: Ask,
  report: Assembled,
  wanted: Omit<Wanted, 'rows'> & { rows: OccurrenceClass },
): Promise<Rows> {
  const { place, tally } = report
  const today = place.asOf ? todayIn(place.asOf) : ask.today
  const cut = cutOf(report.period, today)
  const ofItem =
    wanted.itemId === undefined
      ? tally.tasks.map(({ taskId }) => taskId)
      : place.tasksOfItem.get(wanted.itemId ?? noItem)
  const taskIds = wanted.taskId ? [wanted.taskId].filter((id) => ofItem?.includes(id)) : (ofItem ?? [])
  const rows = await occurrencesIn(
    ask.db,
    { taskIds, from: cut.from, to: cut.to, ...(wanted.unitId && { unitIds: unitsOf(wanted) }) },
    { asOf: place.asOf, today },
  )
  return { of: 'occurrences', rows: rows.filter((row) => classesOf(row, cut).includes(wanted.rows)) }
}

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return values.some((one) => one === value)
}

function aboutOf(report: Assembled, { itemId, unitId }: Wanted): string | null {
  if (unitId) return report.tree.unit(unitId) && unitName(report, unitId)
  if (itemId === undefined) return null
  const item = report.items.find(({ id }) => id === itemId)
  return item ? headline(item.text) : text.otherTasks
}
