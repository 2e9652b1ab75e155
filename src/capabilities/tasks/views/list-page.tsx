import type { PlainDate } from '../../../kernel/dates.ts'
import { Checkbox, SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PageTabs } from '../../../ui/tabs.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import type { AssignmentLine, AssignmentList } from '../rules/assignment.ts'
import { type ListQuery, type ListView, timings } from '../rules/inputs.ts'
import { assignmentStates, openStates, urgencyOf } from '../rules/task.ts'
import { labels, paths, text, timingLabels, urgencyLabels, viewLabels } from '../text.ts'
import { DueDay, StateTag } from './words.tsx'

export const pageSize = 50

interface ListProps {
  frame: Frame
  query: ListQuery
  view: ListView
  views: readonly ListView[]
  found: AssignmentList
  units: readonly { slug: string; name: string }[]
  origins: readonly { id: string; title: string }[]
  tree: UnitTree
  today: PlainDate
  csvHref: string
}

const filterNames = ['q', 'state', 'timing', 'unit', 'plan', 'task', 'obstacle'] as const

export function AssignmentListPage(props: ListProps) {
  const { frame, query, view, views, found, tree, today } = props
  // The due day's tag already says on the page what the file needs a column for.
  const left = view === 'mine' ? ['timing', 'unit'] : ['timing']
  const columns = assignmentColumns(tree, today).filter((column) => !left.includes(column.key))
  const filtered = filterNames.some((name) => frame.query[name])
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead}>
      {views.length > 1 && (
        <PageTabs
          label={text.views}
          items={views.map((one) => ({
            label: viewLabels[one],
            href: `${paths.list}?view=${one}`,
            current: one === view,
          }))}
        />
      )}
      <Filters {...props} />
      <Table
        caption={text.title}
        captionHidden
        frame={frame}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        rowTone={(row) => toneOf(row, today)}
        csvHref={props.csvHref}
        empty={<Empty filtered={filtered} />}
      />
      <Pager frame={frame} page={query.page} pages={Math.ceil(found.total / pageSize)} />
    </StaffPage>
  )
}

function Empty({ filtered }: { filtered: boolean }) {
  const words = text.empty
  return <EmptyState title={filtered ? words.none : words.title}>{filtered ? words.noneBody : words.body}</EmptyState>
}

function Filters({ frame, query, view, found, units, origins }: ListProps) {
  const words = text.filter
  const states = [
    { value: 'open', label: words.open },
    ...assignmentStates.map((state) => ({ value: state, label: labels[state] })),
  ]
  return (
    <FilterBar
      frame={frame}
      names={filterNames}
      total={text.count(formatNumber(found.total))}
      chosen={[
        ...(query.task ? [{ name: 'task', label: words.task }] : []),
        ...(query.obstacle ? [{ name: 'obstacle', label: words.obstacle }] : []),
      ]}
    >
      <TextField name="q" type="search" label={words.q} value={query.q} />
      <SelectField name="state" label={words.state} value={query.state} choices={states} empty={words.any} />
      <SelectField
        name="timing"
        label={words.timing}
        value={query.timing}
        choices={timings.map((timing) => ({ value: timing, label: timingLabels[timing] }))}
        empty={words.any}
      />
      {view !== 'mine' && (
        <SelectField
          name="unit"
          label={words.unit}
          value={query.unit}
          choices={units.map((unit) => ({ value: unit.slug, label: unit.name }))}
          empty={words.any}
        />
      )}
      {origins.length > 1 && (
        <SelectField
          name="plan"
          label={words.plan}
          value={query.plan}
          choices={origins.map((origin) => ({ value: origin.id, label: origin.title }))}
          empty={words.any}
        />
      )}
      <Checkbox name="obstacle" value="1" label={words.obstacle} checked={query.obstacle === '1'} />
    </FilterBar>
  )
}

/** Nothing is owed any more: closed, or every period is proven. */
const isOver = (row: AssignmentLine) =>
  !openStates.some((state) => state === row.state) ||
  (row.nextDueOn === null && row.occurrences > 0 && row.done === row.occurrences)

function toneOf(row: AssignmentLine, today: PlainDate) {
  if (isOver(row)) return row.state === 'cancelled' ? null : 'done'
  const urgency = urgencyOf({ dueOn: row.nextDueOn, doneOn: null }, today)
  return urgency === 'overdue' ? 'late' : urgency === 'soon' ? 'soon' : null
}

export function assignmentColumns(tree: UnitTree, today: PlainDate): Column<AssignmentLine>[] {
  const words = text.columns
  return [
    { key: 'task', header: words.task, rowHeader: true, cell: (row) => <TaskCell row={row} />, csv: (row) => row.text },
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
  ]
}

function TaskCell({ row }: { row: AssignmentLine }) {
  return (
    <>
      <a class="govuk-link" href={paths.assignment(row.id)}>
        {row.text}
      </a>
      <span class="table__note">
        {[row.groupLabel, row.schedulePhrase].filter(Boolean).join(' · ')}
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
