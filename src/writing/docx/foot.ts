import { Paragraph, type Table } from 'docx'
import type { OfficialDocument, Signature } from '../document.ts'
import { textWidth } from '../paper.ts'
import { besideSignature, halfPoints, paragraphGap } from '../sizes.ts'
import { text } from '../text.ts'
import { recipientLines, signatureLines } from '../wording.ts'
import { sideBySide } from './head.ts'
import { paragraphOf } from './paragraphs.ts'
import { looks } from './styles.ts'

/** Twips left free for the signature and the seal. */
const signatureRoom = 1500

/** Recipients and signature side by side. Source: Decree 30/2020, annex I, II.7 and II.9b. */
export function footTable(document: OfficialDocument): (Paragraph | Table)[] {
  const gap = new Paragraph({ ...looks.tight, keepNext: true, run: { size: halfPoints.rule } })
  const { secretarySignature } = document
  if (secretarySignature) {
    const signatures = sideBySide(columns(0.5), [[signatureBox(secretarySignature), signatureBox(document.signature)]])
    return [gap, signatures, ...recipients(document)]
  }
  const lines = recipients(document)
  const rest = lines.slice(besideSignature)
  const rows: [Paragraph[], Paragraph[]][] = [[lines.slice(0, besideSignature), signatureBox(document.signature)]]
  if (rest.length > 0) rows.push([rest, [new Paragraph(looks.tight)]])
  return [gap, sideBySide(columns(0.45), rows)]
}

function columns(share: number): [number, number] {
  const width = textWidth('portrait')
  const left = Math.round(width * share)
  return [left, width - left]
}

function recipients(document: OfficialDocument): Paragraph[] {
  const title = paragraphOf(
    text.recipients,
    { ...looks.tight, keepNext: true },
    {
      size: halfPoints.recipientsTitle,
      bold: true,
      italics: true,
    },
  )
  return [
    title,
    ...recipientLines(document).map((line) => paragraphOf(line, looks.tight, { size: halfPoints.recipients })),
  ]
}

function signatureBox(signature: Signature): Paragraph[] {
  const bold = { bold: true }
  const name = {
    ...looks.tightCentred,
    spacing: { ...looks.tight.spacing, before: signatureRoom, after: paragraphGap },
  }
  return [
    ...signatureLines(signature).map((line) => paragraphOf(line, looks.tightCentred, bold)),
    paragraphOf(signature.name ?? '', name, bold),
  ]
}
