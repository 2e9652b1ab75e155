import { Document, Packer } from 'docx'
import type { Block, Inline, OfficialDocument } from './document.ts'
import { annexSection } from './docx/annex.ts'
import { blocksOf } from './docx/body.ts'
import { footTable } from './docx/foot.ts'
import { headTable } from './docx/head.ts'
import { sectionOf } from './docx/page.ts'
import { paragraphOf } from './docx/paragraphs.ts'
import { repack } from './docx/repack.ts'
import { looks, styles } from './docx/styles.ts'
import { addressees, basesBlock, titleBlock } from './docx/title.ts'
import { withEndMark } from './wording.ts'

/**
 * The document as a .docx in the layout of Decree 30/2020: one section for the text, one for each annex.
 * The same document always gives the same bytes. `draftMark` is framed under the number.
 */
export async function writeDocx(
  document: OfficialDocument,
  { draftMark }: { draftMark?: string } = {},
): Promise<Uint8Array> {
  const { body, closing } = endMarked(document)
  const file = new Document({
    styles,
    sections: [
      sectionOf('portrait', [
        headTable(document, draftMark),
        ...titleBlock(document),
        ...addressees(document),
        ...basesBlock(document),
        ...(document.opening === undefined ? [] : [paragraphOf(document.opening, looks.body)]),
        ...blocksOf(body, 'portrait'),
        ...(closing === undefined ? [] : [paragraphOf(closing, { ...looks.body, keepNext: true })]),
        ...footTable(document),
      ]),
      ...document.annexes.map((annex) => annexSection(annex, document)),
    ],
  })
  return repack(new Uint8Array(await Packer.toArrayBuffer(file)), document)
}

/** Sets the end mark on the last words of the text, wherever they stand. */
function endMarked(document: OfficialDocument): { body: Block[]; closing: Inline | undefined } {
  const { body, closing } = document
  if (closing !== undefined) return { body, closing: withEndMark(closing) }
  const index = body.findLastIndex((block) => block.kind !== 'table' && block.kind !== 'heading')
  return { body: body.map((block, at) => (at === index ? endMarkedBlock(block) : block)), closing: undefined }
}

function endMarkedBlock(block: Block): Block {
  if (block.kind === 'article' && block.text === undefined) return { ...block, title: withEndMark(block.title ?? '') }
  if (block.kind === 'table' || block.kind === 'heading' || block.text === undefined) return block
  return { ...block, text: withEndMark(block.text) }
}
