import type { Ask } from '../../../kernel/site.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, LinkButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import { Inset, Warning } from '../../../ui/prose.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { LinkedIdentity } from '../rules/foreign-sign-in.ts'
import type { Passkey } from '../rules/passkeys.ts'
import { isRole } from '../rules/roles.ts'
import { advisedRoles, type Factors, hasSecondFactor } from '../rules/second-factors.ts'
import { text as pages } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { labels, text } from '../text/security.ts'
import { OwnFrame } from './own.tsx'

interface SecurityProps {
  readonly ask: Ask
  readonly factors: Factors
  readonly passkeys: readonly Passkey[]
  readonly links: readonly LinkedIdentity[]
  /** The provider to which one may link; null where there is none, or one is linked. */
  readonly label: string | null
  readonly mayHavePasskeys: boolean
  readonly requiredFrom: string | null
}

export function SecurityPage(props: SecurityProps) {
  const { ask, factors, links, label } = props
  return (
    <OwnFrame ask={ask}>
      <p class="govuk-body">{text.security.lead}</p>
      <Advice {...props} />
      <h2 class="govuk-heading-m">{text.security.app}</h2>
      <App ask={ask} factors={factors} />
      <h2 class="govuk-heading-m">{text.security.passkeys}</h2>
      <Passkeys {...props} />
      {hasSecondFactor(factors) && <Recovery ask={ask} factors={factors} />}
      {(label !== null || links.length > 0) && <Foreign ask={ask} links={links} label={label} />}
    </OwnFrame>
  )
}

function Advice({ ask, factors, requiredFrom }: SecurityProps) {
  if (hasSecondFactor(factors)) return null
  if (requiredFrom) return <Warning>{text.security.due(formatDate(requiredFrom))}</Warning>
  const held = ask.actor?.roles.filter(isRole) ?? []
  const isAdvised = advisedRoles.some((role) => held.includes(role))
  return isAdvised ? <Inset>{text.security.advised}</Inset> : null
}

function App({ ask, factors }: Pick<SecurityProps, 'ask' | 'factors'>) {
  const { totpSince } = factors
  return (
    <>
      <p class="govuk-body">{totpSince ? text.security.appSince(formatDateTime(totpSince)) : text.security.appNone}</p>
      <ButtonRow>
        <LinkButton href={paths.totp} tone={totpSince ? 'secondary' : 'primary'}>
          {totpSince ? text.security.appReplace : text.security.appAdd}
        </LinkButton>
        {totpSince && (
          <ConfirmButton
            frame={ask.frame}
            action={paths.removeTotp}
            label={text.security.appRemove}
            question={text.security.appRemoveQuestion}
            tone="warning"
          />
        )}
      </ButtonRow>
    </>
  )
}

function Passkeys({ ask, passkeys, mayHavePasskeys }: SecurityProps) {
  return (
    <>
      <p class="govuk-body">{text.security.passkeysLead}</p>
      {passkeys.length > 0 && (
        <Table
          caption={text.security.passkeys}
          captionHidden
          columns={passkeyColumns(ask)}
          rows={passkeys}
          rowKey={(key) => key.id}
        />
      )}
      {mayHavePasskeys ? (
        <ButtonRow>
          <LinkButton href={paths.newPasskey} tone="secondary">
            {text.security.passkeyAdd}
          </LinkButton>
        </ButtonRow>
      ) : (
        <Inset>{text.security.passkeyNowhere}</Inset>
      )}
    </>
  )
}

function passkeyColumns(ask: Ask): Column<Passkey>[] {
  const words = text.security
  return [
    { key: 'name', header: labels.name, rowHeader: true, cell: (key) => key.name },
    {
      key: 'kind',
      header: words.passkeyKind,
      cell: (key) =>
        key.isBackedUp ? words.passkeySynced : key.isSynced ? words.passkeyNotYetSynced : words.passkeyBound,
    },
    { key: 'made', header: words.passkeyMade, cell: (key) => formatDateTime(key.madeAt) },
    {
      key: 'used',
      header: words.passkeyUsed,
      cell: (key) => (key.lastUsedAt ? formatDateTime(key.lastUsedAt) : pages.accounts.never),
    },
    { key: 'act', header: pages.account.acts, quiet: true, cell: (key) => <PasskeyActs ask={ask} passkey={key} /> },
  ]
}

function PasskeyActs({ ask, passkey }: { ask: Ask; passkey: Passkey }) {
  const rename = paths.renamePasskey(passkey.id)
  const problem = ask.path === rename ? ask.problem : null
  return (
    <ButtonRow>
      <ConfirmButton
        frame={ask.frame}
        action={rename}
        label={text.security.passkeyRename}
        question={text.security.passkeyRenameQuestion}
        open={problem !== null}
      >
        <TextField name="name" id={`name-${passkey.id}`} label={labels.name} value={passkey.name} problem={problem} />
      </ConfirmButton>
      <ConfirmButton
        frame={ask.frame}
        action={paths.removePasskey(passkey.id)}
        label={text.security.remove}
        question={text.security.passkeyRemoveQuestion}
        tone="warning"
      />
    </ButtonRow>
  )
}

function Recovery({ ask, factors }: Pick<SecurityProps, 'ask' | 'factors'>) {
  return (
    <>
      <h2 class="govuk-heading-m">{text.recovery.title}</h2>
      <p class="govuk-body">{text.recovery.left(factors.recoveryCodes)}</p>
      <ButtonRow>
        <ConfirmButton
          frame={ask.frame}
          action={paths.recoveryCodes}
          label={text.recovery.renew}
          question={text.recovery.renewQuestion}
        />
      </ButtonRow>
    </>
  )
}

function Foreign({ ask, links, label }: Pick<SecurityProps, 'ask' | 'links' | 'label'>) {
  const words = text.security
  return (
    <>
      <h2 class="govuk-heading-m">{words.foreign}</h2>
      {links.map((link) => (
        <div key={link.id}>
          <p class="govuk-body">
            {words.foreignLinked(link.email ?? link.shownName ?? words.nameless, formatDateTime(link.linkedAt))}
          </p>
          <ButtonRow>
            <ConfirmButton
              frame={ask.frame}
              action={paths.unlink(link.id)}
              label={words.foreignRemove}
              question={words.foreignRemoveQuestion}
              tone="warning"
            />
          </ButtonRow>
        </div>
      ))}
      {label && (
        <>
          <p class="govuk-body">{words.foreignLead(label)}</p>
          <LinkButton href={paths.linkForeign} tone="secondary">
            {words.foreignAdd(label)}
          </LinkButton>
        </>
      )}
    </>
  )
}
