import { limits } from '../sheet.ts'
import type { CellValue, WorkbookSheet } from '../write.ts'
import { escaped } from './escape.ts'
import { styleOf } from './styles.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** One sheet as XML. Text is written as text, never as a formula, whatever it begins with. */
export function sheetXml(sheet: WorkbookSheet, selected: boolean): string {
  const { start, end } = sheetFrame({ ...sheet, rowCount: sheet.rows.length }, selected)
  return [start, ...sheet.rows.map(sheetRow), end].join('')
}

/** A sheet as far as it must be known before its rows: `rows` are the first of them, by which columns get their widths. */
export type SheetOutline = WorkbookSheet & { readonly rowCount: number }

/** What stands before the first row and after the last. */
export function sheetFrame(sheet: SheetOutline, selected: boolean): { start: string; end: string } {
  const last = `${columnLetters(sheet.columns.length - 1)}${reach(sheet.rowCount)}`
  const header = row(
    sheet.columns.map(({ header }) => header),
    0,
    () => styleOf.header,
  )
  const start = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths(sheet).map(column).join('')}</cols><sheetData>${header}`,
  ]
  const end = [
    `</sheetData><autoFilter ref="A1:${last}"/>`,
    '<pageMargins left="0.59" right="0.39" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`,
  ]
  return { start: start.join(''), end: end.join('') }
}

/** `at` counts from 0, without the header. */
export function sheetRow(cells: readonly CellValue[], at: number): string {
  return row(cells, at + 1, styleFor)
}

/** The number of the last row, under the header. */
export function reach(rowCount: number): number {
  return rowCount + 1
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1
  return `${before >= 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + (Math.max(column, 0) % 26))}`
}

function row(cells: readonly CellValue[], at: number, style: (value: CellValue) => number): string {
  const written = cells.map((value, column) => cell(value, `${columnLetters(column)}${at + 1}`, style(value)))
  return `<row r="${at + 1}">${written.join('')}</row>`
}

function cell(value: CellValue, address: string, style: number): string {
  const at = `r="${address}" s="${style}"`
  if (value == null || value === '') return `<c ${at}/>`
  if (typeof value === 'number') return Number.isFinite(value) ? `<c ${at}><v>${value}</v></c>` : `<c ${at}/>`
  if (typeof value === 'object') return dateCell(value.date, at)
  const text = value.normalize('NFC').slice(0, limits.cellLetters)
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

// Days are counted from 30/12/1899, so that they agree with Excel from 01/03/1900 on.
function dateCell(date: string, at: string): string {
  const serial = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  return Number.isFinite(serial) ? `<c ${at}><v>${serial}</v></c>` : `<c ${at}/>`
}

function styleFor(value: CellValue): number {
  if (typeof value === 'number') return styleOf.number
  return value !== null && typeof value === 'object' ? styleOf.date : styleOf.text
}

const narrowest = 8
const widest = 60

function widths({ columns, rows }: WorkbookSheet): number[] {
  return columns.map(({ header, width }, at) => {
    if (width !== undefined) return width
    const longest = rows.slice(0, 500).reduce((most, cells) => Math.max(most, lettersOf(cells[at])), 0)
    // A header may break over two lines; its filter button takes some letters' room.
    return Math.min(widest, Math.max(narrowest, longest + 2, Math.ceil(header.length / 2) + 4))
  })
}

function lettersOf(value: CellValue): number {
  if (value == null) return 0
  if (typeof value === 'object') return 10
  return Math.max(
    ...String(value)
      .split('\n')
      .map((line) => line.length),
  )
}

function column(width: number, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
}
