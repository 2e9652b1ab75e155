import { found } from '../../../kernel/asking.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { formatNumber } from '../../../ui/index.ts'
import { loadTree } from '../../units/index.ts'
import { handOver, holdingsOf } from '../actions/handing-over.ts'
import { accountsWith } from '../actions/moving-posts.ts'
import { administrators } from '../rules/accounts.ts'
import { delegationStateOn } from '../rules/delegations.ts'
import { handoverInput, successorsOf } from '../rules/handover.ts'
import { postStateOn, roles } from '../rules/roles.ts'
import { findAccount, namesOf } from '../store/accounts.ts'
import { listDelegations } from '../store/delegations.ts'
import { listPosts } from '../store/posts.ts'
import { listOwnSessions } from '../store/sessions.ts'
import { text } from '../text/handover.ts'
import { paths } from '../text/paths.ts'
import { HandoverPage } from '../views/handover.tsx'

export function handoverRoutes(site: Site): void {
  const options = { for: administrators } as const
  site.get(paths.handover(':id'), options, handoverPage)
  site.post(
    paths.handover(':id'),
    { ...options, input: handoverInput, again: handoverPage, labels: { all: text.all } },
    async (act, { input, ask }) => {
      const id = ask.params.id ?? ''
      const kinds = ask.kernel.capabilities.flatMap(({ holdings = [] }) => holdings.map(({ kind }) => kind))
      const passed = await handOver(act, ask.kernel, { id, successors: successorsOf(input, kinds) })
      return redirect(paths.account(id), text.done(formatNumber(passed)))
    },
  )
}

const handoverPage: PageHandler = async (ask) => {
  const account = found(await findAccount(ask.db, ask.params.id ?? ''))
  const held = await holdingsOf(ask.kernel, ask.db, account.id)
  const posts = await listPosts(ask.db, [account.id])
  const units = new Set(held.flatMap(({ things }) => things.flatMap(({ unitId }) => unitId ?? [])))
  for (const post of posts) units.add(post.unitId)
  const colleagues = await accountsWith(ask.db, { unitIds: [...units], roles, on: ask.today })
  const names = await namesOf(
    ask.db,
    colleagues.filter((id) => id !== account.id),
  )
  const [sessions, delegations, tree] = [
    await listOwnSessions(ask.db, account.id, ask.now),
    await listDelegations(ask.db, { accountId: account.id }),
    await loadTree(ask.db),
  ]
  const ending = {
    posts: posts.filter((post) => postStateOn(post, ask.today) !== 'ended').length,
    sessions: sessions.length,
    delegations: delegations.filter((one) => ['planned', 'running'].includes(delegationStateOn(one, ask.today))).length,
  }
  const staying = ask.kernel.capabilities.flatMap((capability) => capability.staying ?? [])
  const shown = { account, held, names, ending, tree, staying }
  return page(<HandoverPage ask={ask} {...shown} />)
}
