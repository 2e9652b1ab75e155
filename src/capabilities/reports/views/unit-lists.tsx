import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type ReportingPeriod, slugOf } from '../../calendar/index.ts'
import type { Plan } from '../../plans/index.ts'
import type { UnitReportState } from '../rules/unit-report.ts'
import type { Timeliness } from '../rules/unit-standing.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitPaths, unitStateLabels } from '../text/units.ts'
import { capitalised } from './lists.tsx'
import { TimeTag, UnitStateTag } from './unit-parts.tsx'

/** One report that the unit owes, or has made. */
export interface OwnRow {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly unitSlug: string
  /** Of a unit that has ended and whose reports this one goes on with. */
  readonly formerName: string | null
  readonly state: UnitReportState
  readonly dueOn: string
  readonly timeliness: Timeliness
}

/** One period of a plan that the unit leads, and how many reports wait there. */
export interface BoardLink {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly waiting: number
}

export const ownSize = 50

/** The reports of one's own unit to the lead units of the plans that charge it. */
export function OwnReportsPage(props: { frame: Frame; rows: readonly OwnRow[]; page: number; csvHref: string }) {
  const { frame, rows, page } = props
  return (
    <StaffPage frame={frame} title={unitText.ownTitle} lead={unitText.ownLead}>
      <Table
        caption={unitText.ownTitle}
        captionHidden
        columns={ownColumns(rows)}
        rows={rows.slice((page - 1) * ownSize, page * ownSize)}
        rowKey={({ plan, period, unitSlug }) => `${plan.id} ${slugOf(period)} ${unitSlug}`}
        rowTone={({ timeliness }) => (timeliness.kind === 'missing' ? 'late' : null)}
        csvHref={props.csvHref}
        empty={<EmptyState title={unitText.ownNone}>{unitText.ownNoneHint}</EmptyState>}
      />
      <Pager frame={frame} page={page} pages={Math.ceil(rows.length / ownSize)} />
    </StaffPage>
  )
}

/** The unit is named only where the list tells of former ones too. */
export function ownColumns(rows: readonly OwnRow[]): Column<OwnRow>[] {
  const unit: Column<OwnRow> = {
    key: 'unit',
    header: unitText.formerUnit,
    cell: ({ formerName }) => formerName,
    csv: ({ formerName }) => formerName ?? '',
  }
  return [
    {
      key: 'period',
      header: unitText.period,
      rowHeader: true,
      cell: ({ plan, period, unitSlug }) => (
        <a class="govuk-link" href={unitPaths.unit(plan.slug ?? '', slugOf(period), unitSlug)}>
          {capitalised(period.label)}
        </a>
      ),
      csv: ({ period }) => period.label,
    },
    { key: 'plan', header: unitText.plan, cell: ({ plan }) => plan.title, csv: ({ plan }) => plan.title },
    ...(rows.some(({ formerName }) => formerName !== null) ? [unit] : []),
    {
      key: 'due',
      header: unitText.dueOn,
      cell: ({ dueOn }) => formatDate(dueOn),
      csv: ({ dueOn }) => formatDate(dueOn),
    },
    {
      key: 'state',
      header: unitText.state,
      cell: ({ state }) => <UnitStateTag state={state} />,
      csv: ({ state }) => unitStateLabels[state],
    },
    {
      key: 'time',
      header: unitText.timeliness,
      cell: ({ timeliness }) => <TimeTag time={timeliness} />,
      csv: ({ timeliness }) => timeliness.kind,
    },
  ]
}

/** The collections of the plans that the unit leads, period by period. */
export function BoardsPage({ frame, rows }: { frame: Frame; rows: readonly BoardLink[] }) {
  const columns: Column<BoardLink>[] = [
    {
      key: 'period',
      header: unitText.period,
      rowHeader: true,
      cell: ({ plan, period }) => (
        <a class="govuk-link" href={unitPaths.board(plan.slug ?? '', slugOf(period))}>
          {capitalised(period.label)}
        </a>
      ),
    },
    { key: 'plan', header: unitText.plan, cell: ({ plan }) => plan.title },
    { key: 'due', header: unitText.dueOn, cell: ({ period }) => formatDate(period.unitDueOn) },
    {
      key: 'waiting',
      header: unitText.cards.waiting,
      numeric: true,
      cell: ({ waiting }) => formatNumber(waiting),
    },
  ]
  return (
    <StaffPage frame={frame} title={unitText.boardsTitle} lead={unitText.boardLead}>
      <Table
        caption={unitText.boardsTitle}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ plan, period }) => `${plan.id} ${slugOf(period)}`}
        empty={<EmptyState title={unitText.noUnits}>{unitText.noUnitsHint}</EmptyState>}
      />
    </StaffPage>
  )
}
