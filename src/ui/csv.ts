import { toVietnamese } from '../kernel/dates.ts'

/** `date` is a calendar day (ISO): a real date in a workbook, dd/MM/yyyy in CSV. */
export type CsvValue = string | number | null | undefined | { readonly date: string }

/** A column as a spreadsheet sees it. */
export interface CsvColumn<Row> {
  readonly header: string
  csv?(row: Row): CsvValue
}

/**
 * A table as CSV text: RFC 4180 quoting and line ends, a byte order mark so that Excel reads Vietnamese,
 * and no cell that a spreadsheet would run as a formula. Decimals keep the point.
 */
export function csvText(headers: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${csvLines([headers, ...rows])}`
}

/** Rows of such a table, for one that is written part by part. */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: CsvValue): string {
  if (value == null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return toVietnamese(value.date)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
