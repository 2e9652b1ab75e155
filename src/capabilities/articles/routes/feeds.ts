import { createHash } from 'node:crypto'
import type { Answer, Ask, Site } from '../../../kernel/site.ts'
import { filePaths, findFile } from '../../files/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { type Feed, type FeedItem, writeAtom, writeJsonFeed, writeRss } from '../feeds.ts'
import { feedSize, type NewsItem } from '../rules/listing.ts'
import type { Topics } from '../rules/topics.ts'
import { topicsOf } from '../shipped.ts'
import { latestNews } from '../store/lists.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { filterFrom, filterQuery } from './asked.ts'

export function feedRoutes(site: Site): void {
  const bring = (path: string, type: string, write: (feed: Feed, ask: Ask) => string) =>
    site.get(path, { for: 'public' }, async (ask) => {
      const self = path + filterQuery(ask.query)
      // An empty feed is dated by the day, so it is the same for everyone who asks on it.
      const body = await ask.recall(`feed:${self}`, ['articles', 'units'], async () =>
        write(await read(ask, self), ask),
      )
      return feedAnswer(type, body)
    })
  bring(paths.rss, 'application/rss+xml', writeRss)
  bring(paths.atom, 'application/atom+xml', (feed, { today }) => writeAtom(feed, new Date(`${today}T00:00:00+07:00`)))
  bring(paths.jsonFeed, 'application/feed+json', writeJsonFeed)
}

/** Readers ask again and again; what has not changed is not sent again. */
function feedAnswer(type: string, body: string): Answer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { kind: 'text', type: `${type}; charset=utf-8`, body, headers: { etag } }
}

async function read(ask: Ask, self: string): Promise<Feed> {
  const tree = await loadTree(ask.db)
  const topics = await topicsOf(ask)
  const filter = filterFrom(ask.query, tree, topics)
  const items = await latestNews(ask.db, filter, { limit: feedSize })
  const narrowed = [
    filter.unitId && tree.nameOn(filter.unitId, ask.today),
    filter.topic && topics.name(filter.topic[0] ?? ''),
  ]
  return {
    title: [text.news.feedTitle(ask.frame.office ?? ''), ...narrowed].filter(Boolean).join(' – '),
    description: text.news.lead,
    site: ask.kernel.config.publicUrl,
    self,
    page: paths.news + filterQuery(ask.query),
    items: await Promise.all(items.map((item) => toFeedItem(ask, item, { tree, topics }))),
  }
}

async function toFeedItem(
  ask: Ask,
  item: NewsItem,
  { tree, topics }: { tree: UnitTree; topics: Topics },
): Promise<FeedItem> {
  const { cover } = item
  const file = cover && (await findFile(ask.db, cover.fileId))
  const picture = file && {
    href: filePaths.file(file.id),
    type: file.type,
    size: file.size,
    alt: cover.alt,
    width: cover.width,
    height: cover.height,
  }
  const unitName = tree.nameOn(item.unitId, ask.today)
  return { ...item, unitName, topicNames: [...new Set(item.topics.map(topics.name))], picture }
}
