import type { Block, Wrapping } from './blocks.ts'
import { joinParagraphs } from './blocks.ts'
import type { LineRange } from './frame.ts'
import type { Line } from './lines.ts'
import { cutTables } from './tables.ts'

/** Turns a range of lines into paragraphs and tables, in order. */
export function blocksOfLines(lines: readonly Line[], range: LineRange, wrapping: Wrapping): Block[] {
  return cutTables(lines.slice(range.from, range.to)).flatMap((stretch): Block[] =>
    stretch.kind === 'table' ? [stretch] : joinParagraphs(stretch.lines, wrapping),
  )
}

/** The blocks of a container format that lie in a range of lines. */
export function blocksInRange(blocks: readonly Block[], lines: readonly Line[], range: LineRange): Block[] {
  const from = lines[range.from]?.start ?? Number.POSITIVE_INFINITY
  const to = lines[range.to]?.start ?? Number.POSITIVE_INFINITY
  return blocks.filter((block) => block.span[0] >= from && block.span[0] < to)
}
