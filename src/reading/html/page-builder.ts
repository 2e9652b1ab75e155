import type { Token } from 'parse5'
import { pointLetters } from '../../kernel/text-folding.ts'
import type { LegacyText, Piece } from '../encodings/fonts.ts'
import { addPiece, textOfPieces } from '../encodings/fonts.ts'
import type { LegacyEncoding } from '../encodings/letters.ts'
import type { FlowBlock } from '../flow.ts'
import { paragraph } from '../flow.ts'
import { squeeze } from '../normalise.ts'
import { UnreadableError } from '../unreadable.ts'
import { pageFonts } from './page-fonts.ts'
import { tableBuilder } from './table-builder.ts'

type List = { ordered: boolean; letters: boolean; next: number }
/** Where finished paragraphs go: the page or a cell. */
type Holder = { blocks: FlowBlock[]; pieces: Piece[]; marker: string }

// biome-ignore format: one list
const unread: ReadonlySet<string> = new Set([
  'script', 'style', 'head', 'title', 'noscript', 'nav', 'form', 'button', 'select', 'textarea', 'svg', 'iframe', 'xmp',
  'noembed', 'noframes', 'template', 'object', 'audio', 'video', 'canvas', 'math',
])
// biome-ignore format: one list
const blockTags: ReadonlySet<string> = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'hr',
  'blockquote', 'address', 'center', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'fieldset', 'body', 'html', 'li', 'ul', 'ol',
  'caption',
])
const deepestTable = 40

type Page = {
  encodings: ReadonlySet<LegacyEncoding>
  fonts: ReturnType<typeof pageFonts>
  legacy: LegacyText
  holders: Holder[]
  tables: ReturnType<typeof tableBuilder>[]
  lists: List[]
  skipping: string
  skipped: number
}

/**
 * Takes the tags and letters of a page one after the other and gives its paragraphs and tables; `encodings` are those that its
 * legacy fonts are really in, `legacy` what is written in such fonts.
 */
export function pageBuilder(encodings: ReadonlySet<LegacyEncoding>) {
  const page: Page = {
    encodings,
    fonts: pageFonts(),
    legacy: new Map(),
    holders: [newHolder()],
    tables: [],
    lists: [],
    skipping: '',
    skipped: 0,
  }
  return {
    legacy: page.legacy,
    open(tag: string, attributes: readonly Token.Attribute[]): void {
      if (page.skipping !== '') {
        if (tag === page.skipping) page.skipped++
      } else if (unread.has(tag)) {
        page.skipping = tag
        page.skipped = 1
      } else openTag(page, tag, attributes)
    },
    close(tag: string): void {
      if (page.skipping === '') closeTag(page, tag)
      else if (tag === page.skipping && --page.skipped === 0) page.skipping = ''
    },
    text(text: string): void {
      if (page.skipping === '') write(page, text.replace(/\n/g, ' '))
    },
    finish(): FlowBlock[] {
      while (page.tables.length > 0) closeTable(page)
      endParagraph(page)
      return page.holders[0]?.blocks ?? []
    },
  }
}

const newHolder = (): Holder => ({ blocks: [], pieces: [], marker: '' })

function here(page: Page): Holder {
  return page.holders.at(-1) ?? newHolder()
}

function write(page: Page, text: string): void {
  const font = page.fonts.current()
  if (font !== null) {
    const known = page.legacy.get(font.encoding) ?? []
    known.push(text)
    page.legacy.set(font.encoding, known)
  }
  addPiece(here(page).pieces, text, font)
}

function openTag(page: Page, tag: string, attributes: readonly Token.Attribute[]): void {
  if (tag === 'br') write(page, '\n')
  else if (tag === 'table') openTable(page)
  else if (tag === 'tr') {
    closeCell(page)
    endParagraph(page)
    page.tables.at(-1)?.openRow()
  } else if (tag === 'td' || tag === 'th') openCell(page, attributes)
  else if (blockTags.has(tag)) {
    endParagraph(page)
    if (tag === 'ol' || tag === 'ul') page.lists.push(listOf(tag, attributes))
    if (tag === 'li') here(page).marker = markerOf(page.lists.at(-1))
  }
  page.fonts.open(tag, attributes)
}

function closeTag(page: Page, tag: string): void {
  if (tag === 'table') closeTable(page)
  else if (tag === 'td' || tag === 'th' || tag === 'tr') closeCell(page)
  else if (blockTags.has(tag)) {
    endParagraph(page)
    if (tag === 'ol' || tag === 'ul') page.lists.pop()
  }
  page.fonts.close(tag)
}

function endParagraph(page: Page): void {
  const holder = here(page)
  // Line ends of the source are blanks; only <br> ends a line.
  const lines = textOfPieces(holder.pieces, page.encodings).split('\n').map(squeeze)
  const text = lines.filter((line) => line !== '').join('\n')
  holder.pieces = []
  if (text === '') return
  holder.blocks.push(paragraph(holder.marker === '' ? text : `${holder.marker} ${text}`))
  holder.marker = ''
}

function openTable(page: Page): void {
  endParagraph(page)
  if (page.tables.length >= deepestTable)
    throw new UnreadableError('TOO_DEEP', `more than ${deepestTable} tables in each other`)
  page.tables.push(tableBuilder())
}

function closeTable(page: Page): void {
  closeCell(page)
  const done = page.tables.pop()
  if (done) here(page).blocks.push(...done.finish())
}

function openCell(page: Page, attributes: readonly Token.Attribute[]): void {
  const table = page.tables.at(-1)
  if (!table) {
    endParagraph(page)
    return
  }
  closeCell(page)
  table.openCell(numberOf(attributes, 'colspan'), numberOf(attributes, 'rowspan'))
  page.holders.push(newHolder())
}

function closeCell(page: Page): void {
  const table = page.tables.at(-1)
  if (!table?.cellOpen()) return
  endParagraph(page)
  table.closeCell(page.holders.pop()?.blocks ?? [])
}

function numberOf(attributes: readonly Token.Attribute[], name: string): number {
  const value = Number(attributes.find((one) => one.name === name)?.value ?? 1)
  return Number.isInteger(value) ? Math.min(64, Math.max(1, value)) : 1
}

function listOf(tag: string, attributes: readonly Token.Attribute[]): List {
  const of = (name: string) => attributes.find((one) => one.name === name)?.value
  const start = Number(of('start') ?? 1)
  return { ordered: tag === 'ol', letters: of('type') === 'a', next: Number.isInteger(start) ? start : 1 }
}

function markerOf(list: List | undefined): string {
  if (list === undefined || !list.ordered) return '-'
  const place = list.next++
  return list.letters ? `${pointLetters[place - 1] ?? place})` : `${place}.`
}
