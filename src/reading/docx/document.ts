import type { FlowBlock, FlowCell, FlowParagraph, FlowTable } from '../flow.ts'
import type { Numbering } from './numbering.ts'
import { labelMaker } from './numbering.ts'
import { attribute, scanXml } from './xml.ts'

type OpenParagraph = { text: string; list: string | null; level: number | null; style: string | null; joins: boolean }
type OpenTable = { table: FlowTable; row: FlowCell[] | null; deleted: boolean }
/** Where finished blocks go: the body, a cell, a text box. */
type Holder = { blocks: FlowBlock[]; open: OpenParagraph | null; carried: string }

const dropped = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:footnotePr',
  'w:sectPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
])
const breaks: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
}

/**
 * Reads word/document.xml as Word shows it: automatic numbers before their paragraphs, breaks as line ends, tracked changes
 * accepted, a text box once, before the paragraph that holds it.
 */
export function readDocumentXml(xml: string, numbering: Numbering): FlowBlock[] {
  const reader = documentReader(numbering)
  scanXml(xml, reader)
  return reader.blocks
}

function documentReader(numbering: Numbering) {
  const label = labelMaker(numbering)
  const holders: Holder[] = [{ blocks: [], open: null, carried: '' }]
  const tables: OpenTable[] = []
  const path: string[] = []
  let droppedDepth = 0
  let capitals = false
  const holder = (): Holder => holders.at(-1) ?? { blocks: [], open: null, carried: '' }

  const closeParagraph = () => {
    const here = holder()
    const open = here.open
    here.open = null
    if (open === null) return
    const number = label(open)
    const text = here.carried + (number === '' || open.text.trim() === '' ? open.text : `${number} ${open.text}`)
    here.carried = open.joins ? text : ''
    if (!open.joins) here.blocks.push({ kind: 'paragraph', text })
  }

  return {
    blocks: holders[0]?.blocks ?? [],
    open(name: string, attributes: string): void {
      path.push(name)
      const inProperties = path.at(-2) === 'w:rPr' && path.at(-3) === 'w:pPr'
      if (dropped.has(name) && !inProperties && path.at(-2) !== 'w:trPr') droppedDepth++
      if (name === 'w:del' && inProperties) {
        const open = holder().open
        if (open) open.joins = true
      }
      if (droppedDepth > 0) return
      if (name === 'w:p') holder().open = { text: '', list: null, level: null, style: null, joins: false }
      else if (name === 'w:txbxContent') holders.push({ blocks: [], open: null, carried: '' })
      else if (name === 'w:r') capitals = false
      else if (name === 'w:caps') capitals = path.at(-3) === 'w:r' && attribute(attributes, 'w:val') !== '0'
      else if (name in breaks && path.at(-2) === 'w:r') addText(holder(), breaks[name] ?? '')
      else paragraphProperty(holder().open, name, attributes)
      openTablePart({ name, attributes, tables, holders, path })
    },
    close(name: string): void {
      const inProperties = path.at(-2) === 'w:rPr' && path.at(-3) === 'w:pPr'
      if (dropped.has(name) && !inProperties && path.at(-2) !== 'w:trPr') droppedDepth = Math.max(0, droppedDepth - 1)
      else if (droppedDepth === 0) {
        if (name === 'w:p') closeParagraph()
        else if (name === 'w:txbxContent' && holders.length > 1)
          holders.at(-2)?.blocks.push(...(holders.pop()?.blocks ?? []))
        else closeTablePart(name, tables, holders)
      }
      path.pop()
    },
    text(text: string): void {
      if (droppedDepth === 0 && path.at(-1) === 'w:t') addText(holder(), capitals ? text.toUpperCase() : text)
    },
  }
}

function addText(holder: Holder, text: string): void {
  if (holder.open) holder.open.text += text
}

function paragraphProperty(open: OpenParagraph | null, name: string, attributes: string): void {
  if (open === null) return
  const value = attribute(attributes, 'w:val')
  if (name === 'w:numId') open.list = value
  else if (name === 'w:ilvl') open.level = Number(value ?? 0)
  else if (name === 'w:pStyle') open.style = value
}

type TablePart = { name: string; attributes: string; tables: OpenTable[]; holders: Holder[]; path: readonly string[] }

function openTablePart({ name, attributes, tables, holders, path }: TablePart): void {
  const table = tables.at(-1)
  if (name === 'w:tbl') tables.push({ table: { kind: 'table', rows: [] }, row: null, deleted: false })
  else if (name === 'w:tr' && table) Object.assign(table, { row: [], deleted: false })
  else if (name === 'w:del' && path.at(-2) === 'w:trPr' && table) table.deleted = true
  else if (name === 'w:tc' && table?.row) {
    table.row.push({ paragraphs: [], columns: 1, covered: false })
    holders.push({ blocks: [], open: null, carried: '' })
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
function closeTablePart(name: string, tables: OpenTable[], holders: Holder[]): void {
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

function paragraphsOf(block: FlowBlock): FlowParagraph[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => cell.paragraphs)
}
