import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDate, formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PortalPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { OpenLink } from '../../../ui/safe-link.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type OccurrenceFigure, taskPaths } from '../../tasks/index.ts'
import type { Assembled } from '../assembling.ts'
import { unitName } from '../composing.ts'
import type { UnitFigures } from '../rules/figures.ts'
import { deedsHref, type Narrowing, type RowKind } from '../rules/opening.ts'
import type { Tally } from '../rules/tally.ts'
import { rowTitles, text } from '../text.ts'
import { capitalised } from './lists.tsx'
import { unitColumns } from './tables.tsx'

export const rowsOnPage = 100

/** Rows of one sort, as many as the figure says. */
export type Rows =
  | { readonly of: 'occurrences'; readonly rows: readonly OccurrenceFigure[] }
  | { readonly of: 'units'; readonly rows: readonly UnitFigures[] }
  | { readonly of: 'performers'; readonly rows: readonly { readonly unitId: string; readonly deeds: number }[] }
  | { readonly of: 'tasks'; readonly rows: Tally['tasks'] }

interface RowsPageProps {
  readonly frame: Frame
  readonly report: Assembled
  readonly kind: RowKind
  readonly narrow: Narrowing
  /** What the rows are narrowed to, in words. */
  readonly about: string | null
  readonly rows: Rows
  readonly taskTexts: ReadonlyMap<string, string>
  /** Assignments whose pages the reader may open. */
  readonly openable: ReadonlySet<string>
  readonly page: number
}

/** The rows behind one figure of a report. */
export function RowsPage(props: RowsPageProps) {
  const { frame, report, kind, about, rows } = props
  const { place, period } = report
  const total = rows.rows.length
  const lead = [about, text.rows.found(formatNumber(total)), place.asOf && text.liveAsOf(formatDateTime(place.asOf))]
  return (
    <PortalPage
      frame={frame}
      title={rowTitles[kind]}
      caption={capitalised(period.label)}
      lead={lead.filter(Boolean).join(' · ')}
      breadcrumbs={[
        { text: report.plan.number ?? report.plan.title, href: place.page.replace(/\/bao-cao\/.*$/, '') },
        { text: text.rows.back, href: `${place.page}${place.asOf ? `?ban=${place.amendment}` : ''}` },
      ]}
    >
      <RowTable {...props} />
      <Pager frame={frame} page={props.page} pages={Math.ceil(total / rowsOnPage)} />
    </PortalPage>
  )
}

const none = <EmptyState title={text.rows.none} />

function RowTable(props: RowsPageProps) {
  const { rows, report } = props
  const caption = rowTitles[props.kind]
  const part = <Row,>(all: readonly Row[]) => all.slice((props.page - 1) * rowsOnPage, props.page * rowsOnPage)
  const shared = { caption, captionHidden: true, empty: none }
  switch (rows.of) {
    case 'occurrences':
      return <Table {...shared} columns={occurrenceColumns(props)} rows={part(rows.rows)} />
    case 'units':
      return <Table {...shared} columns={unitColumns(report)} rows={part(rows.rows)} />
    case 'performers':
      return <Table {...shared} columns={performerColumns(props)} rows={part(rows.rows)} />
    case 'tasks':
      return <Table {...shared} columns={taskColumns(props)} rows={part(rows.rows)} />
  }
}

function occurrenceColumns({ report, taskTexts, openable }: RowsPageProps): readonly Column<OccurrenceFigure>[] {
  return [
    {
      key: 'task',
      header: text.columns.task,
      rowHeader: true,
      // The assignment with its deeds and proofs is a page of the desk.
      cell: (row) => (
        <OpenLink href={openable.has(row.assignmentId) ? taskPaths.assignment(row.assignmentId) : null}>
          {taskTexts.get(row.taskId)}
        </OpenLink>
      ),
    },
    { key: 'unit', header: text.columns.unit, cell: (row) => unitName(report, row.unitId) },
    { key: 'due', header: text.columns.dueOn, cell: (row) => row.dueOn && formatDate(row.dueOn) },
    { key: 'done', header: text.columns.doneOn, cell: (row) => row.doneOn && formatDate(row.doneOn) },
    { key: 'reason', header: text.columns.reason, cell: (row) => row.reason },
  ]
}

function performerColumns({
  report,
  narrow,
}: RowsPageProps): readonly Column<{ readonly unitId: string; readonly deeds: number }>[] {
  return [
    { key: 'unit', header: text.columns.unit, rowHeader: true, cell: (row) => unitName(report, row.unitId) },
    {
      key: 'deeds',
      header: text.columns.deeds,
      numeric: true,
      cell: (row) => (
        <a class="govuk-link" href={deedsHref(report.place, { ...narrow, unitId: row.unitId })}>
          {formatNumber(row.deeds)}
        </a>
      ),
    },
  ]
}

function taskColumns({ taskTexts }: RowsPageProps): readonly Column<Tally['tasks'][number]>[] {
  const number = (key: 'due' | 'done' | 'overdue') => ({
    key,
    header: text.columns[key],
    numeric: true,
    cell: (row: Tally['tasks'][number]) => formatNumber(row[key]),
  })
  return [
    { key: 'task', header: text.columns.task, rowHeader: true, cell: (row) => taskTexts.get(row.taskId) },
    number('due'),
    number('done'),
    number('overdue'),
  ]
}
