import type { Capability, SlotFill, SubjectName } from '../../kernel/capability.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { withCovers } from './routes/shown.ts'
import { mayRead } from './rules/article.ts'
import { everything } from './rules/listing.ts'
import { topicsOf } from './shipped.ts'
import { latestNews } from './store/lists.ts'
import { articlesOfMedia, titlesOf } from './store/naming.ts'
import { text } from './text/pages.ts'
import { labels, paths } from './text.ts'
import { HomeNews } from './views/news.tsx'

declare module '../../kernel/capability.ts' {
  interface Slots {
    /** Below the text of a published article. */
    'article.foot': { articleId: string; unitId: string }
    /** On the unit's own page of a text, below it. */
    'article.work': { articleId: string }
  }
}

export const unitNews: SlotFill<'unit.lead'> = async (ask, { unitId }) => {
  ask.tags(`unit:${unitId}`)
  const items = await withCovers(ask, await latestNews(ask.db, { ...everything, unitId }, { limit: 6 }))
  if (items.length === 0) return null
  const [tree, topics] = await Promise.all([loadTree(ask.db), topicsOf(ask)])
  const href = `${paths.news}?don-vi=${tree.unit(unitId)?.slug ?? ''}`
  const title = text.news.ofUnit
  return <HomeNews id="tin-cua-don-vi" {...{ title, href, items, tree, topics }} layout="unit" />
}

/** The newest of the house, or of one topic. */
export const homeBlocks: NonNullable<Capability['homeBlocks']> = [
  {
    kind: 'news',
    label: text.news.block,
    title: text.news.latest,
    count: 5,
    ofTopic: true,
    async render(ask, { id, title, count, topic, shown }) {
      ask.tags('articles')
      const topics = await topicsOf(ask)
      const filter = { ...everything, topic: topic === null ? null : topics.meant(topic) }
      const latest = await latestNews(ask.db, filter, { limit: count + shown.size })
      const fresh = latest.filter(({ articleId }) => !shown.has(articleId)).slice(0, count)
      for (const { articleId } of fresh) shown.add(articleId)
      const items = await withCovers(ask, fresh)
      if (items.length === 0) return null
      const href = topic === null ? paths.news : `${paths.news}?chuyen-muc=${encodeURIComponent(topics.slug(topic))}`
      const tree = await loadTree(ask.db)
      return (
        <HomeNews
          id={id}
          title={title}
          href={href}
          items={items}
          tree={tree}
          topics={topics}
          layout={topic === null ? 'front' : 'column'}
        />
      )
    },
  },
]

export const subjects: NonNullable<Capability['subjects']> = {
  article: { label: text.subject, name: nameArticles },
  tag: { label: labels.tags, name: async () => new Map() },
  topic: { label: labels.topics, name: async () => new Map() },
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
