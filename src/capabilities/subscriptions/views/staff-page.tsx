import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { Warning } from '../../../ui/prose.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { LetterCounts, SubscriptionCount } from '../rules.ts'
import { kindLabels, paths, rhythmLabels, staffText } from '../text.ts'

export const countColumns: readonly Column<SubscriptionCount>[] = [
  {
    key: 'kind',
    header: staffText.kind,
    rowHeader: true,
    cell: ({ kind }) => kindLabels[kind],
    csv: ({ kind }) => kindLabels[kind],
  },
  {
    key: 'rhythm',
    header: staffText.rhythm,
    cell: ({ rhythm }) => rhythmLabels[rhythm],
    csv: ({ rhythm }) => rhythmLabels[rhythm],
  },
  {
    key: 'people',
    header: staffText.people,
    cell: ({ confirmed }) => formatNumber(confirmed),
    csv: ({ confirmed }) => confirmed,
  },
]

interface StaffProps {
  frame: Frame
  counts: { readonly byKind: readonly SubscriptionCount[]; readonly confirmed: number; readonly pending: number }
  letters: LetterCounts
}

export function StaffCountsPage({ frame, counts, letters }: StaffProps) {
  return (
    <StaffPage frame={frame} title={staffText.title} lead={staffText.lead}>
      {letters.stuck > 0 && letters.stuckSince && (
        <Warning>{staffText.stuck(formatNumber(letters.stuck), formatDateTime(letters.stuckSince))}</Warning>
      )}
      <SummaryList
        rows={[
          { key: staffText.confirmed, value: formatNumber(counts.confirmed) },
          { key: staffText.pending, value: formatNumber(counts.pending) },
          { key: staffText.sent, value: formatNumber(letters.sent) },
          { key: staffText.refused, value: formatNumber(letters.refused) },
          {
            key: staffText.lastSent,
            value: letters.lastSentAt ? formatDateTime(letters.lastSentAt) : staffText.never,
          },
        ]}
      />
      <Table
        caption={staffText.table}
        columns={countColumns}
        rows={counts.byKind}
        rowKey={({ kind, rhythm }) => `${kind} ${rhythm}`}
        csvHref={paths.csv}
        empty={<EmptyState title={staffText.none}>{staffText.noneHint}</EmptyState>}
      />
    </StaffPage>
  )
}
