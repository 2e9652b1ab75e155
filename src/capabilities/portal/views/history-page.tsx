import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { FormProblem } from '../../../ui/fields.tsx'
import { formatDateTime, formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { StaffPage } from '../../../ui/page.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { KeptLayout } from '../rules/layout.ts'
import type { Scoped } from '../scope.ts'
import { text } from '../text/arranging.ts'
import { partSlugs, paths, stateLabels } from '../text.ts'

export function historyColumns(names: ReadonlyMap<string, string>): Column<KeptLayout>[] {
  const { columns } = text
  const by = (row: KeptLayout) => names.get(row.putUpBy ?? '') ?? text.byHouse
  const at = (row: KeptLayout) => (row.putUpAt ? formatDateTime(row.putUpAt) : '')
  const number = (row: KeptLayout) => text.number(formatNumber(row.number))
  const state = (row: KeptLayout) => stateLabels[row.state]
  return [
    { key: 'number', header: columns.number, rowHeader: true, cell: number, csv: number },
    { key: 'state', header: columns.state, cell: state, csv: state },
    { key: 'at', header: columns.at, cell: at, csv: at },
    { key: 'by', header: columns.by, cell: by, csv: by },
  ]
}

interface HistoryPageProps {
  frame: Frame
  problem: FormProblem | null
  scoped: Scoped
  rows: readonly KeptLayout[]
  names: ReadonlyMap<string, string>
}

/** Every arrangement that was up; any of them can be the next draft. */
export function HistoryPage({ frame, problem, scoped, rows, names }: HistoryPageProps) {
  const { scope, draft, unitId } = scoped
  const restore: Column<KeptLayout> = {
    key: 'restore',
    header: text.restore,
    quiet: true,
    cell: (row) =>
      row.state === 'past' && !draft ? (
        <ConfirmButton
          frame={frame}
          action={paths.restore(scope)}
          label={text.restore}
          question={text.restored}
          hidden={{ number: row.number }}
        />
      ) : null,
  }
  return (
    <StaffPage
      frame={frame}
      title={text.history}
      problem={problem}
      breadcrumbs={[
        unitId === null
          ? { text: text.title, href: paths.overview }
          : { text: text.unitTitle, href: paths.part(scope, partSlugs.quick) },
      ]}
    >
      <Table
        caption={text.history}
        captionHidden
        columns={[...historyColumns(names), restore]}
        rows={rows}
        rowKey={(row) => row.id}
        csvHref={paths.historyCsv(scope)}
        empty={<EmptyState title={text.empty} />}
      />
    </StaffPage>
  )
}
