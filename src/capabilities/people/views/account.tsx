import type { VNode } from 'preact'
import { addDays } from '../../../kernel/dates.ts'
import { refuseMove } from '../../../kernel/life.ts'
import type { Ask } from '../../../kernel/site.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, LinkButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Inset } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DateField } from '../../../ui/text-field.tsx'
import type { UnitTree } from '../../units/index.ts'
import { type Account, accountLife, postLife, refuseDisable } from '../rules/accounts.ts'
import { isRole, type Post, postStateOn } from '../rules/roles.ts'
import { text as delegation } from '../text/delegations.ts'
import { text as handover } from '../text/handover.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { postStateLabels, roleLabels } from '../text/roles.ts'
import { text as security } from '../text/security.ts'
import { AddPostForm } from './account-forms.tsx'
import { AccountState } from './accounts.tsx'

interface AccountProps {
  readonly ask: Ask
  readonly account: Account
  readonly posts: readonly Post[]
  readonly tree: UnitTree
  readonly locked: Date | null
  /** What later capabilities know of the account. */
  readonly after: readonly VNode[]
}

export function AccountPage(props: AccountProps) {
  const { ask, account, posts, tree, after } = props
  return (
    <StaffPage
      frame={ask.frame}
      title={account.name}
      caption={account.username}
      breadcrumbs={[{ text: text.accounts.title, href: paths.accounts }]}
      problem={ask.problem}
      actions={
        <>
          <LinkButton href={paths.accountSecurity(account.id)} tone="secondary">
            {security.account.link}
          </LinkButton>
          {mayDisable(ask, account) && (
            <LinkButton href={paths.handover(account.id)} tone="secondary">
              {handover.link}
            </LinkButton>
          )}
          {allowed(ask, account, 'edit') && (
            <LinkButton href={`${paths.newDelegation}?tai-khoan=${account.id}`} tone="secondary">
              {delegation.create}
            </LinkButton>
          )}
          {allowed(ask, account, 'edit') && (
            <LinkButton href={paths.editAccount(account.id)} tone="secondary">
              {text.account.edit}
            </LinkButton>
          )}
        </>
      }
    >
      <Head {...props} />
      <h2 class="govuk-heading-m">{text.account.posts}</h2>
      <Table
        caption={text.account.posts}
        captionHidden
        columns={postColumns(ask, tree)}
        rows={[...posts].reverse()}
        rowKey={(post) => post.id}
        empty={<Inset>{text.account.noPosts}</Inset>}
      />
      {allowed(ask, account, 'assignPost') && <AddPostForm ask={ask} account={account} tree={tree} />}
      <h2 class="govuk-heading-m">{text.account.acts}</h2>
      <Acts ask={ask} account={account} />
      {after}
    </StaffPage>
  )
}

function Head({ account, locked }: AccountProps) {
  const { lastSignedInAt, passwordSetAt } = account
  return (
    <SummaryList
      rows={[
        {
          key: text.accounts.state,
          value: (
            <>
              <AccountState account={account} /> {text.account.since(formatDateTime(account.stateSince))}
              {locked && <div>{text.account.locked(formatDateTime(locked))}</div>}
              {account.mustChangePassword && <div>{text.account.mustChange}</div>}
            </>
          ),
        },
        { key: labels.email, value: account.email },
        { key: labels.phone, value: account.phone },
        { key: text.accounts.lastSeen, value: lastSignedInAt ? formatDateTime(lastSignedInAt) : text.accounts.never },
        { key: text.account.passwordSet, value: passwordSetAt && formatDateTime(passwordSetAt) },
        { key: text.accounts.createdAt, value: formatDateTime(account.createdAt) },
      ]}
    />
  )
}

function Acts({ ask, account }: Pick<AccountProps, 'ask' | 'account'>) {
  const { frame } = ask
  return (
    <ButtonRow>
      {allowed(ask, account, 'resetPassword') && (
        <ConfirmButton
          frame={frame}
          action={paths.reset(account.id)}
          label={text.account.reset}
          question={text.account.resetQuestion}
        />
      )}
      {allowed(ask, account, 'disable') && mayDisable(ask, account) && (
        <ConfirmButton
          frame={frame}
          action={paths.disable(account.id)}
          label={text.account.disable}
          question={text.account.disableQuestion}
          tone="warning"
        />
      )}
      {allowed(ask, account, 'enable') && (
        <ConfirmButton
          frame={frame}
          action={paths.enable(account.id)}
          label={text.account.enable}
          question={text.account.enableQuestion}
        />
      )}
    </ButtonRow>
  )
}

const mayDisable = (ask: Ask, account: Account) => refuseDisable(account.id, ask.actor?.accountId ?? null) === null

function allowed(ask: Ask, account: Account, act: keyof typeof accountLife): boolean {
  const roles = ask.actor?.roles.filter(isRole) ?? []
  return refuseMove(accountLife, act, { state: account.state, roles }) === null
}

function postColumns(ask: Ask, tree: UnitTree): Column<Post>[] {
  return [
    { key: 'title', header: labels.title, rowHeader: true, cell: (post) => post.title },
    { key: 'unit', header: labels.unitId, cell: (post) => tree.nameOn(post.unitId, post.validTo ?? ask.today) },
    { key: 'roles', header: labels.roles, cell: (post) => post.roles.map((role) => roleLabels[role]).join(', ') },
    {
      key: 'period',
      header: text.account.period,
      cell: (post) => text.until(formatDate(post.validFrom), post.validTo && formatDate(post.validTo)),
    },
    {
      key: 'state',
      header: text.accounts.state,
      cell: (post) => {
        const state = postStateOn(post, ask.today)
        return (
          <Tag tone={state === 'held' ? 'green' : state === 'planned' ? 'blue' : 'grey'}>{postStateLabels[state]}</Tag>
        )
      },
    },
    { key: 'act', header: text.account.acts, quiet: true, cell: (post) => <EndPost ask={ask} post={post} /> },
  ]
}

function EndPost({ ask, post }: { ask: Ask; post: Post }) {
  const state = postStateOn(post, ask.today)
  const roles = ask.actor?.roles.filter(isRole) ?? []
  if (post.id === ask.actor?.postId || refuseMove(postLife, 'end', { state, roles })) return null
  const action = paths.endPost(post.accountId, post.id)
  const problem = ask.path === action ? ask.problem : null
  const value = formatDate(post.validTo ?? addDays(ask.today, -1))
  return (
    <ConfirmButton
      frame={ask.frame}
      action={action}
      label={text.account.end}
      question={text.account.endQuestion}
      open={problem !== null}
    >
      <DateField name="lastDay" id={`lastDay-${post.id}`} label={labels.lastDay} value={value} problem={problem} />
    </ConfirmButton>
  )
}
