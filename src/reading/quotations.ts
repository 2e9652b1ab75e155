import type { Block } from './blocks.ts'
import { openingQuote, quoteMarks } from './words/outline.ts'

const longestQuotation = 400

/**
 * The blocks of wording that an amendment quotes over several paragraphs ("… như sau: “1. … ”"), the one that begins with
 * the opening mark included. A mark that is never closed quotes nothing.
 */
export function quotedBlocks(blocks: readonly Block[]): ReadonlySet<Block> {
  const quoted = new Set<Block>()
  let open: Block[] = []
  let depth = 0
  for (const block of blocks) {
    const change = block.kind === 'table' ? 0 : balance(block.text, depth > 0)
    const begins = depth === 0 && block.kind === 'paragraph' && openingQuote.test(block.text)
    if (depth > 0 || (begins && change > 0)) open.push(block)
    depth = Math.max(0, depth + change)
    if (depth === 0) {
      for (const one of open) quoted.add(one)
      open = []
    }
    if (open.length > longestQuotation) [open, depth] = [[], 0]
  }
  return quoted
}

// Straight marks open and close alike; an odd one changes sides. Curly ones are counted.
function balance(text: string, isOpen: boolean): number {
  const count = (mark: string) => (text.includes(mark) ? text.split(mark).length - 1 : 0)
  const straight = count(quoteMarks.straight) % 2
  const curly = count(quoteMarks.open) - count(quoteMarks.close)
  return curly + (straight === 0 ? 0 : isOpen ? -1 : 1)
}
