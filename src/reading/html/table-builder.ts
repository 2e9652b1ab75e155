import type { FlowBlock, FlowCell } from '../flow.ts'

type OpenCell = { columns: number; rows: number }
type Cell = { blocks: FlowBlock[]; columns: number; covered: boolean }
/** A cell above that reaches down: how many rows still, how many columns. */
type Reaching = { rows: number; columns: number }

const cellOfLayout = 12
const mostColumns = 200

/** Collects one table; a table that only arranges the page gives back what stands in it, in order. */
export function tableBuilder() {
  const rows: Cell[][] = []
  const reaching = new Map<number, Reaching>()
  let open: OpenCell | null = null
  let width = 0

  const coverFromAbove = (row: Cell[]) => {
    for (let down = reaching.get(width); down !== undefined && width < mostColumns; down = reaching.get(width)) {
      row.push({ blocks: [], columns: down.columns, covered: true })
      if (down.rows > 1) reaching.set(width, { ...down, rows: down.rows - 1 })
      else reaching.delete(width)
      width += down.columns
    }
  }
  const endRow = () => {
    const row = rows.at(-1)
    if (row) coverFromAbove(row)
  }

  return {
    cellOpen: () => open !== null,
    openRow(): void {
      endRow()
      rows.push([])
      width = 0
    },
    openCell(columns: number, below: number): void {
      if (rows.length === 0) rows.push([])
      coverFromAbove(rows.at(-1) ?? [])
      open = { columns, rows: below }
    },
    closeCell(blocks: FlowBlock[]): void {
      if (open === null || width >= mostColumns) return
      rows.at(-1)?.push({ blocks, columns: open.columns, covered: false })
      if (open.rows > 1) reaching.set(width, { rows: open.rows - 1, columns: open.columns })
      width += open.columns
      open = null
    },
    finish(): FlowBlock[] {
      endRow()
      const kept = rows.filter((row) => row.length > 0)
      return isLayout(kept) ? kept.flat().flatMap(({ blocks }) => blocks) : [{ kind: 'table', rows: kept.map(cellsOf) }]
    },
  }
}

// Old sites lay their whole page out in a table: then a cell holds tables or long text of its own.
function isLayout(rows: readonly Cell[][]): boolean {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (widest < 2) return true
  return rows.some((row) =>
    row.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table') || blocks.length > cellOfLayout * widest),
  )
}

function cellsOf(row: readonly Cell[]): FlowCell[] {
  return row.map(({ blocks, columns, covered }) => ({
    paragraphs: blocks.filter((block) => block.kind === 'paragraph'),
    columns,
    covered,
  }))
}
