import type { ComponentChildren } from 'preact'
import { classes } from './address.ts'
import { ButtonRow, Form, HiddenField, SubmitButton } from './form.tsx'
import type { Frame } from './frame.ts'
import { text } from './text.ts'

interface ConfirmButtonProps {
  frame: Frame
  action: string
  /** What the closed button says, e.g. the name of the act. */
  label: ComponentChildren
  /** What will happen, and whether it can be undone. */
  question: ComponentChildren
  /** The button that does it; defaults to the label. */
  confirm?: ComponentChildren
  tone?: 'secondary' | 'warning'
  /** Values sent along. */
  hidden?: Record<string, string | number>
  /** Fields to fill first, such as a reason. */
  children?: ComponentChildren
  /** Show it opened: after a refused sending. */
  open?: boolean
  /** One of the fields takes files. */
  multipart?: boolean
}

/** An act that asks once more, in place: a native disclosure, so it needs no script. */
export function ConfirmButton({ frame, action, label, question, tone = 'secondary', ...rest }: ConfirmButtonProps) {
  return (
    <details class="confirm" data-island="confirm" open={rest.open}>
      <summary class={classes('govuk-button confirm__open', `govuk-button--${tone}`)}>{label}</summary>
      <div class="confirm__panel">
        <p class="govuk-body">{question}</p>
        <Form frame={frame} action={action} multipart={rest.multipart}>
          {Object.entries(rest.hidden ?? {}).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {rest.children}
          <ButtonRow>
            <SubmitButton tone={tone === 'warning' ? 'warning' : 'primary'}>{rest.confirm ?? label}</SubmitButton>
            <button type="button" class="link-button" data-confirm-close hidden>
              {text.confirmKeep}
            </button>
          </ButtonRow>
        </Form>
      </div>
    </details>
  )
}
