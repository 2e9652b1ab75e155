import type { PlainDate } from '../../../kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { Form, SubmitButton } from '../../../ui/form.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PageTabs } from '../../../ui/tabs.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import { type ReviewItem, type SharedItem, workPageSize } from '../rules/listing.ts'
import { text as pages } from '../text/pages.ts'
import { text } from '../text/tags.ts'
import { labels, paths } from '../text.ts'
import { dayOf } from './words.tsx'

const work = { text: pages.work.title, href: paths.list }

interface ToReviewProps {
  frame: Frame
  tree: UnitTree
  today: PlainDate
  rows: readonly ReviewItem[]
}

export function ToReviewPage({ frame, tree, today, rows }: ToReviewProps) {
  return (
    <StaffPage frame={frame} title={text.review.title} lead={text.review.lead} breadcrumbs={[work]}>
      <Table
        caption={text.review.title}
        captionHidden
        columns={reviewColumns(tree, today)}
        rows={rows}
        rowKey={({ articleId }) => articleId}
        rowTone={({ reviewBy }) => (reviewBy < today ? 'late' : null)}
        csvHref={paths.toReviewCsv}
        empty={<EmptyState title={text.review.none}>{text.review.noneHint}</EmptyState>}
      />
    </StaffPage>
  )
}

export function reviewColumns(tree: UnitTree, today: PlainDate): Column<ReviewItem>[] {
  return [
    {
      key: 'title',
      header: labels.title,
      rowHeader: true,
      cell: (row) => (
        <a class="govuk-link" href={paths.review(row.articleId)}>
          {row.title}
        </a>
      ),
      csv: (row) => row.title,
    },
    {
      key: 'unit',
      header: pages.work.unit,
      cell: (row) => <UnitLink tree={tree} id={row.unitId} on={today} />,
      csv: (row) => tree.nameOn(row.unitId, today),
    },
    {
      key: 'by',
      header: text.review.by,
      cell: (row) => formatDate(row.reviewBy),
      csv: (row) => formatDate(row.reviewBy),
    },
  ]
}

interface SharePageProps {
  frame: Frame
  tree: UnitTree
  rows: readonly SharedItem[]
  page: number
  shared: boolean
  unitName: string
}

export function SharePage({ frame, tree, rows, page, shared, unitName }: SharePageProps) {
  const { share } = text
  const query = new URLSearchParams(Object.entries(frame.query).filter(([name]) => name !== 'page')).toString()
  return (
    <StaffPage frame={frame} title={share.title} lead={share.lead(unitName)} breadcrumbs={[work]}>
      <PageTabs
        label={share.state}
        items={[
          { label: share.all, href: paths.shares, current: !shared },
          { label: share.shared, href: `${paths.shares}?xem=dang`, current: shared },
        ]}
      />
      <FilterBar frame={frame} names={['q']}>
        <TextField name="q" label={share.find} value={frame.query.q} optional />
      </FilterBar>
      <Table
        caption={share.title}
        captionHidden
        columns={shareColumns(frame, tree)}
        rows={rows}
        rowKey={({ articleId }) => articleId}
        csvHref={query === '' ? paths.sharesCsv : `${paths.sharesCsv}?${query}`}
        empty={<EmptyState title={share.none}>{share.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={page} pages={rows.length === workPageSize ? page + 1 : page} />
    </StaffPage>
  )
}

export function shareColumns(frame: Frame, tree: UnitTree): Column<SharedItem>[] {
  const { share } = text
  return [
    {
      key: 'title',
      header: labels.title,
      rowHeader: true,
      cell: (row) => (
        <a class="govuk-link" href={paths.article(row.slug)}>
          {row.title}
        </a>
      ),
      csv: (row) => row.title,
    },
    {
      key: 'unit',
      header: share.source,
      cell: (row) => <UnitLink tree={tree} id={row.unitId} on={dayOf(row.publishedAt)} />,
      csv: (row) => tree.nameOn(row.unitId, dayOf(row.publishedAt)),
    },
    {
      key: 'at',
      header: pages.work.publishedAt,
      cell: (row) => formatDateTime(row.publishedAt),
      csv: (row) => formatDateTime(row.publishedAt),
    },
    {
      key: 'shared',
      header: share.state,
      cell: ({ articleId, shared }) => (
        <Form frame={frame} action={shared ? paths.unshare(articleId) : paths.share(articleId)}>
          <SubmitButton tone="secondary">{shared ? share.drop : share.take}</SubmitButton>
        </Form>
      ),
      csv: (row) => (row.shared ? share.yes : share.no),
    },
  ]
}
