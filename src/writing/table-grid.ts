import { columnWidths } from './column-widths.ts'
import type { Column, Table } from './document.ts'
import { halfPoints } from './sizes.ts'

/** Columns with their widths in twips, and the size of the letters in half points. */
export type Grid = { columns: Column[]; widths: number[]; size: number }

const manyColumns = 5

/** A table spread over `width` twips; many columns take smaller letters. */
export function gridOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>, width: number): Grid {
  const size = columns.length > manyColumns ? halfPoints.wideTable : halfPoints.table
  return { columns, widths: columnWidths({ columns, rows }, { width, size }), size }
}

/** Neighbours of one group together, every other column alone. */
export function groupsOf(columns: Column[]): { first: Column; from: number; span: number }[] {
  const groups: { first: Column; from: number; span: number }[] = []
  for (const [from, first] of columns.entries()) {
    const last = groups.at(-1)
    if (last && first.group !== undefined && last.first.group === first.group) last.span += 1
    else groups.push({ first, from, span: 1 })
  }
  return groups
}

export function sumOf(widths: number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
