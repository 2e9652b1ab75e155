import type { Act } from '../../../kernel/act.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/importing.ts'
import { fold } from '../../../kernel/text-folding.ts'
import { loadTree, type Unit, type UnitTree, unitsCalled } from '../../units/index.ts'
import { articleSlug, type Edition, type Manuscript, topicCodes } from '../rules/article.ts'
import { type ArticleRecord, naturalKeyOf } from '../rules/importing.ts'
import { findByNaturalKey } from '../store/articles.ts'
import { freeSlug, insertArticle, insertEdition, nextNumber, updatePublication, updateState } from '../store/saving.ts'
import { importText, topicLabels } from '../text.ts'
import { hashOf } from './publishing.ts'

/** Takes one article of an import file; a changed record becomes a further edition. */
export async function takeArticle(act: Act, record: ArticleRecord): Promise<Outcome> {
  const tree = await loadTree(act.tx)
  const own = unitOf(record, tree)
  const unitId = own ?? tree.officeId
  if (!unitId) throw new Refused('article-without-office')
  const naturalKey = naturalKeyOf(record, unitId)
  // A name that is none of ours is where the text came from, not who answers for it.
  const manuscript = manuscriptOf(record, own === null ? record.unit : null)
  const known = await findByNaturalKey(act.tx, naturalKey)
  if (known?.live) return replaceImported(act, known.live, manuscript)
  const id = newId()
  const at = record.published_at
  await insertArticle(act.tx, { id, unitId, authorId: null, at: act.now, externalId: record.id, naturalKey })
  const edition = { articleId: id, unitId, number: 1, state: 'published', by: null, publishedAt: at } as const
  await insertEdition(act.tx, { ...manuscript, ...edition, at: act.now })
  await updatePublication(act.tx, id, { slug: await freeSlug(act.tx, articleSlug(record.title)), at })
  await act.record('article.imported', { kind: 'article', id })
  act.touch('articles', `unit:${unitId}`)
  return 'created'
}

function unitOf({ unit, published_at }: ArticleRecord, tree: UnitTree): string | null {
  if (unit === null || !tree.officeId) return null
  const on = todayIn(published_at)
  const coded = tree.byCode(unit, on) ?? tree.bySlug(unit)
  if (coded) return coded.id
  const [found, ...others] = unitsCalled(tree, unit, on)
  if (found && others.length > 0)
    throw new Invalid({ unit: importText.unitAmong(unit, namesOf([found, ...others], tree, on)) })
  return found?.id ?? null
}

const namesOf = (units: readonly Unit[], tree: UnitTree, on: string) =>
  units.map(({ id, code }) => `${tree.nameOn(id, on)} (${code})`).join(', ')

function manuscriptOf(record: ArticleRecord, foreignUnit: string | null): Manuscript {
  const { title, summary, body, source, author } = record
  const topics = [...new Set(record.topics.map(topicOfWords))]
  return {
    title,
    summary,
    body,
    areas: [],
    topics,
    tags: [],
    coverFileId: null,
    source: source ?? foreignUnit,
    authorName: author,
  }
}

/** Our own code where the words are one of our topics; else the words. */
function topicOfWords(words: string): string {
  return topicCodes.find((code) => code === words || fold(topicLabels[code]) === fold(words)) ?? words
}

async function replaceImported(act: Act, live: Edition, manuscript: Manuscript): Promise<Outcome> {
  if (hashOf(live) === hashOf(manuscript) && sameMargins(live, manuscript)) return 'unchanged'
  const { articleId, unitId, version, publishedAt, state } = live
  if (state !== 'published') return 'unchanged' // taken down here: an import does not put it up again
  if (!(await updateState(act.tx, live.id, { state: 'superseded', at: act.now, version }))) throw new Stale()
  const number = await nextNumber(act.tx, articleId)
  const edition = { articleId, unitId, number, state: 'published', by: null, publishedAt } as const
  // What was added here, and no import knows, is kept.
  const kept = { areas: live.areas, tags: live.tags, coverFileId: live.coverFileId }
  await insertEdition(act.tx, { ...manuscript, ...kept, ...edition, at: act.now })
  await act.record('article.imported', { kind: 'article', id: articleId })
  act.touch('articles', `article:${articleId}`, `unit:${unitId}`)
  return 'changed'
}

function sameMargins(one: Manuscript, other: Manuscript): boolean {
  const margins = ({ topics, source, authorName }: Manuscript) => JSON.stringify([topics, source, authorName])
  return margins(one) === margins(other)
}
