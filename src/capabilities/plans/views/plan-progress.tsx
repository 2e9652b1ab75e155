import type { ComponentChildren } from 'preact'
import {
  type Column,
  type CsvColumn,
  FigureCard,
  FigureGroup,
  FigureLegend,
  formatDate,
  formatNumber,
  PortalPage,
  Progress,
  Section,
  StackedBar,
  Table,
} from '../../../ui/index.ts'
import type { UnitProgress } from '../../tasks/index.ts'
import { type MapAsked, MapChoice, mappedHref, mappedName, readingColumns } from '../../units/index.ts'
import { type MappedProgress, progressOfPlan } from '../rules/progress.ts'
import { planName } from '../text/words.ts'
import { paths, text } from '../text.ts'
import type { PlanProps, ToldUnits } from './plan-props.ts'

const words = text.page

/** The four figures of a plan, each opening to the rows that it counts. */
export function PlanFigures({
  plan,
  progress,
  units,
  today,
}: Pick<PlanProps, 'plan' | 'progress' | 'units' | 'today'>) {
  const sums = progressOfPlan([...progress.values()], units)
  return (
    <>
      <FigureGroup>
        <FigureCard
          label={words.tasksDone}
          value={sums.tasksDone}
          kind="counted"
          href={paths.progress(plan.slug, { by: 'task' })}
          note={words.ofTotal(formatNumber(sums.tasks))}
          tone="plain"
        />
        <FigureCard
          label={words.occurrences}
          value={sums.done}
          kind="counted"
          href={paths.progress(plan.slug)}
          note={words.ofTotal(formatNumber(sums.due))}
          tone="good"
        />
        <FigureCard
          label={words.unitsActive}
          value={sums.unitsActive}
          kind="counted"
          href={paths.progress(plan.slug)}
          note={words.ofTotal(formatNumber(sums.units))}
        />
        <FigureCard
          label={words.late}
          value={sums.overdue}
          kind="counted"
          href={paths.progress(plan.slug, { late: '1' })}
          tone={sums.overdue > 0 ? 'late' : 'plain'}
        />
      </FigureGroup>
      <FigureLegend asOf={formatDate(today)} />
    </>
  )
}

const shownUnits = 12

/** The units that are furthest behind; all of them stand on the page of progress. */
export function UnitBars(props: PlanProps) {
  const { frame, plan, told } = props
  const { rows: units, map } = told
  if (units.every(({ due }) => due === 0)) return null
  return (
    <Section
      id="don-vi"
      title={words.byUnit}
      more={{ href: mappedHref(paths.progress(plan.slug), map), label: words.allUnits(units.length) }}
    >
      {told.hasFormer && <MapChoice frame={frame} {...told} />}
      <UnitChart {...props} id="bieu-do-don-vi" units={units} map={map} />
    </Section>
  )
}

interface UnitChartProps extends Pick<PlanProps, 'plan' | 'tree' | 'on' | 'today'> {
  /** Unique on the page. */
  id: string
  units: readonly MappedProgress[]
  map: MapAsked
}

/** Done, late and still to come by unit, each bar opening to its rows. */
export function UnitChart({ id, plan, units, map, tree, on, today }: UnitChartProps) {
  const rows = [...units]
    .sort((a, b) => b.overdue - a.overdue || b.due - b.done - (a.due - a.done))
    .slice(0, shownUnits)
  return (
    <StackedBar
      id={id}
      title={words.barTitle}
      description={words.barText(rows.length)}
      unit={words.occurrencesUnit}
      length="amount"
      series={[
        { label: words.done, tone: 'done' },
        { label: words.lateShort, tone: 'late' },
        { label: words.waiting, tone: 'soft' },
      ]}
      rows={rows.map(({ unitId, done, due, overdue, isEstimate }) => ({
        label: `${isEstimate ? '≈ ' : ''}${mappedName(tree, unitId, { map, today, on, name: tree.shortNameOn(unitId, on) })}`,
        values: [done, overdue, Math.max(0, due - done - overdue)],
        href: mappedHref(paths.progress(plan.slug, { unit: tree.unit(unitId)?.slug ?? '' }), map),
      }))}
    />
  )
}

export interface UnitTableProps extends Pick<PlanProps, 'frame' | 'plan' | 'tree' | 'on' | 'today'> {
  units: readonly MappedProgress[]
}

interface UnitPageProps extends Omit<UnitTableProps, 'units'> {
  told: ToldUnits
}

interface ProgressNamed extends Pick<UnitTableProps, 'tree' | 'on' | 'today'> {
  map: MapAsked
}

