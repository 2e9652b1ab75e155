import type { VNode } from 'preact'
import { classes } from '../../../ui/address.ts'
import { Card, CardGroup } from '../../../ui/card.tsx'
import { SelectField } from '../../../ui/choice-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Section } from '../../../ui/hero.tsx'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { areaCodes, areaLabels } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { type NewsFilter, type NewsItem, pageSize } from '../rules/listing.ts'
import type { Topics } from '../rules/topics.ts'
import { text } from '../text/pages.ts'
import { paths } from '../text.ts'
import { thumbnailOf } from './media.tsx'
import { dayOf } from './words.tsx'

interface NewsListProps {
  frame: Frame
  filter: NewsFilter
  found: { rows: readonly NewsItem[]; total: number }
  page: number
  /** Units that have news, in official order. */
  units: readonly { id: string; slug: string; name: string }[]
  tree: UnitTree
  topics: Topics
  head: VNode
}

export function NewsListPage({ frame, filter, found, page, units, tree, topics, head }: NewsListProps) {
  const { news } = text
  const unit = units.find(({ id }) => id === filter.unitId)
  const topic = filter.topic?.[0] ?? null
  const isFront = page === 1 && !filter.topic && !filter.area && !filter.unitId
  return (
    <PortalPage
      frame={frame}
      head={head}
      title={[topic ? topics.name(topic) : news.title, unit?.name].filter(Boolean).join(' – ')}
      lead={news.lead}
      actions={<FeedLink frame={frame} />}
    >
      <TopicLine topics={topics} chosen={topic} />
      <FilterBar
        frame={frame}
        names={['chuyen-muc', 'linh-vuc', 'don-vi']}
        total={news.found(formatNumber(found.total))}
      >
        <SelectField
          name="chuyen-muc"
          label={news.topic}
          value={topic && topics.slug(topic)}
          optional
          empty={news.any}
          choices={topicChoices(topics, topic)}
        />
        <SelectField
          name="linh-vuc"
          label={news.area}
          value={filter.area}
          optional
          empty={news.any}
          choices={areaCodes.map((value) => ({ value, label: areaLabels[value] }))}
        />
        <SelectField
          name="don-vi"
          label={news.unit}
          value={unit?.slug}
          optional
          empty={news.any}
          choices={units.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </FilterBar>
      {found.rows.length === 0 && <EmptyState title={news.none}>{news.noneHint}</EmptyState>}
      <h2 class="govuk-visually-hidden">{news.latest}</h2>
      <NewsCards items={found.rows} tree={tree} topics={topics} lead={isFront} />
      <Pager frame={frame} page={page} pages={Math.ceil(found.total / pageSize)} />
    </PortalPage>
  )
}

/** The topics as the office orders them; on a phone the line is drawn aside by finger. */
function TopicLine({ topics, chosen }: { topics: Topics; chosen: string | null }) {
  const shown = topics.live.filter(({ parent, code }) => parent === null || parent === chosen || code === chosen)
  return (
    <nav class="topic-line" aria-label={text.news.topic}>
      <ul class="topic-line__list">
        <li>
          <a class="topic-line__link" href={paths.news} aria-current={chosen === null ? 'page' : undefined}>
            {text.news.any}
          </a>
        </li>
        {shown.map(({ code, name }) => (
          <li key={code}>
            <a
              class="topic-line__link"
              href={topicPath(topics, code)}
              aria-current={chosen === code ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Ours, and the one asked for where an imported article brought it. */
function topicChoices(topics: Topics, asked: string | null) {
  const codes = topics.live.map(({ code }) => code)
  return [...new Set(asked === null ? codes : [...codes, asked])].map((code) => ({
    value: topics.slug(code),
    label: topics.find(code)?.parent ? `– ${topics.name(code)}` : topics.name(code),
  }))
}

/** News of one topic. */
export const topicPath = (topics: Topics, code: string) =>
  `${paths.news}?${new URLSearchParams({ 'chuyen-muc': topics.slug(code) })}`

function FeedLink({ frame }: { frame: Frame }) {
  const kept = Object.entries(frame.query).filter(([name, value]) => name !== 'page' && value !== '')
  const query = new URLSearchParams(kept).toString()
  return (
    <a class="govuk-link" href={query === '' ? paths.rss : `${paths.rss}?${query}`} type="application/rss+xml">
      {text.news.feed}
    </a>
  )
}

interface NewsCardsProps {
  items: readonly NewsItem[]
  tree: UnitTree
  topics: Topics
  lead?: boolean
}

/** News as picture cards; the first may stand out. */
export function NewsCards({ items, tree, topics, lead }: NewsCardsProps) {
  return (
    <CardGroup>
      {items.map((item, index) => (
        <Card
          key={item.articleId}
          title={item.title}
          href={paths.article(item.slug)}
          kicker={item.topics[0] && topics.name(item.topics[0])}
          meta={`${tree.shortNameOn(item.unitId, dayOf(item.publishedAt))} · ${formatDateTime(item.publishedAt)}`}
          image={thumbnailOf(item.cover)}
          lead={lead && index === 0}
        >
          {item.summary && <p class="card__summary">{item.summary}</p>}
        </Card>
      ))}
    </CardGroup>
  )
}

type NewsRow = Pick<NewsItem, 'articleId' | 'slug' | 'title' | 'publishedAt'>

export function NewsRows({ items, label }: { items: readonly NewsRow[]; label: string }) {
  return (
    <ItemList label={label}>
      {items.map((item) => (
        <ItemRow
          key={item.articleId}
          title={item.title}
          href={paths.article(item.slug)}
          meta={formatDateTime(item.publishedAt)}
        />
      ))}
    </ItemList>
  )
}

interface HomeNewsProps {
  id: string
  title: string
  /** All of them. */
  href: string
  items: readonly NewsItem[]
  tree: UnitTree
  topics: Topics
  /** A column of one topic has no picture; on a unit's own page its name goes without saying. */
  layout: 'front' | 'column' | 'unit'
}

/** The newest as a large card with its picture, and the next ones beside it. */
export function HomeNews({ id, title, href, items, tree, topics, layout }: HomeNewsProps) {
  const [first, ...rest] = items
  if (!first) return null
  const narrow = layout === 'column'
  const metaOf = ({ unitId, publishedAt }: NewsItem) =>
    layout === 'unit'
      ? formatDateTime(publishedAt)
      : `${tree.shortNameOn(unitId, dayOf(publishedAt))} · ${formatDateTime(publishedAt)}`
  return (
    <Section title={title} id={id} more={{ href, label: text.news.all }}>
      <div class={classes('home-news', layout !== 'front' && `home-news--${layout}`)}>
        <Card
          title={first.title}
          href={paths.article(first.slug)}
          kicker={narrow ? undefined : first.topics[0] && topics.name(first.topics[0])}
          meta={metaOf(first)}
          image={narrow ? undefined : thumbnailOf(first.cover)}
        >
          {first.summary && <p class="card__summary">{first.summary}</p>}
        </Card>
        {rest.length > 0 && (
          <ul class="home-news__rest">
            {rest.map((item) => (
              <li key={item.articleId} class="home-news__item">
                <a class="home-news__link" href={paths.article(item.slug)}>
                  {item.title}
                </a>
                <p class="home-news__meta">{metaOf(item)}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}
