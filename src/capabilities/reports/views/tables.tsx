import type { VNode } from 'preact'
import { BarChart, type BarRow, StackedBar } from '../../../ui/bar-chart.tsx'
import type { CsvColumn } from '../../../ui/csv.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { Frame } from '../../../ui/frame.ts'
import { DefinitionNote, Inset } from '../../../ui/prose.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { slugOf } from '../../calendar/index.ts'
import { kindLabels } from '../../tasks/index.ts'
import { MapChoice, mappedHref, mappedName, readingColumns } from '../../units/index.ts'
import type { Assembled } from '../assembling.ts'
import { unitName } from '../composing.ts'
import { headline } from '../rules/content.ts'
import {
  anchors,
  type CountFigures,
  type ItemFigures,
  type KindFigures,
  type ReportFigure,
  type UnitFigures,
} from '../rules/figures.ts'
import { exceedsTotal } from '../rules/tally.ts'
import { paths, text } from '../text.ts'
import { FigureOf } from './phrase.tsx'

const { columns: words } = text

function numeric<Row>(key: string, header: string, of: (row: Row) => ReportFigure): Column<Row> {
  return { key, header, numeric: true, cell: (row) => <CellFigure figure={of(row)} />, csv: (row) => of(row).value }
}

/** Rates of a column have as many decimals. */
const CellFigure = ({ figure }: { figure: ReportFigure }) => (
  <FigureOf figure={figure} digits={figure.unit === '%' ? 2 : undefined} />
)

function countColumns<Row extends CountFigures>(): Column<Row>[] {
  return [
    numeric('due', words.due, (row) => row.due),
    numeric('done', words.done, (row) => row.done),
    numeric('doneLate', words.doneLate, (row) => row.doneLate),
    numeric('overdue', words.overdue, (row) => row.overdue),
    numeric('rate', words.rate, (row) => row.rate),
  ]
}

export function itemColumns({ items }: Pick<Assembled, 'items'>): readonly Column<ItemFigures>[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const marker = (row: ItemFigures) => byId.get(row.itemId ?? '')?.marker ?? ''
  const title = (row: ItemFigures) => byId.get(row.itemId ?? '')?.text ?? text.otherTasks
  return [
    {
      key: 'item',
      header: words.item,
      rowHeader: true,
      cell: (row) => `${marker(row) && `${marker(row)}) `}${headline(title(row))}`,
      csv: (row) => `${marker(row) && `${marker(row)}) `}${title(row)}`,
    },
    numeric('deeds', words.deeds, (row) => row.deeds),
    numeric('units', words.units, (row) => row.units),
    numeric('tasks', words.tasks, (row) => row.tasks),
    ...countColumns<ItemFigures>(),
  ]
}

export function unitColumns(report: Pick<Assembled, 'tree' | 'period' | 'told'>): readonly Column<UnitFigures>[] {
  const name = (row: UnitFigures) => toldName(report, row.unitId)
  return [
    {
      key: 'unit',
      header: words.unit,
      rowHeader: true,
      cell: (row) => (
        <>
          {name(row)}
          {row.deeds.kind === 'estimated' && <span class="table__note">{text.estimate}</span>}
        </>
      ),
      csv: name,
    },
    numeric('deeds', words.deeds, (row) => row.deeds),
    ...countColumns<UnitFigures>(),
  ]
}

export const kindColumns: readonly Column<KindFigures>[] = [
  {
    key: 'kind',
    header: words.kind,
    rowHeader: true,
    cell: (row) => kindLabels[row.kind],
    csv: (row) => kindLabels[row.kind],
  },
  numeric('deeds', words.deeds, (row) => row.deeds),
  {
    key: 'quantities',
    header: words.quantities,
    cell: (row) =>
      row.quantities.map(({ figure, of }, index) => (
        <span key={of}>
          {index > 0 && '; '}
          <FigureOf figure={figure} /> {of}
        </span>
      )),
    csv: (row) => row.quantities.map(({ figure, of }) => `${figure.value} ${of}`).join('; '),
  },
]

const tableHref = ({ planSlug, period, place }: Assembled, table: keyof typeof text.csv) =>
  `${paths.csv(planSlug, slugOf(period), text.csv[table])}${place.asOf ? `?ban=${place.amendment}` : ''}`

