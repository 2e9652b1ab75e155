export type CsvValue = string | number | null | undefined

/** A column as a spreadsheet sees it. */
export interface CsvColumn<Row> {
  readonly header: string
  csv?(row: Row): CsvValue
}

/**
 * The rows as CSV text: RFC 4180 quoting and line ends, a byte order mark so that Excel reads Vietnamese,
 * and no cell that a spreadsheet would run as a formula. Columns without `csv` are left out; decimals keep the point.
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const kept = columns.filter((column) => column.csv)
  const lines = [
    kept.map((column) => csvCell(column.header)),
    ...rows.map((row) => kept.map((column) => csvCell(column.csv?.(row)))),
  ]
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}

function csvCell(value: CsvValue): string {
  if (value == null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
