import type { OutlineNode, Reading } from '../../src/reading/index.ts'
import { sameSpelling } from './comparing.ts'
import type { AnchoredOutline } from './corpus.ts'
import type { Outcome } from './tally.ts'

interface Heading {
  readonly label: string
  readonly title: string
}

const headingKinds = new Set(['part', 'chapter', 'section', 'article'])

/** Parts, chapters, sections and articles that a site anchors: whether each is a heading of the outline, with its title. */
export function scoreOutline({ doc_id, items }: AnchoredOutline, reading: Reading): Outcome[] {
  const left = headingsOf(reading.outline)
  return items.flatMap(({ kind, label, title }) => {
    const name = `outline ${kind}`
    const at = left.findIndex((one) => one.label === keyOf(label) && isSameTitle(one.title, title))
    const loose = at < 0 ? left.findIndex((one) => one.label === keyOf(label)) : at
    const found = loose < 0 ? undefined : left.splice(loose, 1)[0]
    const stated = `${label} ${title}`
    const miss = (field: string, cause: string) => ({ id: doc_id, field, stated, read: found?.title ?? null, cause })
    const titled = `${name} with its title`
    return [
      outcome(name, found === undefined ? miss(name, 'heading not found') : null),
      outcome(titled, at < 0 ? miss(titled, found === undefined ? 'heading not found' : 'another title') : null),
    ]
  })
}

/** Articles read that cannot be the document's own: a number that comes again, as quoted amendments have it. */
export function repeatedArticles(reading: Reading): number {
  const labels = articlesOf(reading.outline).map(({ marker }) => marker)
  return labels.length - new Set(labels).size
}

/** Whether the clauses of each article run 1, 2, 3 … without a gap; the corpus has no anchors for them. */
export function clauseOrder(reading: Reading): Outcome[] {
  return articlesOf(reading.outline).flatMap(({ children }) => {
    const clauses = children.filter(({ kind }) => kind === 'clause').map(({ marker }) => marker)
    if (clauses.length === 0) return []
    return [
      { field: 'clauses in order', group: '', right: clauses.every((one, at) => one === String(at + 1)), miss: null },
    ]
  })
}

function articlesOf(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => (node.kind === 'article' ? [node] : articlesOf(node.children)))
}

function headingsOf(nodes: readonly OutlineNode[]): Heading[] {
  return nodes.flatMap((node) => [
    ...(headingKinds.has(node.kind) ? [{ label: keyOf(node.rawMarker), title: node.title || node.text }] : []),
    ...headingsOf(node.children),
  ])
}

function keyOf(label: string): string {
  return sameSpelling(label).replace(/[\s.:]+$/, '')
}

function isSameTitle(read: string, stated: string): boolean {
  const [one, other] = [sameSpelling(read), sameSpelling(stated)].map((title) => title.replace(/[\s.:;]+$/, ''))
  return one === other || (one ?? '').startsWith(other ?? '')
}

function outcome(field: string, miss: Outcome['miss']): Outcome {
  return { field, group: '', right: miss === null, miss }
}
