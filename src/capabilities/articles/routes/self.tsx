import type { VNode } from 'preact'
import type { SlotFill } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { breadcrumbsOf, type FeedLink, PageSelf } from '../../../ui/page-self.tsx'
import { filePaths } from '../../files/index.ts'
import { loadTree, organisationOf, type UnitTree } from '../../units/index.ts'
import type { PublicEdition } from '../rules/article.ts'
import type { ArticleImage, NewsFilter } from '../rules/listing.ts'
import type { Topics } from '../rules/topics.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { dayOf } from '../views/words.tsx'
import { filterQuery } from './asked.ts'

/** One set of feeds: all three forms of the same news. */
export function feedsOf(words: string, query: string): FeedLink[] {
  return [
    { title: `${words} (RSS)`, href: paths.rss + query, type: 'application/rss+xml' },
    { title: `${words} (Atom)`, href: paths.atom + query, type: 'application/atom+xml' },
    { title: `${words} (JSON Feed)`, href: paths.jsonFeed + query, type: 'application/feed+json' },
  ]
}

export function newsSelf(ask: Ask, shown: { filter: NewsFilter; tree: UnitTree; topics: Topics; page: number }): VNode {
  const { filter, tree, topics, page } = shown
  const query = filterQuery(ask.query)
  const of = [
    filter.unitId && tree.nameOn(filter.unitId, ask.today),
    filter.topic && topics.name(filter.topic[0] ?? ''),
  ]
  const title = [text.news.title, ...of].filter(Boolean).join(' – ')
  const [path, site] = [paths.news + query, ask.kernel.config.publicUrl]
  return (
    <PageSelf
      site={site}
      path={page === 1 ? path : `${path}${query === '' ? '?' : '&'}page=${page}`}
      title={title}
      description={text.news.lead}
      siteName={ask.frame.office}
      feeds={feedsOf(title, query)}
      things={[breadcrumbsOf(site, [{ text: text.news.title, href: paths.news }])]}
    />
  )
}

interface Shown {
  readonly edition: PublicEdition
  readonly cover: ArticleImage | null
  /** How many the text has. */
  readonly words: number
  readonly tree: UnitTree
  readonly topics: Topics
  readonly at: Date
}

export function articleSelf(ask: Ask, shown: Shown): VNode {
  const { edition, tree, at } = shown
  const unitName = tree.nameOn(edition.unitId, dayOf(at))
  const site = ask.kernel.config.publicUrl
  const slug = tree.unit(edition.unitId)?.slug ?? ''
  const crumbs = [
    { text: text.news.title, href: paths.news },
    { text: edition.title, href: ask.path },
  ]
  return (
    <PageSelf
      site={site}
      path={ask.path}
      kind="article"
      title={edition.title}
      description={edition.summary}
      siteName={ask.frame.office}
      image={pictureOf(shown)}
      times={{ published: at, modified: edition.stateSince }}
      section={edition.topics[0] === undefined ? null : shown.topics.name(edition.topics[0])}
      tags={edition.tags}
      feeds={feedsOf(`${text.news.title} – ${unitName}`, filterQuery({ 'don-vi': slug }))}
      things={[newsArticle(ask, shown), breadcrumbsOf(site, crumbs)]}
    />
  )
}

const pictureOf = ({ cover }: Shown) => cover && { ...cover, href: filePaths.file(cover.fileId) }

/** `NewsArticle` of schema.org; a text without a named author is its unit's. */
function newsArticle(ask: Ask, shown: Shown) {
  const { edition, tree, topics, at, words } = shown
  const site = ask.kernel.config.publicUrl
  const cover = pictureOf(shown)
  const publisher = organisationOf(tree, edition.unitId, { site, on: dayOf(at) })
  return {
    '@type': 'NewsArticle',
    '@id': `${site}${ask.path}#bai`,
    url: site + ask.path,
    mainEntityOfPage: site + ask.path,
    headline: edition.title,
    description: edition.summary,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    datePublished: at.toISOString(),
    dateModified: edition.stateSince.toISOString(),
    author: edition.authorName ? { '@type': 'Person', name: edition.authorName } : { '@id': publisher['@id'] },
    publisher,
    articleSection: [...new Set(edition.topics.map(topics.name))],
    keywords: [...edition.tags],
    wordCount: words,
    image: cover && {
      '@type': 'ImageObject',
      url: site + cover.href,
      width: cover.width,
      height: cover.height,
      caption: cover.alt || null,
    },
  }
}

/** On a unit's page: its own news as feeds. */
export const unitFeeds: SlotFill<'unit.head'> = async (ask, { unitId }) => {
  const tree = await loadTree(ask.db)
  const title = `${text.news.title} – ${tree.nameOn(unitId, ask.today)}`
  return <Alternates feeds={feedsOf(title, filterQuery({ 'don-vi': tree.unit(unitId)?.slug ?? '' }))} />
}

export const homeFeeds: SlotFill<'home.head'> = async () => <Alternates feeds={feedsOf(text.news.title, '')} />

function Alternates({ feeds }: { feeds: readonly FeedLink[] }) {
  return (
    <>
      {feeds.map(({ href, type, title }) => (
        <link key={href} rel="alternate" type={type} title={title} href={href} />
      ))}
    </>
  )
}
