import { cutAnnexLines } from './annex-lines.ts'
import type { Block, Paragraph, Table } from './blocks.ts'
import { wrappingOf } from './blocks.ts'
import { blocksInRange, blocksOfLines } from './body.ts'
import { findCitations } from './citations.ts'
import { findFacts } from './facts.ts'
import { sourceOfText } from './flow.ts'
import { cutFootLines } from './foot-lines.ts'
import type { AttachedPart, Frame, LineRange } from './frame.ts'
import { attachedFrom, frameOf } from './frame.ts'
import { cutHeadLines } from './head-lines.ts'
import { cutHeadingLines } from './heading-lines.ts'
import type { Line } from './lines.ts'
import { splitLines } from './lines.ts'
import { parseMarker } from './markers.ts'
import { mendOutline } from './mend.ts'
import { findNamedReferences } from './named-references.ts'
import { buildOutline } from './outline.ts'
import { withoutPageNumbers } from './page-numbers.ts'
import { readPlan } from './plan/plan.ts'
import { planOutline } from './plan/plan-outline.ts'
import { isTaskTable } from './plan/task-tables.ts'
import { findProcedures } from './procedures.ts'
import { resolveProperties } from './properties.ts'
import type {
  Citation,
  Doubt,
  NamedReference,
  OutlineNode,
  PlanReading,
  Reading,
  Span,
  TableReading,
} from './reading.ts'
import type { Running } from './running.ts'
import { runningText, sourceSpan } from './running.ts'
import { encodingDoubt, pageDoubts, scanDoubts } from './scan-doubts.ts'
import type { JoinedSource, SourcePart } from './together.ts'
import { joinSources } from './together.ts'
import type { CaseReader } from './true-case.ts'
import { caseReader } from './true-case.ts'
import { factKinds } from './words/facts.ts'
import { basis } from './words/head.ts'

/** Reads the text of one document; any text gives a reading, a text that is no official document one of `type: null`. */
export function readText(text: string): Reading {
  return readSource(joinSources([{ name: '', source: sourceOfText(text) }]))
}

/** Reads a document of any format, with its annexes, once its text is known. */
export function readSource({ text, plain, parts }: JoinedSource): Reading {
  const lines = cutAnnexLines(cutHeadLines(cutFootLines(cutHeadingLines(withoutPageNumbers(splitLines(plain))))))
  const reader = caseReader(plain)
  const frame = frameOfParts({ plain, lines, parts, reader })
  const running = runningText(plain)
  const { doubts, ...properties } = resolveProperties(frame, running, reader)
  const blocksOf = blocksOfParts(lines, parts)
  const body = blocksOf(frame.body)
  const attached = frame.annexes.map((annex) => ({ annex, blocks: blocksOf(annex) }))
  const mended = mendOutline(buildOutline(body))
  const attachedOutlines = attached.map((part) => outlineOfPart(part, lines))
  const ofPlan = [...mended.outline, ...attachedOutlines.flatMap((part) => part.outline)]
  const outline = [...mended.outline, ...attachedOutlines.flatMap((part) => [...part.outline, ...part.appended])]
  const cited = mentionsIn(running, { own: ownPlaces(frame, lines), properties, isBasis: basisPlaces(body) })
  const blocks = [...body, ...attached.flatMap((part) => part.blocks)]
  const tables = blocks.filter((block) => block.kind === 'table')
  const workbook = parts[0]?.source.origin === 'workbook'
  const plan = planOf({ frame, properties, plain, outline: ofPlan, tables, workbook })
  const reading = {
    ...properties,
    citations: cited.citations,
    namedReferences: cited.named,
    outline,
    annexes: frame.annexes.map((annex) => ({ title: annex.title, span: spanOf(annex, lines) })),
    tables: tables.map(tableReading),
    facts: factKinds.includes(properties.type) ? findFacts(plain, proseIn(blocks), properties.title) : [],
    procedures: findProcedures(properties.title, blocks),
    plan: plan?.plan ?? null,
    text,
    ...(parts.length > 1 && { files: parts.map(({ name, span }) => ({ name, span })) }),
  }
  return {
    ...reading,
    doubts: inOrder([
      doubts,
      mended.doubts,
      ...attachedOutlines.map((part) => part.doubts),
      cited.doubts,
      plan?.doubts ?? [],
      ...parts.map((part) => partDoubts(part, reading)),
    ]),
  }
}

type Mentions = { citations: Citation[]; named: NamedReference[]; doubts: Doubt[] }
type Own = {
  own: readonly Span[]
  properties: Pick<Reading, 'number' | 'issued' | 'issuer'>
  isBasis: (offset: number) => boolean
}

/** What is cited by number or by name, with its places in the text as it was handed in. */
function mentionsIn(running: Running, { own, properties, isBasis }: Own): Mentions {
  const { text, into, back } = running
  const { citations, doubts } = findCitations({
    plain: text,
    own: own.map(([from, to]) => [into(from), into(to)]),
    ownNumber: properties.number,
    ownIssued: properties.issued,
    ownIssuer: properties.issuer,
    isBasis: (offset) => isBasis(back(offset)),
  })
  const placed = <T extends { span: Span }>(found: T): T => ({ ...found, span: sourceSpan(running, found.span) })
  const named = findNamedReferences(text, citations)
  return { citations: citations.map(placed), named: named.map(placed), doubts: doubts.map(placed) }
}

function proseIn(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.span] : []))
}

