import type { PlainDate } from '../../../kernel/dates.ts'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, RowCheckbox, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import type { AssignmentLine, AssignmentList } from '../rules/assignment.ts'
import type { BatchAct } from '../rules/batch.ts'
import { urgencyOf } from '../rules/task.ts'
import { batchText } from '../text/batches.ts'
import { labels, paths, text, urgencyLabels } from '../text.ts'
import { BatchBar } from './batch-bar.tsx'
import { ListFrame, type ListFrameProps, NothingFound } from './list-frame.tsx'
import { DueDay, isOver, StateTag } from './words.tsx'

export const pageSize = 50

interface ListProps extends ListFrameProps {
  found: AssignmentList
  /** What may be done to many of them at once. */
  acts: readonly BatchAct[]
  names: ReadonlyMap<string, string>
  tree: UnitTree
  today: PlainDate
  csvHref: string
}

export function AssignmentListPage(props: ListProps) {
  const { frame, query, view, found, tree, today } = props
  // The due day's tag already says on the page what the file needs a column for.
  const left = view === 'mine' ? ['timing', 'unit', 'assignee'] : ['timing', 'assignee']
  const columns = assignmentColumns(tree, today, props.names).filter((column) => !left.includes(column.key))
  return (
    <ListFrame {...props} total={text.count(formatNumber(found.total))}>
      <BatchBar frame={frame} total={found.total} acts={props.acts}>
        <Table
          caption={text.title}
          captionHidden
          frame={frame}
          columns={props.acts.length > 0 ? [chooseColumn, ...columns] : columns}
          rows={found.rows}
          rowKey={(row) => row.id}
          rowTone={(row) => toneOf(row, today)}
          csvHref={props.csvHref}
          empty={<NothingFound frame={frame} />}
        />
      </BatchBar>
      <Pager frame={frame} page={query.page} pages={Math.ceil(found.total / pageSize)} />
    </ListFrame>
  )
}

const chooseColumn: Column<AssignmentLine> = {
  key: 'choose',
  header: batchText.choose,
  quiet: true,
  cell: (row) => <RowCheckbox name="assignment" value={row.id} label={row.text} />,
}

function toneOf(row: AssignmentLine, today: PlainDate) {
  if (isOver(row)) return row.state === 'cancelled' ? null : 'done'
  const urgency = urgencyOf({ dueOn: row.nextDueOn, doneOn: null }, today)
  return urgency === 'overdue' ? 'late' : urgency === 'soon' ? 'soon' : null
}

export function assignmentColumns(
  tree: UnitTree,
  today: PlainDate,
  names: ReadonlyMap<string, string>,
): Column<AssignmentLine>[] {
  const words = text.columns
  return [
    {
      key: 'task',
      header: words.task,
      rowHeader: true,
      cell: (row) => <TaskCell row={row} names={names} />,
      csv: (row) => row.text,
    },
    {
      key: 'unit',
      header: words.unit,
      cell: (row) => <UnitLink tree={tree} id={row.unitId} on={today} />,
      csv: (row) => tree.nameOn(row.unitId, today),
    },
    {
      key: 'due',
      header: words.due,
      sort: 'due',
      cell: (row) => <DueDay dueOn={row.nextDueOn} today={today} over={isOver(row)} />,
      csv: (row) => (row.nextDueOn ? formatDate(row.nextDueOn) : ''),
    },
    {
      key: 'timing',
      header: words.timing,
      cell: () => null,
      csv: (row) => (isOver(row) ? '' : urgencyLabels[urgencyOf({ dueOn: row.nextDueOn, doneOn: null }, today)]),
    },
    {
      key: 'periods',
      header: words.periods,
      numeric: true,
      cell: (row) => <PeriodsCell row={row} />,
      csv: (row) => `${row.done}/${row.occurrences}`,
    },
    {
      key: 'state',
      header: words.state,
      cell: (row) => <StateTag state={row.state} />,
      csv: (row) => labels[row.state],
    },
    {
      key: 'assignee',
      header: words.assignee,
      cell: () => null,
      csv: (row) => (row.assigneeId && names.get(row.assigneeId)) ?? '',
    },
  ]
}

function TaskCell({ row, names }: { row: AssignmentLine; names: ReadonlyMap<string, string> }) {
  const inCharge = row.assigneeId && names.get(row.assigneeId)
  return (
    <>
      <a class="govuk-link" href={paths.assignment(row.id)}>
        {row.text}
      </a>
      <span class="table__note">
        {[row.groupLabel, row.schedulePhrase, inCharge && text.inCharge(inCharge)].filter(Boolean).join(' · ')}
        {row.requested && (
          <>
            {' '}
            <Tag tone="grey">{text.requested}</Tag>
          </>
        )}
        {row.obstacles > 0 && (
          <>
            {' '}
            <Tag tone="orange">{text.obstacle}</Tag>
          </>
        )}
      </span>
    </>
  )
}

function PeriodsCell({ row }: { row: AssignmentLine }) {
  return (
    <>
      {row.occurrences === 0 ? '–' : `${formatNumber(row.done)}/${formatNumber(row.occurrences)}`}
      {row.overdue > 1 && <span class="table__note table__note--late">{text.overdue(formatNumber(row.overdue))}</span>}
      {row.awaiting > 0 && <span class="table__note">{text.awaiting(formatNumber(row.awaiting))}</span>}
    </>
  )
}