export function ItemTable({ report }: { report: Assembled }) {
  const { figures, tally } = report
  const { general } = figures
  const foot = [general.deeds, general.active, general.tasks, ...countsIn(general)]
  return (
    <>
      <BarChart
        id="bieu-do-noi-dung"
        title={text.chartItems}
        description={text.chartItemsText}
        rows={itemBars(report)}
      />
      <Table
        caption={text.tables.items}
        columns={itemColumns(report)}
        rows={figures.items}
        rowKey={(row) => row.itemId ?? ''}
        foot={[text.total, ...foot.map((figure) => <CellFigure key="total" figure={figure} />)]}
        csvHref={tableHref(report, 'items')}
      />
      {exceedsTotal(tally.items, tally.deeds) && <Inset>{text.joint}</Inset>}
    </>
  )
}

const countsIn = (counts: CountFigures) => [counts.due, counts.done, counts.doneLate, counts.overdue, counts.rate]

function itemBars({ figures, items }: Assembled): BarRow[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return figures.items.map(({ itemId, deeds }) => {
    const item = byId.get(itemId ?? '')
    const label = item ? `${item.marker ? `${item.marker}) ` : ''}${headline(item.text, 90)}` : text.otherTasks
    return { label, value: Number(deeds.value), ...(deeds.href && { href: deeds.href }) }
  })
}

/** Names as the page tells them: of the units of their day, or of today's. */
function toldName(report: Pick<Assembled, 'tree' | 'period' | 'told'>, unitId: string): string {
  const { told, tree } = report
  if (told === undefined || told.map === 'then') return unitName(report, unitId)
  return mappedName(tree, unitId, { ...told, on: told.today })
}

/** For a spreadsheet, with both units of every row. */
export function unitFileColumns(report: Assembled): readonly CsvColumn<UnitFigures>[] {
  const { tree, period, told } = report
  const [, ...figures] = unitColumns(report)
  if (!told) return unitColumns(report)
  const [unit, ...other] = readingColumns<UnitFigures>({
    ...told,
    tree,
    on: period.to,
    unitId: ({ unitId }) => unitId,
    isEstimate: ({ deeds }) => deeds.kind === 'estimated',
  })
  return [...(unit ? [unit] : []), ...figures, ...other]
}

export function UnitTable({ report, frame }: { report: Assembled; frame: Frame }) {
  const { figures, tally, told } = report
  const rows = told?.rows ?? figures.units
  const foot = [figures.general.deeds, ...countsIn(figures.general)]
  return (
    <>
      {told?.hasFormer && <MapChoice frame={frame} {...told} anchor={anchors.units} />}
      <UnitChart report={report} />
      <Folded open={rows.length <= shownUnits}>
        <Table
          caption={text.tables.units}
          columns={unitColumns(report)}
          rows={rows}
          rowKey={(row) => row.unitId}
          rowTone={(row) => (row.overdue.value === '0' ? null : 'late')}
          foot={[text.total, ...foot.map((figure) => <CellFigure key="total" figure={figure} />)]}
          csvHref={mappedHref(tableHref(report, 'units'), told?.map ?? 'then')}
        />
      </Folded>
      {exceedsTotal(told?.tallies ?? tally.units, tally.deeds) && <Inset>{text.joint}</Inset>}
    </>
  )
}

/** A table of many units is longer than the report; it opens on demand, and in print. */
function Folded({ open, children }: { open: boolean; children: VNode }) {
  if (open) return children
  return (
    <div class="print-open">
      <DefinitionNote title={text.allUnits}>{children}</DefinitionNote>
    </div>
  )
}

/** Bars of more units than this say nothing to the eye. */
const shownUnits = 20

function UnitChart({ report }: { report: Assembled }) {
  const due = (report.told?.tallies ?? report.tally.units).filter((unit) => unit.due > 0)
  const shown = due.length > shownUnits ? [...due].sort((a, b) => b.overdue - a.overdue).slice(0, shownUnits) : due
  if (shown.length === 0) return null
  return (
    <StackedBar
      id="bieu-do-don-vi"
      title={text.chartUnits}
      description={text.chartUnitsText(shown.length, due.length)}
      length="amount"
      series={[
        { label: text.seriesDone, tone: 'done' },
        { label: text.seriesLate, tone: 'soon' },
        { label: text.seriesOpen, tone: 'late' },
      ]}
      rows={shown.map((unit) => ({
        label: toldName(report, unit.unitId),
        values: [unit.done - unit.doneLate, unit.doneLate, unit.overdue],
      }))}
    />
  )
}

export function KindTable({ report }: { report: Assembled }) {
  return (
    <Table
      caption={text.tables.kinds}
      columns={kindColumns}
      rows={report.figures.kinds}
      rowKey={(row) => row.kind}
      foot={[text.total, <FigureOf key="total" figure={report.figures.general.deeds} />, '']}
      csvHref={tableHref(report, 'kinds')}
    />
  )
}

export const countWords = (figure: ReportFigure): string => (figure.value === null ? '' : formatNumber(figure.value))
