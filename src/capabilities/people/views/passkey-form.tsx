import type { Ask } from '../../../kernel/site.ts'
import { Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { labels, text } from '../text/security.ts'

/** What the browser's own function is given; the challenge travels sealed beside it. */
export interface PasskeyAsking {
  readonly options: Readonly<Record<string, unknown>>
  readonly challenge: string
  readonly origin: string
}

interface PasskeyFormProps {
  readonly ask: Ask
  readonly action: string
  readonly asking: PasskeyAsking
  readonly label: string
  readonly back?: unknown
  /** Where passkeys cannot serve, nothing is said: there are other doors. */
  readonly isQuiet?: true
  /** Makes a new key instead of showing one, and asks for its name. */
  readonly isNew?: true
}

/** Nothing of it works without a script: the browser's passkeys have no other door. */
export function PasskeyForm({ ask, action, asking, label, back, isQuiet, isNew }: PasskeyFormProps) {
  return (
    <div
      class="passkey"
      data-island="passkey"
      data-passkey={isNew ? 'create' : 'get'}
      data-options={JSON.stringify(asking.options)}
      data-origin={asking.origin}
      data-failed={text.passkey.failed}
      data-unsupported={isQuiet ? '' : text.passkey.unsupported}
      data-elsewhere={isQuiet ? '' : text.passkey.elsewhere(asking.origin)}
    >
      <noscript>
        <p class="govuk-body-s">{text.passkey.noscript}</p>
      </noscript>
      <div data-passkey-form hidden id="answer" tabindex={-1}>
        <Form frame={ask.frame} action={action}>
          <HiddenField name="challenge" value={asking.challenge} />
          <HiddenField name="answer" value="" />
          {typeof back === 'string' && <HiddenField name="ve" value={back} />}
          {isNew && (
            <TextField
              name="name"
              label={labels.name}
              hint={text.security.passkeyNameHint}
              problem={ask.problem}
              width="medium"
              maxlength={60}
              autocomplete="off"
            />
          )}
          <SubmitButton tone={isNew ? 'primary' : 'secondary'}>{label}</SubmitButton>
        </Form>
      </div>
      <p class="govuk-body-s" role="status" data-passkey-status />
    </div>
  )
}

export function withReturn(path: string, back: unknown): string {
  return typeof back === 'string' && back !== '' ? `${path}?ve=${encodeURIComponent(back)}` : path
}
