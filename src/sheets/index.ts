import type { Sheet } from './sheet.ts'
import type { StreamedSheet } from './streaming.ts'
import type { WorkbookSheet } from './write.ts'

export type { Merge, Sheet } from './sheet.ts'
export { spreadMerges } from './sheet.ts'
export type { StreamedSheet } from './streaming.ts'
export { sheetRefusals } from './text.ts'
export type { UnreadableSheetCode } from './unreadable.ts'
export { UnreadableSheet } from './unreadable.ts'
export type { CellValue, WorkbookColumn, WorkbookSheet } from './write.ts'

/**
 * The visible tables of an .xlsx or .csv (also .tsv, .txt) file, told by its bytes and only then by its name.
 * Dates read dd/MM/yyyy, decimals with a comma, shares with %. Throws UnreadableSheet; the words are in `sheetRefusals`.
 */
export async function readSheets(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  const { readTables } = await import('./read.ts')
  return readTables(bytes, fileName)
}

/** An .xlsx: styled header that stays in sight and filters, real numbers and dates, text that never runs as a formula. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { workbookBytes } = await import('./write.ts')
  return workbookBytes(sheets)
}

/** The same for a table too long to be held at once: the bytes of a workbook with one sheet, as they become ready. */
export async function* streamWorkbook(sheet: StreamedSheet): AsyncGenerator<Uint8Array> {
  const { workbookStream } = await import('./streaming.ts')
  yield* workbookStream(sheet)
}
