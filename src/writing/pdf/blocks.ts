import type { Block, Column, Heading, HeadingLevel, Inline, Orientation, Run, Table, TableRow } from '../document.ts'
import { led, wordsOf } from '../inline.ts'
import { textWidth } from '../paper.ts'
import { halfPoints } from '../sizes.ts'
import { type Grid, gridOf, groupsOf } from '../table-grid.ts'
import { text } from '../text.ts'
import { upper } from '../wording.ts'
import { points, runsOf } from './runs.ts'

interface Cell {
  runs: Run[]
  align: NonNullable<Column['align']>
  bold: boolean
  colspan?: number
  rowspan?: number
}

/** `heads`: it names the rows that follow and stays with them. */
interface Row {
  heads: boolean
  cells: Cell[]
}

type BlockModel =
  | { kind: 'heading'; level: number; centred: boolean; runs: Run[] }
  | { kind: 'text'; size: number; centred: boolean; runs: Run[] }
  | { kind: 'table'; caption: Run[] | null; widths: number[]; size: number; header: Cell[][]; rows: Row[] }

const order: HeadingLevel[] = ['part', 'chapter', 'section', 'roman', 'number', 'subnumber']

/** Blocks in the layout's terms; headings in use get levels without a gap. */
export function blockModels(blocks: Block[], orientation: Orientation): BlockModel[] {
  const levels = order.filter((level) => blocks.some((block) => block.kind === 'heading' && block.level === level))
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [headingModel(block, levels.indexOf(block.level) + 1)]
    return block.kind === 'table' ? [tableModel(block, textWidth(orientation))] : textModels(block)
  })
}

function headingModel({ level, marker, text: words }: Heading, outline: number): BlockModel {
  const kind = 'heading' as const
  if (level === 'part' || level === 'chapter' || level === 'section')
    return { kind, level: outline, centred: true, runs: runsOf(`${text[level]} ${marker}\n${upper(wordsOf(words))}`) }
  const runs = level === 'roman' ? `${marker}. ${upper(wordsOf(words))}` : led({ text: `${marker}. ` }, words)
  return { kind, level: outline, centred: false, runs: runsOf(runs) }
}

const body = halfPoints.body / 2

function textModels(block: Exclude<Block, Heading | Table>): BlockModel[] {
  switch (block.kind) {
    case 'paragraph':
      if (block.style === 'note') return [textModel(runsOf(block.text, { italic: true }), halfPoints.note / 2)]
      return [{ ...textModel(runsOf(block.text)), centred: block.style === 'centred' }]
    case 'point':
      return [textModel(runsOf(led({ text: `${block.marker}) ` }, block.text)))]
    case 'dash':
      return [textModel(runsOf(led({ text: block.level === 1 ? '- ' : '+ ' }, block.text)))]
    case 'article':
      return articleModels(block)
  }
}

// An article with a title keeps the first line for it.
function articleModels({ marker, title, text: words }: Extract<Block, { kind: 'article' }>): BlockModel[] {
  const lead: Run = { text: `${text.article} ${marker}. `, bold: true }
  if (title === undefined) return [textModel(runsOf(led(lead, words ?? '')))]
  const titled = runsOf(led(lead, title)).map((run) => ({ ...run, bold: true }))
  return [textModel(titled), ...(words === undefined ? [] : [textModel(runsOf(words))])]
}

function textModel(runs: Run[], size = body) {
  return { kind: 'text' as const, runs, size, centred: false }
}

function tableModel(table: Table, width: number): BlockModel {
  const grid = gridOf(table, width)
  return {
    kind: 'table',
    caption: table.caption === undefined ? null : runsOf(table.caption),
    widths: grid.widths.map(points),
    size: grid.size / 2,
    header: headerCells(grid),
    rows: table.rows.map((row) => ({ heads: row.kind === 'group', cells: rowCells(row, grid) })),
  }
}

function headerCells({ columns }: Grid): Cell[][] {
  if (!columns.some(({ group }) => group !== undefined)) return [columns.map(({ header }) => headerCell(header))]
  const upperRow = groupsOf(columns).map(({ first, span }) =>
    first.group === undefined
      ? { ...headerCell(first.header), rowspan: 2 }
      : { ...headerCell(first.group), colspan: span },
  )
  return [upperRow, columns.filter(({ group }) => group !== undefined).map(({ header }) => headerCell(header))]
}

const headerCell = (words: string): Cell => ({ runs: runsOf(words), align: 'centre', bold: true })

function rowCells(row: TableRow, { columns }: Grid): Cell[] {
  if (row.kind === 'row')
    return columns.map((column, index) => bodyCell(row.cells[index] ?? '', column, row.bold ?? false))
  const marker: Cell = { runs: runsOf(row.marker ?? ''), align: 'centre', bold: true }
  return [marker, { runs: runsOf(row.text), align: 'left', bold: true, colspan: columns.length - 1 }]
}

function bodyCell(inline: Inline, { align }: Column, bold: boolean): Cell {
  return { runs: runsOf(inline, { bold }), align: align ?? 'left', bold }
}
