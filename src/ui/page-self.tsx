import type { ComponentChildren } from 'preact'
import { text } from './text.ts'

/** A thing of schema.org; without `@context`, which the page says once for all of them. */
export interface LinkedThing {
  readonly '@type': string
  readonly [property: string]: unknown
}

export interface FeedLink {
  readonly title: string
  readonly href: string
  readonly type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json'
}

interface PageSelfProps {
  /** The site's own address, without a last slash. */
  site: string
  /** The page's one address below it. */
  path: string
  title: string
  description?: string | null
  siteName?: string | null
  kind?: 'website' | 'article'
  image?: { readonly href: string; readonly alt: string; readonly width: number; readonly height: number } | null
  times?: { readonly published: Date; readonly modified: Date }
  section?: string | null
  tags?: readonly string[]
  feeds?: readonly FeedLink[]
  things?: readonly LinkedThing[]
  children?: ComponentChildren
}

/** What a page says of itself to programs: its address, how a shared link looks, its feeds, and what it is about. */
export function PageSelf(props: PageSelfProps) {
  const { site, path, title, description, image, times, tags = [], feeds = [], things = [] } = props
  const [wide] = image ? ['summary_large_image'] : ['summary']
  return (
    <>
      <link rel="canonical" href={site + path} />
      <Property name="og:type" content={props.kind ?? 'website'} />
      <Property name="og:url" content={site + path} />
      <Property name="og:title" content={title} />
      <Property name="og:description" content={description} />
      <Property name="og:site_name" content={props.siteName ?? text.portalName} />
      <Property name="og:locale" content="vi_VN" />
      <Property name="og:image" content={image && absolute(site, image.href)} />
      <Property name="og:image:alt" content={image?.alt} />
      <Property name="og:image:width" content={image && String(image.width)} />
      <Property name="og:image:height" content={image && String(image.height)} />
      <Property name="article:published_time" content={times?.published.toISOString()} />
      <Property name="article:modified_time" content={times?.modified.toISOString()} />
      <Property name="article:section" content={props.section} />
      {tags.map((tag) => (
        <Property key={tag} name="article:tag" content={tag} />
      ))}
      <meta name="twitter:card" content={wide} />
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      {things.length > 0 && <LinkedThings things={things} />}
      {props.children}
    </>
  )
}

function Property({ name, content }: { name: string; content: string | null | undefined }) {
  return content ? <meta property={name} content={content} /> : null
}

const absolute = (site: string, href: string) => (href.startsWith('/') ? site + href : href)

/** A block that browsers do not run: the content policy speaks of scripts only. */
function LinkedThings({ things }: { things: readonly LinkedThing[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeLinked(things) }} />
}

/** No `<` stays, so no word of ours can end the block or open a comment in it. */
export function writeLinked(things: readonly LinkedThing[]): string {
  const [only, ...others] = things
  const said = others.length === 0 ? { '@context': context, ...only } : { '@context': context, '@graph': things }
  return JSON.stringify(said, (_, value: unknown) => (value === null ? undefined : value)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const context = 'https://schema.org'

/** The way from the home page to this one. */
export function breadcrumbsOf(site: string, crumbs: readonly { text: string; href: string }[]): LinkedThing {
  const way = [{ text: text.home, href: '/' }, ...crumbs]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.text,
      item: site + crumb.href,
    })),
  }
}
