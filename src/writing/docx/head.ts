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
import { boldWidth } from '../measure.ts'
import { text } from '../text.ts'
import { dateLine, isLetter, letterSubject, numberLine } from '../wording.ts'
import { textWidth } from './page.ts'
import { paragraphOf, ruleOf } from './paragraphs.ts'
import { halfPoints, looks, paragraphGap } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const noMargins = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA }

/** A table without borders in which two things stand side by side; `share` is the part of the left column. */
export function sideBySide(share: number, rows: [Paragraph[], Paragraph[]][]): Table {
  const width = textWidth('portrait')
  const left = Math.round(width * share)
  const columnWidths = [left, width - left]
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, index) => cellOf(children, columnWidths[index] ?? 0)),
        }),
    ),
  })
}

const share = 0.4

/** Boxes 1 to 5b of Decree 30/2020, annex I: number and date share a row, so that they stand on one line. */
export function headTable(document: OfficialDocument, draftMark: string | undefined): Table {
  const left = Math.round(textWidth('portrait') * share)
  const right = textWidth('portrait') - left
  return sideBySide(share, [
    [issuerBox(document, left), nationBox(right)],
    [numberBox(document, { room: left, draftMark }), [dateParagraph(document, right)]],
  ])
}

function cellOf(children: Paragraph[], size: number): TableCell {
  return new TableCell({ width: { size, type: WidthType.DXA }, children })
}

function issuerBox(document: OfficialDocument, room: number): Paragraph[] {
  const { parent, issuer } = document.head
  const longest = Math.max(...issuer.map((line) => boldWidth(line, halfPoints.issuer / 2)))
  return [
    ...(parent ? [paragraphOf(parent, looks.tightCentred, { size: halfPoints.issuer })] : []),
    ...issuer.map((line) => paragraphOf(line, looks.tightCentred, { size: halfPoints.issuer, bold: true })),
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
    ...(isLetter(document)
      ? [paragraphOf(letterSubject(document.title), secondRow, { size: halfPoints.subjectOfLetter })]
      : []),
    ...(draftMark ? [draftBox(draftMark, room)] : []),
  ]
  return boxes.length > 0 ? boxes : [new Paragraph(looks.tight)]
}

function dateParagraph(document: OfficialDocument, room: number): Paragraph {
  const line = dateLine(document.head)
  return paragraphOf(line, secondRow, {
    size: halfPoints.number,
    italics: true,
    characterSpacing: squeeze(line, room),
  })
}

/** Twips taken from between letters so that the date of a ward with a long name stays on its line. */
function squeeze(line: string, room: number): number {
  const italicOfBold = 0.92
  const excess = boldWidth(line, halfPoints.number / 2) * italicOfBold - room
  const most = 8
  return excess > 0 ? -Math.min(most, Math.ceil(excess / line.length) + 1) : 0
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
