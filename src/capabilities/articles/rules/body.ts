// The text of an article as ProseMirror JSON: what an editor writes, what is kept, what the page shows. Only these nodes exist.

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
export interface TextRun {
  type: 'text'
  text: string
  marks?: Mark[]
}
export type Inline = TextRun | { type: 'hardBreak' }
export interface Paragraph {
  type: 'paragraph'
  content: Inline[]
}
export interface Heading {
  type: 'heading'
  attrs: { level: 2 | 3 }
  content: Inline[]
}
export interface ListItem {
  type: 'listItem'
  content: [Paragraph, ...List[]]
}
export type List =
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
export interface Quote {
  type: 'blockquote'
  content: Paragraph[]
}
export interface Picture {
  type: 'image'
  attrs: { fileId: string; alt: string; caption: string | null }
}
export interface TableCell {
  type: 'tableCell' | 'tableHeader'
  content: [Paragraph]
}
export interface TableRow {
  type: 'tableRow'
  content: TableCell[]
}
export interface ArticleTable {
  type: 'table'
  content: TableRow[]
}
export type Block = Paragraph | Heading | List | Quote | Picture | ArticleTable | { type: 'horizontalRule' }
export interface Body {
  type: 'doc'
  content: Block[]
}

export const emptyBody: Body = { type: 'doc', content: [] }

/** Long reports have 60,000 characters; beyond that it is a document, to be attached. */
export const limits = { characters: 100_000, blocks: 2000, listDepth: 4, rows: 200, columns: 12 } as const

const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/** http, https, mailto, tel, or a path of our own. Browsers ignore control characters inside a scheme, so the address is parsed. */
export function isSafeAddress(address: string): boolean {
  if ([...address].some((char) => char <= ' ' || char === '\\' || char === '\u007f')) return false
  if (address.startsWith('/')) return !address.startsWith('//')
  return URL.canParse(address) && schemes.includes(new URL(address).protocol)
}

/** The words alone, a block a line: for search, for counting. */
export function plainTextOf(body: Body): string {
  return body.content.flatMap(linesOf).join('\n')
}

function linesOf(block: Block | ListItem): string[] {
  switch (block.type) {
    case 'horizontalRule':
      return []
    case 'image':
      return [block.attrs.caption ?? block.attrs.alt]
    case 'paragraph':
    case 'heading':
      return [wordsOf(block.content)]
    case 'table':
      return block.content.map((row) => row.content.map((cell) => wordsOf(cell.content[0].content)).join(' | '))
    default:
      return block.content.flatMap((part: Paragraph | List | ListItem) => linesOf(part))
  }
}

export function wordsOf(content: readonly Inline[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : ' ')).join('')
}

/** The pictures that the body shows, each once. */
export function filesIn(body: Body): string[] {
  return [...new Set(body.content.flatMap((block) => (block.type === 'image' ? [block.attrs.fileId] : [])))]
}
