import type { Ask } from '../../../kernel/site.ts'
import { CheckboxField, RadioField } from '../../../ui/choice-field.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime, formatNumber } from '../../../ui/format.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset, Warning } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DateField, TextField } from '../../../ui/text-field.tsx'
import { type EnvironmentProblem, matchings, type Provider, type WaitingIdentity } from '../rules/foreign-sign-in.ts'
import { roles } from '../rules/roles.ts'
import { advisedRoles, type FactorPolicy } from '../rules/second-factors.ts'
import { labels as pageLabels, text as pages } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { roleLabels } from '../text/roles.ts'
import { environmentProblems, labels, matchingLabels, text } from '../text/security.ts'

interface PolicyProps {
  readonly ask: Ask
  readonly policy: FactorPolicy
  readonly covered: { readonly have: number; readonly all: number }
  readonly present: {
    readonly provider: Provider | null
    readonly origin: 'environment' | 'page'
    readonly problem: EnvironmentProblem | 'OIDC_CLIENT_SECRET_FILE' | null
  }
  /** Null where there is no provider to reach. */
  readonly isReached: boolean | null
  readonly waiting: readonly WaitingIdentity[]
  /** What the provider must know as the way back. */
  readonly redirectUri: string
}

export function SignInPolicyPage(props: PolicyProps) {
  return (
    <StaffPage
      frame={props.ask.frame}
      title={text.policy.title}
      breadcrumbs={[{ text: pages.accounts.title, href: paths.accounts }]}
      problem={props.ask.problem}
    >
      <h2 class="govuk-heading-m">{text.policy.factors}</h2>
      <FactorForm {...props} />
      <h2 class="govuk-heading-m">{text.policy.provider}</h2>
      <p class="govuk-body">{text.policy.providerLead}</p>
      <ProviderPart {...props} />
      {(props.present.provider || props.waiting.length > 0) && <Waiting {...props} />}
    </StaffPage>
  )
}

function problemOf(ask: Ask, action: string) {
  return ask.path === action ? ask.problem : null
}

/** Where nothing is decided yet the advised roles stand ticked, so that one press follows the advice. */
function FactorForm({ ask, policy, covered }: PolicyProps) {
  const problem = problemOf(ask, paths.policy)
  const chosen = policy.requiredFrom === null ? advisedRoles : policy.requiredRoles
  return (
    <Form frame={ask.frame} action={paths.policy}>
      <p class="govuk-body">{text.policy.factorsLead}</p>
      {policy.requiredFrom !== null && (
        <Inset>{text.policy.covered(formatNumber(covered.have), formatNumber(covered.all))}</Inset>
      )}
      <CheckboxField
        name="roles"
        label={labels.roles}
        problem={problem}
        values={chosen}
        choices={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        small
      />
      <DateField
        name="from"
        label={labels.from}
        hint={text.policy.fromHint}
        value={policy.requiredFrom && formatDate(policy.requiredFrom)}
        problem={problem}
      />
      <SubmitButton>{text.policy.save}</SubmitButton>
    </Form>
  )
}

function ProviderPart(props: PolicyProps) {
  const { ask, present, isReached, redirectUri } = props
  const { provider, origin, problem } = present
  return (
    <>
      {problem && <Warning>{environmentProblems[problem]}</Warning>}
      <SummaryList
        rows={[
          { key: text.policy.redirect, value: <code>{redirectUri}</code> },
          { key: labels.issuer, value: provider?.issuer },
          {
            key: text.policy.state,
            value:
              isReached === null ? null : isReached ? (
                <Tag tone="green">{text.policy.works}</Tag>
              ) : (
                <Tag tone="red">{text.policy.silent}</Tag>
              ),
          },
        ]}
      />
      {origin === 'environment' ? <Inset>{text.policy.byEnvironment}</Inset> : <ProviderForm {...props} />}
      {provider && origin === 'page' && (
        <ButtonRow>
          <ConfirmButton
            frame={ask.frame}
            action={paths.disconnect}
            label={text.policy.disconnect}
            question={text.policy.disconnectQuestion}
            tone="warning"
          />
        </ButtonRow>
      )}
    </>
  )
}

function ProviderForm({ ask, present }: PolicyProps) {
  const { provider } = present
  const problem = problemOf(ask, paths.provider)
  const field = { problem, autocomplete: 'off', spellcheck: false } as const
  return (
    <Form frame={ask.frame} action={paths.provider}>
      <TextField
        {...field}
        name="issuer"
        label={labels.issuer}
        hint={text.policy.issuerHint}
        value={provider?.issuer ?? null}
        type="url"
      />
      <TextField {...field} name="clientId" label={labels.clientId} value={provider?.clientId ?? null} width="medium" />
      <TextField
        {...field}
        name="clientPassword"
        label={labels.clientPassword}
        hint={text.policy.secretHint}
        type="password"
        width="medium"
      />
      <TextField {...field} name="label" label={labels.label} value={provider?.label ?? null} width="medium" />
      <RadioField
        name="matchBy"
        label={labels.matchBy}
        problem={problem}
        value={provider?.matchBy ?? 'link'}
        choices={matchings.map((matching) => ({ value: matching, ...matchingLabels[matching] }))}
      />
      <SubmitButton>{text.policy.connect}</SubmitButton>
    </Form>
  )
}

function Waiting({ ask, waiting }: PolicyProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.policy.waiting}</h2>
      <Table
        caption={text.policy.waiting}
        captionHidden
        columns={waitingColumns(ask)}
        rows={waiting}
        rowKey={(one) => one.id}
        empty={<Inset>{text.policy.waitingNone}</Inset>}
      />
    </>
  )
}

function waitingColumns(ask: Ask): Column<WaitingIdentity>[] {
  return [
    {
      key: 'who',
      header: labels.identity,
      rowHeader: true,
      cell: (one) => one.shownName ?? text.security.nameless,
    },
    { key: 'email', header: pageLabels.email, cell: (one) => one.email },
    { key: 'seen', header: text.policy.waitingSeen, cell: (one) => formatDateTime(one.seenAt) },
    { key: 'act', header: pages.account.acts, quiet: true, cell: (one) => <WaitingActs ask={ask} identity={one} /> },
  ]
}

function WaitingActs({ ask, identity }: { ask: Ask; identity: WaitingIdentity }) {
  const problem = problemOf(ask, paths.linkWaiting)
  const isTyped = problem?.values.identity === identity.id
  return (
    <ButtonRow>
      <ConfirmButton
        frame={ask.frame}
        action={paths.linkWaiting}
        label={text.policy.waitingLink}
        question={text.policy.waitingQuestion}
        hidden={{ identity: identity.id }}
        open={isTyped}
      >
        <TextField
          name="username"
          id={`username-${identity.id}`}
          label={labels.username}
          problem={isTyped ? problem : null}
          autocomplete="off"
          spellcheck={false}
        />
      </ConfirmButton>
      <Form frame={ask.frame} action={paths.dismissWaiting(identity.id)}>
        <SubmitButton tone="secondary">{text.policy.waitingDismiss}</SubmitButton>
      </Form>
    </ButtonRow>
  )
}
