// The text of an article as ProseMirror JSON: what an editor writes, what is kept, what the page shows. Only these nodes exist.

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
export interface TextRun {
  type: 'text'
  text: string
  marks?: Mark[]
}
/** A remark that stands below the text, with a number at its place. */
export interface Footnote {
  type: 'footnote'
  attrs: { text: string }
}
export type Inline = TextRun | { type: 'hardBreak' } | Footnote
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
  /** Without words only where its author said that it is an ornament. */
  attrs: { fileId: string; alt: string; caption: string | null; decorative?: true }
}
export interface Gallery {
  type: 'gallery'
  content: Picture[]
}
/** Film, sound or a document kept for the article; what it is, its captions and its words stand with the file. */
export interface FileEmbed {
  type: 'file'
  attrs: { fileId: string; caption: string | null }
}
/** A figure or chart of our own, by the address of its page; drawn anew whenever the text is shown. */
export interface FigureEmbed {
  type: 'figure'
  attrs: { address: string; caption: string | null }
}
/** In place of what another site would run in our page: a link with a picture of ours. */
export interface LinkCard {
  type: 'linkCard'
  attrs: { href: string; title: string; fileId: string | null }
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
export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | Picture
  | Gallery
  | FileEmbed
  | FigureEmbed
  | LinkCard
  | ArticleTable
  | { type: 'horizontalRule' }
export interface Body {
  type: 'doc'
  content: Block[]
}

export const emptyBody: Body = { type: 'doc', content: [] }

/** Long reports have 60,000 characters; beyond that it is a document, to be attached. */
export const limits = { characters: 100_000, blocks: 2000, listDepth: 4, rows: 200, columns: 12, gallery: 60 } as const

const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/** http, https, mailto, tel, or a path of our own. Browsers ignore control characters inside a scheme, so the address is parsed. */
export function isSafeAddress(address: string): boolean {
  if ([...address].some((char) => char <= ' ' || char === '\\' || char === '\u007f')) return false
  if (address.startsWith('/')) return !address.startsWith('//')
  return URL.canParse(address) && schemes.includes(new URL(address).protocol)
}

/** The path of a page of ours. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith('/') && isSafeAddress(address)
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
    case 'file':
    case 'figure':
      return [block.attrs.caption ?? '']
    case 'linkCard':
      return [block.attrs.title]
    case 'paragraph':
    case 'heading':
      return [wordsOf(block.content)]
    case 'table':
      return block.content.map((row) => row.content.map((cell) => wordsOf(cell.content[0].content)).join(' | '))
    default:
      return block.content.flatMap((part: Paragraph | List | ListItem | Picture) => linesOf(part))
  }
}

export function wordsOf(content: readonly Inline[]): string {
  return content.map(wordsIn).join('')
}

function wordsIn(part: Inline): string {
  if (part.type === 'text') return part.text
  return part.type === 'footnote' ? ` (${part.attrs.text})` : ' '
}

/** The pictures and other files that the body shows, each once. */
export function filesIn(body: Body): string[] {
  return [...new Set(body.content.flatMap(filesOf))]
}

function filesOf(block: Block): string[] {
  if (block.type === 'gallery') return block.content.map(({ attrs }) => attrs.fileId)
  if (block.type === 'image' || block.type === 'file') return [block.attrs.fileId]
  return block.type === 'linkCard' && block.attrs.fileId !== null ? [block.attrs.fileId] : []
}

/** The addresses to which its words and cards lead, each once. */
export function linksIn(body: Body): string[] {
  const found = new Set<string>()
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') found.add(value)
    return value
  })
  return [...found]
}

/** The addresses whose figures the body shows, each once. */
export function figuresIn(body: Body): string[] {
  return [...new Set(body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.address] : [])))]
}

/** The footnotes in the order of the text: a note's number is its place here. */
export function footnotesIn(body: Body): Footnote[] {
  return body.content.flatMap(linesWithin).flatMap((line) => line.filter((part) => part.type === 'footnote'))
}

function linesWithin(block: Block | ListItem): (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content]
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'listItem':
      return block.content.flatMap((part: Paragraph | List | ListItem) => linesWithin(part))
    case 'table':
      return block.content.flatMap((row) => row.content.map((cell) => cell.content[0].content))
    default:
      return []
  }
}
