import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDate, formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { OpenLink } from '../../../ui/safe-link.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { slugOf } from '../../calendar/index.ts'
import { type OccurrenceFigure, taskPaths } from '../../tasks/index.ts'
import type { Collection, UnitRow } from '../collecting.ts'
import type { OccurrenceClass } from '../rules/tally.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitPaths } from '../text/units.ts'
import { rowTitles, text } from '../text.ts'
import { rowsOnPage } from './rows-page.tsx'

interface UnitRowsProps {
  readonly frame: Frame
  readonly collection: Collection
  readonly row: UnitRow
  readonly kind: OccurrenceClass
  readonly rows: readonly OccurrenceFigure[]
  readonly asOf: Date | null
  readonly page: number
  readonly openable: ReadonlySet<string>
  taskTitle(taskId: string): string
}

/** The rows behind one figure of a unit's report. */
export function UnitRowsPage({ frame, collection, row, kind, rows, asOf, page, taskTitle, openable }: UnitRowsProps) {
  const { plan, period, tree } = collection
  const unit = tree.shortNameOn(row.unitId, period.to)
  const slug = tree.unit(row.unitId)?.slug ?? row.unitId
  const columns: Column<OccurrenceFigure>[] = [
    {
      key: 'task',
      header: text.columns.task,
      rowHeader: true,
      cell: (one) => (
        <OpenLink href={openable.has(one.assignmentId) ? taskPaths.assignment(one.assignmentId) : null}>
          {taskTitle(one.taskId)}
        </OpenLink>
      ),
    },
    { key: 'due', header: text.columns.dueOn, cell: (one) => one.dueOn && formatDate(one.dueOn) },
    { key: 'done', header: text.columns.doneOn, cell: (one) => one.doneOn && formatDate(one.doneOn) },
    { key: 'reason', header: text.columns.reason, cell: (one) => one.reason },
  ]
  const lead = [unit, text.rows.found(formatNumber(rows.length)), asOf && text.liveAsOf(formatDateTime(asOf))]
  return (
    <StaffPage
      frame={frame}
      title={rowTitles[kind]}
      caption={period.label}
      lead={lead.filter(Boolean).join(' · ')}
      breadcrumbs={[
        {
          text: `${unitText.subject} ${unit}`,
          href: unitPaths.unit(plan.slug ?? '', slugOf(period), slug),
        },
      ]}
    >
      <Table
        caption={rowTitles[kind]}
        captionHidden
        columns={columns}
        rows={rows.slice((page - 1) * rowsOnPage, page * rowsOnPage)}
        rowKey={(one) => one.occurrenceId}
        empty={<EmptyState title={text.rows.none} />}
      />
      <Pager frame={frame} page={page} pages={Math.ceil(rows.length / rowsOnPage)} />
    </StaffPage>
  )
}
