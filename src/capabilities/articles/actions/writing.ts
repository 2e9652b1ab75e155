import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { rolesToward } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import {
  type Article,
  type Edition,
  editionFor,
  isSameSitting,
  type Manuscript,
  refuseAct,
  rolesTowardArticle,
  writers,
} from '../rules/article.ts'
import { emptyBody, filesIn } from '../rules/body.ts'
import { type ArticleAct, articleLife } from '../rules/life.ts'
import { lockArticle } from '../store/articles.ts'
import { findEdition } from '../store/editions.ts'
import { articleFilesOf } from '../store/files.ts'
import { imagesOf } from '../store/images.ts'
import { keepSave, removeSaves } from '../store/saves.ts'
import { insertArticle, insertEdition, nextNumber, updateManuscript, updateState } from '../store/saving.ts'
import { writeTags } from '../store/tags.ts'

/** Begins a text for the unit of the actor's post. Returns the article's id. */
export async function writeArticle(act: Act, title: string): Promise<string> {
  const { actor } = act
  if (!actor) throw new Refused('not-allowed')
  const tree = await loadTree(act.tx)
  const roles = rolesToward(actor, { unitId: actor.unitId }, { tree, on: act.today })
  if (!writers.some((role) => roles.includes(role))) throw new Refused('not-allowed')
  const id = newId()
  const by = actor.accountId
  await insertArticle(act.tx, { id, unitId: actor.unitId, authorId: by, at: act.now })
  const blank = { summary: null, body: emptyBody, areas: [], topics: [], tags: [], coverFileId: null, source: null }
  await insertEdition(act.tx, {
    ...blank,
    title,
    authorName: actor.name,
    articleId: id,
    unitId: actor.unitId,
    number: 1,
    state: 'draft',
    by,
    at: act.now,
    publishedAt: null,
  })
  await act.record('article.written', { kind: 'article', id })
  return id
}

/** Locks the article and checks the act against its life and the actor's roles; throws what the rules refuse. */
export async function openFor(
  act: Act,
  id: string,
  wanted: { act: ArticleAct; version: number },
): Promise<{ article: Article; edition: Edition }> {
  const article = found(await lockArticle(act.tx, id))
  const tree = await loadTree(act.tx)
  const roles = rolesTowardArticle(act.actor, article, { tree, on: act.today })
  const refused = refuseAct(wanted.act, article, { roles, actorId: act.actor?.accountId ?? null })
  if (refused) throw new Refused(refused)
  const edition = found(editionFor(wanted.act, article))
  if (edition.version !== wanted.version) throw new Stale()
  return { article, edition }
}

export async function editArticle(
  act: Act,
  id: string,
  input: { version: number; manuscript: Manuscript },
): Promise<{ version: number }> {
  const { version } = input
  const { edition } = await openFor(act, id, { act: 'edit', version })
  await refuseForeignPictures(act, id, input.manuscript)
  const manuscript = { ...input.manuscript, tags: await writeTags(act.tx, input.manuscript.tags) }
  const by = act.actor?.accountId ?? null
  const sameSitting = isSameSitting(edition, by, act.now)
  await keepSave(act.tx, { editionId: edition.id, version, manuscript: edition, endsSitting: !sameSitting })
  const saved = await updateManuscript(act.tx, edition, {
    manuscript,
    version,
    state: articleLife.edit.to,
    by,
    at: act.now,
  })
  if (saved === null) throw new Stale()
  if (!sameSitting) await act.record('article.edited', { kind: 'article', id })
  return { version: saved }
}

/** A text shows only pictures and files that were uploaded for it: another's may be of a text that is not public. */
async function refuseForeignPictures(act: Act, articleId: string, { body, coverFileId }: Manuscript): Promise<void> {
  const pictures = (await imagesOf(act.tx, articleId)).map((image) => image.fileId)
  const own = new Set([...pictures, ...(await articleFilesOf(act.tx, articleId)).map((file) => file.fileId)])
  if (filesIn(body).some((fileId) => !own.has(fileId))) throw new Invalid({ bodyText: 'article-image-unknown' })
  if (coverFileId !== null && !pictures.includes(coverFileId))
    throw new Invalid({ coverFileId: 'article-image-unknown' })
}

export async function submitArticle(act: Act, id: string, version: number): Promise<{ version: number }> {
  const { edition } = await openFor(act, id, { act: 'submit', version })
  const move = { state: articleLife.submit.to, at: act.now, version }
  if (!(await updateState(act.tx, edition.id, move))) throw new Stale()
  await act.record('article.submitted', { kind: 'article', id }, { edition: edition.number })
  return { version: version + 1 }
}

/** Gives up a text that was not submitted; what is up stays up. */
export async function cancelArticle(act: Act, id: string, version: number): Promise<void> {
  const { edition } = await openFor(act, id, { act: 'cancel', version })
  if (!(await updateState(act.tx, edition.id, { state: articleLife.cancel.to, at: act.now, version })))
    throw new Stale()
  await removeSaves(act.tx, edition.id)
  await act.record('article.cancelled', { kind: 'article', id }, { edition: edition.number })
}

/** Opens a further edition of what is up; readers see the old one until the new one is published. */
export async function correctArticle(act: Act, id: string, version: number): Promise<void> {
  const { edition } = await openFor(act, id, { act: 'correct', version })
  const number = await nextNumber(act.tx, id)
  const by = act.actor?.accountId ?? null
  await insertEdition(act.tx, { ...edition, number, state: articleLife.correct.to, by, at: act.now, publishedAt: null })
  await act.record('article.corrected', { kind: 'article', id }, { edition: number })
}

/** Begins a further edition with the words of an earlier one. */
export async function restoreEdition(act: Act, id: string, input: { version: number; number: number }): Promise<void> {
  await openFor(act, id, { act: 'restore', version: input.version })
  const earlier = found(await findEdition(act.tx, id, input.number))
  const number = await nextNumber(act.tx, id)
  const by = act.actor?.accountId ?? null
  await insertEdition(act.tx, { ...earlier, number, state: articleLife.restore.to, by, at: act.now, publishedAt: null })
  await act.record('article.restored', { kind: 'article', id }, { edition: number, from: input.number })
}
