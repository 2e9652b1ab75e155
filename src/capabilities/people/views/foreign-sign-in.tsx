import type { Ask } from '../../../kernel/site.ts'
import { ButtonRow, Form, LinkButton, SubmitButton } from '../../../ui/form.tsx'
import { PortalPage, StaffPage } from '../../../ui/page.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import type { Claims } from '../rules/foreign-sign-in.ts'
import { labels as pageLabels } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'

/** An identity that no account knows opens nothing; the page says what happens now. */
export function WaitingIdentityPage({ ask, who, label }: { ask: Ask; who: string; label: string }) {
  const words = text.foreign
  return (
    <PortalPage frame={ask.frame} title={words.waitingTitle}>
      <p class="govuk-body">{words.waiting(who, label)}</p>
      <p class="govuk-body">{words.waitingNext}</p>
      <p class="govuk-body">{words.waitingOwn}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.signIn}>
          {words.back}
        </a>
      </p>
    </PortalPage>
  )
}

export function ForeignSignedOutPage({ ask, label }: { ask: Ask; label: string | null }) {
  const words = text.foreign
  return (
    <PortalPage frame={ask.frame} title={words.signedOutTitle}>
      {label && <p class="govuk-body">{words.signedOut(label)}</p>}
      <ButtonRow>
        {label && <LinkButton href={paths.foreignEnd}>{words.signOutThere(label)}</LinkButton>}
        <a class="govuk-link" href="/">
          {words.home}
        </a>
      </ButtonRow>
    </PortalPage>
  )
}

/** Whose identity came back is shown before it is linked: the browser may have been signed in there as somebody else. */
export function LinkConfirmPage({ ask, claims }: { ask: Ask; claims: Claims }) {
  const words = text.linking
  return (
    <StaffPage
      frame={ask.frame}
      title={words.title}
      lead={words.lead}
      problem={ask.problem}
      breadcrumbs={[{ text: text.security.tab, href: paths.security }]}
    >
      <SummaryList
        rows={[
          { key: words.who, value: claims.name ?? claims.username ?? text.security.nameless },
          { key: labels.username, value: claims.username },
          { key: pageLabels.email, value: claims.email },
          { key: words.issuer, value: claims.issuer },
        ]}
      />
      <Form frame={ask.frame} action={paths.linkConfirm}>
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
    </StaffPage>
  )
}
