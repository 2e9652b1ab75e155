import type { NewsItem } from './rules/listing.ts'
import { paths } from './text.ts'

export interface Feed {
  readonly title: string
  readonly description: string
  /** Absolute, without a last slash. */
  readonly site: string
  /** The feed's own address below the site. */
  readonly self: string
  readonly items: readonly (NewsItem & { readonly unitName: string })[]
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** RSS 2.0 with the advice of its advisory board: a link to itself, stable guids, creators by name. */
export function writeRss(feed: Feed): string {
  const items = feed.items.map((item) =>
    element('item', [
      element('title', words(item.title)),
      element('link', words(feed.site + paths.article(item.slug))),
      `<guid isPermaLink="false">urn:uuid:${item.articleId}</guid>`,
      element('pubDate', item.publishedAt.toUTCString()),
      element('dc:creator', words(item.unitName)),
      ...(item.summary ? [element('description', words(item.summary))] : []),
    ]),
  )
  const channel = element('channel', [
    element('title', words(feed.title)),
    element('link', words(feed.site + paths.news)),
    element('description', words(feed.description)),
    element('language', 'vi'),
    `<atom:link href="${words(feed.site + feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...(feed.items[0] ? [element('lastBuildDate', feed.items[0].publishedAt.toUTCString())] : []),
    ...items,
  ])
  const spaces = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  return `${head}<rss version="2.0" ${spaces}>\n${channel}</rss>\n`
}

/** Atom 1.0 (RFC 4287). `at` stands for the last change where the feed is empty. */
export function writeAtom(feed: Feed, at: Date): string {
  const entries = feed.items.map((item) => {
    const when = item.publishedAt.toISOString()
    return element('entry', [
      element('title', words(item.title)),
      element('id', `urn:uuid:${item.articleId}`),
      `<link href="${words(feed.site + paths.article(item.slug))}"/>`,
      element('published', when),
      element('updated', when),
      element('author', [element('name', words(item.unitName))]),
      ...(item.summary ? [element('summary', words(item.summary))] : []),
    ])
  })
  const parts = [
    element('title', words(feed.title)),
    element('id', words(feed.site + paths.news)),
    element('updated', (feed.items[0]?.publishedAt ?? at).toISOString()),
    element('author', [element('name', words(feed.title))]),
    `<link href="${words(feed.site + paths.news)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${words(feed.site + feed.self)}"/>`,
    ...entries,
  ]
  return `${head}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n${parts.join('\n')}\n</feed>\n`
}

function element(name: string, content: string | readonly string[]): string {
  const inside = typeof content === 'string' ? content : `\n${content.join('\n')}\n`
  return `<${name}>${inside}</${name}>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Control characters and lone surrogates may not stand in XML at all. */
function words(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (char) => (char === '\n' || char === '\t' ? ' ' : ''))
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
}
