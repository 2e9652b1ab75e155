import type { ComponentChildren } from 'preact'
import type { PlainDate } from '../../../kernel/dates.ts'
import { SelectField } from '../../../ui/choice-field.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Tag } from '../../../ui/tag.tsx'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import type { UnitTree } from '../../units/index.ts'
import { isEnding, type SaidStanding, type StandingDays, sayable, standingOn } from '../rules/standing.ts'
import type { OfficialPaper, Related, Relation } from '../rules.ts'
import { sayableLabels, standingLabels, standingTones, registerText as text } from '../text/register.ts'
import { clauseWords, paths } from '../text.ts'
import { DocumentLink } from './link.tsx'

export function StandingTag({ days, today }: { days: StandingDays; today: PlainDate }) {
  const standing = standingOn(days, today)
  return <Tag tone={standingTones[standing]}>{standingLabels[standing]}</Tag>
}

interface Reasons {
  readonly paper: OfficialPaper
  /** What points at the document, as far as the reader may know of it. */
  readonly endedBy: readonly Related[]
  readonly said: SaidStanding | null
  readonly tree: UnitTree
  readonly today: PlainDate
}

/** The standing of the day, who or what says so, and by which document. */
export function StandingReasons({ paper, endedBy, said, tree, today }: Reasons) {
  const changes = endedBy.filter(({ relation }) => isEnding(relation))
  const lines: ComponentChildren[] = [
    startWords(paper),
    said && <Said said={said} tree={tree} />,
    paper.expires && text.because.own(formatDate(paper.expires)),
    ...changes.map((row) => <Change row={row} />),
  ].filter(Boolean)
  return (
    <>
      <StandingTag days={paper.days} today={today} />
      <ul class="govuk-list govuk-hint">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function startWords({ effective, days: { inForceOn } }: OfficialPaper): string {
  if (inForceOn === null) return text.because.unknown
  return effective === null ? text.because.signed(formatDate(inForceOn)) : text.because.stated(formatDate(inForceOn))
}

function Said({ said, tree }: { said: SaidStanding; tree: UnitTree }) {
  const { standing, since, reason, source, unitId, saidAt } = said
  return (
    <>
      {text.because.said(tree.nameOn(unitId, since), formatDateTime(saidAt))}{' '}
      {sayable.includes(standing) && sayableLabels[standing]} {text.because.since(formatDate(since))}. {reason}{' '}
      {text.because.source(source)}
    </>
  )
}

const changeWords: Partial<Record<Relation, string>> = {
  replaces: text.because.replaced,
  amends: text.because.amended,
  repeals: text.because.repealed,
}

function Change({ row: { relation, clause, document } }: { row: Related }) {
  const from = document.days.inForceOn
  return (
    <>
      {changeWords[relation]} <DocumentLink paper={document} />
      {clause && ` (${clauseWords(clause)})`}, {from ? text.because.from(formatDate(from)) : text.because.dayUnknown}.
    </>
  )
}

interface SayFormProps {
  readonly frame: Frame
  readonly paper: OfficialPaper
  readonly problem: FormProblem | null
  readonly history: readonly SaidStanding[]
  readonly tree: UnitTree
}

export function SayStandingForm({ frame, paper, problem, history, tree }: SayFormProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.say}</h2>
      <p class="govuk-hint">{text.sayHint}</p>
      <Form frame={frame} action={paths.say(paper.id)}>
        <SelectField
          name="standing"
          label={text.standing}
          value="ended"
          problem={problem}
          choices={sayable.map((value) => ({ value, label: sayableLabels[value] }))}
        />
        <DateField name="since" label={text.saySince} problem={problem} />
        <TextArea name="reason" label={text.sayReason} problem={problem} />
        <TextField name="source" label={text.saySource} problem={problem} />
        <SubmitButton tone="secondary">{text.saySave}</SubmitButton>
      </Form>
      {history.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{text.sayHistory}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {history.map((said, at) => (
              <li key={at}>
                <Said said={said} tree={tree} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
