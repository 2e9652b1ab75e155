import {
  type Column,
  DateField,
  EmptyState,
  FilterBar,
  type Frame,
  formatDateTime,
  formatNumber,
  LinkButton,
  Pager,
  PageTabs,
  SelectField,
  StaffPage,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import type { ListQuery } from '../rules/inputs.ts'
import { type MeetingLine, meetingViews, pageSize } from '../rules/listing.ts'
import { dayOfMeeting, meetingKindCodes, meetingStates } from '../rules/meeting.ts'
import { text } from '../text/pages.ts'
import { kindLabels, labels, paths, stateLabels, viewLabels } from '../text.ts'
import { StateTag, whenWords } from './words.tsx'

interface ListProps {
  frame: Frame
  query: ListQuery
  found: { rows: readonly MeetingLine[]; total: number }
  tree: UnitTree
  units: readonly { slug: string; name: string }[]
  mayPlan: boolean
  csvHref: string
}

const names = ['q', 'kind', 'state', 'unit', 'from', 'to'] as const

export function MeetingListPage(props: ListProps) {
  const { frame, query, found, tree } = props
  const words = text.list
  const filtered = names.some((name) => frame.query[name])
  return (
    <StaffPage
      frame={frame}
      title={words.title}
      lead={words.lead}
      actions={props.mayPlan && <LinkButton href={paths.plan}>{words.plan}</LinkButton>}
    >
      <PageTabs
        label={words.views}
        items={meetingViews.map((view) => ({
          label: viewLabels[view],
          href: `${paths.list}?view=${view}`,
          current: view === query.view,
        }))}
      />
      <Filters {...props} />
      <Table
        caption={words.title}
        captionHidden
        frame={frame}
        columns={meetingColumns(tree)}
        rows={found.rows}
        rowKey={(row) => row.id}
        csvHref={props.csvHref}
        empty={
          <EmptyState icon="calendar" title={words.empty}>
            {filtered ? words.emptyFilter : words.emptyHint}
          </EmptyState>
        }
      />
      <Pager frame={frame} page={query.page} pages={Math.ceil(found.total / pageSize)} />
    </StaffPage>
  )
}

function Filters({ frame, query, found, units }: ListProps) {
  const words = text.list
  return (
    <FilterBar frame={frame} names={names} total={words.total(formatNumber(found.total))}>
      <TextField name="q" type="search" label={words.q} value={query.q} />
      <SelectField
        name="kind"
        label={labels.kind}
        value={query.kind}
        choices={meetingKindCodes.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
        empty={words.any}
      />
      <SelectField
        name="state"
        label={words.state}
        value={query.state}
        choices={meetingStates.map((state) => ({ value: state, label: stateLabels[state] }))}
        empty={words.any}
      />
      <SelectField
        name="unit"
        label={words.unit}
        value={query.unit}
        choices={units.map(({ slug, name }) => ({ value: slug, label: name }))}
        empty={words.any}
      />
      <DateField name="from" label={words.fromDay} value={query.from} hint="" />
      <DateField name="to" label={words.toDay} value={query.to} hint="" />
    </FilterBar>
  )
}

export function meetingColumns(tree: UnitTree): Column<MeetingLine>[] {
  const words = text.list
  return [
    {
      key: 'when',
      header: words.when,
      cell: (row) => whenWords(row),
      csv: (row) => formatDateTime(row.startsAt),
    },
    {
      key: 'title',
      header: labels.title,
      rowHeader: true,
      cell: (row) => (
        <a class="govuk-link" href={paths.meeting(row.id)}>
          {row.title}
        </a>
      ),
      csv: (row) => row.title,
    },
    { key: 'kind', header: labels.kind, cell: (row) => kindLabels[row.kind], csv: (row) => kindLabels[row.kind] },
    {
      key: 'unit',
      header: words.unit,
      cell: (row) => <UnitLink tree={tree} id={row.unitId} on={dayOfMeeting(row)} />,
      csv: (row) => tree.nameOn(row.unitId, dayOfMeeting(row)),
    },
    { key: 'place', header: words.place, cell: (row) => row.place, csv: (row) => row.place },
    {
      key: 'people',
      header: words.people,
      numeric: true,
      cell: (row) => `${formatNumber(row.present)}/${formatNumber(row.invited)}`,
      csv: (row) => `${row.present}/${row.invited}`,
    },
    {
      key: 'state',
      header: words.state,
      cell: (row) => <StateTag state={row.state} />,
      csv: (row) => stateLabels[row.state],
    },
  ]
}
