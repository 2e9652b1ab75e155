import { fold } from '../../../kernel/text-folding.ts'

/** How each column of a table may be headed, in the words of offices; the column's own name counts too. */
export type HeadingWords<Column extends string> = Readonly<Record<Column, readonly string[]>>

export interface TableHead<Column extends string> {
  /** Index of the row of headings. */
  readonly at: number
  readonly places: Readonly<Partial<Record<Column, number>>>
}

const searchedRows = 15
const plain = (words: string) =>
  fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The row that names most columns, whatever their order and spelling; null where no row among the first names two. */
export function findTableHead<Column extends string>(
  rows: readonly (readonly string[])[],
  words: HeadingWords<Column>,
): TableHead<Column> | null {
  const columns = Object.keys(words) as Column[] // the keys of the record
  const names = new Map(
    columns.flatMap((column) => [column, ...words[column]].map((name) => [plain(name), column] as const)),
  )
  const heads = rows.slice(0, searchedRows).map((row, at) => {
    const places: Partial<Record<Column, number>> = {}
    for (const [place, cell] of row.entries()) {
      const column = names.get(plain(cell))
      if (column !== undefined) places[column] ??= place
    }
    return { at, places, count: Object.keys(places).length }
  })
  const best = heads.reduce<(typeof heads)[number] | null>(
    (one, other) => (other.count > (one?.count ?? 1) ? other : one),
    null,
  )
  return best && { at: best.at, places: best.places }
}

/** The filled lines below the headings; `line` is the number in the file. */
export function linesUnder<Column extends string>(
  rows: readonly (readonly string[])[],
  head: TableHead<Column>,
  columns: readonly Column[],
): (Readonly<Record<Column, string>> & { readonly line: number })[] {
  return rows.slice(head.at + 1).flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return []
    const read = Object.fromEntries(columns.map((column) => [column, cells[head.places[column] ?? -1] ?? '']))
    return [{ ...(read as Record<Column, string>), line: head.at + index + 2 }] // made from all columns
  })
}
