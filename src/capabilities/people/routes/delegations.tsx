import { z } from 'zod'
import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { id as idField } from '../../../kernel/fields.ts'
import { type Ask, type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { exportOf, tableRoutes } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { giveDelegation, revokeDelegation } from '../actions/delegating.ts'
import { accountsWith } from '../actions/moving-posts.ts'
import { delegationInput, rolesTowardDelegation } from '../rules/delegations.ts'
import { postStateOn, roles } from '../rules/roles.ts'
import { findAccount, namesOf } from '../store/accounts.ts'
import { countDelegations, listDelegations } from '../store/delegations.ts'
import { findPost, listPosts } from '../store/posts.ts'
import { labels, text } from '../text/delegations.ts'
import { paths } from '../text/paths.ts'
import { ChoosePostPage, DelegationFormPage, DelegationsPage, delegationColumns } from '../views/delegations.tsx'

const options = { for: 'signed-in' } as const
const pageSize = 30
const exported = 5_000

export function delegationRoutes(site: Site): void {
  site.get(paths.delegations, options, delegationsPage)
  tableRoutes(site, paths.delegationsCsv, { options, table: delegationsTable })
  site.get(paths.newDelegation, options, choosePage)
  site.get(paths.delegate(':post'), options, formPage)
  site.post(
    paths.delegate(':post'),
    { ...options, input: delegationInput, again: formPage, labels, lists: ['roles'] },
    async (act, { input, ask }) => {
      await giveDelegation(act, idOf(ask, 'post'), input)
      return redirect(paths.delegations, input.delegate ? text.saved : text.stated)
    },
  )
  site.post(
    paths.revokeDelegation(':id'),
    { ...options, input: z.object({}), again: delegationsPage },
    async (act, { ask }) => {
      const { delegateId } = await revokeDelegation(act, idOf(ask, 'id'))
      return redirect(paths.delegations, delegateId ? text.revoked : text.withdrawn)
    },
  )
}

const delegationsPage: PageHandler = async (ask) => {
  const tree = await loadTree(ask.db)
  const filter = { accountId: ask.signedIn().accountId, unitIds: await unitsOver(ask) }
  const total = await countDelegations(ask.db, filter)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const number = Math.min(pages, Math.max(1, Math.floor(Number(ask.query.page)) || 1))
  const rows = await listDelegations(ask.db, { ...filter, limit: pageSize, offset: (number - 1) * pageSize })
  return page(
    <DelegationsPage ask={ask} tree={tree} rows={rows} names={await namesIn(ask, rows)} found={{ number, pages }} />,
  )
}

async function delegationsTable(ask: Ask) {
  const tree = await loadTree(ask.db)
  const filter = { accountId: ask.signedIn().accountId, unitIds: await unitsOver(ask), limit: exported }
  const rows = await listDelegations(ask.db, filter)
  const columns = delegationColumns({ ask, tree, names: await namesIn(ask, rows) })
  return exportOf({ name: text.fileName, title: text.title, columns, rows })
}

/** Whose delegations the asker sees besides their own: those of the units they answer for. */
async function unitsOver(ask: Ask): Promise<string[]> {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  if (actor.roles.includes('administrator') || actor.roles.includes('auditor'))
    return tree.officeId === null ? [] : tree.subtreeOn(tree.officeId, ask.today)
  const above = actor.roles.includes('head') || actor.roles.includes('leader')
  return above ? tree.subtreeOn(actor.unitId, ask.today) : []
}

const namesIn = (ask: Ask, rows: readonly { accountId: string; delegateId: string | null }[]) =>
  namesOf(
    ask.db,
    rows.flatMap(({ accountId, delegateId }) => [accountId, ...(delegateId ? [delegateId] : [])]),
  )

/** One's own posts; for heads the people of the unit, for administrators the person of `?tai-khoan=`. */
const choosePage: PageHandler = async (ask) => {
  const actor = ask.signedIn()
  const tree = await loadTree(ask.db)
  const named = ask.query['tai-khoan']
  const isHead = actor.roles.includes('head')
  const asked = named && idField().safeParse(named).success ? [named] : [actor.accountId]
  const team = isHead && !named ? await accountsWith(ask.db, { unitIds: [actor.unitId], roles, on: ask.today }) : []
  const lent = await lentPosts(ask)
  const posts = (await listPosts(ask.db, [...new Set([...asked, ...team])])).filter(
    (post) =>
      postStateOn(post, ask.today) !== 'ended' &&
      !lent.has(post.id) &&
      rolesTowardDelegation(actor, post, { tree, on: ask.today }).length > 0,
  )
  const mine = (accountId: string) => (accountId === asked[0] ? 0 : 1)
  const sorted = posts.sort((a, b) => mine(a.accountId) - mine(b.accountId))
  const names = await namesOf(
    ask.db,
    posts.map(({ accountId }) => accountId),
  )
  return page(<ChoosePostPage ask={ask} tree={tree} posts={sorted} names={names} />)
}

async function lentPosts(ask: Ask): Promise<ReadonlySet<string | null>> {
  const { accountId, unitId } = ask.signedIn()
  const all = await listDelegations(ask.db, { accountId, unitIds: [unitId], limit: exported })
  return new Set(all.map(({ heldPostId }) => heldPostId))
}

const formPage: PageHandler = async (ask) => {
  const tree = await loadTree(ask.db)
  const post = found(await findPost(ask.db, idOf(ask, 'post')))
  if (rolesTowardDelegation(ask.actor, post, { tree, on: ask.today }).length === 0) throw new NotFound()
  const unitIds = tree.subtreeOn(post.unitId, ask.today)
  const candidates = (await accountsWith(ask.db, { unitIds, roles, on: ask.today })).filter(
    (id) => id !== post.accountId,
  )
  const [names, owner] = [await namesOf(ask.db, candidates), found(await findAccount(ask.db, post.accountId))]
  return page(<DelegationFormPage ask={ask} tree={tree} post={post} owner={owner} names={names} />)
}

function idOf(ask: Ask, name: 'id' | 'post'): string {
  const parsed = idField().safeParse(ask.params[name])
  if (!parsed.success) throw new NotFound()
  return parsed.data
}
