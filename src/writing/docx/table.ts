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
import { cellMargin } from '../column-widths.ts'
import type { Column, Inline, TableRow as Row, Table as TableBlock } from '../document.ts'
import { type Grid, gridOf, groupsOf, sumOf } from '../table-grid.ts'
import { paragraphOf } from './paragraphs.ts'
import { looks } from './styles.ts'

type Look = { size: number; bold?: boolean; align: Column['align']; keepNext?: boolean }

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

const cellMargins = { left: cellMargin, right: cellMargin, top: 40, bottom: 40, marginUnitType: WidthType.DXA }

/** A ruled table over `width` twips; its heading is repeated on every page and no row is torn apart. */
export function tableOf({ columns, rows }: TableBlock, width: number): Table {
  const grid = gridOf({ columns, rows }, width)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: grid.widths,
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    rows: [...headerRows(grid), ...rows.map((row) => bodyRow(row, grid))],
  })
}

function headerRows({ columns, widths, size }: Grid): TableRow[] {
  const look: Look = { size, bold: true, align: 'centre' }
  const isGrouped = columns.some((column) => column.group !== undefined)
  const lower = columns.map((column, index) => {
    const options = { width: dxa(widths[index] ?? 0) }
    return isGrouped && column.group === undefined
      ? cellOf('', look, { ...options, verticalMerge: VerticalMergeType.CONTINUE })
      : cellOf(column.header, look, options)
  })
  const upper = groupsOf(columns).map(({ first, from, span }) => {
    const options = { width: dxa(sumOf(widths.slice(from, from + span))) }
    return first.group === undefined
      ? cellOf(first.header, look, { ...options, verticalMerge: VerticalMergeType.RESTART })
      : cellOf(first.group, look, { ...options, columnSpan: span })
  })
  const rows = isGrouped ? [upper, lower] : [lower]
  return rows.map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }))
}

function bodyRow(row: Row, grid: Grid): TableRow {
  const children = row.kind === 'group' ? groupCells(row, grid) : cellsOf(row, grid)
  return new TableRow({ cantSplit: true, children })
}

function cellsOf(row: Extract<Row, { kind: 'row' }>, { columns, widths, size }: Grid): TableCell[] {
  return columns.map(({ align }, index) =>
    cellOf(row.cells[index] ?? '', { size, bold: row.bold, align }, { width: dxa(widths[index] ?? 0) }),
  )
}

// A group's heading stays with the first row it heads.
function groupCells(row: Extract<Row, { kind: 'group' }>, { columns, widths, size }: Grid): TableCell[] {
  const [first = 0, ...others] = widths
  const span = { columnSpan: columns.length - 1, width: dxa(sumOf(others)) }
  return [
    cellOf(row.marker ?? '', { size, bold: true, align: 'centre', keepNext: true }, { width: dxa(first) }),
    cellOf(row.text, { size, bold: true, align: 'left', keepNext: true }, span),
  ]
}

function cellOf(inline: Inline, look: Look, options: Omit<ITableCellOptions, 'children'>): TableCell {
  return new TableCell({ verticalAlign: VerticalAlign.CENTER, ...options, children: cellParagraphs(inline, look) })
}

function cellParagraphs(inline: Inline, { size, bold, align = 'left', keepNext }: Look): Paragraph[] {
  const parts = typeof inline === 'string' ? inline.split('\n') : [inline]
  return parts.map((part) =>
    paragraphOf(part, { ...looks.tight, keepNext, alignment: alignments[align] }, { size, bold }),
  )
}

function dxa(size: number) {
  return { size, type: WidthType.DXA }
}
