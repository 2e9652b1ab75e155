import { found } from '../../../kernel/asking.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { enterAt } from '../../../kernel/paging.ts'
import { type Ask, page, type Site } from '../../../kernel/site.ts'
import { loadTree } from '../../units/index.ts'
import { everything, type NewsFilter, pageSize } from '../rules/listing.ts'
import { likenessTags } from '../rules/tags.ts'
import { mendedTagsOf, topicsOf } from '../shipped.ts'
import { latestNews, newsMarks, unitsWithNews } from '../store/lists.ts'
import { findPublic } from '../store/public-articles.ts'
import { findTag, listTags } from '../store/tags.ts'
import { paths } from '../text.ts'
import { ArticlePage, WithdrawnPage } from '../views/article-page.tsx'
import { NewsListPage } from '../views/news.tsx'
import { PrintPage } from '../views/print-page.tsx'
import { TagPage, TagsPage } from '../views/tag-pages.tsx'
import { filterFrom } from './asked.ts'
import { feedRoutes } from './feeds.ts'
import { othersOf } from './others.ts'
import { articleSelf, newsSelf } from './self.tsx'
import { withCovers } from './shown.ts'
import { publicText } from './text.tsx'

export function publicRoutes(site: Site): void {
  site.get(paths.news, { for: 'public', cache: true }, newsPage)
  feedRoutes(site)
  site.get(paths.tags, { for: 'public', cache: true }, tagsPage)
  site.get(paths.tag(':key'), { for: 'public', cache: true }, tagPage)
  site.get(paths.article(':slug'), { for: 'public', cache: true }, articlePage)
  site.get(paths.print(':slug'), { for: 'public', cache: true }, printPage)
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

/** Bản in: the text alone, on paper or as a file. */
async function printPage(ask: Ask) {
  const article = found(await findPublic(ask.db, ask.params.slug ?? ''))
  ask.tags('units', `article:${article.id}`, `unit:${article.unitId}`)
  const { live, publishedAt: at, slug } = article
  if (article.withdrawal || live.state !== 'published' || at === null) throw new NotFound()
  const [text, tree] = await Promise.all([publicText(ask, live), loadTree(ask.db)])
  const shown = {
    frame: ask.frame,
    edition: live,
    tree,
    at,
    address: ask.kernel.config.publicUrl + paths.article(slug),
  }
  return page(<PrintPage {...shown}>{text.shown}</PrintPage>)
}

async function articlePage(ask: Ask) {
  const article = found(await findPublic(ask.db, ask.params.slug ?? ''))
  ask.tags('units', `article:${article.id}`, `unit:${article.unitId}`)
  const { live, publishedAt } = article
  if (article.withdrawal || live.state !== 'published') {
    return page(<WithdrawnPage frame={ask.frame} article={article} />, 410)
  }
  const at = found(publishedAt)
  ask.tags(...likenessTags(live))
  const [topics, mended] = await Promise.all([topicsOf(ask), mendedTagsOf(ask)])
  const [text, tree, others, foot] = await Promise.all([
    publicText(ask, live),
    loadTree(ask.db),
    othersOf(ask, { article, topics, at }),
    ask.slot('article.foot', { articleId: article.id, unitId: live.unitId }),
  ])
  const shown = { edition: { ...live, tags: mended.mend(live.tags) }, tree, topics, at }
  const address = ask.kernel.config.publicUrl + ask.path
  const head = articleSelf(ask, { ...shown, ...text })
  return page(
    <ArticlePage frame={ask.frame} today={ask.today} {...shown} {...others} {...{ foot, address, head }}>
      {text.shown}
    </ArticlePage>,
  )
}
