import { createHash } from 'node:crypto'
import type { Act } from '../../../kernel/act.ts'
import { constraintOf } from '../../../kernel/db.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { recordDeed, withdrawDeedOf } from '../../evidence/index.ts'
import { loadTree } from '../../units/index.ts'
import { type Article, articleSlug, type Edition, type Manuscript, type Removal } from '../rules/article.ts'
import { inOrder } from '../rules/comparing.ts'
import { articleLife } from '../rules/life.ts'
import { likenessTags } from '../rules/tags.ts'
import { removeSaves } from '../store/saves.ts'
import { freeSlug, updatePublication, updateState, updateWithdrawal } from '../store/saving.ts'
import { unitsSharing } from '../store/shares.ts'
import { deedUnit, paths } from '../text.ts'
import { openFor } from './writing.ts'

export interface Published {
  readonly slug: string
  /** Whether a deed was recorded: a further edition is none. */
  readonly first: boolean
  /** Tasks that the deed of a first publication proves. */
  readonly taskIds: readonly string[]
}

/**
 * Puts the text up and enters it in the ledger, in one transaction. A further edition replaces the one that was up: the same
 * deed, done on the day of the first.
 */
export async function publishArticle(act: Act, id: string, version: number): Promise<Published> {
  const { article, edition } = await openFor(act, id, { act: 'publish', version })
  // Put up by hand, whatever minute had been set.
  return putUp(act, { article, edition, time: null })
}

/** The minute that somebody had set for what happens now by itself. */
interface SetTime {
  readonly at: Date
  readonly by: string | null
}

const factsOf = (time: SetTime | null) => time && { by: time.by, due: time.at.toISOString() }

export async function putUp(
  act: Act,
  { article, edition, time }: { article: Article; edition: Edition; time: SetTime | null },
): Promise<Published> {
  const { id } = article
  if (article.live) await supersede(act, article.live)
  const at = article.publishedAt ?? act.now
  const move = { state: articleLife.publish.to, at: act.now, version: edition.version, publishedAt: at, time }
  if (!(await updateState(act.tx, edition.id, move))) throw new Stale()
  await removeSaves(act.tx, edition.id)
  const slug = article.slug ?? (await publishFirst(act, article, edition))
  const { proofs } = article.live ? { proofs: [] } : await recordArticle(act, edition, slug)
  const facts = {
    edition: edition.number,
    proofs: proofs.length,
    ...factsOf(time),
  }
  await act.record('article.published', { kind: 'article', id }, facts)
  await touchPages(act, article, [article.live, edition])
  return { slug, first: article.live === null, taskIds: [...new Set(proofs.map((proof) => proof.taskId))] }
}

async function supersede(act: Act, live: Edition): Promise<void> {
  const move = { state: 'superseded' as const, at: act.now, version: live.version }
  if (!(await updateState(act.tx, live.id, move))) throw new Stale()
}

async function publishFirst(act: Act, article: Article, edition: Edition): Promise<string> {
  const slug = await freeSlug(act.tx, articleSlug(edition.title))
  await updatePublication(act.tx, article.id, { slug, at: act.now }).catch((error: unknown) => {
    // Two texts of one title put up in the same moment: the second is asked to try again and gets the next address.
    if (constraintOf(error) === 'articles_slug_taken') throw new Refused('article-address-taken')
    throw error
  })
  return slug
}

/** The deed is the publisher's: of what a former unit wrote, its heir's. */
async function recordArticle(act: Act, edition: Edition, slug: string) {
  const tree = await loadTree(act.tx)
  const heirId = tree.responsibleFor(edition.unitId, act.today, { itemId: edition.articleId })
  return recordDeed(act, {
    kind: 'ARTICLE',
    units: [{ unitId: heirId ?? edition.unitId, role: 'lead' }],
    day: act.today,
    quantities: [{ count: 1, of: deedUnit }],
    title: edition.title,
    address: paths.article(slug),
    contentHash: hashOf(edition),
    subject: { kind: 'article', id: edition.articleId },
    subjectVersion: edition.number,
    areas: edition.areas,
    origin: 'platform',
  })
}

/** Of what a reader reads; pictures are named by their files. */
export function hashOf({ title, summary, body }: Pick<Manuscript, 'title' | 'summary' | 'body'>): string {
  return createHash('sha256')
    .update(JSON.stringify([title, summary, body], inOrder))
    .digest('hex')
}

export async function returnArticle(act: Act, id: string, input: { version: number; reason: string }): Promise<void> {
  const { version, reason } = input
  const { edition } = await openFor(act, id, { act: 'return', version })
  const move = { state: articleLife.return.to, at: act.now, version, reason, time: null }
  if (!(await updateState(act.tx, edition.id, move))) throw new Stale()
  await act.record('article.returned', { kind: 'article', id }, { edition: edition.number, reason })
}

/** Takes the text down: its address says so, its deed is withdrawn, and a correction in work ends with it. */
export async function withdrawArticle(act: Act, id: string, input: Removal & { version: number }): Promise<void> {
  const { version, ...removal } = input
  const { article, edition } = await openFor(act, id, { act: 'withdraw', version })
  await takeDown(act, { article, edition, removal })
}

export async function takeDown(
  act: Act,
  { article, edition, removal, time }: { article: Article; edition: Edition; removal: Removal; time?: SetTime },
): Promise<void> {
  const { id } = article
  const move = { state: articleLife.withdraw.to, at: act.now, version: edition.version }
  if (!(await updateState(act.tx, edition.id, move))) throw new Stale()
  if (article.inWork) {
    await updateState(act.tx, article.inWork.id, { state: 'cancelled', at: act.now, version: article.inWork.version })
  }
  await updateWithdrawal(act.tx, id, { ...removal, at: act.now })
  await withdrawDeedOf(act, { kind: 'article', id }, removal.reason)
  const facts = { edition: edition.number, kind: removal.kind, reason: removal.reason, ...factsOf(time ?? null) }
  await act.record('article.withdrawn', { kind: 'article', id }, facts)
  await touchPages(act, article, [edition])
}

/** Its own page, the lists of its unit and of those that share it, and the pages of whatever is like it. */
async function touchPages(act: Act, article: Article, texts: readonly (Edition | null)[]): Promise<void> {
  const units = [article.unitId, ...(await unitsSharing(act.tx, article.id))]
  const like = texts.flatMap((text) => (text ? likenessTags(text) : []))
  act.touch('articles', `article:${article.id}`, ...units.map((id) => `unit:${id}`), ...like)
}
