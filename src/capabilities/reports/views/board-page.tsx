import { SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { FigureCard, FigureGroup } from '../../../ui/figure.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Table } from '../../../ui/table.tsx'
import { slugOf } from '../../calendar/index.ts'
import type { Collection, UnitRow } from '../collecting.ts'
import { type BoardQuery, boardFilters, tiers, timeKinds } from '../rules/board.ts'
import { unitReportStates } from '../rules/unit-report.ts'
import type { Reporting } from '../rules/unit-standing.ts'
import { timeLabels, unitText } from '../text/unit-pages.ts'
import { reachLabels, unitPaths, unitStateLabels } from '../text/units.ts'
import { paths, text } from '../text.ts'
import { ManagePanel } from './board-panel.tsx'
import { type BoardParts, shownColumns } from './board-table.tsx'
import { capitalised } from './lists.tsx'

export const boardSize = 50

interface BoardProps extends BoardParts {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly collection: Collection
  readonly query: BoardQuery
  readonly shown: readonly UnitRow[]
  /** The person runs the collection. */
  readonly mayManage: boolean
  /** The plan's report is being written and may take the units' words. */
  readonly gatherInto: { readonly id: string; readonly version: number } | null
}

/** Who has reported to the lead unit: completeness, timeliness and lock side by side. */
export function BoardPage(props: BoardProps) {
  const { frame, collection, query, shown } = props
  const { plan, period } = collection
  const [slug, at] = [plan.slug ?? '', slugOf(period)]
  const rows = shown.slice((query.page - 1) * boardSize, query.page * boardSize)
  const filtered = boardFilters.some((name) => frame.query[name])
  return (
    <StaffPage
      frame={frame}
      title={`${unitText.boardsTitle}: ${period.label}`}
      caption={plan.title}
      lead={unitText.boardLead}
      problem={props.problem}
      breadcrumbs={[
        { text: text.deskTitle, href: paths.desk },
        { text: unitText.boardsTitle, href: unitPaths.boards },
      ]}
      actions={
        <LinkButton href={paths.report(slug, at)} tone="secondary">
          {unitText.planReport}
        </LinkButton>
      }
    >
      <Cards frame={frame} reporting={collection.reporting} />
      {props.mayManage && <ManagePanel {...props} />}
      <Filters frame={frame} query={query} total={shown.length} />
      <Table
        caption={capitalised(period.label)}
        captionHidden
        frame={frame}
        columns={shownColumns(props)}
        rows={rows}
        rowKey={(row) => row.unitId}
        rowTone={toneOf}
        csvHref={`${unitPaths.boardCsv(slug, at)}?${new URLSearchParams(frame.query)}`}
        empty={
          <EmptyState title={filtered ? unitText.none : unitText.noUnits}>
            {filtered ? unitText.noneHint : unitText.noUnitsHint}
          </EmptyState>
        }
      />
      <Pager frame={frame} page={query.page} pages={Math.ceil(shown.length / boardSize)} />
    </StaffPage>
  )
}

function toneOf(row: UnitRow) {
  if (row.timeliness.kind === 'missing') return 'late' as const
  if (row.state === 'submitted') return 'soon' as const
  return row.state === 'accepted' || row.state === 'consolidated' ? ('done' as const) : null
}

/** Each opens to its rows of the table below. */
function Cards({ frame, reporting }: { frame: Frame; reporting: Reporting }) {
  const { cards } = unitText
  const to = (query: string) => `${frame.path}?${query}`
  const card = (label: string, value: number, query: string) => (
    <FigureCard label={label} value={value} kind="counted" mark="heard" href={value === 0 ? null : to(query)} />
  )
  return (
    <FigureGroup>
      <FigureCard
        label={cards.sent}
        value={reporting.sent}
        kind="counted"
        mark="heard"
        href={reporting.sent === 0 ? null : to('time=sent')}
        note={cards.of(formatNumber(reporting.units))}
      />
      {card(cards.onTime, reporting.onTime, 'time=on-time')}
      {card(cards.late, reporting.late, 'time=late')}
      <FigureCard
        label={cards.missing}
        value={reporting.missing}
        kind="counted"
        mark="heard"
        href={reporting.missing === 0 ? null : to('time=missing')}
        tone={reporting.missing === 0 ? 'plain' : 'late'}
      />
      {card(cards.waiting, reporting.waiting, 'state=submitted')}
    </FigureGroup>
  )
}

function Filters({ frame, query, total }: { frame: Frame; query: BoardQuery; total: number }) {
  const words = unitText.filter
  const choices = (values: readonly string[], labels: Readonly<Record<string, string>>) =>
    values.map((value) => ({ value, label: labels[value] ?? value }))
  return (
    <FilterBar frame={frame} names={boardFilters} total={unitText.count(formatNumber(total))}>
      <SelectField
        name="state"
        label={words.state}
        value={query.state}
        choices={choices(unitReportStates, unitStateLabels)}
        empty={words.any}
      />
      <SelectField
        name="time"
        label={words.time}
        value={query.time}
        choices={choices(timeKinds, timeLabels)}
        empty={words.any}
      />
      <SelectField
        name="lock"
        label={words.lock}
        value={query.lock}
        choices={[
          { value: 'open', label: words.unlocked },
          { value: 'locked', label: words.locked },
        ]}
        empty={words.any}
      />
      <SelectField
        name="full"
        label={words.full}
        value={query.full}
        choices={[
          { value: 'complete', label: words.complete },
          { value: 'lacking', label: words.lacking },
        ]}
        empty={words.any}
      />
      <SelectField
        name="tier"
        label={words.tier}
        value={query.tier}
        choices={choices(tiers, reachLabels)}
        empty={words.any}
      />
    </FilterBar>
  )
}
