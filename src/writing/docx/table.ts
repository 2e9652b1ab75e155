import {
  AlignmentType,
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Column, Inline, TableRow as Row, Table as TableBlock } from '../document.ts'
import { paragraphOf } from './paragraphs.ts'
import { halfPoints, looks } from './styles.ts'

type Look = { size: number; bold?: boolean; align: Column['align'] }

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

const cellMargins = { left: 100, right: 100, top: 40, bottom: 40, marginUnitType: WidthType.DXA }
const manyColumns = 5

/** A ruled table over `width` twips; its heading is repeated on every page and no row is torn apart. */
export function tableOf(block: TableBlock, width: number): Table {
  const size = block.columns.length > manyColumns ? halfPoints.wideTable : halfPoints.table
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columnWidths(block.columns, width),
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    rows: [...headerRows(block.columns, size), ...block.rows.map((row) => bodyRow(row, block.columns, size))],
  })
}

/** The shares in twips; the last column takes what rounding left. */
export function columnWidths(columns: Column[], width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.floor((column.width / total) * width))
  const rest = width - widths.reduce((sum, share) => sum + share, 0)
  return widths.map((share, index) => (index === widths.length - 1 ? share + rest : share))
}

function headerRows(columns: Column[], size: number): TableRow[] {
  const look: Look = { size, bold: true, align: 'centre' }
  const isGrouped = columns.some((column) => column.group !== undefined)
  const lower = columns.map((column) =>
    isGrouped && column.group === undefined
      ? cellOf('', look, { verticalMerge: VerticalMergeType.CONTINUE })
      : cellOf(column.header, look),
  )
  const upper = groupsOf(columns).map(({ first, span }) =>
    first.group === undefined
      ? cellOf(first.header, look, { verticalMerge: VerticalMergeType.RESTART })
      : cellOf(first.group, look, { columnSpan: span }),
  )
  const rows = isGrouped ? [upper, lower] : [lower]
  return rows.map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }))
}

/** Neighbours of one group together, every other column alone. */
function groupsOf(columns: Column[]): { first: Column; span: number }[] {
  const groups: { first: Column; span: number }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last && column.group !== undefined && last.first.group === column.group) last.span += 1
    else groups.push({ first: column, span: 1 })
  }
  return groups
}

function bodyRow(row: Row, columns: Column[], size: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.kind === 'group' ? groupCells(row, columns, size) : cellsOf(row, columns, size),
  })
}

function cellsOf(row: Extract<Row, { kind: 'row' }>, columns: Column[], size: number): TableCell[] {
  return columns.map((column, index) =>
    cellOf(row.cells[index] ?? '', { size, bold: row.bold, align: column.align ?? 'left' }),
  )
}

function groupCells(row: Extract<Row, { kind: 'group' }>, columns: Column[], size: number): TableCell[] {
  const rest = columns.length - 1
  const span = rest > 1 ? { columnSpan: rest } : {}
  return [
    cellOf(row.marker ?? '', { size, bold: true, align: 'centre' }),
    cellOf(row.text, { size, bold: true, align: 'left' }, span),
  ]
}

function cellOf(inline: Inline, look: Look, options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ verticalAlign: VerticalAlign.CENTER, ...options, children: cellParagraphs(inline, look) })
}

function cellParagraphs(inline: Inline, { size, bold, align = 'left' }: Look): Paragraph[] {
  const parts = typeof inline === 'string' ? inline.split('\n') : [inline]
  return parts.map((part) => paragraphOf(part, { ...looks.tight, alignment: alignments[align] }, { size, bold }))
}
