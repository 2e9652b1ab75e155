import { cellMargin } from '../column-widths.ts'
import type { Column, Inline, TableRow as Row, Run, Table } from '../document.ts'
import { isFollowable } from '../inline.ts'
import { type Grid, gridOf, groupsOf, sumOf } from '../table-grid.ts'
import { escaped } from './xml.ts'

/** Addresses that tables lead to, with the names of their relations in the package. */
export type Links = Map<string, string>

type Look = { size: number; bold?: boolean; align: Column['align']; keepNext?: boolean }
type Cell = { width: number; span?: number; merge?: 'restart' | 'continue' }

const alignments = { left: 'left', centre: 'center', right: 'right', justify: 'both' } as const
const rule = (side: string) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`
const sides = ['top', 'left', 'bottom', 'right']
const margin = (side: string) =>
  `<w:${side} w:type="dxa" w:w="${side === 'top' || side === 'bottom' ? 40 : cellMargin}"/>`
const borders = [...sides, 'insideH', 'insideV'].map(rule).join('')
const look = `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${sides.map(margin).join('')}</w:tblCellMar>`

/**
 * A ruled table over `width` twips; its heading is repeated on every page and no row is torn apart. Written by ourselves: the
 * library makes some twenty objects of each cell, and an annex has thousands.
 */
export function tableXml({ columns, rows }: Table, width: number, links: Links): string {
  const grid = gridOf({ columns, rows }, width)
  const body = rows.map((row) =>
    rowXml(row.kind === 'group' ? groupCells(row, grid, links) : cellsOf(row, grid, links)),
  )
  const columnsXml = grid.widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>${look}</w:tblPr><w:tblGrid>${columnsXml}</w:tblGrid>${headerRows(grid, links)}${body.join('')}</w:tbl>`
}

const rowXml = (cells: string, head = '') => `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells}</w:tr>`

function headerRows({ columns, widths, size }: Grid, links: Links): string {
  const heading: Look = { size, bold: true, align: 'centre' }
  const isGrouped = columns.some((column) => column.group !== undefined)
  const lower = columns.map((column, index) => {
    const cell = { width: widths[index] ?? 0 }
    return isGrouped && column.group === undefined
      ? cellXml('', heading, { cell: { ...cell, merge: 'continue' }, links })
      : cellXml(column.header, heading, { cell, links })
  })
  const upper = groupsOf(columns).map(({ first, from, span }) => {
    const cell = { width: sumOf(widths.slice(from, from + span)) }
    return first.group === undefined
      ? cellXml(first.header, heading, { cell: { ...cell, merge: 'restart' }, links })
      : cellXml(first.group, heading, { cell: { ...cell, span }, links })
  })
  const rows = isGrouped ? [upper, lower] : [lower]
  return rows.map((cells) => rowXml(cells.join(''), '<w:tblHeader/>')).join('')
}

function cellsOf(row: Extract<Row, { kind: 'row' }>, { columns, widths, size }: Grid, links: Links): string {
  return columns
    .map(({ align }, index) =>
      cellXml(row.cells[index] ?? '', { size, bold: row.bold, align }, { cell: { width: widths[index] ?? 0 }, links }),
    )
    .join('')
}

// A group's heading stays with the first row it heads.
function groupCells(row: Extract<Row, { kind: 'group' }>, { columns, widths, size }: Grid, links: Links): string {
  const [first = 0, ...others] = widths
  const heading = { size, bold: true, keepNext: true }
  const over = { width: sumOf(others), span: columns.length - 1 }
  return (
    cellXml(row.marker ?? '', { ...heading, align: 'centre' }, { cell: { width: first }, links }) +
    cellXml(row.text, { ...heading, align: 'left' }, { cell: over, links })
  )
}

function cellXml(inline: Inline, look: Look, { cell, links }: { cell: Cell; links: Links }): string {
  const span = cell.span === undefined ? '' : `<w:gridSpan w:val="${cell.span}"/>`
  const merge = cell.merge === undefined ? '' : `<w:vMerge w:val="${cell.merge}"/>`
  const parts = typeof inline === 'string' ? inline.split('\n') : [inline]
  const paragraphs = parts.map((part) => paragraphXml(part, look, links)).join('')
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${cell.width}"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraphs}</w:tc>`
}

function paragraphXml(inline: Inline, { size, bold, align = 'left', keepNext }: Look, links: Links): string {
  const runs: readonly Run[] = typeof inline === 'string' ? [{ text: inline }] : inline
  const words = runs.map((run) => runXml({ ...run, bold: run.bold ?? bold }, size, links)).join('')
  const kept = keepNext ? '<w:keepNext/>' : ''
  return `<w:p><w:pPr>${kept}<w:spacing w:after="0" w:before="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${alignments[align]}"/></w:pPr>${words}</w:p>`
}

// Official documents are printed in black: a figure that opens is told from the text by dots below it only.
function runXml(run: Run, size: number, links: Links): string {
  const isLink = isFollowable(run.link)
  const marks = `${run.bold ? '<w:b/><w:bCs/>' : ''}${run.italic ? '<w:i/><w:iCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${isLink ? '<w:u w:val="dotted"/>' : ''}`
  const lines = (isLink ? [run.text] : run.text.split('\n')).map((line, index) => {
    const started = index > 0 ? '<w:br/>' : ''
    return `<w:r><w:rPr>${marks}</w:rPr>${started}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`
  })
  return isLink
    ? `<w:hyperlink w:history="1" r:id="${nameOf(run.link ?? '', links)}">${lines.join('')}</w:hyperlink>`
    : lines.join('')
}

function nameOf(address: string, links: Links): string {
  const name = links.get(address) ?? `rIdCell${links.size + 1}`
  links.set(address, name)
  return name
}
