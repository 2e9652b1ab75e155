import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { PortalPage, StaffPage } from '../../../ui/page.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type ReportingPeriod, slugOf } from '../../calendar/index.ts'
import { type Plan, planPaths } from '../../plans/index.ts'
import type { ReportHead } from '../rules/report.ts'
import { paths, text } from '../text.ts'
import { OpenForm } from './acts.tsx'
import { StateTag, versionName } from './report-head.tsx'

/** One period of a plan with the report that the person may see. */
export interface PeriodRow {
  readonly plan: Plan
  readonly period: ReportingPeriod
  readonly report: ReportHead | null
  readonly begun: boolean
  readonly mayOpen: boolean
}

interface ListProps {
  readonly frame: Frame
  readonly plan: Plan
  readonly rows: readonly PeriodRow[]
}

/** The reports of a plan, period by period. */
export function ReportListPage({ frame, plan, rows }: ListProps) {
  const slug = plan.slug ?? ''
  return (
    <PortalPage
      frame={frame}
      title={text.listTitle}
      caption={plan.title}
      lead={text.listLead}
      breadcrumbs={[
        { text: text.plans, href: planPaths.list },
        { text: plan.number ?? plan.title, href: planPaths.plan(slug) },
      ]}
    >
      <PeriodTable frame={frame} caption={text.listTitle} rows={rows} />
    </PortalPage>
  )
}

/** The reports that a unit owes for the plans it leads. */
export function DeskPage({ frame, plans }: { frame: Frame; plans: readonly Omit<ListProps, 'frame'>[] }) {
  return (
    <StaffPage frame={frame} title={text.deskTitle} lead={text.deskLead}>
      {plans.length === 0 && <EmptyState title={text.deskNone}>{text.deskNoneHint}</EmptyState>}
      {plans.map(({ plan, rows }) => (
        <PeriodTable key={plan.id} frame={frame} caption={plan.title} rows={rows} />
      ))}
    </StaffPage>
  )
}

function PeriodTable({ frame, caption, rows }: { frame: Frame; caption: string; rows: readonly PeriodRow[] }) {
  return (
    <Table
      caption={caption}
      columns={periodColumns(frame)}
      rows={rows}
      rowKey={({ period }) => slugOf(period)}
      empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
    />
  )
}

const href = ({ plan, period }: PeriodRow) => paths.report(plan.slug ?? '', slugOf(period))

function periodColumns(frame: Frame): readonly Column<PeriodRow>[] {
  return [
    {
      key: 'period',
      header: text.period,
      rowHeader: true,
      cell: (row) =>
        row.report || row.mayOpen ? (
          <a class="govuk-link" href={href(row)}>
            {capitalised(row.period.label)}
          </a>
        ) : (
          capitalised(row.period.label)
        ),
    },
    { key: 'span', header: text.span, cell: ({ period }) => `${formatDate(period.from)} – ${formatDate(period.to)}` },
    { key: 'due', header: text.dueOn, cell: ({ period }) => formatDate(period.dueOn) },
    { key: 'state', header: text.state, cell: (row) => <PeriodState frame={frame} row={row} /> },
    {
      key: 'document',
      header: text.document,
      cell: ({ report }) =>
        report &&
        [
          report.number,
          report.issuedOn && formatDate(report.issuedOn),
          report.amendment > 0 && versionName(report.amendment),
        ]
          .filter(Boolean)
          .join(', '),
    },
  ]
}

function PeriodState({ frame, row }: { frame: Frame; row: PeriodRow }) {
  if (row.report) return <StateTag state={row.report.state} />
  if (row.mayOpen) return <OpenForm frame={frame} report={row} />
  return <span>{row.begun ? text.notOpened : text.ahead}</span>
}

export const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** On the page of the plan: the reports that everyone may read. */
export function PlanReports({ plan, rows }: { plan: Plan; rows: readonly PeriodRow[] }) {
  const shown = rows.filter((row) => row.report !== null)
  const more = { href: paths.list(plan.slug ?? ''), label: text.slot.all }
  return (
    <Section title={text.slot.title} id="bao-cao" more={more}>
      {shown.length === 0 ? (
        <p class="govuk-body">{text.slot.none}</p>
      ) : (
        <ItemList label={text.slot.title}>
          {shown.map((row) => (
            <ItemRow
              key={slugOf(row.period)}
              title={capitalised(row.period.label)}
              href={href(row)}
              meta={`${formatDate(row.period.from)} – ${formatDate(row.period.to)}`}
              state={row.report && <StateTag state={row.report.state} />}
            />
          ))}
        </ItemList>
      )}
    </Section>
  )
}
