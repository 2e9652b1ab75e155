import type { Piece } from '../encodings/fonts.ts'
import type { FlowBlock, FlowCell, FlowParagraph, FlowTable } from '../flow.ts'
import { attribute } from './xml.ts'

export type OpenParagraph = {
  pieces: Piece[]
  list: string | null
  level: number | null
  style: string | null
  joins: boolean
}
export type OpenTable = { table: FlowTable; row: FlowCell[] | null; deleted: boolean }
/** Where finished blocks go: the body, a cell, a text box, a footnote. */
export type Holder = { blocks: FlowBlock[]; open: OpenParagraph | null; carried: string }

export const newHolder = (): Holder => ({ blocks: [], open: null, carried: '' })

type TablePart = { name: string; attributes: string; tables: OpenTable[]; holders: Holder[]; path: readonly string[] }

/** Opens a table, row or cell, or takes in how far a cell reaches. */
export function openTablePart({ name, attributes, tables, holders, path }: TablePart): void {
  const table = tables.at(-1)
  if (name === 'w:tbl') tables.push({ table: { kind: 'table', rows: [] }, row: null, deleted: false })
  else if (name === 'w:tr' && table) Object.assign(table, { row: [], deleted: false })
  else if (name === 'w:del' && path.at(-2) === 'w:trPr' && table) table.deleted = true
  else if (name === 'w:tc' && table?.row) {
    table.row.push({ paragraphs: [], columns: 1, covered: false })
    holders.push(newHolder())
  } else if (name === 'w:gridSpan')
    withCell(table, (cell) => ({ ...cell, columns: Math.min(64, Number(attribute(attributes, 'w:val') ?? 1) || 1) }))
  else if (name === 'w:vMerge')
    withCell(table, (cell) => ({ ...cell, covered: attribute(attributes, 'w:val') !== 'restart' }))
}

function withCell(table: OpenTable | undefined, change: (cell: FlowCell) => FlowCell): void {
  const last = table?.row?.at(-1)
  if (last !== undefined) Object.assign(last, change(last))
}

// A table inside a cell is read as the lines of that cell.
export function closeTablePart(name: string, tables: OpenTable[], holders: Holder[]): void {
  const table = tables.at(-1)
  if (name === 'w:tc' && holders.length > 1) {
    const paragraphs = (holders.pop()?.blocks ?? []).flatMap(paragraphsOf)
    withCell(table, (cell) => ({ ...cell, paragraphs }))
  } else if (name === 'w:tr' && table?.row) {
    if (!table.deleted) table.table.rows.push(table.row)
    table.row = null
  } else if (name === 'w:tbl') {
    const done = tables.pop()
    if (done) holders.at(-1)?.blocks.push(done.table)
  }
}

/** The paragraphs of a block, those of a table cell by cell. */
export function paragraphsOf(block: FlowBlock): FlowParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => cell.paragraphs)
}
