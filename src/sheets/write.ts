import { strToU8, type Zippable, zipSync } from 'fflate'
import { booksParts } from './xlsx/book.ts'
import { sheetXml } from './xlsx/sheet-xml.ts'

/** What a cell holds: text, a number, a calendar day (ISO `date`), or nothing. */
export type CellValue = string | number | null | undefined | { readonly date: string }

export interface WorkbookColumn {
  readonly header: string
  /** In letters; left out: as wide as what is in it. */
  readonly width?: number
}

/** One table to write. */
export interface WorkbookSheet {
  /** Of the tab; what a tab may not be called is left out. */
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

// Any fixed moment will do: the same tables always give the same bytes.
export const stamp = new Date(2020, 0, 1)

/** `writeWorkbook` of the door, loaded with the first file. */
export function workbookBytes(sheets: readonly WorkbookSheet[]): Uint8Array {
  const names = tabNames(sheets.map(({ name }) => name))
  const named = sheets.map(({ columns, rows }, at) => ({ name: names[at] ?? '', columns, rowCount: rows.length }))
  const parts: Zippable = {}
  for (const [path, xml] of booksParts(named)) parts[path] = [strToU8(xml), { mtime: stamp }]
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = [strToU8(sheetXml(sheet, at === 0)), { mtime: stamp }]
  })
  return zipSync(parts, { level: 6 })
}

/** Tab names have at most 31 letters, none of []:*?/\ and no two alike. */
export function tabNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((given, at) => {
    const wished =
      given
        .normalize('NFC')
        .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replace(/^[\s']+|[\s']+$/g, '')
        .slice(0, 31)
        .trim() || `${at + 1}`
    const name = taken.has(wished.toLowerCase()) ? `${wished.slice(0, 26)} (${at + 1})` : wished
    taken.add(name.toLowerCase())
    return name
  })
}
