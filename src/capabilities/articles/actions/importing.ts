import type { Act } from '../../../kernel/act.ts'
import { todayIn } from '../../../kernel/dates.ts'
import { Invalid, Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../kernel/importing.ts'
import { loadTree, type Unit, type UnitTree, unitsCalled } from '../../units/index.ts'
import { articleSlug, type Edition, type Manuscript } from '../rules/article.ts'
import { type ArticleRecord, naturalKeyOf } from '../rules/importing.ts'
import { likenessTags } from '../rules/tags.ts'
import type { Topics } from '../rules/topics.ts'
import { liveByNaturalKey, naturalKeysIn } from '../store/articles.ts'
import { freeSlugs, insertArticles, insertEdition, insertEditions, nextNumber, updateState } from '../store/saving.ts'
import { loadTopics } from '../store/topics.ts'
import { importText } from '../text.ts'
import { hashOf } from './publishing.ts'

/** Takes articles of an import file; a changed record becomes a further edition. New ones are written together. */
export async function takeArticles(
  act: Act,
  records: readonly ArticleRecord[],
): Promise<(Outcome | Invalid | Refused)[]> {
  const [tree, topics] = [await loadTree(act.tx), await loadTopics(act.tx)]
  const all = records.map((record) => readRecord(record, tree, topics))
  const read = all.filter((one) => 'record' in one)
  const keysOf = (some: readonly Read[]) => some.map(({ naturalKey }) => naturalKey)
  const known = new Set(await naturalKeysIn(act.tx, keysOf(read)))
  const fresh = new Set(read.filter(({ naturalKey }) => !known.has(naturalKey) && known.add(naturalKey)))
  await insertImported(act, [...fresh])
  const live = await liveByNaturalKey(act.tx, keysOf(read.filter((one) => !fresh.has(one))))
  const outcomes: (Outcome | Invalid | Refused)[] = []
  for (const one of all) {
    if (!('record' in one)) outcomes.push(one)
    else outcomes.push(fresh.has(one) ? 'created' : await replaceKnown(act, one, live))
  }
  return outcomes
}

export async function takeArticle(act: Act, record: ArticleRecord): Promise<Outcome> {
  const [outcome = 'unchanged'] = await takeArticles(act, [record])
  if (typeof outcome !== 'string') throw outcome
  return outcome
}

interface Read {
  readonly record: ArticleRecord
  readonly unitId: string
  readonly naturalKey: string
  readonly manuscript: Manuscript
}

function readRecord(record: ArticleRecord, tree: UnitTree, topics: Topics): Read | Invalid | Refused {
  const own = unitOf(record, tree)
  if (own instanceof Invalid) return own
  const unitId = own ?? tree.officeId
  if (!unitId) return new Refused('article-without-office')
  // A name that is none of ours is where the text came from, not who answers for it.
  const manuscript = {
    ...manuscriptOf(record, own === null ? record.unit : null),
    topics: [...new Set(record.topics.map(topics.ofWords))],
  }
  return { record, unitId, naturalKey: naturalKeyOf(record, unitId), manuscript }
}

async function insertImported(act: Act, fresh: readonly Read[]): Promise<void> {
  if (fresh.length === 0) return
  const slugs = await freeSlugs(
    act.tx,
    fresh.map(({ record }) => articleSlug(record.title)),
  )
  const articles = fresh.map(({ record, unitId, naturalKey }, at) => ({
    id: newId(),
    unitId,
    authorId: null,
    at: act.now,
    externalId: record.id,
    naturalKey,
    published: { slug: slugs[at] ?? '', at: record.published_at },
  }))
  await insertArticles(act.tx, articles)
  const first = { number: 1, state: 'published', by: null, at: act.now } as const
  await insertEditions(
    act.tx,
    fresh.map(({ record, unitId, manuscript }, at) => ({
      ...manuscript,
      ...first,
      articleId: articles[at]?.id ?? '',
      unitId,
      publishedAt: record.published_at,
    })),
  )
  await act.recordEach(
    'article.imported',
    articles.map(({ id }) => ({ subject: { kind: 'article', id } })),
  )
  const like = fresh.flatMap(({ manuscript }) => likenessTags(manuscript))
  act.touch('articles', ...fresh.map(({ unitId }) => `unit:${unitId}`), ...like)
}

async function replaceKnown(act: Act, { naturalKey, manuscript }: Read, live: Map<string, Edition>): Promise<Outcome> {
  const edition = live.get(naturalKey)
  const outcome = edition ? await replaceImported(act, edition, manuscript) : 'unchanged'
  // the same again in one batch goes by what stands there now
  if (outcome === 'changed') for (const [key, now] of await liveByNaturalKey(act.tx, [naturalKey])) live.set(key, now)
  return outcome
}

function unitOf({ unit, published_at }: ArticleRecord, tree: UnitTree): string | null | Invalid {
  if (unit === null || !tree.officeId) return null
  const on = todayIn(published_at)
  const coded = tree.byCode(unit, on) ?? tree.bySlug(unit)
  if (coded) return coded.id
  const [found, ...others] = unitsCalled(tree, unit, on)
  if (found && others.length > 0)
    return new Invalid({ unit: importText.unitAmong(unit, namesOf([found, ...others], tree, on)) })
  return found?.id ?? null
}

const namesOf = (units: readonly Unit[], tree: UnitTree, on: string) =>
  units.map(({ id, code }) => `${tree.nameOn(id, on)} (${code})`).join(', ')

function manuscriptOf(record: ArticleRecord, foreignUnit: string | null): Manuscript {
  const { title, summary, body, source, author } = record
  return {
    title,
    summary,
    body,
    areas: [],
    topics: [],
    tags: [],
    coverFileId: null,
    source: source ?? foreignUnit,
    authorName: author,
  }
}

async function replaceImported(act: Act, live: Edition, manuscript: Manuscript): Promise<Outcome> {
  if (hashOf(live) === hashOf(manuscript) && sameMargins(live, manuscript)) return 'unchanged'
  const { articleId, unitId, version, publishedAt, state } = live
  if (state !== 'published') return 'unchanged' // taken down here: an import does not put it up again
  if (!(await updateState(act.tx, live.id, { state: 'superseded', at: act.now, version }))) throw new Stale()
  const number = await nextNumber(act.tx, articleId)
  const place = { articleId, unitId, number, state: 'published', by: null, publishedAt } as const
  // What was added here, and no import knows, is kept.
  const edition = { ...manuscript, areas: live.areas, tags: live.tags, coverFileId: live.coverFileId }
  await insertEdition(act.tx, { ...edition, ...place, at: act.now })
  await act.record('article.imported', { kind: 'article', id: articleId })
  const like = [live, edition].flatMap(likenessTags)
  act.touch('articles', `article:${articleId}`, `unit:${unitId}`, ...like)
  return 'changed'
}

function sameMargins(one: Manuscript, other: Manuscript): boolean {
  const margins = ({ topics, source, authorName }: Manuscript) => JSON.stringify([topics, source, authorName])
  return margins(one) === margins(other)
}
