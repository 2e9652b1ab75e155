import {
  type Column,
  EmptyState,
  Figure,
  type Frame,
  formatDate,
  formatNumber,
  PortalPage,
  SafeLink,
  Table,
} from '../../../ui/index.ts'
import { type Plan, planName, planPaths } from '../../plans/index.ts'
import type { ReachedDeed } from '../rules/reach.ts'
import { reachPaths, reachText as text } from '../text/reach.ts'
import { paths } from '../text.ts'

/** One item of a plan, or one task. */
export interface ReachRow {
  readonly key: string
  readonly kind: 'item' | 'task'
  readonly words: string
  /** null: none of its deeds is a page of the platform. */
  readonly views: number | null
  readonly pages: number
}

interface ReachProps {
  readonly frame: Frame
  readonly plan: Plan
  readonly slug: string
  readonly rows: readonly ReachRow[]
  readonly chosen: ReachRow | null
  /** Of the chosen row. */
  readonly deeds: readonly ReachedDeed[] | null
  readonly whole: number | null
  readonly through: string
}

/** The views of a plan's deeds, by item and task; of one of them, page by page. */
export function ReachPage(props: ReachProps) {
  const { frame, plan, slug, rows, chosen, deeds, whole, through } = props
  const query = new URLSearchParams(frame.query)
  const reached = rows.filter(({ pages }) => pages > 0)
  const csvHref = `${reachPaths.csv(slug)}${query.size > 0 ? `?${query}` : ''}`
  return (
    <PortalPage
      frame={frame}
      title={text.title}
      caption={planName(plan)}
      lead={text.lead(formatDate(through))}
      breadcrumbs={[
        { text: planName(plan), href: planPaths.plan(slug) },
        ...(chosen ? [{ text: text.title, href: reachPaths.plan(slug) }] : []),
      ]}
    >
      <p class="govuk-body">
        <a class="govuk-link" href={paths.counter}>
          {text.how}
        </a>
      </p>
      {chosen && <p class="govuk-body">{chosen.words}</p>}
      {whole === null ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : deeds ? (
        <Table
          caption={text.page}
          captionHidden
          rows={deeds}
          columns={deedColumns()}
          csvHref={csvHref}
          empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
        />
      ) : (
        <>
          <p class="govuk-body">
            {text.whole}: {formatNumber(whole)}
          </p>
          <Table caption={text.title} captionHidden rows={reached} columns={orderColumns(slug)} csvHref={csvHref} />
          {reached.length < rows.length && (
            <p class="govuk-hint">{text.others(formatNumber(rows.length - reached.length))}</p>
          )}
        </>
      )}
    </PortalPage>
  )
}

export const orderColumns = (slug: string): Column<ReachRow>[] => [
  {
    key: 'words',
    header: text.task,
    rowHeader: true,
    cell: ({ words, kind }) => (
      <>
        {words}
        {kind === 'item' && <span class="table__note">{text.item}</span>}
      </>
    ),
    csv: ({ words }) => words,
  },
  {
    key: 'views',
    header: text.views,
    numeric: true,
    cell: ({ views, key, kind }) => (
      <Figure
        value={views}
        kind="counted"
        href={kind === 'task' ? reachPaths.task(slug, key) : reachPaths.item(slug, key)}
        mark="heard"
      />
    ),
    csv: ({ views }) => views,
  },
  { key: 'pages', header: text.pages, numeric: true, cell: ({ pages }) => pages, csv: ({ pages }) => pages },
]

export const deedColumns = (): Column<ReachedDeed>[] => [
  {
    key: 'page',
    header: text.page,
    rowHeader: true,
    cell: ({ title, address }) => (address ? <SafeLink href={address}>{title}</SafeLink> : title),
    csv: ({ title }) => title,
  },
  { key: 'day', header: text.day, cell: ({ day }) => formatDate(day), csv: ({ day }) => formatDate(day) },
  {
    key: 'views',
    header: text.views,
    numeric: true,
    cell: ({ views }) => formatNumber(views),
    csv: ({ views }) => views,
  },
  {
    key: 'visitors',
    header: text.visitors,
    numeric: true,
    cell: ({ visitors }) => formatNumber(visitors),
    csv: ({ visitors }) => visitors,
  },
]
