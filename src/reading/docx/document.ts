import type { LegacyText } from '../encodings/fonts.ts'
import { addPiece, encodingsIn, textOfPieces } from '../encodings/fonts.ts'
import type { LegacyEncoding } from '../encodings/letters.ts'
import type { FlowBlock } from '../flow.ts'
import type { Holder, OpenParagraph, OpenTable } from './cells.ts'
import { closeTablePart, newHolder, openTablePart, paragraphsOf } from './cells.ts'
import type { StyleFonts } from './fonts.ts'
import type { Numbering } from './numbering.ts'
import { labelMaker } from './numbering.ts'
import type { Run } from './runs.ts'
import { legacyFontOf, plainRun, signOf, withProperty } from './runs.ts'
import { attribute, scanXml } from './xml.ts'

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
  // Nothing to see, but a letter where the font is one of TCVN3.
  'w:softHyphen': '\u00ad',
}
const written: ReadonlySet<string> = new Set(['w:t', 'm:t'])

/** What the parts of the archive beside the text say about it. */
export type Surroundings = { numbering: Numbering; fonts: StyleFonts; footnotes: string }
export type ReadDocument = { blocks: FlowBlock[]; encodings: ReadonlySet<LegacyEncoding> }

/**
 * Reads word/document.xml as Word shows it: automatic numbers before their paragraphs, breaks as line ends, tracked changes
 * accepted, a text box once, before the paragraph that holds it, letters in fonts of old encodings as Unicode, footnotes
 * behind the text.
 */
export function readDocumentXml(xml: string, around: Surroundings): ReadDocument {
  const first = readWith(xml, around, new Set())
  const encodings = encodingsIn(first.legacy)
  const { blocks } = encodings.size === 0 ? first : readWith(xml, around, encodings)
  return { blocks, encodings }
}

function readWith(
  xml: string,
  around: Surroundings,
  encodings: ReadonlySet<LegacyEncoding>,
): { blocks: FlowBlock[]; legacy: LegacyText } {
  const place: Place = { ...around, encodings, legacy: new Map() }
  const body = documentReader(place)
  scanXml(xml, body)
  const notes = documentReader(place)
  if (body.cited.length > 0) scanXml(around.footnotes, notes)
  const cited = body.cited.flatMap((id, at) => footnote(notes.notes.get(id) ?? [], at + 1))
  return { blocks: [...body.blocks, ...cited], legacy: place.legacy }
}

// As law sites print them behind the text.
function footnote(blocks: readonly FlowBlock[], number: number): FlowBlock[] {
  const [first, ...others] = blocks.flatMap(paragraphsOf)
  return first === undefined ? [] : [{ kind: 'paragraph', text: `[${number}] ${first.text.trim()}` }, ...others]
}

type Place = Surroundings & { encodings: ReadonlySet<LegacyEncoding>; legacy: LegacyText }
/** Where in the document the reader stands. */
type Reader = {
  place: Place
  label: ReturnType<typeof labelMaker>
  holders: Holder[]
  tables: OpenTable[]
  path: string[]
  dropped: number
  run: Run
  cited: string[]
  notes: Map<string, FlowBlock[]>
  note: string
}

function documentReader(place: Place) {
  const reader: Reader = {
    place,
    label: labelMaker(place.numbering),
    holders: [newHolder()],
    tables: [],
    path: [],
    dropped: 0,
    run: plainRun,
    cited: [],
    notes: new Map(),
    note: '',
  }
  return {
    blocks: reader.holders[0]?.blocks ?? [],
    cited: reader.cited,
    notes: reader.notes,
    open: (name: string, attributes: string) => openElement(reader, name, attributes),
    close: (name: string) => closeElement(reader, name),
    text(text: string): void {
      if (reader.dropped === 0 && written.has(reader.path.at(-1) ?? '')) write(reader, text)
    },
  }
}

function isDropped({ path }: Reader, name: string): boolean {
  return dropped.has(name) && !isParagraphMark(path) && path.at(-2) !== 'w:trPr'
}

