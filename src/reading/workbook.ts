import { readSheets, type Sheet, UnreadableSheet } from '../sheets/index.ts'
import type { FlowBlock, FlowCell } from './flow.ts'
import { paragraph, plainCell } from './flow.ts'
import type { UnreadableCode } from './unreadable.ts'
import { UnreadableError } from './unreadable.ts'

const codes: Partial<Record<UnreadableSheet['code'], UnreadableCode>> = {
  EMPTY: 'EMPTY',
  TOO_LARGE: 'TOO_LARGE',
  TOO_MANY_CELLS: 'TOO_LONG',
  BOMB: 'BOMB',
  PROTECTED: 'LOCKED',
  OLD_EXCEL: 'UNSUPPORTED_XLS',
  WRONG_ENCODING: 'WRONG_ENCODING',
}

/** The tables of a workbook with the lines above and below them (title, "attached to plan no. …", signature). */
export async function flowOfWorkbook(bytes: Uint8Array, name: string): Promise<FlowBlock[]> {
  try {
    return (await readSheets(bytes, name)).flatMap(blocksOfSheet)
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new UnreadableError(codes[error.code] ?? 'NOT_XLSX', error.detail)
    throw error
  }
}

/** Rows from the first to the last with three filled cells are the table; what stands around it are lines of text. */
function blocksOfSheet(sheet: Sheet): FlowBlock[] {
  const wide = sheet.rows.map((row) => filled(row) >= 3)
  const [from, to] = [wide.indexOf(true), wide.lastIndexOf(true) + 1]
  if (from < 0) return sheet.rows.flatMap(linesOf)
  const above = sheet.rows.slice(0, from)
  return [
    ...above.flatMap(linesOf),
    { kind: 'table', rows: sheet.rows.slice(from, to).map((row, at) => cellsOf(sheet, row, from + at)) },
    ...sheet.rows.slice(to).flatMap(linesOf),
  ]
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length
}

function linesOf(row: readonly string[]): FlowBlock[] {
  return row.filter((cell) => cell !== '').map(paragraph)
}

function cellsOf({ merges }: Sheet, row: readonly string[], at: number): FlowCell[] {
  return row.map((text, column) => {
    const inside = merges.find(
      ({ top, bottom, left, right }) => at >= top && at <= bottom && column >= left && column <= right,
    )
    return { ...plainCell(text), covered: inside !== undefined && at > inside.top && column === inside.left }
  })
}
