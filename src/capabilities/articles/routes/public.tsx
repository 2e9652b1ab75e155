import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { enterAt } from '../../../kernel/paging.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { loadTree } from '../../units/index.ts'
import type { Article, Edition } from '../rules/article.ts'
import { everything, type NewsFilter, pageSize } from '../rules/listing.ts'
import { likenessTags } from '../rules/tags.ts'
import { mendedTagsOf, topicsOf } from '../shipped.ts'
import { findPublic } from '../store/articles.ts'
import { latestNews, newsMarks, unitsWithNews } from '../store/lists.ts'
import { neighboursOf, relatedTo } from '../store/others.ts'
import { findTag, listTags } from '../store/tags.ts'
import { paths } from '../text.ts'
import { ArticlePage, WithdrawnPage } from '../views/article-page.tsx'
import { NewsListPage } from '../views/news.tsx'
import { TagPage, TagsPage } from '../views/tag-pages.tsx'
import { filterFrom } from './asked.ts'
import { feedRoutes } from './feeds.ts'
import { articleSelf, newsSelf } from './self.tsx'
import { mediaOf, withCovers } from './shown.ts'

export function publicRoutes(site: Site): void {
  site.get(paths.news, { for: 'public', cache: true }, newsPage)
  feedRoutes(site)
  site.get(paths.tags, { for: 'public', cache: true }, tagsPage)
  site.get(paths.tag(':key'), { for: 'public', cache: true }, tagPage)
  site.get(paths.article(':slug'), { for: 'public', cache: true }, articlePage)
}

async function newsPage(ask: Ask) {
  ask.tags('articles')
  const tree = await loadTree(ask.db)
  const topics = await topicsOf(ask)
  const filter = filterFrom(ask.query, tree, topics)
  const at = pageAsked(ask)
  const [rows, unitIds] = await Promise.all([
    listedPage(ask, filter, at),
    ask.recall('articles units', ['articles'], () => unitsWithNews(ask.db)),
  ])
  const units = unitIds
    .map((id) => ({ id, slug: tree.unit(id)?.slug ?? '', name: tree.nameOn(id, ask.today) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  const found = { ...rows, rows: await withCovers(ask, rows.rows) }
  const shown = { frame: ask.frame, filter, found, page: at, units, tree, topics }
  return page(<NewsListPage {...shown} head={newsSelf(ask, { filter, tree, topics, page: at })} />)
}

const pageAsked = ({ query }: Ask) => Math.min(10_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))

/** Page 2,000 costs what page 1 does: it is entered at a mark, and the marks are kept until an article goes up or down. */
async function listedPage(ask: Ask, filter: NewsFilter, at: number) {
  const key = `articles marks ${JSON.stringify(filter)}`
  const marks = await ask.recall(key, ['articles'], () => newsMarks(ask.db, filter))
  const span = { ...enterAt(marks, (at - 1) * pageSize), limit: pageSize }
  return { rows: await latestNews(ask.db, filter, span), total: marks.total }
}

async function tagsPage(ask: Ask) {
  ask.tags('articles')
  const tags = await ask.recall('articles tags', ['articles'], () => listTags(ask.db, 200))
  return page(<TagsPage frame={ask.frame} tags={tags} />)
}

async function tagPage(ask: Ask) {
  ask.tags('articles')
  const key = ask.params.key ?? ''
  const { words, heir } = found(await findTag(ask.db, key))
  if (heir !== null) throw new NotFound() // the reader is sent on: `movedTo`
  const at = pageAsked(ask)
  const [listed, tree, topics] = await Promise.all([
    listedPage(ask, { ...everything, tag: key }, at),
    loadTree(ask.db),
    topicsOf(ask),
  ])
  const shown = { ...listed, rows: await withCovers(ask, listed.rows) }
  return page(<TagPage frame={ask.frame} words={words} found={shown} page={at} tree={tree} topics={topics} />)
}

async function articlePage(ask: Ask) {
  const article = found(await findPublic(ask.db, ask.params.slug ?? ''))
  ask.tags('units', `article:${article.id}`, `unit:${article.unitId}`)
  const { live, publishedAt } = article
  if (article.withdrawal || live?.state !== 'published') {
    return page(<WithdrawnPage frame={ask.frame} article={article} />, 410)
  }
  const at = found(publishedAt)
  ask.tags(...likenessTags(live))
  const here = { id: article.id, publishedAt: at }
  const topics = await topicsOf(ask)
  const [topic] = live.topics.map(topics.current)
  const [shown, others, ofTopic, related, foot] = await Promise.all([
    shownArticle(ask, article, live),
    neighboursOf(ask.db, { ...here, unitId: article.unitId }, 4),
    topic === undefined ? null : neighboursOf(ask.db, { ...here, topic: topics.meant(topic) }, 3),
    relatedTo(ask.db, { ...live, topics: live.topics.flatMap(topics.meant) }, 4),
    ask.slot('article.foot', { articleId: article.id }),
  ])
  const address = ask.kernel.config.publicUrl + ask.path
  const more = { related, ofTopic: topic !== undefined && ofTopic ? { topic: topics.name(topic), ...ofTopic } : null }
  const head = articleSelf(ask, { ...shown, at })
  return page(<ArticlePage {...shown} {...{ at, others, more, foot, address, head }} />)
}

/** What public page and preview have in common. */
export async function shownArticle(ask: Ask, article: Article, edition: Edition) {
  return {
    frame: ask.frame,
    article,
    edition: { ...edition, tags: (await mendedTagsOf(ask)).mend(edition.tags) },
    media: await mediaOf(ask, article.id, edition.body),
    tree: await loadTree(ask.db),
    topics: await topicsOf(ask),
    today: ask.today,
  }
}
