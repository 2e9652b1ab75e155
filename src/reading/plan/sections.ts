import type { OutlineNode } from '../reading.ts'
import type { SectionKind } from '../words/sections.ts'
import { channelWords, sectionOrder, sectionWords } from '../words/sections.ts'
import { unitsOfHeading } from './assignees.ts'

export type Section = { kinds: SectionKind[]; node: OutlineNode }

/** Finds the sections of a plan in its outline, going down where a heading names two ("MỤC ĐÍCH, YÊU CẦU"). */
export function sectionsOf(outline: readonly OutlineNode[]): Section[] {
  const sections: Section[] = []
  for (const node of outline) sections.push(...sectionsAt(node, sections.at(-1)))
  return sections
}

function sectionsAt(node: OutlineNode, last: Section | undefined): Section[] {
  if (isInferred(node)) return [{ kinds: [inferredKind(node, last)], node }]
  if (distributes(node)) return [{ kinds: ['implementation'], node }]
  const kinds = kindsOfHeading(headingOf(node))
  const below = node.children.filter((child) => isHeading(child) && kindsOfHeading(headingOf(child)).length > 0)
  const holder = node.kind === 'part' || node.kind === 'chapter' || node.kind === 'article'
  if (kinds.length === 0) return holder || below.length > 1 ? goDown(node, last) : []
  const several = new Set(kinds.map((kind) => (kind === 'targets' ? 'purposes' : kind))).size > 1
  if (several && below.length > 0 && kinds[0] !== 'implementation') return goDown(node, last)
  return [{ kinds, node }]
}

// Whatever its heading says, a section whose clauses are headed by units hands out tasks.
function distributes(node: OutlineNode): boolean {
  const headings = node.children.filter((child) => child.kind === 'clause' || child.kind === 'point')
  const units = headings.filter((child) => child.title !== '' && unitsOfHeading(child.title).length > 0)
  return units.length >= 2 && units.length * 2 > headings.length
}

function goDown(node: OutlineNode, last: Section | undefined): Section[] {
  const found: Section[] = []
  for (const child of node.children) found.push(...sectionsAt(child, found.at(-1) ?? last))
  return found
}

function isHeading(node: OutlineNode): boolean {
  return node.kind !== 'bullet' && node.kind !== 'paragraph'
}

function headingOf(node: OutlineNode): string {
  if (node.title !== '') return node.title
  const colon = node.text.indexOf(':')
  return colon > 0 && colon < 60 ? node.text.slice(0, colon) : ''
}

/** Kinds that the words of a heading stand for, most telling first. */
export function kindsOfHeading(heading: string): SectionKind[] {
  const lower = heading.toLowerCase()
  if (lower === '' || lower.length > 160) return []
  const kinds = sectionWords.filter(([, pattern]) => pattern.test(lower)).map(([kind]) => kind)
  return kinds[0] === 'implementation' || kinds[0] === 'reporting' || kinds[0] === 'funding' ? kinds.slice(0, 1) : kinds
}

function isInferred(node: OutlineNode): boolean {
  return node.kind === 'section' && node.rawMarker === '' && node.title === '' && node.text === ''
}

// What a lost heading was called follows from its place; a list of channels gives itself away.
function inferredKind(node: OutlineNode, last: Section | undefined): SectionKind {
  const lastKind = last?.kinds.at(-1) ?? 'requirements'
  const next = sectionOrder[sectionOrder.indexOf(lastKind) + 1] ?? 'contents'
  const text = node.children
    .map((child) => child.text)
    .join(' ')
    .slice(0, 8000)
  const channels = text.match(channelWords)?.length ?? 0
  return next === 'contents' && channels > node.children.length * 2 ? 'channels' : next
}
