import { todayIn } from '../../../kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDate, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Posting } from '../rules/posting.ts'
import { postingText as text } from '../text/posting.ts'
import { labels, paths, text as register } from '../text.ts'
import { DocumentLink } from './link.tsx'

export const postingColumns: readonly Column<Posting>[] = [
  {
    key: 'number',
    header: labels.number,
    rowHeader: true,
    cell: ({ paper }) => <DocumentLink paper={paper} />,
    csv: ({ paper }) => paper.number,
  },
  { key: 'title', header: labels.title, cell: ({ paper }) => paper.title, csv: ({ paper }) => paper.title },
  {
    key: 'issued',
    header: labels.issued,
    cell: ({ paper }) => paper.issued && formatDate(paper.issued),
    csv: ({ paper }) => paper.issued && { date: paper.issued },
  },
  { key: 'due', header: text.due, cell: ({ dueOn }) => formatDate(dueOn), csv: ({ dueOn }) => ({ date: dueOn }) },
  {
    key: 'posted',
    header: text.posted,
    cell: ({ postedAt }) => (postedAt ? formatDate(todayIn(postedAt)) : text.internal),
    csv: ({ postedAt }) => (postedAt ? { date: todayIn(postedAt) } : text.internal),
  },
  {
    key: 'late',
    header: text.late,
    numeric: true,
    cell: ({ lateBy }) => formatNumber(lateBy),
    csv: ({ lateBy }) => lateBy,
  },
]

export function PostingPage({ frame, rows }: { frame: Frame; rows: readonly Posting[] }) {
  return (
    <StaffPage
      frame={frame}
      title={text.title}
      lead={text.lead}
      breadcrumbs={[{ text: register.title, href: paths.list }]}
    >
      <Table
        caption={text.title}
        captionHidden
        columns={postingColumns}
        rows={rows}
        rowKey={({ paper }) => paper.id}
        csvHref={paths.postingCsv}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
    </StaffPage>
  )
}
