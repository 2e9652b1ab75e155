import type { FlowBlock } from '../flow.ts'
import { dateAtEnd, nationalTitle, placeAndDate } from '../words/head.ts'
import { inReadingOrder } from './columns.ts'
import { goOn } from './continued.ts'
import { withoutFurniture } from './furniture.ts'
import type { DrawnPage, Glyph } from './glyphs.ts'
import type { PageTable } from './grid-table.ts'
import { fillGrid } from './grid-table.ts'
import { gridsOf } from './grids.ts'
import type { Margins } from './paragraphs.ts'
import { marginsOf, paragraphsOf } from './paragraphs.ts'
import type { Row, Run } from './rows.ts'
import { rowsOf } from './rows.ts'

const wide = { wide: 2 }
/** In the head, whose lines are centred and never stretched, agency and national title may come close to each other. */
const close = { wide: 0.5 }
const headRows = 16

/** Brings drawn pages to paragraphs and tables: columns in order, page numbers out, lines joined, tables over pages made whole. */
export function flowOfPages(pages: readonly DrawnPage[]): FlowBlock[] {
  const parted = pages.map((page) => {
    const tables: PageTable[] = []
    let glyphs: readonly Glyph[] = page.glyphs
    for (const grid of gridsOf(page.rules)) {
      const { filled, outside } = fillGrid(grid, glyphs)
      if (outside.length === glyphs.length) continue
      glyphs = outside
      tables.push(filled)
    }
    return { page, tables: tables.sort((one, other) => one.top - other.top), rows: pageRows(glyphs) }
  })
  const kept = withoutFurniture(parted.map(({ page, rows }) => ({ height: page.height, rows })))
  const margins = marginsByWidth(parted.map(({ page }, at) => ({ width: page.width, rows: kept[at] ?? [] })))
  const blocks: FlowBlock[] = []
  // Rows of pages that follow each other stay together: a column may go on overleaf.
  let open: { rows: Row[]; margins: Margins } | null = null
  let table: PageTable | null = null
  const closeText = () => {
    if (open) blocks.push(...paragraphsOf(inReadingOrder(open.rows), open.margins))
    open = null
  }
  const closeTable = () => {
    if (table) blocks.push(table.table)
    table = null
  }
  const text = (rows: readonly Row[], within: Margins) => {
    if (rows.length === 0) return
    closeTable()
    if (open && open.margins !== within) closeText()
    open ??= { rows: [], margins: within }
    open.rows.push(...rows)
  }
  for (const [at, { page, tables }] of parted.entries()) {
    const within = margins.get(Math.round(page.width)) ?? { left: 0, right: page.width }
    let rows = kept[at] ?? []
    for (const next of tables) {
      text(
        rows.filter(({ y }) => y < next.top + 2),
        within,
      )
      rows = rows.filter(({ y }) => y >= next.top + 2)
      closeText()
      const whole: PageTable | null = table && goOn(table, next)
      if (!whole) closeTable()
      table = whole ?? next
    }
    text(rows, within)
  }
  closeTable()
  closeText()
  return blocks
}

function pageRows(glyphs: readonly Glyph[]): Row[] {
  const rows = rowsOf(glyphs, wide)
  const head = rows.slice(0, headRows)
  const titled = head.some(({ runs }) => runs.some(({ text }) => nationalTitle.test(text)))
  const dated = head.findLastIndex(({ runs }) => runs.some(({ text }) => placeAndDate.test(lastPiece(text))))
  const below = titled ? rows[dated + 1] : undefined
  if (below === undefined || dated < 0) return rows
  const limit = (rows[dated]?.y ?? 0) + 0.5 * (below.y - (rows[dated]?.y ?? 0))
  const narrow = rowsOf(
    glyphs.filter(({ y }) => y < limit),
    close,
  )
  return [...narrow.map(inTwo), ...rows.slice(dated + 1)]
}

/** What stands in more than two pieces is parted at its widest gap alone: a blank for the number is no column. */
function inTwo(row: Row): Row {
  if (row.runs.length < 3) return row
  const gaps = row.runs.slice(1).map((run, at) => run.left - (row.runs[at]?.right ?? 0))
  const widest = gaps.indexOf(Math.max(...gaps)) + 1
  return { ...row, runs: [row.runs.slice(0, widest), row.runs.slice(widest)].flatMap(together) }
}

function together(runs: readonly Run[]): Run[] {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ ...first, text: runs.map(({ text }) => text).join(' '), right: last.right }]
}

// Number and date may still stand in one run here.
function lastPiece(text: string): string {
  return dateAtEnd.exec(text.slice(-90))?.[0] ?? text
}

function marginsByWidth(pages: readonly { width: number; rows: readonly Row[] }[]): Map<number, Margins> {
  const widths = [...new Set(pages.map(({ width }) => Math.round(width)))]
  return new Map(
    widths.map((width) => {
      const same = pages.filter((page) => Math.round(page.width) === width)
      return [width, marginsOf(same.flatMap(({ rows }) => rows.flatMap(({ runs }) => (runs.length === 1 ? runs : []))))]
    }),
  )
}
