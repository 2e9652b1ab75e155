import type { Block } from './blocks.ts'
import type { Source } from './flow.ts'
import type { SourceText } from './normalise.ts'
import type { Span } from './reading.ts'

export type NamedSource = { name: string; source: Source }
/** One file of a document within the text of all; blocks lie in the text of all. */
export type SourcePart = { name: string; span: Span; source: Source; blocks: readonly Block[] | null }
export type JoinedSource = SourceText & { parts: readonly SourcePart[] }

/** Puts a document and its annexes one behind the other, so that one span tells both file and place. */
export function joinSources(files: readonly NamedSource[]): JoinedSource {
  const parts: SourcePart[] = []
  let [text, plain] = ['', '']
  for (const { name, source } of files) {
    const start = text.length
    // What follows must begin a line of its own.
    const end = source.text.endsWith('\n') ? '' : '\n'
    text += source.text + end
    plain += source.plain + end
    const blocks = source.blocks?.map((block) => shifted(block, start)) ?? null
    parts.push({ name, span: [start, text.length], source, blocks })
  }
  const [only, ...others] = files
  return only && others.length === 0 ? { ...only.source, parts } : { text, plain, parts }
}

function shifted(block: Block, by: number): Block {
  if (by === 0) return block
  const move = ([from, to]: Span): Span => [from + by, to + by]
  if (block.kind === 'paragraph') return { ...block, span: move(block.span) }
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, span: move(cell.span) })))
  return { ...block, rows, span: move(block.span) }
}
