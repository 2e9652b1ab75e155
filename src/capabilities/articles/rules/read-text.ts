// A body from plain text, for a page without scripts and for imported records: a blank line ends a paragraph, "## " is a
// heading, "- " and "1. " are lists, "> " a quotation, "| … |" a row of a table, "---" a rule, "![…](…)" a picture, lines of
// "!![…](…)" a gallery, "@[…](…)" a film, a sound or a document, "%[…](/…)" a figure of ours, "=[…](https://…)" a card.
import {
  type Block,
  type Body,
  type Inline,
  isOwnAddress,
  isSafeAddress,
  type List,
  type ListItem,
  limits,
  type Mark,
  type Picture,
  type TableCell,
} from './body.ts'
import { tidyBody, tidyLine } from './tidy-body.ts'

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const bracketed = '\\[((?:\\\\.|[^\\]\\\\])*)\\]'

const patterns = {
  heading: /^(#{1,6})\s+(.*)$/,
  rule: /^-{3,}$/,
  picture: new RegExp(`^!${bracketed}\\((${id})\\)\\s*(.*)$`, 'i'),
  gallery: new RegExp(`^!!${bracketed}\\((${id})\\)\\s*(.*)$`, 'i'),
  file: new RegExp(`^@${bracketed}\\((${id})\\)$`, 'i'),
  figure: new RegExp(`^%${bracketed}\\((/[^()\\s]{0,499})\\)$`),
  card: new RegExp(`^=${bracketed}\\(([^()\\s]+)(?: (${id}))?\\)$`, 'i'),
  item: /^(\s*)(?:-|(\d{1,4})[.)])(?:\s+(.*))?$/,
  quote: /^>\s?(.*)$/,
  row: /^\|.*$/,
  underline: /^\|[\s:|-]*-[\s:|-]*\|?$/,
}

export function readText(text: string): Body {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n')
  const content: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const { blocks, next } = readBlock(lines, at)
    content.push(...blocks)
    at = next
  }
  return tidyBody({ type: 'doc', content })
}

interface Taken {
  readonly blocks: Block[]
  readonly next: number
}

function readBlock(lines: readonly string[], at: number): Taken {
  const line = (lines[at] ?? '').trim()
  if (line === '') return { blocks: [], next: at + 1 }
  const single = readSingle(line) ?? readEmbed(line)
  if (single) return { blocks: [single], next: at + 1 }
  if (readPicture(line, patterns.gallery)) return readGallery(lines, at)
  if (patterns.row.test(line)) return readTable(lines, at)
  if (patterns.quote.test(line)) return readQuote(lines, at)
  if (patterns.item.test(line)) return readList(lines, at)
  const end = endOf(lines, at, (next) => next !== '' && !startsBlock(next))
  const content = lines
    .slice(at, end)
    .flatMap((each): Inline[] => [{ type: 'hardBreak' }, ...readLine(each.trim())])
    .slice(1)
  return { blocks: [{ type: 'paragraph', content }], next: end }
}

function startsBlock(line: string): boolean {
  const { heading, rule, item, quote, row } = patterns
  return (
    [heading, rule, item, quote, row].some((pattern) => pattern.test(line)) ||
    readPicture(line, patterns.picture) !== null ||
    readPicture(line, patterns.gallery) !== null ||
    readEmbed(line) !== null
  )
}

/** The first line after `at` that is not like it. */
function endOf(lines: readonly string[], at: number, isLike: (line: string) => boolean): number {
  const length = lines.slice(at + 1).findIndex((line) => !isLike(line.trim()))
  return length < 0 ? lines.length : at + 1 + length
}

function readSingle(line: string): Block | null {
  if (patterns.rule.test(line)) return { type: 'horizontalRule' }
  const [, marks, words = ''] = patterns.heading.exec(line) ?? []
  if (marks) return { type: 'heading', attrs: { level: marks.length < 3 ? 2 : 3 }, content: readLine(words) }
  return readPicture(line, patterns.picture)
}

