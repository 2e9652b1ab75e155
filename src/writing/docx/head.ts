import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { OfficialDocument } from '../document.ts'
import { balancedWidth, boldWidth, lightWidth } from '../measure.ts'
import { text } from '../text.ts'
import { dateLine, isLetter, letterSubject, numberLine } from '../wording.ts'
import { textWidth } from './page.ts'
import { paragraphOf, ruleOf, sidesOf } from './paragraphs.ts'
import { halfPoints, looks, paragraphGap } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const noMargins = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA }

/** A table without borders in which two things stand side by side in columns of the given twips; its first row stays whole. */
export function sideBySide(columnWidths: [number, number], rows: [Paragraph[], Paragraph[]][]): Table {
  const width = columnWidths[0] + columnWidths[1]
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: row === 0,
          children: cells.map((children, index) => cellOf(children, columnWidths[index] ?? 0)),
        }),
    ),
  })
}

/** About 42 to 58; the right margin may shrink to 15 mm, so the head takes 5 mm (283 twips) more than the text. */
function headColumns(): [number, number] {
  const width = textWidth('portrait') + 283
  const left = Math.round(width * 0.42)
  return [left, width - left]
}

/** Boxes 1 to 5b of Decree 30/2020, annex I: number and date share a row, so that they stand on one line. */
export function headTable(document: OfficialDocument, draftMark: string | undefined): Table {
  const [left, right] = headColumns()
  return sideBySide(
    [left, right],
    [
      [issuerBox(document, left), nationBox(right)],
      [numberBox(document, { room: left, draftMark }), [dateParagraph(document, right)]],
    ],
  )
}

function cellOf(children: Paragraph[], size: number): TableCell {
  return new TableCell({ width: { size, type: WidthType.DXA }, children })
}

function issuerBox(document: OfficialDocument, room: number): Paragraph[] {
  const { parent, issuer } = document.head
  const size = halfPoints.issuer
  const longest = Math.max(...issuer.map((line) => boldWidth(line, size / 2)))
  return [
    ...(parent ? [paragraphOf(parent, looks.tightCentred, { size, ...squeezedInto(room, parent, size) })] : []),
    ...issuer.map((line) => paragraphOf(line, looks.tightCentred, { size, bold: true })),
    ruleOf(partOf(Math.min(longest, room)), room),
  ]
}

function nationBox(room: number): Paragraph[] {
  return [
    paragraphOf(text.nation, looks.tightCentred, { size: halfPoints.nation, bold: true }),
    paragraphOf(text.motto, looks.tightCentred, { size: halfPoints.motto, bold: true }),
    ruleOf(boldWidth(text.motto, halfPoints.motto / 2), room),
  ]
}

function numberBox(
  document: OfficialDocument,
  { room, draftMark }: { room: number; draftMark: string | undefined },
): Paragraph[] {
  const { number } = document.head
  const boxes = [
    ...(number ? [paragraphOf(numberLine(number), secondRow, { size: halfPoints.number })] : []),
    ...(isLetter(document) ? [subjectOfLetter(document, room)] : []),
    ...(draftMark ? [draftBox(draftMark, room)] : []),
  ]
  return boxes.length > 0 ? boxes : [new Paragraph(looks.tight)]
}

function subjectOfLetter(document: OfficialDocument, room: number): Paragraph {
  const subject = letterSubject(document.title)
  const size = halfPoints.subjectOfLetter
  const indent = sidesOf(balancedWidth(subject, size / 2, room), room)
  return paragraphOf(subject, { ...secondRow, indent }, { size })
}

function dateParagraph(document: OfficialDocument, room: number): Paragraph {
  const line = dateLine(document.head)
  const look = { size: halfPoints.number, italics: true }
  const squeezed = squeezedInto(room, line, halfPoints.number)
  // A place too long for one line with its date stands above it.
  return squeezed
    ? paragraphOf(line, secondRow, { ...look, ...squeezed })
    : paragraphOf(line.replace(', ', ',\n'), secondRow, look)
}

/** Twips that may be taken from between two letters before a line looks crammed. */
const mostSqueeze = 10

/** Sets a line closer where it is a little too long for its column; null where that would not do. */
function squeezedInto(room: number, line: string, size: number): { characterSpacing?: number } | null {
  const excess = lightWidth(line, size / 2) - room
  if (excess <= 0) return {}
  const squeeze = Math.ceil(excess / line.length) + 1
  return squeeze > mostSqueeze ? null : { characterSpacing: -squeeze }
}

const secondRow: IParagraphOptions = {
  ...looks.tightCentred,
  spacing: { ...looks.tight.spacing, before: paragraphGap },
}

function draftBox(mark: string, room: number): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' }
  const side = Math.max(0, Math.round((room - boldWidth(mark, halfPoints.number / 2)) / 2) - 160)
  const look = {
    ...secondRow,
    indent: { left: side, right: side },
    border: { top: line, bottom: line, left: line, right: line },
  }
  return paragraphOf(mark, look, { size: halfPoints.number, bold: true })
}

/** The rule under a title is a third to a half as long as its line. Source: Decree 30/2020, annex I, II.2 and II.5. */
export function partOf(width: number): number {
  return Math.round(width * 0.42)
}
