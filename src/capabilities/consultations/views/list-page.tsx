import type { PlainDate } from '../../../kernel/dates.ts'
import {
  type Column,
  EmptyState,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  LinkButton,
  Pager,
  PortalPage,
  SelectField,
  StaffPage,
  Table,
  Tag,
  type Tone,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { pageSize } from '../rules/listing.ts'
import { type Consultation, type Phase, phaseOn } from '../rules.ts'
import { deskText, text } from '../text/pages.ts'
import { paths, phaseLabels, phaseWords } from '../text.ts'

export interface ListedAt {
  readonly tree: UnitTree
  readonly today: PlainDate
}

const tones: Readonly<Record<Phase, Tone>> = {
  draft: 'grey',
  coming: 'blue',
  taking: 'green',
  closed: 'yellow',
  answered: 'purple',
}

export function PhaseTag({ consultation, today }: { consultation: Consultation; today: PlainDate }) {
  const phase = phaseOn(consultation, today)
  return <Tag tone={tones[phase]}>{phaseLabels[phase]}</Tag>
}

export function consultationColumns(
  { tree, today }: ListedAt,
  hrefOf: (one: Consultation) => string = ({ slug }) => paths.open(slug),
): readonly Column<Consultation>[] {
  const unitName = (one: Consultation) => tree.nameOn(one.unitId, one.opensOn)
  return [
    {
      key: 'title',
      header: text.columns.title,
      rowHeader: true,
      cell: (one) => (
        <a class="govuk-link" href={hrefOf(one)}>
          {one.title}
        </a>
      ),
      csv: ({ title }) => title,
    },
    { key: 'unit', header: text.columns.unit, cell: unitName, csv: unitName },
    {
      key: 'from',
      header: text.columns.from,
      cell: ({ opensOn }) => formatDate(opensOn),
      csv: ({ opensOn }) => ({ date: opensOn }),
    },
    {
      key: 'to',
      header: text.columns.to,
      cell: ({ closesOn }) => formatDate(closesOn),
      csv: ({ closesOn }) => ({ date: closesOn }),
    },
    {
      key: 'phase',
      header: text.columns.phase,
      cell: (one) => <PhaseTag consultation={one} today={today} />,
      csv: (one) => phaseLabels[phaseOn(one, today)],
    },
  ]
}

interface ListProps {
  readonly frame: Frame
  readonly found: { readonly rows: readonly Consultation[]; readonly total: number }
  /** Of the page. */
  readonly number: number
  readonly at: ListedAt
}

export function ConsultationListPage({ frame, found, number, at }: ListProps) {
  const search = new URLSearchParams(frame.query).toString()
  return (
    <PortalPage frame={frame} title={text.title} lead={text.lead}>
      <FilterBar frame={frame} names={['tinh-trang']} total={text.found(formatNumber(found.total))}>
        <SelectField
          name="tinh-trang"
          label={text.phase}
          value={frame.query['tinh-trang'] ?? ''}
          optional
          empty={text.any}
          choices={(['taking', 'coming', 'closed', 'answered'] as const).map((phase) => ({
            value: phaseWords[phase],
            label: phaseLabels[phase],
          }))}
        />
      </FilterBar>
      <Table
        caption={text.title}
        captionHidden
        columns={consultationColumns(at)}
        rows={found.rows}
        rowKey={({ id }) => id}
        csvHref={search === '' ? paths.listCsv : `${paths.listCsv}?${search}`}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={number} pages={Math.ceil(found.total / pageSize)} />
    </PortalPage>
  )
}

export function OwnListPage({ frame, rows, at }: { frame: Frame; rows: readonly Consultation[]; at: ListedAt }) {
  return (
    <StaffPage
      frame={frame}
      title={deskText.title}
      actions={<LinkButton href={paths.draft}>{deskText.make}</LinkButton>}
    >
      <Table
        caption={deskText.title}
        captionHidden
        columns={consultationColumns(at, ({ id }) => paths.desk(id))}
        rows={rows}
        rowKey={({ id }) => id}
        csvHref={paths.ownCsv}
        empty={<EmptyState title={deskText.none}>{deskText.noneHint}</EmptyState>}
      />
    </StaffPage>
  )
}
