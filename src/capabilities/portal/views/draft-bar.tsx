import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Inset } from '../../../ui/prose.tsx'
import { layoutLife } from '../rules/life.ts'
import type { Scoped } from '../scope.ts'
import { text } from '../text/arranging.ts'
import { paths } from '../text.ts'

interface DraftBarProps {
  frame: Frame
  scoped: Scoped
  draftBy: string
  steps: number
}

/** Whether a draft is open, and what can be done with it as a whole. */
export function DraftBar({ frame, scoped, draftBy, steps }: DraftBarProps) {
  const { draft, scope, roles, version } = scoped
  if (!draft) return <p class="govuk-body">{text.noDraft}</p>
  const mayPutUp = layoutLife.putUp.by.some((role) => roles.includes(role))
  return (
    <Inset>
      <p class="govuk-body">{text.draft(formatDateTime(draft.savedAt), draftBy)}</p>
      <div class="govuk-button-group">
        {mayPutUp && (
          <ConfirmButton
            frame={frame}
            action={paths.putUp(scope)}
            label={text.putUp}
            question={text.putUpQuestion}
            hidden={{ version }}
          />
        )}
        {steps > 0 && (
          <Form frame={frame} action={paths.undo(scope)}>
            <HiddenField name="version" value={version} />
            <SubmitButton tone="secondary">{text.undo}</SubmitButton>
          </Form>
        )}
        <ConfirmButton
          frame={frame}
          action={paths.drop(scope)}
          label={text.drop}
          question={text.dropQuestion}
          hidden={{ version }}
          tone="warning"
        />
      </div>
    </Inset>
  )
}