function isParagraphMark(path: readonly string[]): boolean {
  return path.at(-2) === 'w:rPr' && path.at(-3) === 'w:pPr'
}

function here({ holders }: Reader): Holder {
  return holders.at(-1) ?? newHolder()
}

function openElement(reader: Reader, name: string, attributes: string): void {
  const { path, holders, tables } = reader
  path.push(name)
  if (isDropped(reader, name)) reader.dropped++
  const { open } = here(reader)
  if (name === 'w:del' && isParagraphMark(path) && open) open.joins = true
  if (reader.dropped > 0) return
  if (name === 'w:p') here(reader).open = { pieces: [], list: null, level: null, style: null, joins: false }
  else if (name === 'w:txbxContent') holders.push(newHolder())
  else if (name === 'w:footnote') {
    reader.note = attribute(attributes, 'w:type') === null ? (attribute(attributes, 'w:id') ?? '') : ''
    holders.push(newHolder())
  } else if (path.at(-2) === 'w:r') openInRun(reader, name, attributes)
  else if (name === 'w:r') reader.run = plainRun
  else if (path.at(-2) === 'w:rPr' && path.at(-3) === 'w:r') reader.run = withProperty(reader.run, name, attributes)
  else paragraphProperty(open, name, attributes)
  openTablePart({ name, attributes, tables, holders, path })
}

function openInRun(reader: Reader, name: string, attributes: string): void {
  const sign = name === 'w:sym' ? signOf(attributes) : null
  if (sign !== null) write(reader, sign.text, sign.font)
  else if (name in breaks) write(reader, breaks[name] ?? '')
  else if (name === 'w:footnoteReference' && !reader.run.hidden) reader.cited.push(attribute(attributes, 'w:id') ?? '')
}

function closeElement(reader: Reader, name: string): void {
  const { holders, tables, path } = reader
  if (isDropped(reader, name)) reader.dropped = Math.max(0, reader.dropped - 1)
  else if (reader.dropped === 0) {
    if (name === 'w:p') closeParagraph(reader)
    else if (name === 'w:txbxContent' && holders.length > 1)
      holders.at(-2)?.blocks.push(...(holders.pop()?.blocks ?? []))
    else if (name === 'w:footnote' && holders.length > 1) reader.notes.set(reader.note, holders.pop()?.blocks ?? [])
    else closeTablePart(name, tables, holders)
  }
  path.pop()
}

function write(reader: Reader, text: string, own: ReturnType<typeof legacyFontOf> = null): void {
  const { run, place } = reader
  const { open } = here(reader)
  if (open === null || run.hidden) return
  const font = own ?? legacyFontOf(run, open.style, place.fonts)
  if (font !== null) {
    const pieces = place.legacy.get(font.encoding) ?? []
    pieces.push(text)
    place.legacy.set(font.encoding, pieces)
  }
  // Capitals of an old encoding are made once its letters are known.
  if (font === null) addPiece(open.pieces, run.capitals ? text.toUpperCase() : text, null)
  else addPiece(open.pieces, text, { ...font, capitals: font.capitals || run.capitals })
}

function closeParagraph(reader: Reader): void {
  const holder = here(reader)
  const { open } = holder
  holder.open = null
  if (open === null) return
  const { encodings, fonts } = reader.place
  const own = textOfPieces(open.pieces, encodings)
  const font = legacyFontOf(plainRun, open.style, fonts) ?? open.pieces[0]?.font ?? null
  const label = { text: reader.label(open), font: font && { ...font, capitals: false } }
  const number = textOfPieces([label], encodings)
  const text = holder.carried + (number === '' || own.trim() === '' ? own : `${number} ${own}`)
  holder.carried = open.joins ? text : ''
  if (!open.joins) holder.blocks.push({ kind: 'paragraph', text })
}

function paragraphProperty(open: OpenParagraph | null, name: string, attributes: string): void {
  if (open === null) return
  const value = attribute(attributes, 'w:val')
  if (name === 'w:numId') open.list = value
  else if (name === 'w:ilvl') open.level = Number(value ?? 0)
  else if (name === 'w:pStyle') open.style = value
}
