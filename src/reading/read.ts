import type { Block, Paragraph, Table } from './blocks.ts'
import { wrappingOf } from './blocks.ts'
import { blocksInRange, blocksOfLines } from './body.ts'
import { findCitations } from './citations.ts'
import { findFacts } from './facts.ts'
import type { AttachedPart, Frame, LineRange } from './frame.ts'
import { frameOf } from './frame.ts'
import { cutHeadLines } from './head-lines.ts'
import type { Line } from './lines.ts'
import { splitLines } from './lines.ts'
import { parseMarker } from './markers.ts'
import { mendOutline } from './mend.ts'
import { findNamedReferences } from './named-references.ts'
import type { SourceText } from './normalise.ts'
import { normalise } from './normalise.ts'
import { buildOutline } from './outline.ts'
import { readPlan } from './plan/plan.ts'
import { findProcedures } from './procedures.ts'
import { resolveProperties } from './properties.ts'
import type { Doubt, OutlineNode, PlanReading, Reading, Span, TableReading } from './reading.ts'
import { caseReader } from './true-case.ts'
import { factKinds } from './words/facts.ts'
import { basis } from './words/head.ts'
import { planKind } from './words/kinds.ts'

/** A document's text with what a container format (.docx) knows beyond it: its blocks and their places. */
export type Source = SourceText & { blocks: readonly Block[] | null }

/** Reads the text of one document; any text gives a reading, a text that is no official document one of `type: null`. */
export function readText(text: string): Reading {
  return readSource({ ...normalise(text), blocks: null })
}

/** Reads a document of any format once its text is known. */
export function readSource(source: Source): Reading {
  const { text, plain } = source
  const lines = cutHeadLines(splitLines(plain))
  const reader = caseReader(plain)
  const frame = frameOf(plain, lines, reader)
  const { doubts, ...properties } = resolveProperties(frame, plain, reader)
  const wrapping = wrappingOf(lines)
  const blocksOf = (range: LineRange): Block[] =>
    source.blocks === null ? blocksOfLines(lines, range, wrapping) : blocksInRange(source.blocks, lines, range)
  const body = blocksOf(frame.body)
  const attached = frame.annexes.map((annex) => ({ annex, blocks: blocksOf(annex) }))
  const mended = mendOutline(buildOutline(body))
  const attachedOutlines = attached.map((part) => outlineOfPart(part, lines))
  const outline = [...mended.outline, ...attachedOutlines.flatMap((part) => part.outline)]
  const cited = findCitations({
    plain,
    own: ownPlaces(frame, lines),
    ownNumber: properties.number,
    ownIssued: properties.issued,
    ownIssuer: properties.issuer,
    isBasis: basisPlaces(body),
  })
  const tables = [...body, ...attached.flatMap((part) => part.blocks)].filter((block) => block.kind === 'table')
  const plan = planOf({ frame, properties, plain, outline, tables })
  return {
    ...properties,
    citations: cited.citations,
    namedReferences: findNamedReferences(plain, cited.citations),
    outline,
    annexes: frame.annexes.map((annex) => ({ title: annex.title, span: spanOf(annex, lines) })),
    tables: tables.map(tableReading),
    facts: factKinds.includes(properties.type) ? findFacts(plain) : [],
    procedures: findProcedures(properties.title, [...body, ...attached.flatMap((part) => part.blocks)]),
    plan: plan?.plan ?? null,
    doubts: inOrder([
      doubts,
      mended.doubts,
      ...attachedOutlines.map((part) => part.doubts),
      cited.doubts,
      plan?.doubts ?? [],
    ]),
    text,
  }
}

type Attached = { annex: AttachedPart; blocks: Block[] }

// Only an annex that is a document of its own (a plan or regulation issued with a decision) has an outline worth keeping.
function outlineOfPart(
  { annex, blocks }: Attached,
  lines: readonly Line[],
): { outline: OutlineNode[]; doubts: Doubt[] } {
  if (annex.kind === null) return { outline: [], doubts: [] }
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
  return { outline: [node], doubts }
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
}

function planOf({
  frame,
  properties,
  plain,
  outline,
  tables,
}: PlanPlace): { plan: PlanReading; doubts: Doubt[] } | null {
  const attached = frame.annexes.find((annex) => annex.kind === planKind)
  if (properties.type !== planKind && attached === undefined) return null
  const own =
    attached === undefined
      ? outline
      : outline.filter((node) => node.title === attached.title).flatMap((node) => node.children)
  return readPlan({
    plain,
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
