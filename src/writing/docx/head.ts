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
import { balancedWidth, boldWidth, partOf, sidesOf, squeezeInto } from '../measure.ts'
import { headColumns } from '../paper.ts'
import { halfPoints, paragraphGap } from '../sizes.ts'
import { text } from '../text.ts'
import { dateLine, isLetter, letterSubject, numberLine } from '../wording.ts'
import { paragraphOf, ruleOf } from './paragraphs.ts'
import { looks } from './styles.ts'

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
    ...(parent ? [paragraphOf(parent, looks.tightCentred, { size, ...spaced(squeezeInto(room, parent, size)) })] : []),
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
  const squeeze = squeezeInto(room, line, halfPoints.number)
  // A place too long for one line with its date stands above it.
  return squeeze === null
    ? paragraphOf(line.replace(', ', ',\n'), secondRow, look)
    : paragraphOf(line, secondRow, { ...look, ...spaced(squeeze) })
}

function spaced(squeeze: number | null): { characterSpacing?: number } {
  return squeeze ? { characterSpacing: -squeeze } : {}
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