/** Without words it is no picture: what it shows, or that it is an ornament, must be said. */
function readPicture(line: string, pattern: RegExp): Picture | null {
  const [, words = '', fileId, caption = ''] = pattern.exec(line) ?? []
  const alt = words === '-' ? '' : bare(words)
  if (!fileId || (alt === '' && words !== '-')) return null
  const attrs = { fileId: fileId.toLowerCase(), alt, caption: bare(caption) || null }
  return { type: 'image', attrs: alt === '' ? { ...attrs, decorative: true } : attrs }
}

function readGallery(lines: readonly string[], at: number): Taken {
  const next = endOf(lines, at, (line) => readPicture(line, patterns.gallery) !== null)
  const content = lines.slice(at, next).flatMap((line) => readPicture(line.trim(), patterns.gallery) ?? [])
  return { blocks: [{ type: 'gallery', content }], next }
}

/** A file of the article, a figure of ours, a card: a line of its own. */
function readEmbed(line: string): Block | null {
  const [, said = '', fileId] = patterns.file.exec(line) ?? []
  if (fileId) return { type: 'file', attrs: { fileId: fileId.toLowerCase(), caption: bare(said) || null } }
  const [, caption = '', address] = patterns.figure.exec(line) ?? []
  if (address && isOwnAddress(address)) return { type: 'figure', attrs: { address, caption: bare(caption) || null } }
  const [, words = '', href, pictureId] = patterns.card.exec(line) ?? []
  const title = bare(words)
  if (!href || title === '' || !isSafeAddress(href)) return null
  return { type: 'linkCard', attrs: { href, title, fileId: pictureId?.toLowerCase() ?? null } }
}

function readTable(lines: readonly string[], at: number): Taken {
  const next = endOf(lines, at, (line) => patterns.row.test(line))
  const rows = lines.slice(at, next).map((line) => line.trim())
  const content = rows
    .filter((row) => !patterns.underline.test(row))
    .slice(0, limits.rows)
    .map((row, index) => {
      const isHead = index === 0 && patterns.underline.test(rows[1] ?? '')
      return { type: 'tableRow' as const, content: cellsOf(row, isHead ? 'tableHeader' : 'tableCell') }
    })
  return { blocks: content.length > 0 ? [{ type: 'table', content }] : [], next }
}

function cellsOf(row: string, kind: TableCell['type']): TableCell[] {
  const inside = masked(row).replace(/^\|/, '').replace(/\|$/, '')
  return inside
    .split('|')
    .slice(0, limits.columns)
    .map((cell): TableCell => {
      const isHead = cell.startsWith('=')
      const content = tidyLine(readInline(isHead ? cell.slice(1) : cell, []))
      return { type: isHead ? 'tableHeader' : kind, content: [{ type: 'paragraph', content }] }
    })
}

function readQuote(lines: readonly string[], at: number): Taken {
  const next = endOf(lines, at, (line) => patterns.quote.test(line))
  const inside = lines.slice(at, next).map((line) => (patterns.quote.exec(line.trim())?.[1] ?? '').trim())
  const paragraphs = inside.join('\n').split(/\n{2,}/)
  const content = paragraphs.map((words) => ({
    type: 'paragraph' as const,
    content: tidyLine(words.split('\n').flatMap((line): Inline[] => [{ type: 'hardBreak' }, ...readLine(line)])),
  }))
  return { blocks: [{ type: 'blockquote', content }], next }
}

interface Level {
  readonly indent: number
  readonly list: List
}

function readList(lines: readonly string[], at: number): Taken {
  const next = endOf(lines, at, (line) => patterns.item.test(line) && !patterns.rule.test(line))
  const blocks: List[] = []
  const open: Level[] = []
  for (const line of lines.slice(at, next)) {
    const [, space = '', number, words = ''] = patterns.item.exec(line) ?? []
    const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: readLine(words) }] }
    hang(item, { blocks, open, indent: space.length, start: number === undefined ? null : Number(number) })
  }
  return { blocks, next }
}

