import { z } from 'zod'
import { id } from '../../../kernel/fields.ts'
import { type PageHandler, page, redirect, type Site } from '../../../kernel/site.ts'
import { loadTree } from '../../units/index.ts'
import { prepareByOld, replaceByOld } from '../actions/replacing-passwords.ts'
import { revokeOthers, revokeSession, switchPost } from '../actions/sessions.ts'
import { changePasswordInput } from '../rules/passwords.ts'
import { findAccount } from '../store/accounts.ts'
import { listPosts } from '../store/posts.ts'
import { listOwnSessions } from '../store/sessions.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { OwnPage, OwnPasswordPage, OwnSessionsPage } from '../views/own.tsx'

export function ownRoutes(site: Site): void {
  site.get(paths.own, { for: 'signed-in' }, ownPage)
  site.get(paths.ownPassword, { for: 'signed-in' }, ownPasswordPage)
  site.get(paths.ownSessions, { for: 'signed-in' }, ownSessionsPage)

  site.post(
    paths.ownPassword,
    {
      for: 'signed-in',
      input: changePasswordInput,
      again: ownPasswordPage,
      labels,
      perMinute: 20,
      prepare: (input, ask) => prepareByOld(ask.kernel, ask.signedIn().accountId, input),
    },
    async (act, { prepared, ask }) => {
      await replaceByOld(act, prepared, ask.sessionId)
      return redirect(paths.own, text.newPassword.changed)
    },
  )

  site.post(
    paths.switchPost,
    { for: 'signed-in', input: z.object({ post: id() }), again: ownPage },
    async (act, { input, ask }) => {
      await switchPost(act, ask.signedIn(), { sessionId: ask.sessionId ?? '', postId: input.post })
      return redirect(paths.desk, text.own.switched)
    },
  )

  sessionRoutes(site)
}

function sessionRoutes(site: Site): void {
  const options = { for: 'signed-in', input: z.object({}), again: ownSessionsPage } as const

  site.post(paths.revokeOthers, options, async (act, { ask }) => {
    const count = await revokeOthers(act, ask.signedIn(), ask.sessionId ?? '')
    return redirect(paths.ownSessions, text.own.revokedCount(count))
  })

  site.post(paths.revokeSession(':id'), { ...options, input: z.object({}) }, async (act, { ask }) => {
    await revokeSession(act, ask.signedIn(), ask.params.id ?? '')
    return redirect(paths.ownSessions, text.own.revoked)
  })
}

const ownPage: PageHandler = async (ask) => {
  const actor = ask.signedIn()
  const [account, posts, tree] = await Promise.all([
    findAccount(ask.db, actor.accountId),
    listPosts(ask.db, [actor.accountId]),
    loadTree(ask.db),
  ])
  return page(<OwnPage ask={ask} account={account} posts={posts} tree={tree} after={await ask.slot('own.after', {})} />)
}

const ownPasswordPage: PageHandler = async (ask) => page(<OwnPasswordPage ask={ask} />)

const ownSessionsPage: PageHandler = async (ask) => {
  const sessions = await listOwnSessions(ask.db, ask.signedIn().accountId, ask.now)
  return page(<OwnSessionsPage ask={ask} sessions={sessions} />)
}
