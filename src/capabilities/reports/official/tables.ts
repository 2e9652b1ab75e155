import { formatDateTime } from '../../../ui/format.ts'
import type { Block, Inline, Table } from '../../../writing/index.ts'
import type { Assembled } from '../assembling.ts'
import { unitName } from '../composing.ts'
import { headline } from '../rules/content.ts'
import type { CountFigures, ReportFigure } from '../rules/figures.ts'
import { exceedsTotal } from '../rules/tally.ts'
import { documentWords } from '../text/letterhead.ts'
import { text } from '../text.ts'
import { type Link, runOf } from './runs.ts'

const numeric = (header: string, width: number, group?: string) =>
  ({ header, width, align: 'right', ...(group && { group }) }) as const

const countColumns = [
  numeric(documentWords.due, 8, documentWords.occurrences),
  numeric(documentWords.done, 9, documentWords.occurrences),
  numeric(text.columns.doneLate, 8, documentWords.occurrences),
  numeric(text.columns.overdue, 8, documentWords.occurrences),
  numeric(text.columns.rate, 8, documentWords.occurrences),
]

function countCells(counts: CountFigures, link: Link): Inline[] {
  return [counts.due, counts.done, counts.doneLate, counts.overdue, counts.rate].map((figure) => [
    runOf(figure, link, 'table'),
  ])
}

export function itemTable({ figures, items }: Assembled, link: Link): Table {
  const byId = new Map(items.map((item) => [item.id, item]))
  const cell = (figure: ReportFigure): Inline => [runOf(figure, link, 'table')]
  const { general } = figures
  return {
    kind: 'table',
    columns: [
      { header: text.columns.marker, width: 6, align: 'centre' },
      { header: text.columns.item, width: 37, align: 'justify' },
      numeric(text.columns.deeds, 8),
      numeric(text.columns.units, 8),
      ...countColumns,
    ],
    rows: [
      ...figures.items.map((row) => {
        const item = byId.get(row.itemId ?? '')
        const words = item ? headline(item.text, 240) : text.otherTasks
        const cells = [item?.marker ?? '', words, cell(row.deeds), cell(row.units), ...countCells(row, link)]
        return { kind: 'row' as const, cells }
      }),
      {
        kind: 'row',
        bold: true,
        cells: ['', text.total, cell(general.deeds), cell(general.active), ...countCells(general, link)],
      },
    ],
  }
}

export function unitTable(report: Assembled, link: Link): Table {
  const { figures } = report
  const { general } = figures
  return {
    kind: 'table',
    columns: [
      { header: documentWords.order, width: 6, align: 'centre' },
      { header: text.columns.unit, width: 43 },
      numeric(text.columns.deeds, 9),
      ...countColumns,
    ],
    rows: [
      ...figures.units.map((row, index) => ({
        kind: 'row' as const,
        cells: [
          String(index + 1),
          unitName(report, row.unitId),
          [runOf(row.deeds, link, 'table')],
          ...countCells(row, link),
        ],
      })),
      {
        kind: 'row',
        bold: true,
        cells: ['', text.total, [runOf(general.deeds, link, 'table')], ...countCells(general, link)],
      },
    ],
  }
}

/** What a reader of a table must know: why columns add up to more, and when it was counted. */
export function notes({ tally, asOf }: Assembled, rows: readonly { deeds: number }[]): Block[] {
  const joint = exceedsTotal(rows, tally.deeds) ? [text.joint] : []
  return [...joint, documentWords.sourceNote(formatDateTime(asOf))].map((words) => ({
    kind: 'paragraph',
    style: 'note',
    text: words,
  }))
}
