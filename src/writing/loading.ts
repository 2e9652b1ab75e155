import type { OfficialDocument } from './document.ts'

/** `writeDocx` of docx.ts, loaded with the first document: its packer takes memory that most servers need only on a few days. */
export async function writeDocx(document: OfficialDocument, options: { draftMark?: string } = {}): Promise<Uint8Array> {
  const { writeDocx: write } = await import('./docx.ts')
  return write(document, options)
}

/** `writePdf` of pdf.ts, loaded with the first document. */
export async function writePdf(document: OfficialDocument, options: { draftMark?: string } = {}): Promise<Uint8Array> {
  const { writePdf: write } = await import('./pdf.ts')
  return write(document, options)
}
