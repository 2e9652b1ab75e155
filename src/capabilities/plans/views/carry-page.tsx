import {
  DateField,
  EmptyState,
  Form,
  type FormProblem,
  type Frame,
  formatDate,
  LinkButton,
  RowCheckbox,
  Section,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
} from '../../../ui/index.ts'
import type { UnfinishedTask } from '../../tasks/index.ts'
import type { Plan } from '../rules/plan.ts'
import { carryingFields, carryingPaths, carryingText as text } from '../text/carrying.ts'
import { planName, shortened } from '../text/words.ts'
import { paths, text as planText } from '../text.ts'

export interface UnfinishedRow extends UnfinishedTask {
  readonly text: string
}

interface CarryPageProps {
  frame: Frame
  problem: FormProblem | null
  plan: Plan & { readonly slug: string }
  targets: readonly Plan[]
  rows: readonly UnfinishedRow[]
}

/** What units have not finished, to be gone on with in the next plan. */
export function CarryPage({ frame, problem, plan, targets, rows }: CarryPageProps) {
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      caption={planName(plan)}
      lead={text.lead}
      breadcrumbs={[
        { text: planText.deskTitle, href: paths.desk },
        { text: planName(plan), href: paths.plan(plan.slug) },
      ]}
      problem={problem}
    >
      {rows.length === 0 && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      {rows.length > 0 && targets.length === 0 && (
        <EmptyState title={text.noPlan}>
          {text.noPlanText} <LinkButton href={paths.import}>{planText.deskTitle}</LinkButton>
        </EmptyState>
      )}
      {rows.length > 0 && targets.length > 0 && (
        <Form frame={frame} action={carryingPaths.carry(plan.id)}>
          <Table
            caption={text.title}
            captionHidden
            rows={rows}
            rowKey={({ taskId }) => taskId}
            columns={[
              {
                key: 'chosen',
                header: text.columns.chosen,
                quiet: true,
                cell: (row) => (
                  <RowCheckbox name="taskIds" value={row.taskId} label={text.choose(shortened(row.text))} />
                ),
              },
              { key: 'task', header: text.columns.task, cell: (row) => shortened(row.text, 200), rowHeader: true },
              {
                key: 'units',
                header: text.columns.units,
                cell: (row) => text.of(row.unitIds.length, row.units),
                numeric: true,
              },
              { key: 'due', header: text.columns.due, cell: (row) => row.dueOn && formatDate(row.dueOn) },
            ]}
          />
          <SelectField
            name="intoPlanId"
            label={carryingFields.intoPlanId}
            problem={problem}
            choices={targets.map((target) => ({
              value: target.id,
              label: `${planName(target)}: ${target.title}${target.state === 'draft' ? ` (${text.draft})` : ''}`,
            }))}
          />
          <DateField name="dueOn" label={carryingFields.dueOn} value={targets[0]?.period?.to} problem={problem} />
          <SubmitButton>{text.submit}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  )
}

/** A task that went on elsewhere, or came from elsewhere. */
export interface CarriedLine {
  readonly taskId: string
  readonly text: string
  readonly units: number
  readonly way: 'from' | 'to'
  readonly plan: Plan
}

export function CarriedSection({ lines }: { lines: readonly CarriedLine[] }) {
  if (lines.length === 0) return null
  return (
    <Section id="chuyen-tiep" title={text.section}>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ taskId, text: words, units, way, plan }) => (
          <li key={`${way}${taskId}`}>
            {shortened(words, 160)} ({text.units(units)}):{' '}
            <a class="govuk-link" href={plan.slug ? paths.plan(plan.slug) : paths.desk}>
              {text[way](planName(plan))}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
