import { nfc } from '../kernel/text-folding.ts'
import type { Block, Cell } from './blocks.ts'
import { joinParagraphs } from './blocks.ts'
import { modernText } from './encodings/modern.ts'
import { splitLines } from './lines.ts'
import type { SourceText } from './normalise.ts'
import { normalise, squeeze } from './normalise.ts'
import { withoutTraces, withoutUnseen } from './traces.ts'

/** What every container format (.docx, .pdf, .html, .xlsx) is brought to first: paragraphs and tables in reading order. */
export type FlowParagraph = { kind: 'paragraph'; text: string }
export type FlowCell = { paragraphs: FlowParagraph[]; columns: number; covered: boolean }
export type FlowTable = { kind: 'table'; rows: FlowCell[][] }
export type FlowBlock = FlowParagraph | FlowTable

/** A document's text with what a container format knows beyond it: its blocks and their places (null: plain text). */
export type Source = SourceText & {
  blocks: readonly Block[] | null
  /** A scan was made out by a machine, so nothing of it is sure; a workbook has tables but no head of a document. */
  origin: 'text' | 'scan' | 'workbook'
  /** Pages that are pictures and were not read. */
  unread: readonly number[]
  /** The name of the encoding where it had to be guessed from the letters, or null. */
  encoding: string | null
}

/** Wider tables are no tables; cells that claim to reach further get no columns beyond. */
const mostColumns = 200
const noWrapping = { width: 400, spaced: false }

export function paragraph(text: string): FlowParagraph {
  return { kind: 'paragraph', text }
}

export function plainCell(text: string): FlowCell {
  return { paragraphs: text === '' ? [] : [paragraph(text)], columns: 1, covered: false }
}

export function sourceOfText(raw: string): Source {
  const { text, was } = modernText(raw)
  return { ...normalise(withoutTraces(text)), blocks: null, origin: 'text', unread: [], encoding: was }
}

/** Lays the blocks out as text, one paragraph or cell paragraph a line, and notes where each one lies. */
export function sourceOfFlow(written: readonly FlowBlock[]): Source {
  const { blocks, was } = modernBlocks(written)
  const pieces: string[] = []
  let length = 0
  const put = (raw: string): { start: number; text: string } => {
    const text = nfc(withoutUnseen(raw))
    const start = length
    pieces.push(text, '\n')
    length += text.length + 1
    return { start, text }
  }
  const placed = blocks.flatMap((block): Block[] =>
    block.kind === 'table' ? tableBlock(block, put) : paragraphBlocks(put(block.text)),
  )
  return { ...normalise(pieces.join('')), blocks: placed, origin: 'text', unread: [], encoding: was }
}

// The encoding shows in all the words of a document, not in one cell.
function modernBlocks(blocks: readonly FlowBlock[]): { blocks: readonly FlowBlock[]; was: string | null } {
  const { text, was } = modernText(blocks.flatMap(textsOf).join('\n'))
  if (was === null) return { blocks, was }
  const lines = text.split('\n')
  let next = 0
  const modern = (written: FlowParagraph): FlowParagraph => {
    const from = next
    next += written.text.split('\n').length
    return paragraph(lines.slice(from, next).join('\n'))
  }
  const converted = blocks.map((block) => {
    if (block.kind === 'paragraph') return modern(block)
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(modern) })))
    return { ...block, rows }
  })
  return { blocks: converted, was }
}

function textsOf(block: FlowBlock): string[] {
  if (block.kind === 'paragraph') return [block.text]
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map(({ text }) => text)))
}

// A line break inside a paragraph may part a heading from its text or just fold a long line.
function paragraphBlocks({ start, text }: { start: number; text: string }): Block[] {
  const lines = splitLines(normalise(text).plain)
  const shifted = lines.map((line) => ({ ...line, start: line.start + start, end: line.end + start }))
  return joinParagraphs(shifted, noWrapping)
}

type Put = (raw: string) => { start: number; text: string }

function tableBlock(table: FlowTable, put: Put): Block[] {
  const above: Cell[] = []
  const rows = table.rows.map((row) => {
    let column = 0
    return row.flatMap((cell) => {
      const placed = cell.covered ? (above[column] ?? emptyCell(put)) : cellOf(cell, put)
      const beside = Math.max(0, Math.min(cell.columns, mostColumns - column) - 1)
      const spread = [placed, ...Array.from({ length: beside }, () => ({ text: '', span: placed.span }))]
      for (const part of spread) above[column++] = part
      return spread
    })
  })
  const spans = rows.flat().map((cell) => cell.span)
  if (spans.length === 0) return []
  return [{ kind: 'table', rows, span: [spans[0]?.[0] ?? 0, spans.reduce((end, span) => Math.max(end, span[1]), 0)] }]
}

function cellOf(cell: FlowCell, put: Put): Cell {
  const placed = cell.paragraphs.map((part) => put(part.text))
  const [first, last] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined) return emptyCell(put)
  const text = squeeze(placed.map((part) => part.text).join(' '))
  return { text, span: [first.start, last.start + last.text.length] }
}

function emptyCell(put: Put): Cell {
  const { start } = put('')
  return { text: '', span: [start, start] }
}
