import type { Block, Inline, OfficialDocument } from './document.ts'
import { withEndMark } from './wording.ts'

/** Sets the end mark on the last words of the text, wherever they stand. */
export function endMarked(document: OfficialDocument): { body: Block[]; closing: Inline | undefined } {
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
