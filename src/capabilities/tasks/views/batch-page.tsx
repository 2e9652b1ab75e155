import type { PlainDate } from '../../../kernel/dates.ts'
import { SelectField } from '../../../ui/choice-field.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DateField, TextArea } from '../../../ui/text-field.tsx'
import type { UnitTree } from '../../units/index.ts'
import { type Batch, type BatchAct, type ItemOutcome, reversible } from '../rules/batch.ts'
import { batchActLabels, batchFieldLabels, batchText, outcomeLabels } from '../text/batches.ts'
import { paths, text } from '../text.ts'

/** One chosen assignment with what becomes, or became, of it. */
export interface BatchLine {
  readonly id: string
  readonly text: string
  readonly unitId: string
  readonly outcome: ItemOutcome
  readonly reason: string | null
}

export interface BatchPageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly batch: Batch
  readonly lines: readonly BatchLine[]
  /** Those who may be put in charge: the people of the units concerned. */
  readonly people: readonly { id: string; name: string; unit: string }[]
  readonly mayUndo: boolean
  readonly page: number
  readonly tree: UnitTree
  readonly today: PlainDate
}

export const linesPerPage = 100

/** Before: what will and will not be done, and why. After: how each came out, and the way back. */
export function BatchPage(props: BatchPageProps) {
  const { frame, batch, lines, page } = props
  const name = batchActLabels[batch.act]
  const chosen = batch.state === 'chosen'
  return (
    <StaffPage
      frame={frame}
      title={chosen ? batchText.confirmTitle(name) : batchText.resultTitle(name)}
      breadcrumbs={[{ text: text.title, href: paths.list }]}
      problem={props.problem}
    >
      {chosen ? <Confirmation {...props} /> : <Outcome {...props} />}
      <Section title={batchText.items} id="tung-nhiem-vu">
        <Table
          caption={batchText.items}
          captionHidden
          columns={columns(props)}
          rows={lines.slice((page - 1) * linesPerPage, page * linesPerPage)}
          rowKey={(line) => line.id}
          rowTone={(line) => (line.outcome === 'refused' || line.outcome === 'kept' ? 'soon' : null)}
        />
        <Pager frame={frame} page={page} pages={Math.ceil(lines.length / linesPerPage)} />
      </Section>
    </StaffPage>
  )
}

const countOf = (lines: readonly BatchLine[], outcome: ItemOutcome) =>
  lines.filter((line) => line.outcome === outcome).length

/** Reasons with how many they concern, the commonest first. */
function Reasons({ lines }: { lines: readonly BatchLine[] }) {
  const counts = new Map<string, number>()
  for (const { reason } of lines) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  if (counts.size === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {[...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([reason, count]) => (
          <li key={reason}>
            {formatNumber(count)}: {reason}
          </li>
        ))}
    </ul>
  )
}

function Confirmation({ frame, problem, batch, lines, people }: BatchPageProps) {
  const will = countOf(lines, 'chosen')
  const refused = lines.length - will
  const { act } = batch
  if (will === 0)
    return (
      <EmptyState
        title={batchText.nothing}
        action={
          <LinkButton href={paths.list} tone="secondary">
            {batchText.back}
          </LinkButton>
        }
      >
        {batchText.nothingHint}
      </EmptyState>
    )
  return (
    <>
      <p class="govuk-body-l">{batchText.will(formatNumber(will))}</p>
      {refused > 0 && (
        <>
          <p class="govuk-body">{batchText.willNot(formatNumber(refused))}:</p>
          <Reasons lines={lines} />
        </>
      )}
      <p class="govuk-body">{batchText.questions[act]}</p>
      <Form frame={frame} action={paths.batch(batch.id)}>
        {act === 'extend' && <DateField name="dueOn" label={batchFieldLabels.dueOn} problem={problem} />}
        {act === 'entrust' && (
          <SelectField
            name="assignee"
            label={batchFieldLabels.assignee}
            problem={problem}
            empty=""
            choices={people.map((person) => ({ value: person.id, label: person.name, group: person.unit }))}
          />
        )}
        {act in batchText.words && <Words act={act} problem={problem} />}
        <ButtonRow>
          <SubmitButton icon="check">{batchText.confirm(batchActLabels[act], formatNumber(will))}</SubmitButton>
          <a class="govuk-link" href={paths.list}>
            {batchText.back}
          </a>
        </ButtonRow>
      </Form>
    </>
  )
}

function Words({ act, problem }: { act: BatchAct; problem: FormProblem | null }) {
  if (act === 'accept' || act === 'entrust') return null
  const optional = act === 'approve' || act === 'remind'
  return <TextArea name="words" label={batchText.words[act]} problem={problem} rows={3} optional={optional} />
}

function Outcome({ frame, batch, lines, mayUndo }: BatchPageProps) {
  const words = [
    [countOf(lines, 'done'), batchText.did],
    [countOf(lines, 'undone'), batchText.undid],
    [countOf(lines, 'kept'), batchText.kept],
    [countOf(lines, 'refused'), batchText.didNot],
  ] as const
  return (
    <>
      {words.map(
        ([count, say]) =>
          count > 0 && (
            <p key={say(formatNumber(count))} class="govuk-body-l">
              {say(formatNumber(count))}
            </p>
          ),
      )}
      <Reasons lines={lines} />
      {mayUndo && (
        <ConfirmButton
          frame={frame}
          action={paths.undoBatch(batch.id)}
          label={batchText.undo}
          question={batchText.undoQuestion}
        />
      )}
      {batch.state === 'done' && !reversible(batch.act) && <p class="govuk-hint">{batchText.notReversible}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.list}>
          {batchText.back}
        </a>
      </p>
    </>
  )
}

function columns({ tree, today }: BatchPageProps): Column<BatchLine>[] {
  const words = batchText.columns
  return [
    {
      key: 'task',
      header: words.task,
      rowHeader: true,
      cell: (line) => (
        <a class="govuk-link" href={paths.assignment(line.id)}>
          {line.text}
        </a>
      ),
    },
    { key: 'unit', header: words.unit, cell: (line) => tree.nameOn(line.unitId, today) },
    {
      key: 'outcome',
      header: words.outcome,
      cell: (line) => <Tag tone={tones[line.outcome]}>{outcomeLabels[line.outcome]}</Tag>,
    },
    { key: 'reason', header: words.reason, cell: (line) => line.reason ?? '–' },
  ]
}

const tones = { chosen: 'blue', done: 'green', refused: 'orange', undone: 'grey', kept: 'yellow' } as const
