import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../text/example.ts'
import { paths } from '../text.ts'
import { Specimen } from './specimen.tsx'

export function Buttons({ frame }: { frame: Frame }) {
  return (
    <>
      <Specimen names={['SubmitButton', 'Form', 'HiddenField', 'ButtonRow']}>
        <Form frame={frame} action={paths.components}>
          <HiddenField name="kept" value="1" />
          <ButtonRow>
            <SubmitButton>{words.save}</SubmitButton>
            <SubmitButton tone="secondary" name="draft" value="1">
              {words.draft}
            </SubmitButton>
            <SubmitButton tone="warning">{words.withdraw}</SubmitButton>
            <SubmitButton icon="check">{words.save}</SubmitButton>
            <SubmitButton disabled>{words.save}</SubmitButton>
            <SubmitButton tone="secondary" disabled>
              {words.extend}
            </SubmitButton>
            <a class="govuk-link" href={paths.components}>
              {words.cancel}
            </a>
          </ButtonRow>
        </Form>
      </Specimen>
      <Specimen names={['LinkButton']}>
        <ButtonRow>
          <LinkButton href={paths.problem}>{words.report}</LinkButton>
          <LinkButton href={paths.table} tone="secondary" icon="download" download>
            {words.download}
          </LinkButton>
        </ButtonRow>
      </Specimen>
      <Specimen names={['ConfirmButton']}>
        <ConfirmButton
          frame={frame}
          action={paths.components}
          label={words.withdraw}
          tone="warning"
          question={words.withdrawQuestion}
        >
          <TextField name="reason" label={words.reason} />
        </ConfirmButton>
        <ConfirmButton
          frame={frame}
          action={paths.components}
          label={words.withdrawOpen}
          question={words.withdrawQuestion}
          open
        >
          <TextField name="reason" id="reason-open" label={words.reason} />
        </ConfirmButton>
      </Specimen>
    </>
  )
}
