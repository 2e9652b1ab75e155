import { nfc } from '../../kernel/text-folding.ts'
import type { Block, Cell } from '../blocks.ts'
import { joinParagraphs } from '../blocks.ts'
import { splitLines } from '../lines.ts'
import { normalise, squeeze } from '../normalise.ts'
import { readSource } from '../read.ts'
import type { Reading } from '../reading.ts'
import { UnreadableError } from '../unreadable.ts'
import type { WordBlock, WordCell, WordTable } from './document.ts'
import { readDocumentXml } from './document.ts'
import { readNumbering } from './numbering.ts'
import { documentLimits, unzipParts } from './unzip.ts'

const parts = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const
const noWrapping = { width: 400, spaced: false }

/** Reads a Word document; throws UnreadableError for a damaged or swelling archive or one that holds no document. */
export function readDocx(bytes: Uint8Array): Reading {
  const unpacked = unzipParts(bytes, parts, documentLimits)
  const [document, numbering, styles] = parts.map((name) => decoded(unpacked.get(name)))
  if (document === undefined || !document.includes('<w:body'))
    throw new UnreadableError('NOT_DOCX', 'no document inside')
  return readSource(sourceOf(readDocumentXml(document, readNumbering(numbering ?? '', styles ?? ''))))
}

function decoded(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder('utf-8').decode(bytes)
}

/** Lays the blocks out as text, one paragraph or cell paragraph a line, and notes where each one lies. */
function sourceOf(blocks: readonly WordBlock[]) {
  const pieces: string[] = []
  let length = 0
  const put = (raw: string): { start: number; text: string } => {
    const text = nfc(raw)
    const start = length
    pieces.push(text, '\n')
    length += text.length + 1
    return { start, text }
  }
  const placed = blocks.flatMap((block): Block[] =>
    block.kind === 'table' ? tableBlock(block, put) : paragraphBlocks(put(block.text)),
  )
  return { ...normalise(pieces.join('')), blocks: placed }
}

// A line break inside a paragraph may part a heading from its text or just fold a long line.
function paragraphBlocks({ start, text }: { start: number; text: string }): Block[] {
  const lines = splitLines(normalise(text).plain)
  const shifted = lines.map((line) => ({ ...line, start: line.start + start, end: line.end + start }))
  return joinParagraphs(shifted, noWrapping)
}

type Put = (raw: string) => { start: number; text: string }

function tableBlock(table: WordTable, put: Put): Block[] {
  const above: Cell[] = []
  const rows = table.rows.map((row) => {
    let column = 0
    return row.flatMap((cell) => {
      const placed = cell.covered ? (above[column] ?? emptyCell(put)) : cellOf(cell, put)
      const spread = [placed, ...Array.from({ length: cell.columns - 1 }, () => ({ text: '', span: placed.span }))]
      for (const part of spread) above[column++] = part
      return spread
    })
  })
  const spans = rows.flat().map((cell) => cell.span)
  if (spans.length === 0) return []
  return [{ kind: 'table', rows, span: [spans[0]?.[0] ?? 0, spans.reduce((end, span) => Math.max(end, span[1]), 0)] }]
}

function cellOf(cell: WordCell, put: Put): Cell {
  const placed = cell.paragraphs.map((paragraph) => put(paragraph.text))
  const [first, last] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined) return emptyCell(put)
  const text = squeeze(placed.map((paragraph) => paragraph.text).join(' '))
  return { text, span: [first.start, last.start + last.text.length] }
}

function emptyCell(put: Put): Cell {
  const { start } = put('')
  return { text: '', span: [start, start] }
}
