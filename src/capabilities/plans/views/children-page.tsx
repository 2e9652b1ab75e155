import {
  type Column,
  EmptyState,
  FigureCard,
  FigureGroup,
  FilterBar,
  type Frame,
  formatDate,
  formatNumber,
  HeatTable,
  PortalPage,
  Section,
  SelectField,
  Table,
  Tag,
  type Tone,
} from '../../../ui/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { type ChildRow, type ChildState, childStates, coveredBy, hasIssued, rowsIn } from '../rules/cascade.ts'
import type { Plan, PlanItem } from '../rules/plan.ts'
import { cascadePaths, cascadeText, childLabels } from '../text/cascade.ts'
import { planName, shortened } from '../text/words.ts'
import { paths, text as planText } from '../text.ts'

const text = cascadeText.children

const tones: Readonly<Record<ChildState, Tone>> = { issued: 'green', late: 'orange', missing: 'grey', overdue: 'red' }

interface ChildrenPageProps {
  frame: Frame
  plan: Plan & { readonly slug: string }
  tree: UnitTree
  on: string
  items: readonly PlanItem[]
  rows: readonly ChildRow[]
  /** Of `?tinh-trang=`. */
  state: ChildState | null
}

/** Which units made a plan of their own, and which contents those carry out. */
export function ChildrenPage(props: ChildrenPageProps) {
  const { frame, plan, rows, items, state, tree, on } = props
  const shown = rowsIn(rows, state)
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      caption={planName(plan)}
      lead={text.lead}
      breadcrumbs={[
        { text: planText.title, href: paths.list },
        { text: planName(plan), href: paths.plan(plan.slug) },
      ]}
    >
      {rows.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <Sums {...props} />
          <FilterBar frame={frame} names={['tinh-trang']} total={text.count(formatNumber(shown.length))}>
            <SelectField
              name="tinh-trang"
              label={text.filter}
              value={state}
              empty={text.any}
              choices={childStates.map((one) => ({ value: one, label: text.filters[one] }))}
            />
          </FilterBar>
          <Table
            caption={text.table}
            columns={childColumns({ tree, on, items: items.length })}
            rows={shown}
            rowKey={({ unitId }) => unitId}
            rowTone={(row) => (row.state === 'overdue' ? 'late' : null)}
            csvHref={`${cascadePaths.childrenTable(plan.slug)}${state ? `?tinh-trang=${state}` : ''}`}
          />
          <Matrix {...props} rows={shown} />
        </>
      )}
    </PortalPage>
  )
}

function Sums({ plan, rows, items }: ChildrenPageProps) {
  const count = (of: ChildState) => rows.filter(({ state }) => state === of).length
  const to = (state: ChildState) => `${cascadePaths.children(plan.slug)}?tinh-trang=${state}`
  const uncovered = coveredBy(items, rows).filter(({ units }) => units === 0).length
  return (
    <FigureGroup>
      <FigureCard
        label={text.issued}
        value={rows.filter(hasIssued).length}
        kind="counted"
        href={to('issued')}
        note={text.ofUnits(formatNumber(rows.length))}
        tone="good"
      />
      <FigureCard label={text.late} value={count('late')} kind="counted" href={to('late')} />
      <FigureCard
        label={text.overdue}
        value={count('overdue')}
        kind="counted"
        href={to('overdue')}
        tone={count('overdue') > 0 ? 'late' : 'plain'}
      />
      <FigureCard
        label={text.uncovered}
        value={uncovered}
        kind="counted"
        href={rows.some(({ plan }) => plan !== null) ? `${cascadePaths.children(plan.slug)}#ma-tran` : null}
      />
    </FigureGroup>
  )
}

/** Units that have a plan × contents of the plan above; the last row sums up. */
function Matrix({ items, rows, tree, on }: ChildrenPageProps) {
  const planned = rows.filter((row) => row.plan !== null)
  if (items.length === 0 || planned.length === 0) return null
  const sums = coveredBy(items, planned)
  return (
    <Section id="ma-tran" title={text.matrix}>
      <HeatTable
        id="ma-tran-noi-dung"
        title={text.matrix}
        description={text.matrixText}
        corner={text.corner}
        columns={items.map((item) => ({ label: item.marker ?? String(item.position), title: item.text }))}
        rows={[
          ...planned.map((row) => ({
            label: tree.shortNameOn(row.unitId, on),
            href: row.plan?.slug ? paths.plan(row.plan.slug) : undefined,
            cells: items.map((item) => ({ value: row.covered.has(item.id) ? 1 : 0 })),
          })),
          { label: text.total, cells: sums.map(({ units }) => ({ value: units })) },
        ]}
        seams={null}
        steps={[1, Math.max(2, Math.round(planned.length / 2))]}
      />
      <ol class="govuk-list">
        {sums.map(({ item, units }) => (
          <li key={item.id}>
            <strong>{item.marker ?? item.position})</strong> {shortened(item.text, 160)}{' '}
            <Tag tone={units === 0 ? 'red' : 'blue'}>{text.units(units, planned.length)}</Tag>
          </li>
        ))}
      </ol>
    </Section>
  )
}

export function childColumns({ tree, on, items }: { tree: UnitTree; on: string; items: number }): Column<ChildRow>[] {
  const words = text.columns
  return [
    {
      key: 'unit',
      header: words.unit,
      rowHeader: true,
      cell: (row) => tree.nameOn(row.unitId, on),
      csv: (row) => tree.nameOn(row.unitId, on),
    },
    {
      key: 'state',
      header: words.state,
      cell: ({ state }) => <Tag tone={tones[state]}>{childLabels[state]}</Tag>,
      csv: ({ state }) => childLabels[state],
    },
    {
      key: 'due',
      header: words.due,
      cell: ({ dueOn }) => dueOn && formatDate(dueOn),
      csv: ({ dueOn }) => dueOn && formatDate(dueOn),
    },
    {
      key: 'plan',
      header: words.plan,
      cell: ({ plan }) =>
        plan?.slug && (
          <a class="govuk-link" href={paths.plan(plan.slug)}>
            {planName(plan)}
          </a>
        ),
      csv: ({ plan }) => plan && planName(plan),
    },
    {
      key: 'issued',
      header: words.issued,
      cell: ({ plan }) => plan?.issued && formatDate(plan.issued),
      csv: ({ plan }) => plan?.issued && formatDate(plan.issued),
    },
    {
      key: 'covered',
      header: words.covered,
      cell: (row) => (row.plan ? text.coveredOf(row.covered.size, items) : null),
      csv: (row) => (row.plan ? row.covered.size : null),
      numeric: true,
    },
  ]
}
