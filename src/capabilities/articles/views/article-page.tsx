import type { ComponentChildren, VNode } from 'preact'
import type { Frame } from '../../../ui/frame.ts'
import { Panel } from '../../../ui/hero.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { CopyLinkButton, Prose, Toolbar, Warning } from '../../../ui/prose.tsx'
import { ReadAloud } from '../../../ui/read-aloud.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { areaLabels } from '../../tasks/index.ts'
import { FormerUnitBanner, UnitLink, type UnitTree } from '../../units/index.ts'
import type { Edition, PublicArticle, PublicEdition } from '../rules/article.ts'
import { filesIn } from '../rules/body.ts'
import type { Neighbours } from '../rules/others.ts'
import type { Topics } from '../rules/topics.ts'
import { text } from '../text/pages.ts'
import { text as timing, withdrawalLabels } from '../text/timing.ts'
import { labels, paths } from '../text.ts'
import { ArticleBody } from './body.tsx'
import { ArticleFigure, type Media } from './media.tsx'
import { NewsRows, topicPath } from './news.tsx'
import { type MoreNews, OtherNews } from './other-news.tsx'
import { TagLinks } from './tag-pages.tsx'
import { dayOf, Moment } from './words.tsx'

interface ArticlePageProps {
  frame: Frame
  edition: PublicEdition
  /** `ArticleText`, or what was drawn of it before. */
  children: ComponentChildren
  /** When it is or would be up. */
  at: Date
  tree: UnitTree
  topics: Topics
  today: string
  others: Neighbours
  /** Absolute, for copying. */
  address: string | null
  /** What else there is to read; none in a preview. */
  more?: MoreNews
  foot: readonly VNode[]
  /** What the page says of itself; none in a preview. */
  head?: VNode
  /** Shown to its own unit before anybody else sees it. */
  preview?: boolean
}

export function ArticlePage(props: ArticlePageProps) {
  const { frame, edition, at, tree, address, preview } = props
  const { news } = text
  return (
    <PortalPage
      frame={frame}
      head={props.head}
      title={edition.title}
      description={edition.summary ?? undefined}
      caption={
        <>
          <UnitLink tree={tree} id={edition.unitId} on={dayOf(at)} /> · <Moment at={at} />
        </>
      }
      lead={edition.summary}
      breadcrumbs={[{ text: news.title, href: paths.news }]}
      aside={preview ? undefined : <Others {...props} />}
    >
      <FormerUnitBanner tree={tree} unitId={edition.unitId} on={props.today} itemId={edition.articleId} />
      {preview && <Warning>{text.work.previewNote}</Warning>}
      {!preview && (
        <Toolbar>
          <a class="tool-button" href={`${frame.path}/ban-in`} rel="nofollow">
            <Icon name="print" />
            {news.print}
          </a>
          <ReadAloud />
          {address && <CopyLinkButton href={address} />}
        </Toolbar>
      )}
      <article>
        {props.children}
        <Credits {...props} />
      </article>
      {props.foot}
      {props.more && <OtherNews {...props.more} />}
    </PortalPage>
  )
}

/** The cover stands first unless the text shows the same picture itself. */
export function ArticleText({ edition, media }: { edition: Pick<Edition, 'body' | 'coverFileId'>; media: Media }) {
  const { coverFileId, body } = edition
  const cover = coverFileId !== null && !filesIn(body).includes(coverFileId) ? media.images.get(coverFileId) : undefined
  return (
    <Prose>
      {cover && <ArticleFigure image={cover} alt={cover.alt} caption={cover.caption} eager />}
      <ArticleBody body={body} media={media} />
    </Prose>
  )
}

function Credits({ edition, tree, at }: ArticlePageProps) {
  const { authorName, number, stateSince, state } = edition
  const source = edition.source ?? tree.nameOn(edition.unitId, dayOf(at))
  const names = [authorName, `${text.news.source}: ${source}`].filter(Boolean).join(' – ')
  return (
    <footer class="article__credits">
      {names && <p class="article__author">{names}</p>}
      {number > 1 && state === 'published' && (
        <p class="article__updated">
          {text.news.updated} <Moment at={stateSince} />
        </p>
      )}
    </footer>
  )
}

function Others({ edition, others, topics }: ArticlePageProps) {
  const { news } = text
  return (
    <>
      <Panel title={news.about}>
        <SummaryList
          plain
          rows={[
            {
              key: labels.topics,
              value: edition.topics.length > 0 && <TopicLinks codes={edition.topics} topics={topics} />,
            },
            { key: labels.tags, value: edition.tags.length > 0 && <TagLinks tags={edition.tags} /> },
            { key: news.area, value: edition.areas.map((area) => areaLabels[area]).join('; ') },
          ]}
        />
      </Panel>
      {others.newer.length > 0 && (
        <Panel title={news.newer}>
          <NewsRows items={others.newer} label={news.newer} />
        </Panel>
      )}
      {others.older.length > 0 && (
        <Panel title={news.older}>
          <NewsRows items={others.older} label={news.older} />
        </Panel>
      )}
    </>
  )
}

function TopicLinks({ codes, topics }: { codes: readonly string[]; topics: Topics }) {
  return (
    <>
      {[...new Set(codes.map(topics.current))].map((code, index) => (
        <>
          {index > 0 && ', '}
          <a key={code} class="govuk-link" href={topicPath(topics, code)}>
            {topics.name(code)}
          </a>
        </>
      ))}
    </>
  )
}

/** What stands at the address of a text that was taken down. */
export function WithdrawnPage({ frame, article }: { frame: Frame; article: PublicArticle }) {
  const { news } = text
  return (
    <PortalPage frame={frame} title={news.withdrawn} breadcrumbs={[{ text: news.title, href: paths.news }]}>
      <Prose>
        <p>
          <strong>{article.live.title}</strong>
        </p>
        <p>{article.withdrawal?.notice}</p>
        {article.withdrawal && article.withdrawal.kind !== 'other' && (
          <p>
            {timing.because}: {withdrawalLabels[article.withdrawal.kind]}.
          </p>
        )}
        {article.withdrawal?.replacement && (
          <p>
            <a class="govuk-link" href={article.withdrawal.replacement}>
              {timing.readInstead}
            </a>
          </p>
        )}
        {article.withdrawal && (
          <p>
            <Moment at={article.withdrawal.at} />
          </p>
        )}
        <p>
          <a class="govuk-link" href={paths.news}>
            {news.all}
          </a>
        </p>
      </Prose>
    </PortalPage>
  )
}
