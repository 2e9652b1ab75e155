// One form for what looks the same: the same text written with and without scripts is kept alike, and a hash of it means something.
import type { ArticleTable, Block, Body, Inline, List, ListItem, Mark, Paragraph, TableCell } from './body.ts'

const markOrder = ['link', 'bold', 'italic']

/** Without empty blocks, spaces at the ends of lines, runs cut in two, or lists that follow one another. */
export function tidyBody(body: Body): Body {
  return { type: 'doc', content: joinLists(body.content.flatMap(tidyBlock)) }
}

function tidyBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = tidyLine(block.content)
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return tidyList(block)
    case 'blockquote': {
      const content = block.content.map(tidyParagraph).filter((paragraph) => paragraph.content.length > 0)
      return content.length > 0 ? [{ ...block, content }] : []
    }
    case 'table':
      return tidyTable(block)
    case 'linkCard':
      return [{ ...block, attrs: { ...block.attrs, href: plainAddress(block.attrs.href) } }]
    case 'figure':
      return [{ ...block, attrs: { ...block.attrs, address: plainAddress(block.attrs.address) } }]
    default:
      return [block]
  }
}

/** Rows that nobody filled are left out. */
function tidyTable(table: ArticleTable): Block[] {
  const rows = table.content.map((row) => ({
    type: row.type,
    content: row.content.map((cell): TableCell => ({ type: cell.type, content: [tidyParagraph(cell.content[0])] })),
  }))
  const content = rows.filter((row) => row.content.some((cell) => cell.content[0].content.length > 0))
  return content.length > 0 ? [{ type: 'table', content }] : []
}

function tidyParagraph(paragraph: Paragraph): Paragraph {
  return { type: 'paragraph', content: tidyLine(paragraph.content) }
}

function tidyList(list: List): List[] {
  const content = list.content.flatMap((item): ListItem[] => {
    const [paragraph, ...lists] = item.content
    const own = tidyParagraph(paragraph)
    const below = joinLists(lists.flatMap(tidyList))
    return own.content.length > 0 || below.length > 0 ? [{ type: 'listItem', content: [own, ...below] }] : []
  })
  return content.length > 0 ? [{ ...list, content }] : []
}

/** Two lists of a kind with nothing between them are one. */
function joinLists<Of extends Block>(blocks: readonly Of[]): Of[] {
  const joined: Of[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const isList = block.type === 'bulletList' || block.type === 'orderedList'
    if (isList && last?.type === block.type) last.content.push(...block.content)
    else joined.push(isList ? { ...block, content: [...block.content] } : block)
  }
  return joined
}

export function tidyLine(content: readonly Inline[]): Inline[] {
  const lines: Inline[][] = [[]]
  for (const part of content) {
    if (part.type === 'hardBreak') lines.push([])
    else if (part.type === 'footnote') lines.at(-1)?.push(part)
    else if (part.text !== '') addRun(lines.at(-1) ?? [], part.text, sorted(part.marks ?? []))
  }
  const kept = lines.map(trimmed).filter((line) => line.length > 0)
  return kept.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'hardBreak' }, ...line]))
}

function sorted(marks: readonly Mark[]): Mark[] {
  const plain = marks.map((mark): Mark => {
    return mark.type === 'link' ? { type: 'link', attrs: { href: plainAddress(mark.attrs.href) } } : mark
  })
  return plain.sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
}

/** Brackets end an address in plain text, so they are written as codes. */
const plainAddress = (address: string) => address.replaceAll('(', '%28').replaceAll(')', '%29')

function addRun(line: Inline[], text: string, marks: Mark[]): void {
  const last = line.at(-1)
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text
  else line.push({ type: 'text', text, ...(marks.length > 0 && { marks }) })
}

export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function trimmed(line: Inline[]): Inline[] {
  const says = (part: Inline) => part.type !== 'text' || part.text.trim() !== ''
  const first = line.findIndex(says)
  const last = line.findLastIndex(says)
  if (first < 0) return []
  return line.slice(first, last + 1).map((part, index, all) => {
    if (part.type !== 'text') return part
    const start = index === 0 ? part.text.trimStart() : part.text
    return { ...part, text: index === all.length - 1 ? start.trimEnd() : start }
  })
}
