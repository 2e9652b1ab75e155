// The draft by parts: headings and articles in their order, each with all that stands under it up to the next.
import type { OutlineNode, Reading } from '../../../reading/index.ts'
import type { DraftClause } from '../rules.ts'

const headings: readonly OutlineNode['kind'][] = ['part', 'chapter', 'section']
const longestTitle = 160
const mostClauses = 400

export function draftClauses({ text, outline }: Pick<Reading, 'text' | 'outline'>): DraftClause[] {
  const articles = partsOf(outline, [...headings, 'article'])
  const parts = articles.some(({ kind }) => kind === 'article') ? articles : partsOf(outline, [...headings, 'clause'])
  const starts = parts.map(({ span }) => span[0])
  const opening = text.slice(0, starts[0] ?? text.length).trim()
  const clauses = parts.slice(0, mostClauses).map((node, at) => {
    const mark =
      /[\p{L}\p{N}]$/u.test(node.rawMarker) && node.kind === 'article' ? `${node.rawMarker}.` : node.rawMarker
    const title = `${mark} ${node.title}`.trim()
    const end = at + 1 === mostClauses ? text.length : (starts[at + 1] ?? text.length)
    return { anchor: `v${node.span[0]}`, title: shorten(title), text: text.slice(node.span[0], end).trim() }
  })
  return opening === '' ? clauses : [{ anchor: 'mo-dau', title: '', text: opening }, ...clauses]
}

function partsOf(nodes: readonly OutlineNode[], kinds: readonly OutlineNode['kind'][]): OutlineNode[] {
  return nodes
    .flatMap((node) => [
      ...(kinds.includes(node.kind) ? [node] : []),
      ...(node.kind === 'article' ? [] : partsOf(node.children, kinds)),
    ])
    .sort((a, b) => a.span[0] - b.span[0])
}

const shorten = (title: string) =>
  title.length > longestTitle ? `${title.slice(0, longestTitle).replace(/\s+\S*$/, '')}…` : title
