import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { ItemList, ItemRow } from '../../../ui/item-list.tsx'
import { PortalPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import type { UnitTree } from '../../units/index.ts'
import { type NewsItem, pageSize } from '../rules/listing.ts'
import { tagKey } from '../rules/tags.ts'
import type { Topics } from '../rules/topics.ts'
import { text as pages } from '../text/pages.ts'
import { text } from '../text/tags.ts'
import { paths } from '../text.ts'
import { NewsCards } from './news.tsx'

const news = { text: pages.news.title, href: paths.news }

export function TagsPage({
  frame,
  tags,
}: {
  frame: Frame
  tags: readonly { key: string; words: string; articles: number }[]
}) {
  return (
    <PortalPage frame={frame} title={text.tags} lead={text.tagsLead} breadcrumbs={[news]}>
      {tags.length === 0 && <p class="govuk-body">{text.noTags}</p>}
      <ItemList label={text.tags}>
        {tags.map(({ key, words, articles }) => (
          <ItemRow key={key} title={words} href={paths.tag(key)} meta={text.articles(formatNumber(articles))} />
        ))}
      </ItemList>
    </PortalPage>
  )
}

interface TagPageProps {
  frame: Frame
  words: string
  found: { rows: readonly NewsItem[]; total: number }
  page: number
  tree: UnitTree
  topics: Topics
}

export function TagPage({ frame, words, found, page, tree, topics }: TagPageProps) {
  return (
    <PortalPage
      frame={frame}
      title={text.tagTitle(words)}
      lead={text.articles(formatNumber(found.total))}
      breadcrumbs={[news, { text: text.tags, href: paths.tags }]}
    >
      {found.rows.length === 0 && <EmptyState title={pages.news.none}>{pages.news.noneHint}</EmptyState>}
      <h2 class="govuk-visually-hidden">{pages.news.latest}</h2>
      <NewsCards items={found.rows} tree={tree} topics={topics} />
      <Pager frame={frame} page={page} pages={Math.ceil(found.total / pageSize)} />
    </PortalPage>
  )
}

/** The tags of one text, each leading to its page. */
export function TagLinks({ tags }: { tags: readonly string[] }) {
  return (
    <>
      {tags.map((words, index) => (
        <>
          {index > 0 && ', '}
          <a key={words} class="govuk-link" href={paths.tag(tagKey(words))}>
            {words}
          </a>
        </>
      ))}
    </>
  )
}
