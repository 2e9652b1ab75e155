import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { TextArea } from '../../../ui/text-field.tsx'
import { slugOf } from '../../calendar/index.ts'
import type { Collection, UnitRow } from '../collecting.ts'
import type { UnitReportAct, UnitReportRefusal } from '../rules/unit-report.ts'
import { unitText } from '../text/unit-pages.ts'
import { unitActLabels, unitFieldLabels, unitPaths, unitRefusals } from '../text/units.ts'

/** An act that the state and the person's roles allow, and what may still stand against it today. */
export interface UnitActState {
  readonly act: UnitReportAct
  readonly refusal: UnitReportRefusal | null
}

interface ActsProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly collection: Collection
  readonly row: UnitRow
  readonly acts: readonly UnitActState[]
}

/** What the person in front of the page can do with the unit's report now. */
export function UnitActs({ acts, ...rest }: ActsProps) {
  if (acts.length === 0) return <p class="govuk-body-s">{unitText.actsNone}</p>
  return (
    <ButtonRow>
      {acts.map(({ act, refusal }) =>
        refusal ? (
          <p key={act} class="govuk-body-s">
            <strong>{unitActLabels[act]}:</strong> {refusalWords(refusal)}
          </p>
        ) : (
          <ActForm key={act} act={act} {...rest} />
        ),
      )}
    </ButtonRow>
  )
}

const refusalWords = (refusal: UnitReportRefusal): string =>
  refusal === 'wrong-state' || refusal === 'not-allowed' ? '' : unitRefusals[refusal]

const questions: Readonly<Record<Exclude<UnitReportAct, 'begin' | 'write'>, string>> = {
  submit: unitText.submitQuestion,
  withdraw: unitText.withdrawQuestion,
  return: unitText.returnQuestion,
  accept: unitText.acceptQuestion,
  reopen: unitText.reopenQuestion,
}

function ActForm({ act, frame, problem, collection, row }: Omit<ActsProps, 'acts'> & { act: UnitReportAct }) {
  const { plan, period, tree } = collection
  const slugs = [plan.slug ?? '', slugOf(period), tree.unit(row.unitId)?.slug ?? row.unitId] as const
  if (act === 'write') return <LinkButton href={unitPaths.write(...slugs)}>{unitActLabels.write}</LinkButton>
  const action = unitPaths.act(unitPaths.unit(...slugs), act)
  if (act === 'begin')
    return (
      <Form frame={frame} action={action}>
        <SubmitButton>{unitActLabels.begin}</SubmitButton>
      </Form>
    )
  const needsReason = act === 'return' || act === 'reopen'
  const lacking = act === 'submit' && row.completeness && row.completeness.missing.length > 0
  return (
    <ConfirmButton
      frame={frame}
      action={action}
      label={unitActLabels[act]}
      question={lacking ? `${questions[act]} ${unitText.submitIncomplete}` : questions[act]}
      hidden={{ version: row.report?.version ?? 0 }}
      open={needsReason && problem !== null}
    >
      {needsReason && (
        <TextArea id={`reason-${act}`} name="reason" label={unitFieldLabels.reason} rows={3} problem={problem} />
      )}
    </ConfirmButton>
  )
}
