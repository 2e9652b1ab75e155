import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Panel } from '../../../ui/hero.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { slugOf } from '../../calendar/index.ts'
import type { Assembled } from '../assembling.ts'
import type { Report, ReportAct, ReportRefusal } from '../rules/report.ts'
import { actLabels, fieldLabels, paths, refusals, text } from '../text.ts'

/** An act that the state and the person's roles allow, and what may still stand against it today. */
export interface ActState {
  readonly act: ReportAct | 'open'
  readonly refusal: ReportRefusal | null
}

interface ActPanelProps {
  readonly frame: Frame
  readonly report: Assembled
  readonly acts: readonly ActState[]
  readonly problem: FormProblem | null
}

/** What the person in front of the page can do with the report now. */
export function ActPanel({ frame, report, acts, problem }: ActPanelProps) {
  return (
    <Panel title={text.acts}>
      {acts.length === 0 && <p class="govuk-body-s">{text.actsNone}</p>}
      {acts.map(({ act, refusal }) => {
        if (refusal)
          return (
            <p key={act} class="govuk-body-s">
              <strong>{act === 'open' ? text.open : actLabels[act]}:</strong> {refusalWords(refusal)}
            </p>
          )
        if (act === 'open') return <OpenForm key={act} frame={frame} report={report} />
        return report.report && <ActForm key={act} act={act} frame={frame} row={report.report} problem={problem} />
      })}
    </Panel>
  )
}

const refusalWords = (refusal: ReportRefusal): string =>
  refusal === 'wrong-state' || refusal === 'not-allowed' ? '' : refusals[refusal]

export function OpenForm({ frame, report }: { frame: Frame; report: Pick<Assembled, 'plan' | 'period'> }) {
  return (
    <Form frame={frame} action={paths.open}>
      <HiddenField name="plan" value={report.plan.id} />
      <HiddenField name="period" value={slugOf(report.period)} />
      <SubmitButton>{text.open}</SubmitButton>
    </Form>
  )
}

interface ActFormProps {
  readonly act: ReportAct
  readonly frame: Frame
  readonly row: Report
  readonly problem: FormProblem | null
}

function ActForm({ act, frame, row, problem }: ActFormProps) {
  const hidden = { version: row.version }
  const label = actLabels[act]
  switch (act) {
    case 'write':
      return <LinkButton href={paths.write(row.id)}>{text.edit}</LinkButton>
    case 'issue':
      return <LinkButton href={paths.issue(row.id)}>{text.issueTitle}</LinkButton>
    case 'submit':
    case 'approve':
      return (
        <ConfirmButton
          frame={frame}
          action={paths.act(row.id, act)}
          label={label}
          question={act === 'submit' ? text.submitQuestion : text.approveQuestion}
          hidden={hidden}
        />
      )
    case 'return':
    case 'amend':
      return (
        <ConfirmButton
          frame={frame}
          action={paths.act(row.id, act)}
          label={label}
          question={act === 'return' ? text.returnQuestion : text.amendQuestion}
          hidden={act === 'return' ? hidden : {}}
          open={problem !== null}
        >
          <TextArea id={`reason-${act}`} name="reason" label={fieldLabels.reason} rows={3} problem={problem} />
        </ConfirmButton>
      )
  }
}