/** The rows for a spreadsheet, with both of their units. */
export function progressColumns(named: ProgressNamed): CsvColumn<MappedProgress>[] {
  const [unit, ...other] = readingColumns<MappedProgress>({
    ...named,
    unitId: ({ unitId }) => unitId,
    isEstimate: ({ isEstimate }) => isEstimate,
  })
  return [
    ...(unit ? [unit] : []),
    { header: words.tasks, csv: ({ tasks }) => tasks },
    { header: words.due, csv: ({ due }) => due },
    { header: words.doneOfDue, csv: ({ done }) => done },
    { header: words.doneLate, csv: ({ doneLate }) => doneLate },
    { header: words.late, csv: ({ overdue }) => overdue },
    ...other,
  ]
}

/** Every unit of the plan: the columns add up to the figures on the plan's page. */
export function UnitProgressPage({ told, ...props }: UnitPageProps) {
  const { rows: units, map } = told
  const { frame, plan, tree, on } = props
  const hrefOf = (unitId: string) => mappedHref(paths.progress(plan.slug, { unit: tree.unit(unitId)?.slug ?? '' }), map)
  const nameOf = (unitId: string) => mappedName(tree, unitId, { map, today: props.today, on })
  const columns: readonly Column<MappedProgress>[] = [
    {
      key: 'unit',
      header: words.unit,
      cell: ({ unitId, isEstimate }) => (
        <>
          <a class="govuk-link" href={hrefOf(unitId)}>
            {nameOf(unitId)}
          </a>
          {isEstimate && <span class="table__note">{words.estimate}</span>}
        </>
      ),
      rowHeader: true,
    },
    { key: 'tasks', header: words.tasks, cell: ({ tasks }) => tasks, numeric: true },
    {
      key: 'progress',
      header: words.occurrences,
      cell: ({ done, due, overdue, unitId }) => (
        <Progress done={done} total={due} label={tree.nameOn(unitId, on)} tone={overdue > 0 ? 'late' : undefined} />
      ),
    },
    { key: 'late', header: words.late, cell: ({ overdue }) => overdue, numeric: true },
  ]
  const total = (of: (unit: UnitProgress) => number) => units.reduce((sum, unit) => sum + of(unit), 0)
  return (
    <ProgressFrame {...props} title={words.byUnit}>
      {told.hasFormer && <MapChoice frame={frame} {...told} />}
      <Table
        caption={words.byUnit}
        captionHidden
        frame={frame}
        columns={columns}
        rows={units}
        rowKey={({ unitId }) => unitId}
        rowTone={({ overdue }) => (overdue > 0 ? 'late' : null)}
        foot={[
          words.total,
          total(({ tasks }) => tasks),
          `${total(({ done }) => done)}/${total(({ due }) => due)}`,
          total(({ overdue }) => overdue),
        ]}
        csvHref={mappedHref(paths.unitsCsv(plan.slug), map)}
      />
    </ProgressFrame>
  )
}

interface TaskTableProps extends Omit<UnitTableProps, 'units'>, Pick<PlanProps, 'links' | 'tasks' | 'progress'> {}

/** Every task of the plan: how many units have done what fell due. */
export function TaskProgressPage({ links, tasks, progress, ...props }: TaskTableProps) {
  const { plan } = props
  return (
    <ProgressFrame {...props} title={words.byTask}>
      <Table
        caption={words.byTask}
        captionHidden
        rows={links}
        rowKey={({ taskId }) => taskId}
        columns={[
          { key: 'n', header: words.position, cell: ({ position }) => position, numeric: true },
          {
            key: 'task',
            header: words.task,
            cell: ({ taskId }) => (
              <a class="govuk-link" href={paths.progress(plan.slug, { task: taskId })}>
                {tasks.get(taskId)?.text}
              </a>
            ),
            rowHeader: true,
          },
          {
            key: 'units',
            header: words.unitsDone,
            cell: ({ taskId }) => {
              const done = progress.get(taskId)
              return done && words.unitsOf(done.unitsDone, done.units)
            },
          },
          {
            key: 'done',
            header: words.occurrences,
            cell: ({ taskId }) => {
              const done = progress.get(taskId)
              return (
                done && (
                  <Progress
                    done={done.done}
                    total={done.due}
                    label={tasks.get(taskId)?.text ?? ''}
                    tone={done.overdue > 0 ? 'late' : undefined}
                  />
                )
              )
            },
          },
        ]}
      />
    </ProgressFrame>
  )
}

export function ProgressFrame({
  frame,
  plan,
  title,
  today,
  children,
}: Omit<UnitTableProps, 'units' | 'tree' | 'on'> & { title: string; children: ComponentChildren }) {
  return (
    <PortalPage
      frame={frame}
      title={title}
      caption={planName(plan)}
      lead={words.asOf(formatDate(today))}
      breadcrumbs={[
        { text: text.title, href: paths.list },
        { text: planName(plan), href: paths.plan(plan.slug) },
      ]}
    >
      {children}
    </PortalPage>
  )
}