/** Puts an item into the list of its indent, a deeper one under the last item, as deep as lists may go. */
function hang(item: ListItem, given: { blocks: List[]; open: Level[]; indent: number; start: number | null }): void {
  const { blocks, open, indent, start } = given
  while (open.length > 1 && (open.at(-1)?.indent ?? 0) > indent) open.pop()
  const level = open.at(-1)
  const kind = start === null ? 'bulletList' : 'orderedList'
  const isDeeper = level !== undefined && indent > level.indent + 1
  if (level && !isDeeper && level.list.type === kind) {
    level.list.content.push(item)
    return
  }
  const list: List =
    start === null
      ? { type: 'bulletList', content: [item] }
      : { type: 'orderedList', attrs: { start: Math.max(1, start) }, content: [item] }
  if (isDeeper && open.length < limits.listDepth) {
    level.list.content.at(-1)?.content.push(list)
    open.push({ indent, list })
    return
  }
  if (isDeeper) {
    level.list.content.push(item)
    return
  }
  open.pop()
  const above = open.at(-1)
  if (above) above.list.content.at(-1)?.content.push(list)
  else blocks.push(list)
  open.push({ indent, list })
}

/** One line of words with **bold**, _italic_, [links](https://…) and <br>; a backslash takes a sign's meaning away. */
export function readLine(text: string): Inline[] {
  return tidyLine(readInline(masked(text), []))
}

const inlines =
  /<br>|\^\[([^\]]+)\]|\[([^\]]+)\]\(([^()\s]+)\)|\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\p{L}\p{N}])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}])/u

/** A longer line has no marks: looking for their ends would take too long. */
const longestMarked = 20_000

function readInline(text: string, marks: readonly Mark[]): Inline[] {
  const parts: Inline[] = []
  let rest = text
  for (let found = find(rest); found; found = find(rest)) {
    parts.push(run(rest.slice(0, found.index), marks), ...readMarked(found, marks))
    rest = rest.slice(found.index + found[0].length)
  }
  return [...parts, run(rest, marks)]
}

const find = (text: string) => (text.length > longestMarked ? null : inlines.exec(text))

function readMarked([whole, note, label, address, bold, italic]: RegExpExecArray, marks: readonly Mark[]): Inline[] {
  if (note !== undefined) {
    const text = unmasked(note).replace(/\s+/g, ' ').trim()
    return text === '' ? [run(whole, marks)] : [{ type: 'footnote', attrs: { text } }]
  }
  if (bold !== undefined) return readInline(bold, [...marks, { type: 'bold' }])
  if (italic !== undefined) return readInline(italic, [...marks, { type: 'italic' }])
  if (label === undefined || address === undefined) return [{ type: 'hardBreak' }]
  const href = unmasked(address)
  // An address that may not be followed stays visible as it was typed.
  return isSafeAddress(href) ? readInline(label, [...marks, { type: 'link', attrs: { href } }]) : [run(whole, marks)]
}

function run(text: string, marks: readonly Mark[]): Inline {
  return { type: 'text', text: unmasked(text), ...(marks.length > 0 && { marks: distinct(marks) }) }
}

/** A mark inside the same mark says nothing more. */
function distinct(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, index) => marks.findIndex((one) => one.type === mark.type) === index)
}

const bare = (text: string) => unmasked(masked(text)).replace(/\s+/g, ' ').trim()

// Escaped signs move to a private place of Unicode while the rest is read; nothing typed can stand there.
const privateUse = 0xe000
function masked(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Co}\p{Cs}\u2028\u2029]/gu, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, (_all, sign: string) => String.fromCharCode(privateUse + sign.charCodeAt(0)))
}
function unmasked(text: string): string {
  return text.replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - privateUse))
}
