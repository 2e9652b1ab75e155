// A body as plain text, for a page without scripts: what `readText` reads comes back as the same body.
import type { Block, Body, Inline, List, Mark, Paragraph, Picture, TextRun } from './body.ts'
import { readLine } from './read-text.ts'
import { sameMarks, tidyLine } from './tidy-body.ts'

export function writeText(body: Body): string {
  return body.content.map(writeBlock).join('\n\n')
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return linesOf(block).join('\n')
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${writeLine(block.content)}`
    case 'bulletList':
    case 'orderedList':
      return writeList(block, 0).join('\n')
    case 'blockquote':
      return block.content.map((paragraph) => `> ${writeLine(paragraph.content)}`).join('\n>\n')
    case 'image':
      return `!${writePicture(block)}`
    case 'gallery':
      return block.content.map((picture) => `!!${writePicture(picture)}`).join('\n')
    case 'file':
      return `@[${escaped(block.attrs.caption ?? '')}](${block.attrs.fileId})`
    case 'figure':
      return `%[${escaped(block.attrs.caption ?? '')}](${block.attrs.address})`
    case 'linkCard': {
      const { href, title, fileId } = block.attrs
      return `=[${escaped(title)}](${href}${fileId === null ? '' : ` ${fileId}`})`
    }
    case 'table':
      return block.content.map((row) => `${row.content.map(writeCell).join('')}|`).join('\n')
    case 'horizontalRule':
      return '---'
  }
}

/** What stands behind the sign of a picture; a lone hyphen says that it is an ornament. */
export function writePicture({ attrs: { fileId, alt, caption, decorative } }: Pick<Picture, 'attrs'>): string {
  const words = decorative ? '-' : escaped(alt).replace(/^-$/, '\\-')
  return `[${words}](${fileId})${caption ? ` ${escaped(caption)}` : ''}`
}

function writeCell(cell: { type: string; content: [Paragraph] }): string {
  const words = writeLine(cell.content[0].content).replaceAll('|', '\\|').replace(/^-/, '\\-')
  return cell.type === 'tableHeader' ? `|= ${words} ` : `| ${words} `
}

function writeList(list: List, depth: number): string[] {
  const first = list.type === 'orderedList' ? list.attrs.start : 0
  return list.content.flatMap((item, index) => {
    const [paragraph, ...lists] = item.content
    const marker = list.type === 'orderedList' ? `${first + index}.` : '-'
    const own = `${'  '.repeat(depth)}${marker} ${writeLine(paragraph.content)}`.trimEnd()
    return [own, ...lists.flatMap((inner) => writeList(inner, depth + 1))]
  })
}

/** In a paragraph a break is a new line; elsewhere a line is a thing of its own, so the break is written. */
function linesOf(paragraph: Paragraph): string[] {
  const lines: Inline[][] = [[]]
  for (const part of paragraph.content) {
    if (part.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(part)
  }
  return lines.map((line) => guarded(writeLine(line)))
}

/** A line of words that would start a list, a heading, a table … if it stood so. */
function guarded(line: string): string {
  if (/^\d+[.)](\s|$)/.test(line)) return line.replace(/[.)]/, '\\$&')
  return /^(#{1,6}\s|>|-(\s|$)|\||-{3,}$|!!?\[|[@%=]\[)/.test(line) ? `\\${line}` : line
}

/** Marks that plain text cannot say (in the middle of a word) are left out; words never are. */
function writeLine(content: readonly Inline[]): string {
  const fewer: readonly (readonly string[])[] = [['link', 'bold', 'italic'], ['link', 'bold'], ['bold'], []]
  for (const kept of fewer) {
    const line = tidyLine(content.map((part) => (part.type === 'text' ? withMarks(part, kept) : part)))
    const written = writeMarked(line, ['link', 'bold', 'italic'])
    if (JSON.stringify(readLine(written)) === JSON.stringify(line) || kept.length === 0) return written
  }
  return ''
}

function withMarks(run: TextRun, kept: readonly string[]): TextRun {
  return { type: 'text', text: run.text, marks: (run.marks ?? []).filter((mark) => kept.includes(mark.type)) }
}

function writeMarked(content: readonly Inline[], [kind, ...rest]: readonly string[]): string {
  if (kind === undefined) return content.map(writePart).join('')
  return groupsBy(content, kind)
    .map(({ mark, parts }) => {
      const inside = writeMarked(parts, rest)
      return mark ? wrapped(inside, mark) : inside
    })
    .join('')
}

function writePart(part: Inline): string {
  if (part.type === 'text') return escaped(part.text)
  return part.type === 'footnote' ? `^[${escaped(part.attrs.text)}]` : '<br>'
}

function groupsBy(content: readonly Inline[], kind: string): { mark: Mark | null; parts: Inline[] }[] {
  const groups: { mark: Mark | null; parts: Inline[] }[] = []
  for (const part of content) {
    const mark = part.type === 'text' ? (part.marks?.find((one) => one.type === kind) ?? null) : null
    const last = groups.at(-1)
    if (
      last &&
      sameMarks(
        [last.mark].flatMap((one) => one ?? []),
        mark ? [mark] : [],
      )
    )
      last.parts.push(part)
    else groups.push({ mark, parts: [part] })
  }
  return groups
}

function wrapped(inside: string, mark: Mark): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inside) ?? []
  if (mark.type === 'bold') return `${before}**${words}**${after}`
  if (mark.type === 'italic') return `${before}_${words}_${after}`
  return `${before}[${words}](${mark.attrs.href})${after}`
}

function escaped(text: string): string {
  return text.replace(/[\\*_[\]]/g, '\\$&').replaceAll('<br>', '\\<br>')
}
