import { isSyllable } from '../encodings/syllables.ts'
import type { FlowCell, FlowParagraph, FlowTable } from '../flow.ts'
import { paragraph } from '../flow.ts'
import type { Glyph } from './glyphs.ts'
import type { Grid, GridCell } from './grids.ts'
import { cellAt } from './grids.ts'
import { joinLines } from './joined.ts'
import type { Run } from './rows.ts'
import { rowsOf } from './rows.ts'

/** A table as it stands on one page, and where its columns are, so that the next page can go on with it. */
export type PageTable = { table: FlowTable; xs: readonly number[]; top: number; bottom: number }

/** Fills a ruled table with the letters in it and gives back the letters outside. */
export function fillGrid(grid: Grid, glyphs: readonly Glyph[]): { filled: PageTable; outside: Glyph[] } {
  const inside = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]))
  const outside: Glyph[] = []
  for (const glyph of glyphs) {
    const cell = cellAt(grid, glyph)
    if (cell === null) outside.push(glyph)
    else inside.get(cell)?.push(glyph)
  }
  const texts = new Map(grid.cells.map((cell) => [cell, paragraphsOf(inside.get(cell) ?? [], cell.right)]))
  const rows = grid.ys.slice(1).map((_, row) => rowOf(grid, row, texts))
  return { filled: { table: { kind: 'table', rows }, xs: grid.xs, top: grid.top, bottom: grid.bottom }, outside }
}

function rowOf(grid: Grid, row: number, texts: ReadonlyMap<GridCell, FlowParagraph[]>): FlowCell[] {
  return grid.cells
    .filter((cell) => row >= cell.row && row < cell.row + cell.rows)
    .sort((one, other) => one.column - other.column)
    .map((cell) => {
      const covered = row > cell.row
      return { paragraphs: covered ? [] : (texts.get(cell) ?? []), columns: cell.columns, covered }
    })
}

const unbroken = { wide: 100 }
const capitalsAlone = /^\p{Lu}{1,6}$/u
/** Between letters and ruled line, in points; widths of letters in their size. */
const padding = 5.5
const widestLetter = 0.7
const begins = /^(?:[-+\u2013\u2022*]\s|[a-z\u0111]\)|\d{1,2}[.)]\s)/u

/** The lines of a cell are one paragraph until one begins with a mark of its own. */
function paragraphsOf(glyphs: readonly Glyph[], edge: number): FlowParagraph[] {
  const paragraphs: string[] = []
  let above: Run | null = null
  for (const { runs } of rowsOf(glyphs, unbroken)) {
    const text = runs.map((run) => run.text).join(' ')
    const last = paragraphs.length - 1
    if (last < 0 || begins.test(text)) paragraphs.push(text)
    else if (above !== null && isCutWord(above, text, edge)) paragraphs[last] += text
    else paragraphs[last] = joinLines(paragraphs[last] ?? '', text)
    above = runs.length === 1 ? (runs[0] ?? null) : null
  }
  return paragraphs.map(paragraph)
}

/** An abbreviation too long for its column is cut where the next letter would not fit: "ST" above "T". */
function isCutWord({ text, right, size }: Run, below: string, edge: number): boolean {
  const rest = below.split(' ', 1)[0] ?? ''
  if (!capitalsAlone.test(text) || !capitalsAlone.test(rest) || isSyllable(text) || isSyllable(rest)) return false
  return right + size * widestLetter > edge - padding
}
