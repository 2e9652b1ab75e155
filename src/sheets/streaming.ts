import { strToU8, Zip, ZipDeflate } from 'fflate'
import { type CellValue, stamp, tabNames, type WorkbookColumn } from './write.ts'
import { booksParts } from './xlsx/book.ts'
import { sheetFrame, sheetRow } from './xlsx/sheet-xml.ts'

/** A table too long to be held at once. */
export interface StreamedSheet {
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  /** How many rows will come: the sheet says so before its first. */
  readonly rowCount: number
  /** Batch by batch; columns get their widths by the first. */
  readonly batches: AsyncIterable<readonly (readonly CellValue[])[]>
}

/** `streamWorkbook` of the door: the bytes as they become ready, never more than a batch at once. */
export async function* workbookStream(sheet: StreamedSheet): AsyncGenerator<Uint8Array> {
  const [name = ''] = tabNames([sheet.name])
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const begin = (path: string) => {
    const part = new ZipDeflate(path, { level: 1 })
    part.mtime = stamp
    zip.add(part)
    return part
  }
  for (const [path, xml] of booksParts([{ ...sheet, name }])) begin(path).push(strToU8(xml), true)
  const part = begin('xl/worksheets/sheet1.xml')
  let at = 0
  for await (const rows of sheet.batches) {
    const start = at === 0 ? sheetFrame({ ...sheet, rows }, true).start : ''
    const written = rows.map((cells, index) => sheetRow(cells, at + index))
    part.push(strToU8(start + written.join('')))
    at += rows.length
    yield* ready.splice(0)
  }
  const { start, end } = sheetFrame({ ...sheet, rows: [] }, true)
  part.push(strToU8(at === 0 ? start + end : end), true)
  zip.end()
  yield* ready.splice(0)
}
