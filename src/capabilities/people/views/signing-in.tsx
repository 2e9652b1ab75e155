import type { Ask } from '../../../kernel/site.ts'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { text as security } from '../text/security.ts'
import { type PasskeyAsking, PasskeyForm, withReturn } from './passkey-form.tsx'

interface SignInProps {
  readonly ask: Ask
  /** The foreign provider's name, where there is one. */
  readonly label: string | null
  readonly passkey: PasskeyAsking | null
  /** False while nobody can sign in at all. */
  readonly isSetUp: boolean
}

export function SignInPage({ ask, label, passkey, isSetUp }: SignInProps) {
  const { frame, problem } = ask
  const back = problem?.values.ve ?? ask.query.ve
  return (
    <PortalPage frame={frame} title={text.signIn.title} lead={text.signIn.lead} problem={problem}>
      {!isSetUp && (
        <Inset>
          {text.signIn.notSetUp}{' '}
          <a class="govuk-link" href={paths.setUp}>
            {text.setUp.title}
          </a>
        </Inset>
      )}
      <Form frame={frame} action={paths.signIn}>
        {typeof back === 'string' && <HiddenField name="ve" value={back} />}
        <TextField
          name="username"
          label={labels.username}
          problem={problem}
          width="medium"
          autocomplete="username"
          spellcheck={false}
        />
        <TextField
          name="password"
          label={labels.password}
          problem={problem}
          width="medium"
          type="password"
          autocomplete="current-password"
        />
        <ButtonRow>
          <SubmitButton>{text.signIn.submit}</SubmitButton>
          <a class="govuk-link" href={paths.forgotten}>
            {text.signIn.forgotten}
          </a>
        </ButtonRow>
      </Form>
      {label && (
        <p class="govuk-body">
          <a class="govuk-button govuk-button--secondary" href={withReturn(paths.foreign, back)}>
            {security.foreign.signIn(label)}
          </a>
        </p>
      )}
      {passkey && (
        <PasskeyForm
          ask={ask}
          action={paths.passkeySignIn}
          asking={passkey}
          label={security.passkey.signIn}
          back={back}
          isQuiet
        />
      )}
      <p class="govuk-body-s">{text.signIn.help}</p>
    </PortalPage>
  )
}

export function ForgottenPage({ ask }: { ask: Ask }) {
  const { frame, problem } = ask
  return (
    <PortalPage
      frame={frame}
      title={text.forgotten.title}
      lead={text.forgotten.lead}
      problem={problem}
      breadcrumbs={[{ text: text.signIn.title, href: paths.signIn }]}
    >
      <Form frame={frame} action={paths.forgotten}>
        <TextField
          name="account"
          label={labels.account}
          problem={problem}
          width="medium"
          autocomplete="username"
          spellcheck={false}
        />
        <SubmitButton>{text.forgotten.submit}</SubmitButton>
      </Form>
    </PortalPage>
  )
}

export function NewPasswordPage({ ask }: { ask: Ask }) {
  const { frame, problem } = ask
  return (
    <PortalPage frame={frame} title={text.newPassword.title} problem={problem}>
      <Form frame={frame} action={ask.path}>
        <NewPasswordFields problem={problem} />
        <SubmitButton>{text.newPassword.submit}</SubmitButton>
      </Form>
    </PortalPage>
  )
}

export function NewPasswordFields({ problem }: Pick<Ask, 'problem'>) {
  return (
    <>
      <TextField
        name="newPassword"
        label={labels.newPassword}
        hint={text.newPassword.hint}
        problem={problem}
        width="medium"
        type="password"
        autocomplete="new-password"
      />
      <TextField
        name="repeatPassword"
        label={labels.repeatPassword}
        problem={problem}
        width="medium"
        type="password"
        autocomplete="new-password"
      />
    </>
  )
}
