import { DefinitionNote } from '../../../ui/prose.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Assembled } from '../assembling.ts'
import { unitName } from '../composing.ts'
import { anchors } from '../rules/figures.ts'
import type { UnitReporting } from '../rules/tally.ts'
import { timeLabels, timeWords, unitText } from '../text/unit-pages.ts'

/** Which units sent the lead unit a report of their own; what is missing stands there as missing. */
export function ReportingTable({ report }: { report: Assembled }) {
  const rows = report.tally.reporting ?? []
  const columns: Column<UnitReporting>[] = [
    { key: 'unit', header: unitText.unit, rowHeader: true, cell: (row) => unitName(report, row.unitId) },
    { key: 'time', header: unitText.timeliness, cell: (row) => wordsOf(row) },
  ]
  return (
    <div class="print-open" id={anchors.reporting}>
      <DefinitionNote title={unitText.reportingTitle}>
        <Table
          caption={unitText.reportingTitle}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.unitId}
          rowTone={(row) => (row.kind === 'missing' ? 'late' : null)}
        />
      </DefinitionNote>
    </div>
  )
}

/** In a report that is kept, days that were left then say nothing any more. */
const wordsOf = ({ kind, days }: UnitReporting): string =>
  kind === 'late' ? timeWords({ kind, days }) : timeLabels[kind]
