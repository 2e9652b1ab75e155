import type { OutlineNode, Reading } from '../../reading/index.ts'

/** A part of a document that can be opened by itself: an article, a clause of a long article, a section of a plan. */
export interface Clause {
  /** Behind '#' in the address of the document's page. */
  readonly anchor: string
  /** Its own heading behind those above it. */
  readonly title: string
  readonly text: string
}

const longest = 1500
const mostClauses = 500
const longestTitle = 160

/** The parts of a document, as small as they are still understood alone. None where the whole is short. */
export function clausesOf(reading: Reading): Clause[] {
  if (reading.text.length <= longest) return []
  return reading.outline.flatMap((node) => clausesIn(node, [], reading.text)).slice(0, mostClauses)
}

function clausesIn(node: OutlineNode, above: readonly string[], text: string): Clause[] {
  const path = [...above, headingOf(node)].filter((heading) => heading !== '')
  const parts = node.children.filter(({ kind }) => kind !== 'paragraph' && kind !== 'bullet')
  const end = endOf(node)
  if (parts.length === 0 || end - node.span[0] <= longest)
    return [{ anchor: `v${node.span[0]}`, title: path.join(' › '), text: text.slice(node.span[0], end) }]
  const [first] = parts
  const opening = text.slice(node.span[0], first?.span[0] ?? end)
  const own =
    opening.length > longestTitle ? [{ anchor: `v${node.span[0]}`, title: path.join(' › '), text: opening }] : []
  return [...own, ...parts.flatMap((part) => clausesIn(part, path, text))]
}

const endOf = (node: OutlineNode): number =>
  node.children.reduce((end, child) => Math.max(end, endOf(child)), node.span[1])

function headingOf({ rawMarker, title, kind }: OutlineNode): string {
  if (kind === 'paragraph' || kind === 'bullet') return ''
  const words = title.length > longestTitle ? `${title.slice(0, longestTitle).replace(/\s+\S*$/, '')}…` : title
  return `${rawMarker} ${words}`.trim()
}
