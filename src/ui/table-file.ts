import { Readable } from 'node:stream'
import { streamWorkbook, writeWorkbook } from '../sheets/index.ts'
import { type CsvColumn, type CsvValue, csvLines, csvText } from './csv.ts'

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

/** A table too long to be held at once: its rows come batch by batch, as many as it says. */
export interface StreamedTable {
  readonly name: string
  readonly title: string
  readonly headers: readonly string[]
  readonly rowCount: number
  readonly batches: AsyncIterable<readonly (readonly CsvValue[])[]>
}

interface TableFile<Body = Uint8Array> {
  readonly kind: 'file'
  readonly body: Body
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
interface GetSite<Options, Ask, Body = Uint8Array> {
  get(path: string, options: Options, handler: (ask: Ask) => Promise<TableFile<Body>>): void
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

/** The same for a long table: both files are sent while they are being made. */
export function streamedTableRoutes<Options, Ask>(
  site: GetSite<Options, Ask, NodeJS.ReadableStream>,
  csvPath: string,
  { options, table }: { options: Options; table(ask: Ask): Promise<StreamedTable> },
): void {
  site.get(csvPath, options, async (ask) => {
    const { name, headers, batches } = await table(ask)
    return { kind: 'file', body: Readable.from(csvParts(headers, batches)), fileName: `${name}.csv`, ...csvLook }
  })
  site.get(workbookHref(csvPath), options, async (ask) => {
    const { name, title, headers, ...rows } = await table(ask)
    const sheet = { name: title, columns: headers.map((header) => ({ header })), ...rows }
    return { kind: 'file', body: Readable.from(streamWorkbook(sheet)), fileName: `${name}.xlsx`, ...workbookLook }
  })
}

async function* csvParts(headers: readonly string[], batches: StreamedTable['batches']): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(csvText(headers, []))
  for await (const rows of batches) yield encoder.encode(csvLines(rows))
}

const csvLook = { type: 'text/csv; charset=utf-8', inline: false } as const
const workbookLook = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  inline: false,
} as const

const lastStep = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '')

/** The address of the workbook beside that of the CSV; the question part stays. */
export function workbookHref(csvHref: string): string {
  return csvHref.replace(/\.csv(?=$|\?)/, '.xlsx')
}

function csvFile({ name, headers, rows }: NamedTable): TableFile {
  const body = new TextEncoder().encode(csvText(headers, rows))
  return { kind: 'file', body, fileName: `${name}.csv`, ...csvLook }
}

/** Several tables make several sheets of one file, named after the first. */
export async function workbookFile(tables: readonly NamedTable[]): Promise<TableFile> {
  const body = await writeWorkbook(
    tables.map(({ title, headers, rows }) => ({ name: title, columns: headers.map((header) => ({ header })), rows })),
  )
  return { kind: 'file', body, fileName: `${tables[0]?.name ?? 'bang'}.xlsx`, ...workbookLook }
}
