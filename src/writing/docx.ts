import { Document, Packer } from 'docx'
import type { OfficialDocument } from './document.ts'
import { annexSection } from './docx/annex.ts'
import { blocksOf } from './docx/body.ts'
import { footTable } from './docx/foot.ts'
import { headTable } from './docx/head.ts'
import { sectionOf } from './docx/page.ts'
import { paragraphOf } from './docx/paragraphs.ts'
import { repack } from './docx/repack.ts'
import { looks, styles } from './docx/styles.ts'
import { tablesApart } from './docx/tables-apart.ts'
import { addressees, basesBlock, titleBlock } from './docx/title.ts'
import { endMarked } from './end-mark.ts'

/**
 * The document as a .docx in the layout of Decree 30/2020: one section for the text, one for each annex.
 * The same document always gives the same bytes. `draftMark` is framed under the number.
 */
export async function writeDocx(
  document: OfficialDocument,
  { draftMark }: { draftMark?: string } = {},
): Promise<Uint8Array> {
  const { body, closing } = endMarked(document)
  const tables = tablesApart()
  const file = new Document({
    styles,
    sections: [
      sectionOf('portrait', [
        headTable(document, draftMark),
        ...titleBlock(document),
        ...addressees(document),
        ...basesBlock(document),
        ...(document.opening === undefined ? [] : [paragraphOf(document.opening, looks.body)]),
        ...blocksOf(body, 'portrait', tables),
        ...(closing === undefined ? [] : [paragraphOf(closing, { ...looks.body, keepNext: true })]),
        ...footTable(document),
      ]),
      ...document.annexes.map((annex) => annexSection(annex, document, tables)),
    ],
  })
  return repack(new Uint8Array(await Packer.toArrayBuffer(file)), document, tables)
}
