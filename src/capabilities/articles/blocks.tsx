import type { Capability, SlotFill, SubjectName } from '../../kernel/capability.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { withCovers } from './routes/shown.ts'
import { mayRead } from './rules/article.ts'
import { everything } from './rules/listing.ts'
import { latestNews } from './store/lists.ts'
import { articlesOfMedia, titlesOf } from './store/naming.ts'
import { text } from './text/pages.ts'
import { paths } from './text.ts'
import { HomeNews, UnitNews } from './views/news.tsx'

export const unitNews: SlotFill<'unit.sections'> = async (ask, { unitId }) => {
  ask.tags(`unit:${unitId}`)
  const items = await latestNews(ask.db, { ...everything, unitId }, { limit: 6 })
  if (items.length === 0) return null
  const tree = await loadTree(ask.db)
  return <UnitNews items={items} slug={tree.unit(unitId)?.slug ?? ''} />
}

/** The newest of the house, or of one topic. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  {
    kind: 'news',
    label: text.news.block,
    title: text.news.latest,
    count: 5,
    ofTopic: true,
    async render(ask, { id, title, count, topic }) {
      ask.tags('articles')
      const items = await withCovers(ask, await latestNews(ask.db, { ...everything, topic }, { limit: count }))
      if (items.length === 0) return null
      const href = topic === null ? paths.news : `${paths.news}?chuyen-muc=${encodeURIComponent(topic)}`
      const tree = await loadTree(ask.db)
      return <HomeNews id={id} title={title} href={href} items={items} tree={tree} narrow={topic !== null} />
    },
  },
]

export const subjects: NonNullable<Capability['subjects']> = {
  article: { label: text.subject, name: nameArticles },
  'article-image': { label: text.image, name: nameMedia },
  'article-file': { label: text.file, name: nameMedia },
}

/** For the log: every article by its title, with a way to it for those who may read it. */
async function nameArticles(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const tree = await loadTree(ask.db)
  const rows = await titlesOf(ask.db, ids)
  return new Map(
    rows.map(({ id, title, unitId, publicSlug }) => {
      const inside = mayRead(ask.actor, { id, unitId }, { tree, on: ask.today }) ? paths.review(id) : null
      return [id, { label: title, href: inside ?? (publicSlug && paths.article(publicSlug)) }]
    }),
  )
}

/** A picture or file goes by the name of its article. */
async function nameMedia(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const articles = await articlesOfMedia(ask.db, ids)
  const names = await nameArticles(ask, [...new Set(articles.values())])
  return new Map(
    [...articles].flatMap(([id, articleId]) => {
      const name = names.get(articleId)
      return name ? [[id, name] as const] : []
    }),
  )
}
