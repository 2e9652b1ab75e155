import type { Ask } from '../../../kernel/site.ts'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { PortalPage, StaffPage } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Factors } from '../rules/second-factors.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { type PasskeyAsking, PasskeyForm } from './passkey-form.tsx'

interface SecondStepProps {
  readonly ask: Ask
  readonly factors: Factors
  readonly passkey: PasskeyAsking | null
}

export function SecondStepPage({ ask, factors, passkey }: SecondStepProps) {
  const hasApp = factors.totpSince !== null
  return (
    <PortalPage
      frame={ask.frame}
      title={text.secondStep.title}
      lead={hasApp ? text.secondStep.lead : text.secondStep.leadPasskey}
      problem={ask.problem}
    >
      {passkey && !hasApp && <SecondPasskey ask={ask} asking={passkey} />}
      {(hasApp || factors.recoveryCodes > 0) && (
        <Form frame={ask.frame} action={paths.secondStep}>
          <CodeField ask={ask} hint={hasApp ? text.secondStep.hint : text.secondStep.hintRecovery} />
          <ButtonRow>
            <SubmitButton>{text.secondStep.submit}</SubmitButton>
            <a class="govuk-link" href={paths.signIn}>
              {text.secondStep.startOver}
            </a>
          </ButtonRow>
        </Form>
      )}
      {passkey && hasApp && <SecondPasskey ask={ask} asking={passkey} />}
      <p class="govuk-body-s">{text.secondStep.lost}</p>
    </PortalPage>
  )
}

const SecondPasskey = ({ ask, asking }: { ask: Ask; asking: PasskeyAsking }) => (
  <PasskeyForm ask={ask} action={paths.secondStepPasskey} asking={asking} label={text.passkey.use} />
)

/** Phones offer the code from the message or the app, and a keyboard that has letters too. */
export function CodeField({ ask, hint }: { ask: Ask; hint: string }) {
  return (
    <TextField
      name="code"
      label={labels.code}
      hint={hint}
      problem={ask.problem}
      width="medium"
      autocomplete="one-time-code"
      spellcheck={false}
      maxlength={40}
    />
  )
}

interface ConfirmProps {
  readonly ask: Ask
  readonly factors: Factors
  readonly hasPassword: boolean
  readonly passkey: PasskeyAsking | null
  readonly label: string | null
}

/** Whoever has a second factor shows that one: a known password is what it protects against. */
export function ConfirmPage({ ask, factors, hasPassword, passkey, label }: ConfirmProps) {
  const back = ask.problem?.values.ve ?? ask.query.ve
  const byCode = factors.totpSince !== null || factors.recoveryCodes > 0
  const byPassword = !byCode && !passkey && hasPassword
  return (
    <StaffPage frame={ask.frame} title={text.confirm.title} lead={text.confirm.lead} problem={ask.problem}>
      {(byCode || byPassword) && (
        <Form frame={ask.frame} action={paths.confirm}>
          {typeof back === 'string' && <HiddenField name="ve" value={back} />}
          {byCode ? (
            <CodeField ask={ask} hint={text.secondStep.hint} />
          ) : (
            <TextField
              name="password"
              label={labels.password}
              problem={ask.problem}
              width="medium"
              type="password"
              autocomplete="current-password"
            />
          )}
          <SubmitButton>{text.confirm.submit}</SubmitButton>
        </Form>
      )}
      {passkey && (
        <PasskeyForm ask={ask} action={paths.confirmPasskey} asking={passkey} label={text.passkey.use} back={back} />
      )}
      {label && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={
              typeof back === 'string' ? `${paths.confirmForeign}?ve=${encodeURIComponent(back)}` : paths.confirmForeign
            }
          >
            {text.confirm.foreign(label)}
          </a>
        </p>
      )}
      {!byCode && !byPassword && !passkey && !label && <p class="govuk-body">{text.confirm.none}</p>}
    </StaffPage>
  )
}
