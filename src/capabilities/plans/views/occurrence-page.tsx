import type { VNode } from 'preact'
import { type Column, Figure, formatDate, Pager, Table } from '../../../ui/index.ts'
import { type OccurrenceFigure, taskPaths, UrgencyTag, urgencyOf } from '../../tasks/index.ts'
import { text } from '../text.ts'
import { ProgressFrame, type UnitTableProps } from './plan-progress.tsx'
import type { PlanProps } from './plan-props.ts'

const words = text.page

interface OccurrencePageProps extends Omit<UnitTableProps, 'units'>, Pick<PlanProps, 'tasks'> {
  title: string
  /** The rows are one unit's: its name stands above them. */
  ofOneUnit: boolean
  /** The unit whose staff reads: its own duties open. */
  /** Of the reader's unit, former ones among them: their assignments are open to them. */
  ownUnitIds: readonly string[]
  rows: readonly OccurrenceFigure[]
  total: number
  pages: number
  page: number
  /** What later capabilities know of the task that the rows belong to. */
  after: readonly VNode[]
}

/** The rows behind a figure: one for each time a unit had to do something. */
export function OccurrencePage({ rows, total, page, pages, title, after, ...props }: OccurrencePageProps) {
  const { frame, today } = props
  return (
    <ProgressFrame {...props} title={title}>
      <p class="govuk-body">
        <Figure value={total} kind="counted" href={null} /> {words.occurrencesUnit}
      </p>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ occurrenceId }) => occurrenceId}
        rowTone={({ doneOn, dueOn }) => (doneOn !== null ? 'done' : dueOn !== null && dueOn < today ? 'late' : null)}
        columns={occurrenceColumns(props)}
      />
      <Pager frame={frame} page={page} pages={pages} />
      {after}
    </ProgressFrame>
  )
}

function occurrenceColumns(
  props: Pick<OccurrencePageProps, 'tree' | 'on' | 'today' | 'tasks' | 'ofOneUnit' | 'ownUnitIds'>,
): readonly Column<OccurrenceFigure>[] {
  const { tree, on, today, tasks, ofOneUnit, ownUnitIds } = props
  const unit: Column<OccurrenceFigure> = {
    key: 'unit',
    header: words.unit,
    cell: ({ unitId }) => tree.nameOn(unitId, on),
    rowHeader: true,
  }
  return [
    ...(ofOneUnit ? [] : [unit]),
    {
      key: 'task',
      header: words.task,
      cell: ({ taskId, unitId, assignmentId }) =>
        ownUnitIds.includes(unitId) ? (
          <a class="govuk-link" href={taskPaths.assignment(assignmentId)}>
            {tasks.get(taskId)?.text}
          </a>
        ) : (
          tasks.get(taskId)?.text
        ),
      rowHeader: ofOneUnit,
    },
    {
      key: 'period',
      header: words.part,
      cell: ({ period }) => `${formatDate(period.from)} – ${formatDate(period.to)}`,
    },
    { key: 'due', header: words.due, cell: ({ dueOn }) => dueOn && formatDate(dueOn) },
    { key: 'done', header: words.done, cell: ({ doneOn }) => (doneOn === null ? '–' : formatDate(doneOn)) },
    { key: 'state', header: words.state, cell: (row) => <UrgencyTag urgency={urgencyOf(row, today)} /> },
  ]
}
