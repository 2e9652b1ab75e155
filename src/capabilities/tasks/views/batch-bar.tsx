import type { ComponentChildren } from 'preact'
import { Checkbox, SelectField } from '../../../ui/choice-field.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import type { BatchAct } from '../rules/batch.ts'
import { batchActLabels, batchText } from '../text/batches.ts'
import { paths } from '../text.ts'

interface BatchBarProps {
  frame: Frame
  total: number
  /** What this person may do to many at once; none: no bar. */
  acts: readonly BatchAct[]
  children: ComponentChildren
}

/** The table with its boxes is one form: what is ticked goes to the page of confirmation. */
export function BatchBar({ frame, total, acts, children }: BatchBarProps) {
  if (acts.length === 0 || total === 0) return <>{children}</>
  return (
    <Form frame={frame} action={paths.batches}>
      <HiddenField name="found" value={new URLSearchParams(frame.query).toString()} />
      {children}
      <fieldset class="govuk-fieldset bulk">
        <legend class="govuk-fieldset__legend">{batchText.bar}</legend>
        <div class="bulk__line">
          <SelectField
            name="act"
            label={batchText.act}
            choices={acts.map((act) => ({ value: act, label: batchActLabels[act] }))}
          />
          {total > 1 && <Checkbox name="all" label={batchText.all(formatNumber(total))} />}
          <ButtonRow>
            <SubmitButton tone="secondary" describedBy="hang-loat-goi-y">
              {batchText.next}
            </SubmitButton>
          </ButtonRow>
        </div>
        <p class="govuk-hint" id="hang-loat-goi-y">
          {batchText.nextHint}
        </p>
      </fieldset>
    </Form>
  )
}
