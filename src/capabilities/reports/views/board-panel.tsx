import { SelectField } from '../../../ui/choice-field.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { ButtonRow, Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Panel } from '../../../ui/hero.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx'
import { slugOf } from '../../calendar/index.ts'
import type { Collection } from '../collecting.ts'
import { deadlineReaches } from '../rules/unit-standing.ts'
import { unitText } from '../text/unit-pages.ts'
import { reachLabels, unitFieldLabels, unitPaths } from '../text/units.ts'

interface ManageProps {
  readonly frame: Frame
  readonly problem: FormProblem | null
  readonly collection: Collection
  readonly gatherInto: { readonly id: string; readonly version: number } | null
}

/** What the coordinator of the lead unit does with the collection as a whole. */
export function ManagePanel(props: ManageProps) {
  const { frame, collection, gatherInto, problem } = props
  const { plan, period, closing } = collection
  const at = (act: 'close' | 'reopen' | 'remind') => unitPaths.boardAct(plan.slug ?? '', slugOf(period), act)
  return (
    <Panel title={unitText.manage}>
      {closing && <Inset>{unitText.closedSince(formatDateTime(closing.at), closing.reason)}</Inset>}
      <ButtonRow>
        {gatherInto && (
          <>
            <Form frame={frame} action={unitPaths.gather(gatherInto.id)}>
              <HiddenField name="version" value={gatherInto.version} />
              <SubmitButton>{unitText.gather}</SubmitButton>
            </Form>
            <LinkButton href={unitPaths.gather(gatherInto.id)} tone="secondary">
              {unitText.gatherTitle}
            </LinkButton>
          </>
        )}
        {closing ? (
          <ConfirmButton
            frame={frame}
            action={at('reopen')}
            label={unitText.reopen}
            question={unitText.reopenPeriodQuestion}
          />
        ) : (
          <>
            <ConfirmButton
              frame={frame}
              action={at('remind')}
              label={unitText.remind}
              question={unitText.remindQuestion}
            />
            <ConfirmButton
              frame={frame}
              action={at('close')}
              label={unitText.close}
              question={unitText.closeQuestion}
              open={problem !== null && 'reason' in problem.errors}
            >
              <TextArea name="reason" label={unitFieldLabels.reason} rows={2} problem={problem} />
            </ConfirmButton>
          </>
        )}
      </ButtonRow>
      <Deadlines {...props} />
    </Panel>
  )
}

function Deadlines({ frame, collection, problem }: ManageProps) {
  const { plan, period, deadlines, tree, rows } = collection
  const whom = (unitId: string | null, reach: keyof typeof reachLabels) =>
    unitId === null ? reachLabels[reach] : tree.shortNameOn(unitId, period.to)
  return (
    <>
      <h3 class="govuk-heading-s">{unitText.deadlines}</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>{unitText.deadlineLine(reachLabels.all, formatDate(period.unitDueOn), unitText.dueDefault)}</li>
        {deadlines.map(({ id, reach, unitId, dueOn, source }) => (
          <li key={id}>{unitText.deadlineLine(whom(unitId, reach), formatDate(dueOn), source)}</li>
        ))}
      </ul>
      <ConfirmButton
        frame={frame}
        action={unitPaths.boardAct(plan.slug ?? '', slugOf(period), 'deadline')}
        label={unitText.deadlineForm}
        question={unitText.deadlineHint}
        confirm={unitText.deadlineSave}
        open={problem !== null && !('reason' in problem.errors)}
      >
        <SelectField
          name="reach"
          label={unitFieldLabels.reach}
          choices={deadlineReaches.map((reach) => ({ value: reach, label: reachLabels[reach] }))}
          problem={problem}
        />
        <SelectField
          name="unit"
          label={unitFieldLabels.unit}
          choices={rows.map(({ unitId }) => ({ value: unitId, label: tree.shortNameOn(unitId, period.to) }))}
          empty="–"
          problem={problem}
          optional
        />
        <DateField name="dueOn" label={unitFieldLabels.dueOn} problem={problem} />
        <TextField name="source" label={unitFieldLabels.source} problem={problem} maxlength={500} />
      </ConfirmButton>
    </>
  )
}
