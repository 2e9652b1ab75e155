import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { rolesToward } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { sharers } from '../rules/article.ts'
import { lockArticle } from '../store/articles.ts'
import { updateReviewBy } from '../store/saving.ts'
import { insertShare, removeShare } from '../store/shares.ts'
import { openFor } from './writing.ts'

/** Says that the text is still right, and by when somebody looks again; without a day nobody is reminded. */
export async function reviewArticle(
  act: Act,
  id: string,
  input: { version: number; reviewBy: PlainDate | null },
): Promise<void> {
  const { version, reviewBy } = input
  const { edition } = await openFor(act, id, { act: 'review', version })
  if (reviewBy !== null && reviewBy <= act.today) throw new Invalid({ reviewBy: 'article-review-past' })
  await updateReviewBy(act.tx, id, reviewBy)
  await act.record('article.reviewed', { kind: 'article', id }, { edition: edition.number, reviewBy })
}

/** Shows another unit's text in the section of one's own; it stays that unit's, and its deed. */
export async function shareArticle(act: Act, id: string): Promise<void> {
  const actor = await sharer(act)
  const article = found(await lockArticle(act.tx, id))
  if (article.live?.state !== 'published') throw new Refused('article-share-none')
  if (article.unitId === actor.unitId) throw new Refused('article-share-own')
  if (!(await insertShare(act.tx, { articleId: id, unitId: actor.unitId, by: actor.accountId, at: act.now }))) return
  await act.record('article.shared', { kind: 'article', id }, { unitId: actor.unitId })
  act.touch('articles', `unit:${actor.unitId}`)
}

export async function unshareArticle(act: Act, id: string): Promise<void> {
  const actor = await sharer(act)
  if (!(await removeShare(act.tx, { articleId: id, unitId: actor.unitId }))) return
  await act.record('article.unshared', { kind: 'article', id }, { unitId: actor.unitId })
  act.touch('articles', `unit:${actor.unitId}`)
}

/** Of the section that is to show it, not of the one that wrote it. */
async function sharer({ actor, tx, today }: Act) {
  const tree = await loadTree(tx)
  const roles = actor ? rolesToward(actor, { unitId: actor.unitId }, { tree, on: today }) : []
  if (!actor || !sharers.some((role) => roles.includes(role))) throw new Refused('not-allowed')
  return actor
}