function partDoubts({ source, span }: SourcePart, reading: Omit<Reading, 'doubts'>): Doubt[] {
  const scanned = source.origin === 'scan' ? scanDoubts(reading) : []
  const guessed = source.encoding === null ? [] : [encodingDoubt(source.encoding, span)]
  return [...guessed, ...pageDoubts(source.unread, span), ...scanned.filter((one) => isInside(one.span, span))]
}

function isInside([at]: Span, [from, to]: Span): boolean {
  return at >= from && at < to
}

type PartedLines = { plain: string; lines: readonly Line[]; parts: readonly SourcePart[]; reader: CaseReader }

/** Head, body and foot stand in the first file; every further file is an annex, whatever its first line says. */
function frameOfParts({ plain, lines, parts, reader }: PartedLines): Frame {
  const [, ...others] = parts
  const starts = others.map(({ span }) => lines.findIndex((line) => line.start >= span[0] && line.kind === 'text'))
  const [end = lines.length] = starts.filter((start) => start >= 0)
  const frame = frameOf(plain, lines.slice(0, end), reader)
  return others.length === 0 ? frame : { ...frame, annexes: [...frame.annexes, ...attachedFrom(lines, starts)] }
}

function blocksOfParts(lines: readonly Line[], parts: readonly SourcePart[]): (range: LineRange) => Block[] {
  const wrapping = parts.map(({ span }) => wrappingOf(lines.filter(({ start }) => isInside([start, start], span))))
  return (range) => {
    const start = lines[range.from]?.start ?? 0
    const at = parts.findIndex(({ span }) => isInside([start, start], span))
    const blocks = parts[at]?.blocks ?? null
    return blocks === null
      ? blocksOfLines(lines, range, wrapping[at] ?? wrappingOf(lines))
      : blocksInRange(blocks, lines, range)
  }
}

type Attached = { annex: AttachedPart; blocks: Block[] }

/** `appended`: of an annex that is no document of its own; its lists order nobody, and its forms number as they please. */
type AttachedOutline = { outline: OutlineNode[]; appended: OutlineNode[]; doubts: Doubt[] }

// An annex that is a document (a plan or regulation issued with a decision) is read like one; another must have headings.
function outlineOfPart({ annex, blocks }: Attached, lines: readonly Line[]): AttachedOutline {
  const { outline, doubts } = mendOutline(
    buildOutline(blocks.filter((block) => !annex.title.includes(blockText(block)))),
  )
  const node: OutlineNode = {
    marker: null,
    rawMarker: '',
    kind: 'part',
    title: annex.title,
    text: '',
    span: spanOf(annex, lines),
    children: outline,
  }
  if (annex.kind !== null) return { outline: [node], appended: [], doubts }
  const headed = outline.some(({ kind, rawMarker }) => rawMarker !== '' && kind !== 'bullet' && kind !== 'paragraph')
  return { outline: [], appended: headed ? [node] : [], doubts: [] }
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' ? block.text : '\n'
}

type PlanPlace = {
  frame: Frame
  properties: Pick<Reading, 'type' | 'title' | 'issued' | 'recipients'>
  plain: string
  outline: OutlineNode[]
  tables: Table[]
  /** A table of tasks by itself is a plan without its words. */
  workbook: boolean
}

function planOf({
  frame,
  properties,
  plain,
  outline,
  tables,
  workbook,
}: PlanPlace): { plan: PlanReading; doubts: Doubt[] } | null {
  const bare = workbook && properties.type === null && tables.some(isTaskTable)
  const own = planOutline({ ...properties, annexes: frame.annexes, outline }) ?? (bare ? outline : null)
  if (own === null) return null
  return readPlan({
    plain,
    type: properties.type,
    title: properties.title,
    issued: properties.issued,
    outline: own,
    tables,
    hasAnnex: frame.annexes.length > 0,
    hasRecipients: properties.recipients.length > 0,
  })
}

function spanOf(range: LineRange, lines: readonly Line[]): Span {
  const last = lines.slice(range.from, range.to).findLast((line) => line.kind === 'text')
  const start = lines[range.from]?.start ?? 0
  return [start, Math.max(start, last?.end ?? start)]
}

// The head and the table of a law site print the document's own number.
function ownPlaces(frame: Frame, lines: readonly Line[]): Span[] {
  const places: Span[] = frame.site.after > 0 ? [[0, lines[frame.site.after]?.start ?? 0]] : []
  return frame.head?.numberSpan ? [...places, frame.head.numberSpan] : places
}

/** The bases stand above the first heading of the body, one or several to a paragraph. */
function basisPlaces(body: readonly Block[]): (offset: number) => boolean {
  const first = body.findIndex(
    (block) => block.kind === 'paragraph' && parseMarker(block.text) !== null && !basis.test(block.text),
  )
  const preamble = body
    .slice(0, first < 0 ? 12 : first)
    .filter((block): block is Paragraph => block.kind === 'paragraph')
  const spans = preamble.filter((block) => basis.test(block.text)).map((block) => block.span)
  return (offset) => spans.some(([from, to]) => offset >= from && offset < to)
}

function tableReading(table: Table): TableReading {
  const [header, ...rows] = table.rows.map((row) => row.map((cell) => cell.text))
  return { span: table.span, header: header ?? [], rows }
}

function inOrder(doubts: readonly Doubt[][]): Doubt[] {
  return doubts.flat().sort((left, right) => left.span[0] - right.span[0])
}
