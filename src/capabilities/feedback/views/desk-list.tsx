import { type PlainDate, todayIn } from '../../../kernel/dates.ts'
import {
  type Column,
  EmptyState,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  Pager,
  SelectField,
  StaffPage,
  Table,
  Tag,
  TextField,
  type Tone,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { deskNames as names } from '../narrowing.ts'
import { type DeskFilter, type DeskLine, pageSize, progresses } from '../rules/listing.ts'
import { type FeedbackState, states } from '../rules.ts'
import { deskText } from '../text/desk.ts'
import { text } from '../text/pages.ts'
import { paths, progressLabels, progressWords, stateLabels, stepLabels } from '../text.ts'
import { fieldChoices, headColumns, kindChoices, Narrow } from './columns.tsx'
import { DueDay } from './follow-page.tsx'

interface At {
  readonly tree: UnitTree
  readonly today: PlainDate
}

const tones: Readonly<Record<FeedbackState, Tone>> = {
  NEW: 'blue',
  CLASSIFIED: 'blue',
  REJECTED: 'grey',
  ASSIGNED: 'yellow',
  ANSWERED: 'yellow',
  APPROVED: 'purple',
  PUBLISHED: 'green',
}

export function StateTag({ state }: { state: FeedbackState }) {
  return <Tag tone={tones[state]}>{stateLabels[state]}</Tag>
}

const isLateLine = ({ due }: DeskLine, today: PlainDate) => due !== null && due.dueOn < today

export function deskColumns({ tree, today }: At): readonly Column<DeskLine>[] {
  const unitName = (one: DeskLine) => (one.unitId ? tree.nameOn(one.unitId, today) : deskText.noUnit)
  return [
    ...headColumns<DeskLine>(({ id }) => paths.item(id)),
    { key: 'unit', header: text.handledBy, cell: unitName, csv: unitName },
    {
      key: 'received',
      header: text.columns.received,
      cell: ({ receivedAt }) => formatDate(todayIn(receivedAt)),
      csv: ({ receivedAt }) => ({ date: todayIn(receivedAt) }),
    },
    {
      key: 'due',
      header: text.columns.due,
      cell: (one) =>
        one.due && (
          <>
            {isLateLine(one, today) && <Tag tone="red">{deskText.late}</Tag>} {stepLabels[one.due.step]}:{' '}
            <DueDay due={one.due} />
          </>
        ),
      csv: ({ due }) => due && { date: due.dueOn },
    },
    {
      key: 'state',
      header: text.columns.state,
      cell: ({ state }) => <StateTag state={state} />,
      csv: ({ state }) => stateLabels[state],
    },
  ]
}

interface DeskListProps {
  readonly frame: Frame
  readonly found: { readonly rows: readonly DeskLine[]; readonly total: number }
  /** Of the page. */
  readonly number: number
  readonly filter: DeskFilter
  readonly at: At
}

export function DeskListPage({ frame, found, number, filter, at }: DeskListProps) {
  const search = new URLSearchParams(frame.query).toString()
  const stateChoices = states.map((state) => ({ value: state, label: stateLabels[state] }))
  return (
    <StaffPage frame={frame} title={deskText.title}>
      <FilterBar frame={frame} names={Object.values(names)} total={deskText.found(formatNumber(found.total))}>
        <SelectField
          name={names.progress}
          label={deskText.progress}
          value={progressWords[filter.progress]}
          choices={progresses.map((one) => ({ value: progressWords[one], label: progressLabels[one] }))}
        />
        <Narrow frame={frame} name={names.state} label={text.state} choices={stateChoices} />
        <Narrow frame={frame} name={names.kind} label={text.kind} choices={kindChoices} />
        <Narrow frame={frame} name={names.field} label={text.field} choices={fieldChoices} />
        <TextField name={names.code} label={deskText.code} value={frame.query[names.code]} width="medium" optional />
      </FilterBar>
      <Table
        caption={deskText.title}
        captionHidden
        columns={deskColumns(at)}
        rows={found.rows}
        rowKey={({ id }) => id}
        rowTone={(one) => (isLateLine(one, at.today) ? 'late' : null)}
        csvHref={search === '' ? paths.deskCsv : `${paths.deskCsv}?${search}`}
        empty={<EmptyState title={deskText.none}>{deskText.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={number} pages={Math.ceil(found.total / pageSize)} />
    </StaffPage>
  )
}
