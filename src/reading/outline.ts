import type { Block, Paragraph } from './blocks.ts'
import type { Marker } from './markers.ts'
import { paragraphLevel, parseMarker } from './markers.ts'
import { quotedBlocks } from './quotations.ts'
import type { OutlineNode } from './reading.ts'
import { closing, openingQuote } from './words/outline.ts'

const longestTitle = 220
/** Added to the levels of quoted text, which is deeper than anything that quotes it. */
const quotedBy = 20
const isTitleKind = new Set(['part', 'chapter', 'section', 'article', 'clause'])

type Open = { node: OutlineNode; level: number }

/** Builds the tree of parts, articles, clauses, points and bullets; paragraphs without a marker hang where they stand. */
export function buildOutline(blocks: readonly Block[]): OutlineNode[] {
  const root: OutlineNode[] = []
  const open: Open[] = []
  const quoted = quotedBlocks(blocks)
  let article = 0
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const inside = quoted.has(block)
    if (!inside) while ((open.at(-1)?.level ?? 0) > quotedBy) open.pop()
    const marker = inside ? quotedMarker(block) : (ownMarker(block.text, article) ?? capitalHeading(block, open))
    if (marker?.kind === 'article' && !inside) article = Number.parseInt(marker.value, 10)
    if (marker === null) {
      if (!extendTitle(open, block)) placeParagraph(root, open, block)
      continue
    }
    place(root, open, { node: nodeOf(block, marker), level: marker.level })
  }
  return root.map(withTitles)
}

// Old laws print "Điều 2" without a stop; of two readings the next article in order is the likelier.
function ownMarker(text: string, lastArticle: number): Marker | null {
  const marker = parseMarker(text)
  if (marker?.unsure !== true) return marker
  return marker.kind === 'article' && Number.parseInt(marker.value, 10) === lastArticle + 1 ? marker : null
}

// What an amendment quotes hangs below whatever quotes it, with an order of its own.
function quotedMarker(block: Paragraph): Marker | null {
  const quote = openingQuote.exec(block.text)?.[0].length ?? 0
  const marker = parseMarker(block.text.slice(quote))
  return marker === null || marker.unsure
    ? null
    : { ...marker, level: marker.level + quotedBy, length: marker.length + quote }
}

// A heading in capitals whose Roman number was lost still heads a section.
function capitalHeading(block: Paragraph, open: readonly Open[]): Marker | null {
  const { text } = block
  const holder = open.at(-1)?.node
  if (holder !== undefined && holder.text === '' && holder.kind !== 'section') return null
  const heading =
    text.length >= 8 && text.length <= 160 && text === text.toUpperCase() && /\p{Lu}{2}.* .*\p{Lu}{2}/u.test(text)
  return heading && !/[.;,:]$/.test(text) ? { kind: 'section', level: 4, value: '', raw: '', length: 0 } : null
}

function nodeOf(block: Paragraph, marker: Marker): OutlineNode {
  return {
    marker: marker.kind === 'bullet' || marker.value === '' ? null : marker.value,
    rawMarker: marker.raw.replace(/[.:]$/, marker.kind === 'clause' || marker.kind === 'section' ? '.' : ''),
    kind: marker.kind,
    title: '',
    text: block.text.slice(marker.length),
    span: [...block.span],
    children: [],
  }
}

function place(root: OutlineNode[], open: Open[], next: Open): void {
  while (open.length > 0 && (open.at(-1)?.level ?? 0) >= next.level) open.pop()
  const parent = open.at(-1)?.node
  ;(parent?.children ?? root).push(next.node)
  for (const { node } of open) node.span[1] = Math.max(node.span[1], next.node.span[1])
  open.push(next)
}

// "Chương I" and its title stand on two lines.
function extendTitle(open: readonly Open[], block: Paragraph): boolean {
  const last = open.at(-1)?.node
  if (last === undefined || last.text !== '' || last.children.length > 0) return false
  if (last.kind === 'paragraph' || last.kind === 'bullet' || last.title !== '') return false
  if (block.text.length > longestTitle) return false
  last.text = block.text
  for (const { node } of open) node.span[1] = Math.max(node.span[1], block.span[1])
  return true
}

function placeParagraph(root: OutlineNode[], open: Open[], block: Paragraph): void {
  const node: OutlineNode = {
    marker: null,
    rawMarker: '',
    kind: 'paragraph',
    title: '',
    text: block.text,
    span: [...block.span],
    children: [],
  }
  // A closing formula belongs to the section that holds the list, not to the last point of the list.
  const quotes = (open.at(-1)?.level ?? 0) > quotedBy
  if (!quotes && closing.test(block.text)) while ((open.at(-1)?.level ?? 0) > 5) open.pop()
  const parent = [...open].reverse().find(({ level }) => level % quotedBy < paragraphLevel)
  ;(parent?.node.children ?? root).push(node)
  for (const { node: holder } of open) holder.span[1] = Math.max(holder.span[1], block.span[1])
}

// A heading is short, has no full stop and heads something; everything else is text.
function withTitles(node: OutlineNode): OutlineNode {
  const children = node.children.map(withTitles)
  const bare = node.text.endsWith(':') ? node.text.slice(0, -1).trimEnd() : node.text
  const always = node.kind === 'part' || node.kind === 'chapter' || node.kind === 'section'
  const heads = children.length > 0 || node.kind === 'article'
  const fits = bare.length > 0 && bare.length <= longestTitle && !/[.;,]$/.test(bare)
  if (isTitleKind.has(node.kind) && fits && (always || heads)) return { ...node, title: bare, text: '', children }
  return { ...node, children }
}
