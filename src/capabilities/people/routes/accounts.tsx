import { found } from '../../../kernel/asking.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { addPost, createAccount, editPerson } from '../actions/accounts.ts'
import { fingerprint, oneTimePassword } from '../actions/secrets.ts'
import { accountInput, accountStates, administrators, personInput } from '../rules/accounts.ts'
import { isRole } from '../rules/roles.ts'
import { type AccountFilter, countAccounts, findAccount, listAccounts } from '../store/accounts.ts'
import { lockedUntil } from '../store/passwords.ts'
import { listPosts } from '../store/posts.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { AccountPage } from '../views/account.tsx'
import { EditAccountPage, NewAccountPage } from '../views/account-forms.tsx'
import { AccountsPage, accountCsvColumns } from '../views/accounts.tsx'
import { accountActRoutes } from './account-acts.tsx'

declare module '../../../kernel/capability.ts' {
  interface Slots {
    'account.after': { accountId: string }
  }
}

const pageSize = 30
/** More than the largest province has staff (product sizes: 12,000). */
const csvRows = 50_000

export function accountRoutes(site: Site): void {
  site.get(paths.accounts, { for: administrators }, accountsPage)
  tableRoutes(site, paths.accountsCsv, { options: { for: administrators }, table: accountsTable })
  site.get(paths.newAccount, { for: administrators }, newAccountPage)
  site.get(paths.account(':id'), { for: administrators }, accountPage)
  site.get(paths.editAccount(':id'), { for: administrators }, editAccountPage)

  site.post(
    paths.newAccount,
    {
      for: administrators,
      input: accountInput,
      again: newAccountPage,
      labels,
      lists: ['roles'],
      secret: true,
      prepare: oneTimePassword,
    },
    async (act, { input, prepared }) => {
      const id = await createAccount(act, { ...input, passwordHash: prepared.hash, mustChangePassword: true })
      await addPost(act, id, input)
      const flash = { kind: 'important', text: text.account.created(prepared.code) } as const
      return { kind: 'redirect', to: paths.account(id), flash }
    },
  )

  site.post(
    paths.editAccount(':id'),
    { for: administrators, input: personInput, again: editAccountPage, labels },
    async (act, { input, ask }) => {
      await editPerson(act, ask.params.id ?? '', input)
      return redirect(paths.account(ask.params.id ?? ''), text.account.saved)
    },
  )

  accountActRoutes(site, accountPage)
}

const accountsPage: PageHandler = async (ask) => {
  const tree = await loadTree(ask.db)
  const filter = filterOf(ask, tree)
  const number = Math.max(1, Math.floor(Number(ask.query.page)) || 1)
  const [total, accounts] = await Promise.all([
    countAccounts(ask.db, filter),
    listAccounts(ask.db, filter, { limit: pageSize, offset: (number - 1) * pageSize }),
  ])
  const posts = await listPosts(
    ask.db,
    accounts.map((account) => account.id),
  )
  const pages = Math.ceil(total / pageSize)
  return page(<AccountsPage ask={ask} tree={tree} rows={accounts} posts={posts} found={{ total, number, pages }} />)
}

async function accountsTable(ask: Ask) {
  const tree = await loadTree(ask.db)
  const accounts = await listAccounts(ask.db, filterOf(ask, tree), { limit: csvRows, offset: 0 })
  const posts = await listPosts(
    ask.db,
    accounts.map((account) => account.id),
  )
  const columns = accountCsvColumns({ ask, tree, posts })
  return exportOf({ name: text.accounts.fileName, title: text.accounts.title, columns, rows: accounts })
}

function filterOf(ask: Ask, tree: Awaited<ReturnType<typeof loadTree>>): AccountFilter {
  const { q, 'don-vi': slug, 'vai-tro': role, 'trang-thai': state } = ask.query
  const unit = slug ? tree.bySlug(slug) : null
  return {
    words: q?.trim() || null,
    unitIds: unit && tree.workOf(tree.subtreeOn(unit.id, ask.today), ask.today).unitIds,
    role: role && isRole(role) ? role : null,
    state: accountStates.find((one) => one === state) ?? null,
    on: ask.today,
  }
}

const newAccountPage: PageHandler = async (ask) => page(<NewAccountPage ask={ask} tree={await loadTree(ask.db)} />)

const editAccountPage: PageHandler = async (ask) => {
  const account = found(await findAccount(ask.db, ask.params.id ?? ''))
  return page(<EditAccountPage ask={ask} account={account} />)
}

const accountPage: PageHandler = async (ask) => {
  const account = found(await findAccount(ask.db, ask.params.id ?? ''))
  const [posts, tree, locked, after] = await Promise.all([
    listPosts(ask.db, [account.id]),
    loadTree(ask.db),
    lockedUntil(ask.db, fingerprint(account.username), ask.now),
    ask.slot('account.after', { accountId: account.id }),
  ])
  return page(<AccountPage ask={ask} account={account} posts={posts} tree={tree} locked={locked} after={after} />)
}
