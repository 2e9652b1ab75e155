import { z } from 'zod'
import { type PageHandler, redirect, type Site } from '../../../kernel/site.ts'
import { addPost, disableAccount, enableAccount, endPost, resetPassword } from '../actions/accounts.ts'
import { oneTimePassword } from '../actions/secrets.ts'
import { administrators, endPostInput, postInput } from '../rules/accounts.ts'
import { labels, text } from '../text/pages.ts'
import { paths } from '../text/paths.ts'
import { askProof } from './entering.ts'

/** What is done to one account, from its page. */
export function accountActRoutes(site: Site, again: PageHandler): void {
  const plain = { for: administrators, input: z.object({}), again } as const

  site.post(paths.disable(':id'), plain, async (act, { ask }) => {
    await disableAccount(act, ask.params.id ?? '')
    return redirect(paths.account(ask.params.id ?? ''), text.account.disabled)
  })

  site.post(paths.enable(':id'), plain, async (act, { ask }) => {
    await enableAccount(act, ask.params.id ?? '')
    return redirect(paths.account(ask.params.id ?? ''), text.account.enabled)
  })

  site.post(
    paths.reset(':id'),
    { ...plain, secret: true, prepare: oneTimePassword },
    async (act, { prepared, ask }) => {
      const stale = await askProof(act.tx, ask, paths.account(ask.params.id ?? ''))
      if (stale) return stale
      await resetPassword(act, ask.params.id ?? '', prepared.hash)
      const flash = { kind: 'important', text: text.account.resetDone(prepared.code) } as const
      return { kind: 'redirect', to: paths.account(ask.params.id ?? ''), flash }
    },
  )

  site.post(
    paths.posts(':id'),
    { for: administrators, input: postInput, again, labels, lists: ['roles'] },
    async (act, { input, ask }) => {
      await addPost(act, ask.params.id ?? '', input)
      return redirect(paths.account(ask.params.id ?? ''), text.account.postAdded)
    },
  )

  site.post(
    paths.endPost(':id', ':post'),
    { for: administrators, input: endPostInput, again, labels },
    async (act, { input, ask }) => {
      await endPost(act, ask.params.post ?? '', input.lastDay)
      return redirect(paths.account(ask.params.id ?? ''), text.account.postEnded)
    },
  )
}
