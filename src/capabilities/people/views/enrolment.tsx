import type { Ask } from '../../../kernel/site.ts'
import { Form, HiddenField, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { PortalPage, StaffPage } from '../../../ui/page.tsx'
import { Inset, PrintButton, Toolbar, Warning } from '../../../ui/prose.tsx'
import { paths } from '../text/paths.ts'
import { text } from '../text/security.ts'
import { type PasskeyAsking, PasskeyForm } from './passkey-form.tsx'
import { CodeField } from './second-step.tsx'

/** A key that is kept nowhere until its first code has come back. */
interface KeyOffer {
  readonly pass: string
  readonly key: string
  readonly picture: string
}

const crumbs = [{ text: text.security.tab, href: paths.security }]

export function EnrolPage({ ask, offer, replaces }: { ask: Ask; offer: KeyOffer; replaces: boolean }) {
  return (
    <StaffPage frame={ask.frame} title={text.enrolment.title} problem={ask.problem} breadcrumbs={crumbs}>
      {replaces && <Inset>{text.enrolment.replaces}</Inset>}
      <KeyForm ask={ask} offer={offer} action={paths.totp} />
    </StaffPage>
  )
}

export function ForcedEnrolPage({ ask, offer }: { ask: Ask; offer: KeyOffer }) {
  return (
    <PortalPage frame={ask.frame} title={text.enrolment.title} lead={text.enrolment.forced} problem={ask.problem}>
      <KeyForm ask={ask} offer={offer} action={paths.enrolNow} />
    </PortalPage>
  )
}

function KeyForm({ ask, offer, action }: { ask: Ask; offer: KeyOffer; action: string }) {
  return (
    <Form frame={ask.frame} action={action}>
      <HiddenField name="pass" value={offer.pass} />
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {text.enrolment.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <img src={offer.picture} alt={text.enrolment.qr} width="220" height="220" />
      </p>
      <p class="govuk-body">
        {text.enrolment.key}: <code class="secret-key">{offer.key}</code>
      </p>
      <CodeField ask={ask} hint={text.enrolment.codeHint} />
      <SubmitButton>{text.enrolment.submit}</SubmitButton>
    </Form>
  )
}

export function NewPasskeyPage({ ask, asking }: { ask: Ask; asking: PasskeyAsking }) {
  return (
    <StaffPage
      frame={ask.frame}
      title={text.security.passkeyTitle}
      lead={text.security.passkeysLead}
      problem={ask.problem}
      breadcrumbs={crumbs}
    >
      <PasskeyForm ask={ask} action={paths.newPasskey} asking={asking} label={text.security.passkeySubmit} isNew />
    </StaffPage>
  )
}

export function RecoveryCodesPage({ ask, codes }: { ask: Ask; codes: readonly string[] }) {
  return (
    <StaffPage frame={ask.frame} title={text.recovery.title} breadcrumbs={crumbs}>
      <Warning>{text.recovery.lead}</Warning>
      <h2 class="govuk-heading-m">{text.recovery.caption}</h2>
      <ul class="govuk-list recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Toolbar>
        <PrintButton />
        <LinkButton href={paths.recoveryFile} tone="secondary" download>
          {text.recovery.file}
        </LinkButton>
      </Toolbar>
      <Form frame={ask.frame} action={paths.recoverySaved}>
        <SubmitButton>{text.recovery.saved}</SubmitButton>
      </Form>
    </StaffPage>
  )
}
