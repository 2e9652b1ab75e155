import { addDays } from '../../../kernel/dates.ts'
import { refuseMove } from '../../../kernel/life.ts'
import type { Ask } from '../../../kernel/site.ts'
import { Checkbox, RadioField } from '../../../ui/choice-field.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { DateField } from '../../../ui/text-field.tsx'
import { type Account, refuseDisable } from '../rules/accounts.ts'
import type { LinkedIdentity } from '../rules/foreign-sign-in.ts'
import { isSuspended, resetWays, securityLife } from '../rules/resets.ts'
import { isRole } from '../rules/roles.ts'
import { type Factors, hasSecondFactor } from '../rules/second-factors.ts'
import { coarseAddress, type OwnSession } from '../rules/sessions.ts'
import { text as pages } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { labels, meansLabels, resetWayLabels, text } from '../text/security.ts'
import { deviceWords } from './own.tsx'

interface AccountSecurityProps {
  readonly ask: Ask
  readonly account: Account
  readonly factors: Factors
  readonly links: readonly LinkedIdentity[]
  readonly sessions: readonly OwnSession[]
  readonly suspended: Date | null
  readonly locked: Date | null
}

export function AccountSecurityPage(props: AccountSecurityProps) {
  const { ask, account, sessions } = props
  return (
    <StaffPage
      frame={ask.frame}
      title={text.account.title}
      caption={account.name}
      breadcrumbs={[
        { text: pages.accounts.title, href: paths.accounts },
        { text: account.name, href: paths.account(account.id) },
      ]}
      problem={ask.problem}
    >
      <Head {...props} />
      <h2 class="govuk-heading-m">{text.account.sessions}</h2>
      <Table
        caption={text.account.sessions}
        captionHidden
        columns={sessionColumns}
        rows={sessions}
        rowKey={(session) => session.id}
        empty={<Inset>{text.account.sessionsNone}</Inset>}
      />
      <Acts {...props} />
      {allowed(ask, account, 'orderReset') && <ResetForm ask={ask} account={account} />}
    </StaffPage>
  )
}

function Head({ ask, factors, links, suspended, locked }: AccountSecurityProps) {
  const words = text.account
  const shown = [
    factors.totpSince && words.totp(formatDateTime(factors.totpSince)),
    factors.passkeys > 0 && words.passkeys(factors.passkeys),
    hasSecondFactor(factors) && words.codes(factors.recoveryCodes),
  ].filter((one) => typeof one === 'string')
  return (
    <SummaryList
      rows={[
        { key: words.factors, value: shown.length > 0 ? shown.join('; ') : words.factorsNone },
        {
          key: words.foreign,
          value: links.map((link) => link.email ?? link.shownName ?? text.security.nameless).join(', '),
        },
        { key: words.suspended, value: isSuspended(suspended, ask.now) && suspended && formatDateTime(suspended) },
        { key: words.locked, value: locked && formatDateTime(locked) },
      ]}
    />
  )
}

const sessionColumns: Column<OwnSession>[] = [
  { key: 'device', header: pages.own.device, rowHeader: true, cell: (session) => deviceWords(session.device) },
  { key: 'address', header: pages.own.address, cell: (session) => coarseAddress(session.address) },
  { key: 'means', header: text.account.means, cell: (session) => meansLabels[session.means] },
  { key: 'began', header: pages.own.began, cell: (session) => formatDateTime(session.createdAt) },
  { key: 'seen', header: pages.own.seen, cell: (session) => formatDateTime(session.seenAt) },
]

function Acts(props: AccountSecurityProps) {
  const { ask, account, factors, sessions } = props
  return (
    <ButtonRow>
      {sessions.length > 0 && allowed(ask, account, 'endSessions') && (
        <ConfirmButton
          frame={ask.frame}
          action={paths.endSessions(account.id)}
          label={text.account.endSessions}
          question={text.account.endSessionsQuestion}
        />
      )}
      {hasSecondFactor(factors) && allowed(ask, account, 'removeFactors') && (
        <ConfirmButton
          frame={ask.frame}
          action={paths.removeFactors(account.id)}
          label={text.account.removeFactors}
          question={text.account.removeFactorsQuestion}
          tone="warning"
        />
      )}
      <Suspension {...props} />
    </ButtonRow>
  )
}

function Suspension({ ask, account, suspended, locked }: AccountSecurityProps) {
  const words = text.account
  if (locked || isSuspended(suspended, ask.now)) {
    return (
      <ConfirmButton
        frame={ask.frame}
        action={paths.release(account.id)}
        label={words.release}
        question={words.releaseQuestion}
      />
    )
  }
  const isOwn = refuseDisable(account.id, ask.actor?.accountId ?? null) !== null
  if (isOwn || !allowed(ask, account, 'suspend')) return null
  const action = paths.suspend(account.id)
  const problem = ask.path === action ? ask.problem : null
  return (
    <ConfirmButton
      frame={ask.frame}
      action={action}
      label={words.suspend}
      question={words.suspendQuestion}
      tone="warning"
      open={problem !== null}
    >
      <DateField name="lastDay" label={labels.lastDay} value={formatDate(addDays(ask.today, 6))} problem={problem} />
    </ConfirmButton>
  )
}

function ResetForm({ ask, account }: Pick<AccountSecurityProps, 'ask' | 'account'>) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.account.reset}</h2>
      <Form frame={ask.frame} action={paths.orderReset(account.id)}>
        <RadioField
          name="way"
          label={labels.way}
          problem={ask.problem}
          value="next"
          choices={resetWays.map((way) => ({
            value: way,
            ...resetWayLabels[way],
            disabled: way === 'mail' && account.email === null,
          }))}
        />
        <Checkbox name="leaked" label={labels.leaked} problem={ask.problem} />
        <SubmitButton tone="warning">{text.account.resetSubmit}</SubmitButton>
      </Form>
    </>
  )
}

function allowed(ask: Ask, account: Account, act: keyof typeof securityLife): boolean {
  const roles = ask.actor?.roles.filter(isRole) ?? []
  return refuseMove(securityLife, act, { state: account.state, roles }) === null
}
