import {
  CheckboxField,
  DateField,
  DefinitionNote,
  Figure,
  FigureCard,
  FigureGroup,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  formatNumber,
  PortalPage,
  Section,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { type DeedFilter, deedsPath, publicDeedsPath } from '../../evidence/index.ts'
import { type Duty, deedKinds, kindLabels, type OrderedTask, taskPaths } from '../../tasks/index.ts'
import type { Divided, Unit, UnitTree } from '../../units/index.ts'
import { guessDeeds } from '../rules/areas.ts'
import { type CoverageSlice, gapSchedule } from '../rules/coverage.ts'
import type { Period, Plan, PlanItem } from '../rules/plan.ts'
import { coveragePaths, sliceDays, sliceName, coverageText as words } from '../text/coverage.ts'
import { planName } from '../text/words.ts'
import { paths, text } from '../text.ts'

interface CoverageCellProps {
  readonly frame: Frame
  readonly today: string
  readonly plan: Plan & { readonly slug: string; readonly period: Period }
  readonly tree: UnitTree
  readonly on: string
  readonly item: PlanItem
  readonly unit: Unit
  readonly slice: CoverageSlice
  readonly deeds: number
  readonly filter: DeedFilter
  readonly byTask: ReadonlyMap<string, number>
  /** On today's map, where shares of divided units are in it; null = counted. */
  readonly estimate: number | null
  readonly divided: readonly Divided[]
  readonly duties: readonly Duty[]
  /** Those whose pages the reader may open. */
  readonly openable: ReadonlySet<string>
  readonly tasks: readonly OrderedTask[]
  readonly mayCharge: boolean
  readonly problem: FormProblem | null
}

/** One content at one unit in one stretch: what was done, what was ordered, and for the coordinator a way to order more. */
export function CoverageCellPage(props: CoverageCellProps) {
  const { frame, plan, tree, on, item, unit, slice, deeds, filter, mayCharge } = props
  const marker = item.marker ?? String(item.position)
  return (
    <PortalPage
      frame={frame}
      title={tree.nameOn(unit.id, on)}
      caption={`${words.cellTitle(marker, sliceName(slice))} (${sliceDays(slice)})`}
      breadcrumbs={[
        { text: text.title, href: paths.list },
        { text: planName(plan), href: paths.plan(plan.slug) },
        { text: words.title, href: coveragePaths.map(plan.slug, { slice: slice.slug }) },
      ]}
      problem={props.problem}
    >
      <blockquote class="coverage__item">
        {item.marker ? `${item.marker}) ` : ''}
        {item.text}
      </blockquote>
      <FigureGroup>
        {props.estimate !== null && (
          <FigureCard
            label={words.estimate}
            value={props.estimate}
            kind="estimated"
            href={deeds > 0 ? openedBy(frame, filter) : null}
            note={words.estimateNote(formatNumber(deeds))}
          />
        )}
        <FigureCard
          label={words.deeds}
          value={deeds}
          kind="counted"
          href={deeds > 0 ? openedBy(frame, filter) : null}
          note={deeds > 0 ? words.showDeeds : undefined}
          tone={deeds > 0 ? 'good' : 'late'}
        />
      </FigureGroup>
      <DividedUnits {...props} />
      <Section id="nhiem-vu" title={words.tasks}>
        <CellTasks {...props} />
      </Section>
      {mayCharge && <ChargeForm {...props} />}
    </PortalPage>
  )
}

/** Which former units' deeds the figure holds a share of, and which it leaves out. */
function DividedUnits({ divided, tree, on }: CoverageCellProps) {
  if (divided.length === 0) return null
  return (
    <DefinitionNote title={words.dividedTitle}>
      <ul class="govuk-list">
        {divided.map(({ unitId, share }) => (
          <li key={unitId}>
            {share === null
              ? words.dividedUnknown(tree.nameOn(unitId, on))
              : words.dividedShare(tree.nameOn(unitId, on), formatNumber(share * 100, 1))}
          </li>
        ))}
      </ul>
    </DefinitionNote>
  )
}

const openedBy = (frame: Frame, filter: DeedFilter) => (frame.actor ? deedsPath(filter) : publicDeedsPath(filter))

function CellTasks({ frame, openable, plan, tasks, duties, byTask, filter }: CoverageCellProps) {
  const dutyOf = (taskId: string) => duties.find((duty) => duty.taskId === taskId)
  return (
    <Table
      caption={words.tasks}
      captionHidden
      rows={tasks}
      rowKey={({ id }) => id}
      empty={words.noTasks}
      columns={[
        {
          key: 'task',
          header: words.task,
          cell: ({ id, text: ordered }) => {
            const duty = dutyOf(id)
            const href =
              duty && openable.has(duty.id) ? taskPaths.assignment(duty.id) : paths.progress(plan.slug, { task: id })
            return (
              <a class="govuk-link" href={href}>
                {ordered}
              </a>
            )
          },
          rowHeader: true,
        },
        {
          key: 'deeds',
          header: words.deedsColumn,
          cell: ({ id }) => (
            <Figure
              value={byTask.get(id) ?? 0}
              kind="counted"
              mark="heard"
              href={byTask.get(id) ? openedBy(frame, { ...filter, taskIds: [id] }) : null}
            />
          ),
          numeric: true,
        },
      ]}
    />
  )
}

function ChargeForm(props: CoverageCellProps) {
  const { frame, plan, tree, on, item, unit, slice, today, problem } = props
  const { from, to } = gapSchedule(slice, { period: plan.period, today })
  const address = { item: item.position, unit: unit.slug, slice: slice.slug }
  return (
    <Section id="giao-viec" title={props.tasks.length > 0 ? words.chargeMore : words.chargeTitle}>
      <p class="govuk-body">{words.chargeLead(tree.nameOn(unit.id, on))}</p>
      <Form frame={frame} action={coveragePaths.charge(plan.slug, address)} guard>
        <TextArea name="text" label={words.chargeText} rows={4} value={item.text} problem={problem} />
        <TextField name="product" label={words.chargeProduct} value={null} problem={problem} optional />
        <div class="field-row">
          <DateField name="from" label={words.from} value={formatDate(from)} problem={problem} />
          <DateField name="to" label={words.to} value={formatDate(to)} problem={problem} />
        </div>
        <CheckboxField
          name="accepts"
          label={words.chargeAccepts}
          small
          values={guessDeeds(item.text)}
          choices={deedKinds.map((value) => ({ value, label: kindLabels[value] }))}
          problem={problem}
        />
        <SubmitButton>{words.charge}</SubmitButton>
      </Form>
    </Section>
  )
}
