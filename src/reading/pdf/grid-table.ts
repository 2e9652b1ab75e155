import type { FlowCell, FlowParagraph, FlowTable } from '../flow.ts'
import { paragraph } from '../flow.ts'
import type { Glyph } from './glyphs.ts'
import type { Grid, GridCell } from './grids.ts'
import { cellAt } from './grids.ts'
import { joinLines } from './joined.ts'
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
  const texts = new Map(grid.cells.map((cell) => [cell, paragraphsOf(inside.get(cell) ?? [])]))
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
const begins = /^(?:[-+\u2013\u2022*]\s|[a-z\u0111]\)|\d{1,2}[.)]\s)/u

/** The lines of a cell are one paragraph until one begins with a mark of its own. */
function paragraphsOf(glyphs: readonly Glyph[]): FlowParagraph[] {
  const paragraphs: string[] = []
  for (const { runs } of rowsOf(glyphs, unbroken)) {
    const text = runs.map((run) => run.text).join(' ')
    const last = paragraphs.length - 1
    if (last < 0 || begins.test(text)) paragraphs.push(text)
    else paragraphs[last] = joinLines(paragraphs[last] ?? '', text)
  }
  return paragraphs.map(paragraph)
}

/** A table that goes on at the top of the next page: same columns; its repeated header is left out, a torn row mended. */
export function goOn(above: PageTable, below: PageTable): PageTable | null {
  if (above.xs.length !== below.xs.length) return null
  if (above.xs.some((x, at) => Math.abs(x - (below.xs[at] ?? 0)) > 4)) return null
  let header = 0
  while (header < below.table.rows.length && sameRow(above.table.rows[header], below.table.rows[header])) header++
  const rest = below.table.rows.slice(header)
  const rows = [...above.table.rows]
  const [first, last] = [rest[0], rows.at(-1)]
  if (first && last && isTorn(last, first)) {
    rows[rows.length - 1] = last.map((cell, at) => ({
      ...cell,
      paragraphs: joined(cell.paragraphs, first[at]?.paragraphs ?? []),
    }))
    rest.shift()
  }
  return { ...below, table: { kind: 'table', rows: [...rows, ...rest] } }
}

function sameRow(one: readonly FlowCell[] | undefined, other: readonly FlowCell[] | undefined): boolean {
  return one !== undefined && other !== undefined && cellTexts(one) === cellTexts(other)
}

function cellTexts(row: readonly FlowCell[]): string {
  return row.map((cell) => cell.paragraphs.map(({ text }) => text).join(' ')).join(' | ')
}

// A row that begins without its number where the others have one is the rest of the row before.
function isTorn(last: readonly FlowCell[], first: readonly FlowCell[]): boolean {
  if (last.length !== first.length || last.length < 3) return false
  const [numbered, empty] = [last[0]?.paragraphs[0]?.text ?? '', first[0]?.paragraphs ?? []]
  return /^[\dIVX]{1,5}\.?$/.test(numbered) && empty.length === 0 && !first[0]?.covered
}

function joined(above: readonly FlowParagraph[], below: readonly FlowParagraph[]): FlowParagraph[] {
  const [last, first] = [above.at(-1), below[0]]
  if (last === undefined || first === undefined) return [...above, ...below]
  return [...above.slice(0, -1), paragraph(joinLines(last.text, first.text)), ...below.slice(1)]
}
