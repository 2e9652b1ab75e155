import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/form.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { PageTabs } from '../../../ui/tabs.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { UnitLink, type UnitTree } from '../../units/index.ts'
import { type EditionState, type ListedState, listedStates } from '../rules/life.ts'
import { type WorkItem, workPageSize } from '../rules/listing.ts'
import { text } from '../text/pages.ts'
import { text as tags } from '../text/tags.ts'
import { labels, paths, stateLabels, tabLabels } from '../text.ts'
import { dayOf, StateTag } from './words.tsx'

interface WorkListProps {
  frame: Frame
  state: ListedState | null
  counts: ReadonlyMap<EditionState, number>
  rows: readonly WorkItem[]
  page: number
  names: ReadonlyMap<string, string>
  tree: UnitTree
  severalUnits: boolean
  mayWrite: boolean
  mayShare: boolean
}

export function WorkListPage(props: WorkListProps) {
  const { frame, state, counts, rows, page, names, tree } = props
  const { work } = text
  const total = state ? (counts.get(state) ?? 0) : [...counts.values()].reduce((sum, count) => sum + count, 0)
  const columns = workColumns(tree, names).filter(({ key }) => props.severalUnits || key !== 'unit')
  const query = state ? `?trang-thai=${state}` : ''
  return (
    <StaffPage
      frame={frame}
      title={work.title}
      actions={
        <>
          {props.mayWrite && <LinkButton href={paths.write}>{work.write}</LinkButton>}
          <LinkButton href={paths.toReview} tone="secondary">
            {tags.review.menu}
          </LinkButton>
          {props.mayShare && (
            <LinkButton href={paths.shares} tone="secondary">
              {tags.share.action}
            </LinkButton>
          )}
        </>
      }
    >
      <PageTabs
        label={work.states}
        items={[
          { label: tabLabels.all, href: paths.list, current: state === null },
          ...listedStates.map((one) => ({
            label: tabLabels[one],
            href: `${paths.list}?trang-thai=${one}`,
            current: one === state,
            count: counts.get(one) ?? 0,
          })),
        ]}
      />
      <Table
        caption={work.title}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.articleId}-${row.number}`}
        csvHref={`${paths.csv}${query}`}
        empty={<EmptyState title={work.none}>{work.noneHint}</EmptyState>}
      />
      <Pager frame={frame} page={page} pages={Math.ceil(total / workPageSize)} />
    </StaffPage>
  )
}

export function workColumns(tree: UnitTree, names: ReadonlyMap<string, string>): Column<WorkItem>[] {
  const { work } = text
  const author = ({ authorId }: WorkItem) => (authorId === null ? work.imported : (names.get(authorId) ?? ''))
  return [
    {
      key: 'title',
      header: labels.title,
      rowHeader: true,
      cell: (row) => (
        <>
          <a class="govuk-link" href={paths.review(row.articleId)}>
            {row.title}
          </a>{' '}
          {row.number > 1 && row.state !== 'published' && row.state !== 'withdrawn' && <Tag>{work.correction}</Tag>}
        </>
      ),
      csv: (row) => row.title,
    },
    {
      key: 'unit',
      header: work.unit,
      cell: (row) => <UnitLink tree={tree} id={row.unitId} on={dayOf(row.stateSince)} />,
      csv: (row) => tree.nameOn(row.unitId, dayOf(row.stateSince)),
    },
    { key: 'author', header: work.author, cell: author, csv: author },
    {
      key: 'state',
      header: work.state,
      cell: (row) => <StateTag state={row.state} />,
      csv: (row) => stateLabels[row.state],
    },
    {
      key: 'since',
      header: work.since,
      cell: (row) => formatDateTime(row.stateSince),
      csv: (row) => formatDateTime(row.stateSince),
    },
  ]
}
