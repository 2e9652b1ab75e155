import { found } from '../../kernel/asking.ts'
import { NotFound } from '../../kernel/errors.ts'
import { newToken } from '../../kernel/ids.ts'
import { perform } from '../../kernel/perform.ts'
import { type Ask, page, redirect, type Site } from '../../kernel/site.ts'
import { articlePaths, filesOfMedia, findWhole, mediaForGuest, reviewPage } from '../articles/index.ts'
import { answerFile, findFile } from '../files/index.ts'
import { loadTree } from '../units/index.ts'
import { commentOnCheck, hashOf, noteReading, openCheck, revokeCheck } from './actions.ts'
import { askers, commentInput, isOpen, openInput, revokeInput } from './rules.ts'
import { findCheckByHash } from './store.ts'
import { labels, paths, text } from './text.ts'
import { ClosedPage, GuestPage } from './views.tsx'

const gone = 410

export function routes(site: Site): void {
  site.post(
    paths.open(':id'),
    { for: askers, input: openInput, again: reviewPage, labels, secret: true, perMinute: 30 },
    async (act, { input, ask }) => {
      const secret = newToken()
      const id = idOf(ask.params.id)
      await openCheck(act, id, { secret, guest: input.guest, days: Number(input.days) })
      return redirect(articlePaths.review(id), text.opened(`${ask.kernel.config.publicUrl}${paths.guest(secret)}`))
    },
  )
  site.post(
    paths.revoke(':id', ':checkId'),
    { for: askers, input: revokeInput, again: reviewPage },
    async (act, { ask }) => {
      const id = idOf(ask.params.id)
      await revokeCheck(act, id, idOf(ask.params.checkId))
      return redirect(articlePaths.review(id), text.revoked)
    },
  )
  // Whoever guesses finds nothing: 256 random bits, and few tries a minute.
  site.get(paths.guest(':token'), { for: 'public', perMinute: 30 }, guestPage)
  site.get(paths.file(':token', ':fileId'), { for: 'public', perMinute: 300 }, guestFile)
  site.post(
    paths.guest(':token'),
    { for: 'public', input: commentInput, again: guestPage, labels, perMinute: 6 },
    async (act, { input, ask }) => {
      const secret = ask.params.token ?? ''
      // Written by nobody of the house, whoever may be signed in on that device.
      await commentOnCheck({ ...act, actor: null }, secret, input.words)
      return redirect(paths.guest(secret), text.guestPage.thanks)
    },
  )
}

function idOf(written: string | undefined): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(written ?? '')) throw new NotFound()
  return written ?? ''
}

/** What the link opens; null where it opens nothing any more. */
async function openedBy(ask: Ask) {
  const secret = ask.params.token ?? ''
  const check = found(await findCheckByHash(ask.db, hashOf(secret)))
  const { inWork, unitId } = found(await findWhole(ask.db, check.articleId))
  if (!inWork || !isOpen(check, { now: ask.now, inWork })) return null
  const shown = { articleId: check.articleId, edition: inWork, readAt: paths.files(secret) }
  return { secret, check, edition: inWork, unitId, media: await mediaForGuest(ask, shown) }
}

async function guestPage(ask: Ask) {
  const opened = await openedBy(ask)
  if (!opened) return page(<ClosedPage frame={ask.frame} />, gone)
  await perform(ask.kernel, { actor: null }, (act) => noteReading(act, opened.check))
  const unitName = (await loadTree(ask.db)).nameOn(opened.unitId, ask.today)
  return page(<GuestPage frame={ask.frame} problem={ask.problem} {...opened} unitName={unitName} />)
}

/** A picture or file of that edition, and no other. */
async function guestFile(ask: Ask) {
  const opened = await openedBy(ask)
  const id = idOf(ask.params.fileId)
  if (!opened || !filesOfMedia(opened.media).has(id)) throw new NotFound()
  return answerFile(ask, found(await findFile(ask.db, id)), false)
}
