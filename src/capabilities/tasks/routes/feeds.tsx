import { z } from 'zod'
import { NotFound } from '../../../kernel/errors.ts'
import { newToken } from '../../../kernel/ids.ts'
import { type Answer, type Ask, page, redirect, type Site } from '../../../kernel/site.ts'
import { findAccount, isHeld, listPosts } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { openFeed, ownerOfFeed, revokeFeed } from '../actions/feeds.ts'
import { writeFeed } from '../feed.ts'
import { feedScope, feedSpan } from '../rules/feed.ts'
import { findFeed, listFeedEntries } from '../store/feeds.ts'
import { feedText } from '../text/feed.ts'
import { paths } from '../text.ts'
import { FeedPage } from '../views/feed-page.tsx'

export function feedRoutes(site: Site): void {
  site.get(paths.feed, { for: 'signed-in' }, feedPage)
  site.post(
    paths.newFeed,
    { for: 'signed-in', input: z.object({}), again: feedPage, secret: true, perMinute: 30 },
    async (act, { ask }) => {
      const secret = newToken()
      await openFeed(act, secret)
      return redirect(paths.feed, feedText.opened(`${ask.kernel.config.publicUrl}${paths.feedAddress(secret)}.ics`))
    },
  )
  site.post(paths.revokeFeed, { for: 'signed-in', input: z.object({}), again: feedPage }, async (act) => {
    await revokeFeed(act)
    return redirect(paths.feed, feedText.revoked)
  })
  site.get(paths.feedAddress(':secret'), { for: 'public', perMinute: 30 }, feed)
}

async function feedPage(ask: Ask): Promise<Answer> {
  const { flash } = ask.frame
  const fresh = /https?:\S+\/lich\/\S+/.exec(flash?.text ?? '')?.[0] ?? null
  const frame = fresh ? { ...ask.frame, flash: null } : ask.frame
  return page(<FeedPage frame={frame} feed={await findFeed(ask.db, ask.signedIn().accountId)} fresh={fresh} />)
}

/** Whoever knows the address. An account that is closed, or an address that was changed, is not there. */
async function feed(ask: Ask): Promise<Answer> {
  const secret = (ask.params.secret ?? '').replace(/\.ics$/, '')
  const accountId = await ownerOfFeed(ask.db, secret, ask.today)
  const account = accountId === null ? null : await findAccount(ask.db, accountId)
  if (account?.state !== 'active') throw new NotFound()
  const tree = await loadTree(ask.db)
  const posts = (await listPosts(ask.db, [account.id])).filter((post) => isHeld(post, { tree, on: ask.today }))
  const scope = { ...feedScope(posts, tree, ask.today), accountId: account.id }
  const entries = await listFeedEntries(ask.db, scope, { ...feedSpan(ask.today), today: ask.today })
  const { publicUrl } = ask.kernel.config
  const form = ask.query[feedText.formQuery.name] === feedText.formQuery.todos ? 'todos' : 'events'
  const { body, etag } = await writeFeed({ name: account.name, entries, tree, on: ask.today, publicUrl, form })
  return {
    kind: 'text',
    type: 'text/calendar; charset=utf-8',
    body,
    headers: { etag, 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' },
  }
}
