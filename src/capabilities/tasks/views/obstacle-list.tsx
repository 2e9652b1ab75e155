import type { PlainDate } from '../../../kernel/dates.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PageTabs } from '../../../ui/tabs.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DateField, TextField } from '../../../ui/text-field.tsx'
import type { UnitTree } from '../../units/index.ts'
import type { ObstacleLine } from '../rules/assignment.ts'
import { obstacleStates } from '../rules/life.ts'
import { obstacleViews } from '../rules/obstacle.ts'
import type { ObstacleQuery } from '../rules/obstacle-query.ts'
import { obstacleLabels, obstaclePaths, obstacleText as text } from '../text/obstacles.ts'

export const obstaclePageSize = 50

interface ListProps {
  frame: Frame
  query: ObstacleQuery
  rows: readonly ObstacleLine[]
  total: number
  units: readonly { slug: string; name: string }[]
  origins: readonly { id: string; title: string }[]
  tree: UnitTree
  today: PlainDate
  csvHref: string
}

const filterNames = ['q', 'state', 'unit', 'plan', 'from', 'to'] as const

export function ObstacleListPage(props: ListProps) {
  const { frame, query, rows, total, tree, today } = props
  const filtered = filterNames.some((name) => frame.query[name])
  const left = ['decided', 'plan']
  const columns = obstacleColumns(tree, today).filter(({ key }) => !left.includes(key))
  return (
    <StaffPage frame={frame} title={text.title} lead={text.lead}>
      <PageTabs
        label={text.filter.views}
        items={obstacleViews.map((view) => ({
          label: text.views[view],
          href: view === 'all' ? obstaclePaths.list : `${obstaclePaths.list}?view=${view}`,
          current: view === query.view,
        }))}
      />
      <Filters {...props} />
      <Table
        caption={text.title}
        captionHidden
        frame={frame}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowTone={({ state }) => (state === 'decided' ? 'done' : null)}
        csvHref={props.csvHref}
        empty={
          <EmptyState title={filtered ? text.empty.none : text.empty.title}>
            {filtered ? text.empty.noneBody : text.empty.body}
          </EmptyState>
        }
      />
      <Pager frame={frame} page={query.page} pages={Math.ceil(total / obstaclePageSize)} />
    </StaffPage>
  )
}

function Filters({ frame, query, total, units, origins }: ListProps) {
  const words = text.filter
  const states = [
    { value: 'open', label: words.open },
    ...obstacleStates.map((state) => ({ value: state, label: obstacleLabels[state] })),
  ]
  return (
    <FilterBar frame={frame} names={filterNames} total={text.count(formatNumber(total))}>
      <TextField name="q" type="search" label={words.q} value={query.q} />
      <SelectField name="state" label={words.state} value={query.state} choices={states} empty={words.any} />
      {query.view !== 'raised' && (
        <SelectField
          name="unit"
          label={words.unit}
          value={query.unit}
          choices={units.map(({ slug, name }) => ({ value: slug, label: name }))}
          empty={words.any}
        />
      )}
      {origins.length > 1 && (
        <SelectField
          name="plan"
          label={words.plan}
          value={query.plan}
          choices={origins.map(({ id, title }) => ({ value: id, label: title }))}
          empty={words.any}
        />
      )}
      <DateField name="from" label={words.from} value={query.from} />
      <DateField name="to" label={words.to} value={query.to} />
    </FilterBar>
  )
}

export function obstacleColumns(tree: UnitTree, today: PlainDate): Column<ObstacleLine>[] {
  const words = text.columns
  const unit = (id: string) => tree.shortNameOn(id, today)
  return [
    {
      key: 'text',
      header: words.text,
      rowHeader: true,
      cell: (row) => (
        <>
          <a class="govuk-link" href={obstaclePaths.one(row.id)}>
            {row.text}
          </a>
          <span class="table__note">{row.taskText}</span>
        </>
      ),
      csv: (row) => row.text,
    },
    { key: 'unit', header: words.unit, cell: (row) => unit(row.unitId), csv: (row) => unit(row.unitId) },
    {
      key: 'raised',
      header: words.raised,
      cell: (row) => formatDate(todayIn(row.raisedAt)),
      csv: (row) => ({ date: todayIn(row.raisedAt) }),
    },
    { key: 'plan', header: words.plan, cell: (row) => row.origin?.title, csv: (row) => row.origin?.title ?? null },
    { key: 'held', header: words.held, cell: (row) => unit(row.heldByUnitId), csv: (row) => unit(row.heldByUnitId) },
    {
      key: 'state',
      header: words.state,
      cell: ({ state }) => <Tag tone={state === 'decided' ? 'green' : 'orange'}>{obstacleLabels[state]}</Tag>,
      csv: ({ state }) => obstacleLabels[state],
    },
    { key: 'decision', header: words.decision, cell: (row) => row.decision, csv: (row) => row.decision },
    {
      key: 'decided',
      header: words.decided,
      cell: (row) => row.decidedAt && formatDate(todayIn(row.decidedAt)),
      csv: (row) => row.decidedAt && { date: todayIn(row.decidedAt) },
    },
  ]
}
