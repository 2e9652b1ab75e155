import type { Cell, Table } from './blocks.ts'
import type { Line } from './lines.ts'
import { withoutBars } from './lines.ts'
import { squeeze } from './normalise.ts'
import { serialHeading, tableStop, tableStopOpening } from './words/outline.ts'

/** A run of lines that is a table, or lines that are not. */
export type Stretch = { kind: 'lines'; lines: Line[] } | Table

const cellLines = 60
const cellLength = 4000

/** Cuts out the tables that plain text shows with bars: a row on one line, or a bar after every cell. */
export function cutTables(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = []
  let loose: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const found = rowTableAt(lines, at) ?? cellTableAt(lines, at, loose)
    // What was looked through without finding a table is not looked through again.
    const after = found?.after ?? at + 1
    if (found?.table) {
      loose.length -= found.taken
      if (loose.length > 0) stretches.push({ kind: 'lines', lines: loose })
      stretches.push(found.table)
      loose = []
    } else for (const line of lines.slice(at, after)) loose.push(line)
    at = after
  }
  if (loose.length > 0) stretches.push({ kind: 'lines', lines: loose })
  return stretches
}

/** `taken` lines before the first bar belong to the first cell. */
type FoundTable = { table: Table | null; after: number; taken: number }

function rowTableAt(lines: readonly Line[], at: number): FoundTable | null {
  if (!isRow(lines[at])) return null
  const rows: Cell[][] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined || (!isRow(line) && !isGroupRow(line))) break
    if (!/^[|:\s-]+$/.test(line.text)) rows.push(cellsOfRow(line))
  }
  const wide = rows.filter((row) => row.length > 1).length
  return wide < 2 ? null : { table: tableOf(rows), after: next, taken: 0 }
}

function isRow(line: Line | undefined): line is Line {
  return line?.kind === 'text' && line.text.includes('|') && /[^|\s]\s*\|\s*[^|\s]/.test(line.text.slice(0, 5000))
}

function isGroupRow(line: Line): boolean {
  return line.kind === 'text' && line.text.startsWith('|') && line.text.endsWith('|')
}

function cellsOfRow(line: Line): Cell[] {
  const cells: Cell[] = []
  let from = line.text.startsWith('|') ? 1 : 0
  while (from < line.text.length) {
    const bar = line.text.indexOf('|', from)
    const to = bar < 0 ? line.text.length : bar
    cells.push(cellOf(line.text.slice(from, to), line.start + from))
    from = to + 1
  }
  return cells
}

function cellOf(piece: string, offset: number): Cell {
  const start = offset + (piece.length - piece.trimStart().length)
  return { text: squeeze(piece), span: [start, start + piece.trim().length] }
}

// A lone bar ends a cell and two end a row; where cells begin behind a bar, a lone bar ends the row.
function cellTableAt(lines: readonly Line[], at: number, loose: readonly Line[]): FoundTable | null {
  if (!isBar(lines[at])) return null
  const joined = barsBeginCells(lines, at)
  const taken = at > 0 && isSerialHeading(loose.at(-1)) ? 1 : 0
  const rows: Cell[][] = []
  let row: Cell[] = []
  let cell: Line[] = taken ? loose.slice(-1) : []
  let next = at
  const closeRow = () => {
    if (row.some((part) => part.text !== '')) rows.push(row)
    row = []
  }
  for (; next < lines.length && (isBar(lines[next]) || barAhead(lines, next)); next++) {
    const line = lines[next]
    if (line === undefined) break
    if (!isBar(line)) {
      if (line.kind === 'text') cell.push(line)
      continue
    }
    const lone = line.kind === 'bar'
    if (cell.length > 0 || (!lone && row.length === 0 && next > at)) row.push(cellOfLines(cell))
    else if (lone && !joined) closeRow()
    cell = lone ? [] : [line]
    if (lone && joined) closeRow()
  }
  closeRow()
  const wide = rows.filter((cells) => cells.length > 1).length
  return { table: wide < 2 ? null : tableOf(rows), after: Math.max(next, at + 1), taken }
}

function isBar(line: Line | undefined): boolean {
  return line?.kind === 'bar' || (line?.kind === 'text' && /^\|\s*[^|]+$/.test(line.text))
}

// A table may lose its opening bar; its first heading is then told by its word.
function isSerialHeading(line: Line | undefined): boolean {
  return line?.kind === 'text' && serialHeading.test(line.text)
}

function barsBeginCells(lines: readonly Line[], at: number): boolean {
  return lines.slice(at, at + 12).some((line) => line.kind === 'text' && /^\|\s*[^|]+$/.test(line.text))
}

function barAhead(lines: readonly Line[], at: number): boolean {
  let length = 0
  for (let next = at; next < Math.min(lines.length, at + cellLines); next++) {
    const line = lines[next]
    if (isBar(line)) return true
    if (line === undefined || isStop(line, lines[next - 1])) return false
    length += line.text.length
    if (length > cellLength) return false
  }
  return false
}

function isStop(line: Line, before: Line | undefined): boolean {
  return tableStop.test(line.text) || (before?.kind !== 'text' && tableStopOpening.test(line.text))
}

function cellOfLines(lines: readonly Line[]): Cell {
  const [first, last] = [lines[0], lines.at(-1)]
  const start =
    (first?.start ?? 0) + (first === undefined ? 0 : first.text.length - first.text.replace(/^\|\s*/, '').length)
  return { text: squeeze(lines.map(withoutBars).join(' ')), span: [start, last?.end ?? start] }
}

function tableOf(rows: Cell[][]): Table {
  const cells = rows.flat()
  const start = Math.min(...firstAndLast(cells).map((cell) => cell.span[0]))
  const end = Math.max(...firstAndLast(cells).map((cell) => cell.span[1]))
  return { kind: 'table', rows, span: [start, end] }
}

function firstAndLast(cells: readonly Cell[]): Cell[] {
  const [first, last] = [cells[0], cells.at(-1)]
  return first === undefined || last === undefined ? [] : [first, last]
}
