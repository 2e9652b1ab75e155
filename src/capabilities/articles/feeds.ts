import { cleanWords, xmlWords } from '../../ui/xml.ts'
import type { NewsItem } from './rules/listing.ts'
import { paths } from './text.ts'

export interface FeedItem extends NewsItem {
  readonly unitName: string
  /** Words, not codes. */
  readonly topicNames: readonly string[]
  readonly picture: FeedPicture | null
}

/** The cover as a file: what an enclosure must tell. */
export interface FeedPicture {
  readonly href: string
  readonly type: string
  readonly size: number
  readonly alt: string
  readonly width: number
  readonly height: number
}

export interface Feed {
  readonly title: string
  readonly description: string
  /** Absolute, without a last slash. */
  readonly site: string
  /** The feed's own address below the site, and that of the page whose news it brings. */
  readonly self: string
  readonly page: string
  readonly items: readonly FeedItem[]
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const spaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')

const linkOf = (feed: Feed, item: FeedItem) => feed.site + paths.article(item.slug)

/** RSS 2.0 with the advice of its advisory board: a link to itself, stable guids, creators by name. */
export function writeRss(feed: Feed): string {
  const channel = element('channel', [
    element('title', xmlWords(feed.title)),
    element('link', xmlWords(feed.site + feed.page)),
    element('description', xmlWords(feed.description)),
    element('language', 'vi'),
    `<atom:link href="${xmlWords(feed.site + feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...latest(feed).map((at) => element('lastBuildDate', at.toUTCString())),
    element('docs', 'https://www.rssboard.org/rss-specification'),
    ...feed.items.map((item) => rssItem(feed, item)),
  ])
  return `${head}<rss version="2.0" ${spaces}>\n${channel}</rss>\n`
}

function rssItem(feed: Feed, item: FeedItem): string {
  const { picture } = item
  return element('item', [
    element('title', xmlWords(item.title)),
    element('link', xmlWords(linkOf(feed, item))),
    `<guid isPermaLink="false">urn:uuid:${item.articleId}</guid>`,
    element('pubDate', item.publishedAt.toUTCString()),
    element('atom:updated', item.updatedAt.toISOString()),
    element('dc:creator', xmlWords(item.unitName)),
    ...item.topicNames.map((topic) => element('category', xmlWords(topic))),
    ...(item.summary ? [element('description', xmlWords(item.summary))] : []),
    ...(picture ? [enclosure(feed, picture, 'rss'), mediaContent(feed, picture)] : []),
  ])
}

function enclosure({ site }: Feed, { href, type, size }: FeedPicture, kind: 'rss' | 'atom'): string {
  return kind === 'rss'
    ? `<enclosure url="${xmlWords(site + href)}" length="${size}" type="${xmlWords(type)}"/>`
    : `<link rel="enclosure" href="${xmlWords(site + href)}" length="${size}" type="${xmlWords(type)}"/>`
}

function mediaContent({ site }: Feed, { href, type, size, width, height, alt }: FeedPicture): string {
  const shape = `fileSize="${size}" type="${xmlWords(type)}" medium="image" width="${width}" height="${height}"`
  const said = alt ? `<media:description type="plain">${xmlWords(alt)}</media:description>` : ''
  return `<media:content url="${xmlWords(site + href)}" ${shape}>${said}</media:content>`
}

/** Atom 1.0 (RFC 4287). `at` stands for the last change where the feed is empty. */
export function writeAtom(feed: Feed, at: Date): string {
  const entries = feed.items.map((item) =>
    element('entry', [
      element('title', xmlWords(item.title)),
      element('id', `urn:uuid:${item.articleId}`),
      `<link rel="alternate" type="text/html" href="${xmlWords(linkOf(feed, item))}"/>`,
      element('published', item.publishedAt.toISOString()),
      element('updated', item.updatedAt.toISOString()),
      element('author', [element('name', xmlWords(item.unitName))]),
      ...item.topicNames.map((topic) => `<category term="${xmlWords(topic)}"/>`),
      ...(item.summary ? [element('summary', xmlWords(item.summary))] : []),
      ...(item.picture ? [enclosure(feed, item.picture, 'atom')] : []),
    ]),
  )
  const parts = [
    element('title', xmlWords(feed.title)),
    element('subtitle', xmlWords(feed.description)),
    element('id', xmlWords(feed.site + feed.self)),
    element('updated', (latest(feed)[0] ?? at).toISOString()),
    element('author', [element('name', xmlWords(feed.title))]),
    `<link rel="alternate" type="text/html" href="${xmlWords(feed.site + feed.page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${xmlWords(feed.site + feed.self)}"/>`,
    ...entries,
  ]
  return `${head}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n${parts.join('\n')}\n</feed>\n`
}

/** JSON Feed 1.1 (jsonfeed.org). */
export function writeJsonFeed(feed: Feed): string {
  const items = feed.items.map((item) => ({
    id: `urn:uuid:${item.articleId}`,
    url: linkOf(feed, item),
    title: cleanWords(item.title),
    summary: item.summary ? cleanWords(item.summary) : undefined,
    content_text: cleanWords(item.summary ?? item.title),
    image: item.picture ? feed.site + item.picture.href : undefined,
    date_published: item.publishedAt.toISOString(),
    date_modified: item.updatedAt.toISOString(),
    authors: [{ name: cleanWords(item.unitName) }],
    tags: item.topicNames.map(cleanWords),
    language: 'vi',
    attachments: item.picture
      ? [{ url: feed.site + item.picture.href, mime_type: item.picture.type, size_in_bytes: item.picture.size }]
      : undefined,
  }))
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanWords(feed.title),
    description: cleanWords(feed.description),
    home_page_url: feed.site + feed.page,
    feed_url: feed.site + feed.self,
    language: 'vi',
    items,
  })
}

/** When anything in it last changed; none where there is nothing. */
function latest({ items }: Feed): Date[] {
  const times = items.map(({ updatedAt }) => updatedAt.getTime())
  return times.length === 0 ? [] : [new Date(Math.max(...times))]
}

function element(name: string, content: string | readonly string[]): string {
  const inside = typeof content === 'string' ? content : `\n${content.join('\n')}\n`
  return `<${name}>${inside}</${name}>`
}
