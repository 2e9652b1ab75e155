import type { Inline, Table } from './document.ts'
import { wordsOf } from './inline.ts'
import { boldWidth } from './measure.ts'

/** Twips kept free at each side of a cell. */
export const cellMargin = 100

type Room = { width: number; size: number }

/**
 * Widths in twips that fill `width`: the shares asked for, but no column so narrow that a word in it would be torn.
 * `size` is that of the letters in half points.
 */
export function columnWidths(table: Pick<Table, 'columns' | 'rows'>, { width, size }: Room): number[] {
  const total = sum(table.columns.map((column) => column.width))
  const shares = table.columns.map((column) => (column.width / total) * width)
  const least = table.columns.map((_, index) => leastWidth(table, index, size))
  const lacking = sum(shares.map((share, index) => Math.max(0, (least[index] ?? 0) - share)))
  const spare = sum(shares.map((share, index) => Math.max(0, share - (least[index] ?? 0))))
  const given = lacking > spare ? shares : evened(shares, least, lacking / spare)
  return filled(given.map(Math.floor), width)
}

// Columns with room to spare give to those that lack it, each in the same proportion.
function evened(shares: number[], least: number[], proportion: number): number[] {
  return shares.map((share, index) => {
    const needed = least[index] ?? 0
    return share < needed ? needed : share - (share - needed) * proportion
  })
}

function filled(widths: number[], width: number): number[] {
  const rest = width - sum(widths)
  return widths.map((share, index) => (index === widths.length - 1 ? share + rest : share))
}

function leastWidth({ columns, rows }: Pick<Table, 'columns' | 'rows'>, index: number, size: number): number {
  const cells: Inline[] = rows.map((row) =>
    row.kind === 'row' ? (row.cells[index] ?? '') : index === 0 ? (row.marker ?? '') : '',
  )
  const words = [columns[index]?.header ?? '', ...cells].flatMap((cell) => wordsOf(cell).split(/[\s\u200b-]+/))
  const borders = 30
  return Math.max(...words.map((word) => boldWidth(word, size / 2))) + 2 * cellMargin + borders
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
