import type { Ask } from '../../../kernel/site.ts'
import { withQuery } from '../../../ui/address.ts'
import { SelectField } from '../../../ui/choice-field.tsx'
import type { CsvColumn } from '../../../ui/csv.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { formatDateTime, formatNumber } from '../../../ui/format.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { UnitTree } from '../../units/index.ts'
import { type Account, accountStates } from '../rules/accounts.ts'
import { isRole, type Post, postStateOn, roles } from '../rules/roles.ts'
import { text as importing } from '../text/account-import.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { accountStateLabels, roleLabels } from '../text/roles.ts'
import { text as security } from '../text/security.ts'

interface ListProps {
  readonly ask: Ask
  readonly tree: UnitTree
  /** Of all accounts shown. */
  readonly posts: readonly Post[]
}

interface AccountsProps extends ListProps {
  readonly rows: readonly Account[]
  readonly found: { readonly total: number; readonly number: number; readonly pages: number }
}

export function AccountsPage({ ask, tree, posts, rows, found }: AccountsProps) {
  const { frame } = ask
  return (
    <StaffPage
      frame={frame}
      title={text.accounts.title}
      lead={text.accounts.lead}
      actions={
        <>
          <LinkButton href={paths.policy} tone="secondary">
            {security.policy.link}
          </LinkButton>
          <LinkButton href={paths.import} tone="secondary">
            {importing.link}
          </LinkButton>
          <LinkButton href={paths.newAccount}>{text.accounts.create}</LinkButton>
        </>
      }
    >
      <AccountFilters ask={ask} tree={tree} total={found.total} />
      <Table
        caption={text.accounts.title}
        captionHidden
        columns={accountColumns({ ask, tree, posts })}
        rows={rows}
        rowKey={(account) => account.id}
        csvHref={withQuery({ path: paths.accountsCsv, query: frame.query }, { page: null })}
        empty={<EmptyState title={text.accounts.none}>{text.accounts.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={found.number} pages={found.pages} />
    </StaffPage>
  )
}

function AccountFilters({ ask, tree, total }: Pick<ListProps, 'ask' | 'tree'> & { total: number }) {
  const { query } = ask.frame
  const unit = tree.bySlug(query['don-vi'] ?? '')
  const role = query['vai-tro'] ?? ''
  const state = accountStates.find((one) => one === query['trang-thai'])
  const chosen = [
    query.q ? { name: 'q', label: query.q } : null,
    unit && { name: 'don-vi', label: tree.nameOn(unit.id, ask.today) },
    isRole(role) ? { name: 'vai-tro', label: roleLabels[role] } : null,
    state ? { name: 'trang-thai', label: accountStateLabels[state] } : null,
  ].filter((one) => one !== null)
  return (
    <FilterBar
      frame={ask.frame}
      names={['q', 'don-vi', 'vai-tro', 'trang-thai']}
      chosen={chosen}
      total={text.accounts.total(formatNumber(total))}
    >
      <TextField name="q" label={text.accounts.search} value={query.q} type="search" />
      <SelectField
        name="don-vi"
        label={labels.unitId}
        value={query['don-vi']}
        empty={text.accounts.anyUnit}
        choices={unitChoices(tree, ask.today).map((one) => ({ value: one.slug, label: one.label }))}
      />
      <SelectField
        name="vai-tro"
        label={labels.roles}
        value={role}
        empty={text.accounts.anyRole}
        choices={roles.map((value) => ({ value, label: roleLabels[value] }))}
      />
      <SelectField
        name="trang-thai"
        label={text.accounts.state}
        value={query['trang-thai']}
        empty={text.accounts.anyState}
        choices={accountStates.map((value) => ({ value, label: accountStateLabels[value] }))}
      />
    </FilterBar>
  )
}

/** The units of the installation in the order of the tree, parts indented under what they belong to. */
export function unitChoices(tree: UnitTree, on: string): { id: string; slug: string; label: string }[] {
  if (tree.officeId === null) return []
  const below = (id: string, depth: number): { id: string; slug: string; label: string }[] => [
    { id, slug: tree.unit(id)?.slug ?? '', label: `${'\u00a0\u00a0'.repeat(depth)}${tree.nameOn(id, on)}` },
    ...tree.childrenOn(id, on).flatMap((unit) => below(unit.id, depth + 1)),
  ]
  return below(tree.officeId, 0)
}

function accountColumns({ ask, tree, posts }: ListProps): Column<Account>[] {
  const held = new Map<string, Post[]>()
  for (const post of posts) {
    if (postStateOn(post, ask.today) !== 'held') continue
    held.set(post.accountId, [...(held.get(post.accountId) ?? []), post])
  }
  const heldBy = (account: Account) => held.get(account.id) ?? []
  const placeOf = (post: Post) => `${post.title}, ${tree.shortNameOn(post.unitId, ask.today)}`
  const rolesOf = (account: Account) =>
    [...new Set(heldBy(account).flatMap((post) => post.roles))].map((role) => roleLabels[role])
  const moment = (at: Date | null) => at && formatDateTime(at)
  return [
    {
      key: 'name',
      header: labels.name,
      rowHeader: true,
      csv: (account) => account.name,
      cell: (account) => (
        <a class="govuk-link" href={paths.account(account.id)}>
          {account.name}
        </a>
      ),
    },
    {
      key: 'username',
      header: labels.username,
      cell: (account) => account.username,
      csv: (account) => account.username,
    },
    {
      key: 'posts',
      header: text.account.posts,
      csv: (account) => heldBy(account).map(placeOf).join('; '),
      cell: (account) => {
        const now = heldBy(account)
        return now.length === 0 ? text.accounts.noPost : now.map((post) => <div key={post.id}>{placeOf(post)}</div>)
      },
    },
    {
      key: 'roles',
      header: labels.roles,
      cell: (account) => rolesOf(account).join(', '),
      csv: (account) => rolesOf(account).join('; '),
    },
    {
      key: 'state',
      header: text.accounts.state,
      csv: (account) => accountStateLabels[account.state],
      cell: (account) => <AccountState account={account} />,
    },
    {
      key: 'seen',
      header: text.accounts.lastSeen,
      csv: (account) => moment(account.lastSignedInAt),
      cell: (account) => moment(account.lastSignedInAt) ?? text.accounts.never,
    },
  ]
}

export function AccountState({ account }: { account: Account }) {
  return <Tag tone={account.state === 'active' ? 'green' : 'grey'}>{accountStateLabels[account.state]}</Tag>
}

/** The list of accounts that TCVN 14423:2026, 5.6 asks for: with state, unit and days of activation. */
export function accountCsvColumns(props: ListProps): CsvColumn<Account>[] {
  return [
    ...accountColumns(props),
    { header: text.accounts.stateSince, csv: (account) => formatDateTime(account.stateSince) },
    { header: text.accounts.createdAt, csv: (account) => formatDateTime(account.createdAt) },
    { header: labels.email, csv: (account) => account.email },
    { header: labels.phone, csv: (account) => account.phone },
  ]
}
