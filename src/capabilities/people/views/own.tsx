import type { ComponentChildren, VNode } from 'preact'
import type { Ask } from '../../../kernel/site.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PageTabs } from '../../../ui/tabs.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { UnitTree } from '../../units/index.ts'
import type { Account } from '../rules/accounts.ts'
import { type Post, postStateOn } from '../rules/roles.ts'
import { coarseAddress, type Device, type OwnSession } from '../rules/sessions.ts'
import { text as delegations } from '../text/delegations.ts'
import { browserNames, systemNames } from '../text/devices.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { postStateLabels, roleLabels } from '../text/roles.ts'
import { meansLabels, text as security } from '../text/security.ts'
import { NewPasswordFields } from './signing-in.tsx'

export function OwnFrame({ ask, children }: { ask: Ask; children: ComponentChildren }) {
  const tabs = [
    { label: text.own.profile, href: paths.own },
    { label: text.own.password, href: paths.ownPassword },
    { label: security.security.tab, href: paths.security },
    { label: text.own.sessions, href: paths.ownSessions },
    { label: delegations.title, href: paths.delegations },
  ]
  return (
    <StaffPage frame={ask.frame} title={text.own.title} problem={ask.problem}>
      <PageTabs label={text.own.title} items={tabs.map((tab) => ({ ...tab, current: tab.href === ask.path }))} />
      {children}
    </StaffPage>
  )
}

interface OwnProps {
  readonly ask: Ask
  readonly account: Account | null
  readonly posts: readonly Post[]
  readonly tree: UnitTree
  readonly after: readonly VNode[]
}

export function OwnPage({ ask, account, posts, tree, after }: OwnProps) {
  return (
    <OwnFrame ask={ask}>
      <SummaryList
        rows={[
          { key: labels.name, value: account?.name },
          { key: labels.username, value: account?.username },
          { key: labels.email, value: account?.email },
          { key: labels.phone, value: account?.phone },
        ]}
      />
      <p class="govuk-body-s">{text.own.changeNote}</p>
      <h2 class="govuk-heading-m">{text.own.posts}</h2>
      <Table
        caption={text.own.posts}
        captionHidden
        columns={postColumns({ ask, tree })}
        rows={[...posts].reverse()}
        rowKey={(post) => post.id}
      />
      {after.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.own.more}</h2>
          {after}
        </>
      )}
    </OwnFrame>
  )
}

function postColumns({ ask, tree }: Pick<OwnProps, 'ask' | 'tree'>): Column<Post>[] {
  return [
    { key: 'title', header: labels.title, rowHeader: true, cell: (post) => post.title },
    { key: 'unit', header: labels.unitId, cell: (post) => tree.nameOn(post.unitId, post.validTo ?? ask.today) },
    {
      key: 'roles',
      header: text.own.rolesHeld,
      cell: (post) => post.roles.map((role) => roleLabels[role]).join(', '),
    },
    {
      key: 'period',
      header: text.account.period,
      cell: (post) => text.until(formatDate(post.validFrom), post.validTo && formatDate(post.validTo)),
    },
    { key: 'act', header: text.account.acts, quiet: true, cell: (post) => <PostAct ask={ask} post={post} /> },
  ]
}

function PostAct({ ask, post }: { ask: Ask; post: Post }) {
  const state = postStateOn(post, ask.today)
  if (post.id === ask.actor?.postId) return <Tag tone="green">{text.own.acting}</Tag>
  if (state !== 'held') return <Tag tone="grey">{postStateLabels[state]}</Tag>
  return (
    <Form frame={ask.frame} action={paths.switchPost}>
      <HiddenField name="post" value={post.id} />
      <SubmitButton tone="secondary">{text.own.act}</SubmitButton>
    </Form>
  )
}

export function OwnPasswordPage({ ask }: { ask: Ask }) {
  return (
    <OwnFrame ask={ask}>
      <Form frame={ask.frame} action={paths.ownPassword}>
        <TextField
          name="oldPassword"
          label={labels.oldPassword}
          problem={ask.problem}
          width="medium"
          type="password"
          autocomplete="current-password"
        />
        <NewPasswordFields problem={ask.problem} />
        <SubmitButton>{text.newPassword.submit}</SubmitButton>
      </Form>
    </OwnFrame>
  )
}

export function OwnSessionsPage({ ask, sessions }: { ask: Ask; sessions: readonly OwnSession[] }) {
  return (
    <OwnFrame ask={ask}>
      <p class="govuk-body">{text.own.sessionsLead}</p>
      <Table
        caption={text.own.sessions}
        captionHidden
        columns={sessionColumns(ask)}
        rows={sessions}
        rowKey={(session) => session.id}
      />
      {sessions.length > 1 && (
        <ButtonRow>
          <ConfirmButton
            frame={ask.frame}
            action={paths.revokeOthers}
            label={text.own.revokeOthers}
            question={text.own.revokeQuestion}
            tone="warning"
          />
        </ButtonRow>
      )}
    </OwnFrame>
  )
}

function sessionColumns(ask: Ask): Column<OwnSession>[] {
  return [
    { key: 'device', header: text.own.device, rowHeader: true, cell: (session) => deviceWords(session.device) },
    { key: 'address', header: text.own.address, cell: (session) => coarseAddress(session.address) },
    { key: 'means', header: security.account.means, cell: (session) => meansLabels[session.means] },
    { key: 'began', header: text.own.began, cell: (session) => formatDateTime(session.createdAt) },
    { key: 'seen', header: text.own.seen, cell: (session) => formatDateTime(session.seenAt) },
    {
      key: 'act',
      header: text.account.acts,
      quiet: true,
      cell: (session) =>
        session.id === ask.sessionId ? (
          <Tag tone="green">{text.own.here}</Tag>
        ) : (
          <Form frame={ask.frame} action={paths.revokeSession(session.id)}>
            <SubmitButton tone="secondary">{text.own.revoke}</SubmitButton>
          </Form>
        ),
    },
  ]
}

export function deviceWords({ browser, system }: Device): string {
  const program = browser && browserNames[browser]
  const machine = system && systemNames[system]
  if (program && machine) return text.own.deviceOn(program, machine)
  return program ?? machine ?? text.own.unknownDevice
}
