import { createHash } from 'node:crypto'
import type { Act } from '../../kernel/act.ts'
import { found } from '../../kernel/asking.ts'
import { NotFound, Refused } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { type Article, findWhole, rolesTowardArticle } from '../articles/index.ts'
import { loadTree } from '../units/index.ts'
import { askers, isOpen, refuseComment, refuseOpening } from './rules.ts'
import { findCheckByHash, insertCheck, insertComment, lockCheck, updateReadOn, updateRevoked } from './store.ts'

const day = 86_400_000

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** The article, if the actor may have it checked. */
async function articleFor(act: Act, id: string): Promise<Article> {
  const article = found(await findWhole(act.tx, id))
  const roles = rolesTowardArticle(act.actor, article, { tree: await loadTree(act.tx), on: act.today })
  if (!askers.some((role) => roles.includes(role))) throw new Refused('not-allowed')
  return article
}

export async function openCheck(
  act: Act,
  articleId: string,
  asked: { secret: string; guest: string; days: number },
): Promise<void> {
  const { inWork } = await articleFor(act, articleId)
  const refused = refuseOpening(inWork)
  if (refused || !inWork || !act.actor) throw new Refused(refused ?? 'not-allowed')
  const check = {
    id: newId(),
    articleId,
    editionId: inWork.id,
    editionNumber: inWork.number,
    guest: asked.guest,
    madeBy: act.actor.accountId,
    madeAt: act.now,
    expiresAt: new Date(act.now.getTime() + asked.days * day),
  }
  await insertCheck(act.tx, check, hashOf(asked.secret))
  await act.record(
    'fact-check.opened',
    { kind: 'article', id: articleId },
    { edition: inWork.number, days: asked.days },
  )
}

export async function revokeCheck(act: Act, articleId: string, id: string): Promise<void> {
  await articleFor(act, articleId)
  if (await updateRevoked(act.tx, { id, articleId }, act.now))
    await act.record('fact-check.revoked', { kind: 'article', id: articleId })
}

/** A guest's remark. Nothing of the guest is kept but the words. */
export async function commentOnCheck(act: Act, secret: string, words: string): Promise<void> {
  const hash = hashOf(secret)
  await lockCheck(act.tx, hash)
  const check = await findCheckByHash(act.tx, hash)
  if (!check) throw new NotFound()
  const { inWork } = found(await findWhole(act.tx, check.articleId))
  const refused = refuseComment(isOpen(check, { now: act.now, inWork }), check.comments.length)
  if (refused) throw new Refused(refused)
  await insertComment(act.tx, { id: newId(), checkId: check.id, words, at: act.now })
  await act.record('fact-check.commented', { kind: 'article', id: check.articleId }, { by: check.madeBy })
}

/** The first reading of a day stands in the log. */
export async function noteReading(act: Act, check: { id: string; articleId: string }): Promise<void> {
  if (await updateReadOn(act.tx, check.id, act.today))
    await act.record('fact-check.read', { kind: 'article', id: check.articleId })
}
