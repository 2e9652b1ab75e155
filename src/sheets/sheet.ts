/** One table of a file as text; `rows[i][j]` is the cell in row i + 1, column j + 1 of the file. */
export interface Sheet {
  /** The tab's name; of a CSV file the file's name without its ending. */
  readonly name: string
  /** All rows are equally long; empty rows and columns at the end are left out. NFC, trimmed. */
  readonly rows: readonly (readonly string[])[]
  /** Cells joined in the file; only the first cell of each has the text. */
  readonly merges: readonly Merge[]
}

/** A joined block of cells, counted from 0, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a real office table never exceeds. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 120_000_000,
  unpackedRatio: 250,
  entries: 2_000,
  sheets: 50,
  rows: 50_000,
  columns: 256,
  cells: 1_000_000,
  cellLetters: 32_767,
} as const

/** The rows with the text of every joined block in all of its cells, as a table reader needs them. */
export function spreadMerges({ rows, merges }: Sheet): string[][] {
  const spread = rows.map((row) => [...row])
  for (const { top, left, bottom, right } of merges) {
    const text = spread[top]?.[left] ?? ''
    for (let row = top; row <= Math.min(bottom, spread.length - 1); row++) {
      const cells = spread[row] ?? []
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) cells[column] = text
    }
  }
  return spread
}

/** Cuts empty edges off, makes rows equally long and their text NFC. `rows` may have holes. */
export function squared(rows: readonly (readonly (string | undefined)[] | undefined)[]): string[][] {
  const kept = Array.from(rows, (row) => Array.from(row ?? [], (cell) => (cell ?? '').normalize('NFC').trim()))
  const height = kept.findLastIndex((row) => row.some((cell) => cell !== '')) + 1
  const width = kept.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0)
  return kept.slice(0, height).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}
