import { writeWorkbook } from '../sheets/index.ts'
import { type CsvColumn, type CsvValue, csvText } from './csv.ts'

interface TableToExport<Row> {
  /** The file's name without its ending; left out: the last step of its address. */
  readonly name?: string
  /** Of the sheet. */
  readonly title: string
  readonly columns: readonly CsvColumn<Row>[]
  readonly rows: readonly Row[]
}

/** A table ready to be written in whichever format is asked for. */
export interface ExportedTable {
  readonly name?: string
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}

interface NamedTable extends ExportedTable {
  readonly name: string
}

interface TableFile {
  readonly kind: 'file'
  readonly body: Uint8Array
  readonly type: string
  readonly fileName: string
  readonly inline: boolean
}

/** What a page's columns and rows give to a spreadsheet; columns without `csv` are left out. */
export function exportOf<Row>({ name, title, columns, rows }: TableToExport<Row>): ExportedTable {
  const kept = columns.filter((column) => column.csv)
  return {
    ...(name !== undefined && { name }),
    title,
    headers: kept.map(({ header }) => header),
    rows: rows.map((row) => kept.map((column) => column.csv?.(row))),
  }
}

/** Where tables are offered: the house's own site, seen only as far as tables need it. */
interface GetSite<Options, Ask> {
  get(path: string, options: Options, handler: (ask: Ask) => Promise<TableFile>): void
}

/**
 * Offers a table at `csvPath` (ending in .csv) and, as a workbook, at the same address ending in .xlsx.
 * `Table` with this `csvHref` links both.
 */
export function tableRoutes<Options, Ask>(
  site: GetSite<Options, Ask>,
  csvPath: string,
  { options, table }: { options: Options; table(ask: Ask): Promise<ExportedTable> },
): void {
  const named = async (ask: Ask) => ({ name: lastStep(csvPath), ...(await table(ask)) })
  site.get(csvPath, options, async (ask) => csvFile(await named(ask)))
  site.get(workbookHref(csvPath), options, async (ask) => workbookFile([await named(ask)]))
}

const lastStep = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '')

/** The address of the workbook beside that of the CSV; the question part stays. */
export function workbookHref(csvHref: string): string {
  return csvHref.replace(/\.csv(?=$|\?)/, '.xlsx')
}

function csvFile({ name, headers, rows }: NamedTable): TableFile {
  const body = new TextEncoder().encode(csvText(headers, rows))
  return { kind: 'file', body, type: 'text/csv; charset=utf-8', fileName: `${name}.csv`, inline: false }
}

/** Several tables make several sheets of one file, named after the first. */
export async function workbookFile(tables: readonly NamedTable[]): Promise<TableFile> {
  const body = await writeWorkbook(
    tables.map(({ title, headers, rows }) => ({ name: title, columns: headers.map((header) => ({ header })), rows })),
  )
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { kind: 'file', body, type, fileName: `${tables[0]?.name ?? 'bang'}.xlsx`, inline: false }
}
