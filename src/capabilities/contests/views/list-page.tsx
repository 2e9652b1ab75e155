import type { VNode } from 'preact'
import {
  Card,
  CardGroup,
  EmptyState,
  FilterBar,
  type Frame,
  formatNumber,
  LinkButton,
  Pager,
  PortalPage,
  SelectField,
  StaffPage,
  Table,
  TableFiles,
} from '../../../ui/index.ts'
import { type ContestFilter, pageSize } from '../rules/listing.ts'
import { type Contest, openPhases, phaseOn } from '../rules.ts'
import { text as desk } from '../text/desk.ts'
import { text } from '../text/pages.ts'
import { paths, phaseLabels, phaseWords } from '../text.ts'
import { contestColumns, type ListedAt, windowWords } from './columns.tsx'

interface ListProps {
  readonly frame: Frame
  readonly filter: ContestFilter
  readonly found: { readonly rows: readonly Contest[]; readonly total: number }
  /** Of the page. */
  readonly number: number
  readonly at: ListedAt
  readonly choices: {
    readonly units: readonly { readonly value: string; readonly label: string }[]
    readonly years: readonly number[]
  }
  readonly head: VNode
}

export function ContestListPage({ frame, filter, found, number, at, choices, head }: ListProps) {
  const search = new URLSearchParams(frame.query).toString()
  return (
    <PortalPage frame={frame} title={text.title} lead={text.lead} head={head}>
      <FilterBar frame={frame} names={['tinh-trang', 'don-vi', 'nam']} total={text.found(formatNumber(found.total))}>
        <SelectField
          name="tinh-trang"
          label={text.phase}
          value={filter.phase && phaseWords[filter.phase]}
          optional
          empty={text.any}
          choices={openPhases.map((phase) => ({ value: phaseWords[phase], label: phaseLabels[phase] }))}
        />
        <SelectField
          name="don-vi"
          label={text.unit}
          value={frame.query['don-vi'] ?? ''}
          optional
          empty={text.any}
          choices={choices.units}
        />
        <SelectField
          name="nam"
          label={text.year}
          value={filter.year === null ? '' : String(filter.year)}
          optional
          empty={text.any}
          choices={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterBar>
      {found.rows.length === 0 ? (
        <EmptyState icon="calendar" title={text.none}>
          {text.noneHint}
        </EmptyState>
      ) : (
        <ContestCards rows={found.rows} at={at} level={2} />
      )}
      <Pager frame={frame} page={number} pages={Math.ceil(found.total / pageSize)} />
      <TableFiles csvHref={search === '' ? paths.listCsv : `${paths.listCsv}?${search}`} />
    </PortalPage>
  )
}

export function ContestCards({ rows, at, level = 3 }: { rows: readonly Contest[]; at: ListedAt; level?: 2 | 3 }) {
  return (
    <CardGroup>
      {rows.map((one) => (
        <Card
          key={one.id}
          level={level}
          title={one.title}
          href={paths.contest(one.slug ?? '')}
          kicker={[phaseLabels[phaseOn(one, at.today)], one.hasResults && text.hasResults].filter(Boolean).join(' · ')}
          meta={`${at.tree.nameOn(one.unitId, one.opensOn)}, ${windowWords(one)}`}
        >
          {one.summary}
        </Card>
      ))}
    </CardGroup>
  )
}

export function OwnListPage({
  frame,
  rows,
  at,
  mayWrite,
}: {
  frame: Frame
  rows: readonly Contest[]
  at: ListedAt
  mayWrite: boolean
}) {
  return (
    <StaffPage
      frame={frame}
      title={desk.title}
      actions={mayWrite && <LinkButton href={paths.draft}>{desk.make}</LinkButton>}
    >
      <Table
        caption={desk.title}
        captionHidden
        columns={contestColumns(at, ({ id }) => paths.desk(id))}
        rows={rows}
        rowKey={({ id }) => id}
        csvHref={paths.ownCsv}
        empty={<EmptyState title={desk.none}>{desk.noneHint}</EmptyState>}
      />
    </StaffPage>
  )
}
