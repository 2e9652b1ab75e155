// Sơ đồ quan hệ: a document with what it points at and what points at it, each drawn once, whatever circles there are.
import type { OfficialPaper, Relation } from '../rules.ts'

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly clause: string | null
}

/** A document's place in the picture, from the top. */
export interface GraphRow {
  readonly paper: OfficialPaper
  /** Steps from the document in the middle. */
  readonly depth: 0 | 1 | 2
  /** Row of the document through which it was reached; null for the one in the middle. */
  readonly through: number | null
  /** All that is between the two. */
  readonly edges: readonly GraphEdge[]
}

export interface Graph {
  readonly rows: readonly GraphRow[]
  /** Between drawn documents of which neither was reached through the other. */
  readonly across: readonly { readonly from: number; readonly to: number; readonly edge: GraphEdge }[]
  /** Documents of the steps that found no place. */
  readonly left: number
}

interface Asked {
  readonly middle: OfficialPaper
  readonly edges: readonly GraphEdge[]
  readonly papers: ReadonlyMap<string, OfficialPaper>
  readonly steps: 1 | 2
}

const mostOnSide = 12
const mostBehind = 4
const weight: Readonly<Record<Relation, number>> = {
  replaces: 0,
  repeals: 1,
  amends: 2,
  implements: 3,
  basis: 4,
  mention: 5,
}

/** What the document points at stands above it, what points at it below; the weightier relation and the newer document first. */
export function graphOf({ middle, edges, papers, steps }: Asked): Graph {
  const between = edgesByEnd(edges)
  const drawn = new Set([middle.id])
  const reached = new Set([middle.id])
  const take = (id: string, end: 'from' | 'to' | 'any', most: number) => {
    const found = neighbours(between.get(id) ?? [], id, end).filter((one) => papers.has(one) && !drawn.has(one))
    for (const one of found) reached.add(one)
    const byWeight = found.sort((a, b) => lightest(between, id, a) - lightest(between, id, b) || newer(papers, a, b))
    const taken = byWeight.slice(0, most)
    for (const one of taken) drawn.add(one)
    return taken
  }
  const [above, below] = [take(middle.id, 'from', mostOnSide), take(middle.id, 'to', mostOnSide)]
  const behind = new Map([...above, ...below].map((id) => [id, steps === 2 ? take(id, 'any', mostBehind) : []]))
  const rows: GraphRow[] = []
  const add = (id: string, depth: GraphRow['depth'], through: { row: number; id: string } | null) => {
    const paper = id === middle.id ? middle : papers.get(id)
    if (!paper) return
    const own =
      through === null ? [] : (between.get(id) ?? []).filter(({ from, to }) => from === through.id || to === through.id)
    rows.push({ paper, depth, through: through?.row ?? null, edges: own })
  }
  const middleRow = above.reduce((sum, id) => sum + 1 + (behind.get(id)?.length ?? 0), 0)
  const branch = (id: string) => {
    const row = rows.length
    add(id, 1, { row: middleRow, id: middle.id })
    for (const further of behind.get(id) ?? []) add(further, 2, { row, id })
  }
  above.forEach(branch)
  add(middle.id, 0, null)
  below.forEach(branch)
  return { rows, across: acrossOf(rows, edges), left: reached.size - drawn.size }
}

type Between = ReadonlyMap<string, readonly GraphEdge[]>

function edgesByEnd(edges: readonly GraphEdge[]): Between {
  const found = new Map<string, GraphEdge[]>()
  for (const edge of edges)
    for (const end of new Set([edge.from, edge.to])) found.set(end, [...(found.get(end) ?? []), edge])
  return found
}

function neighbours(edges: readonly GraphEdge[], id: string, end: 'from' | 'to' | 'any'): string[] {
  const wanted = edges.filter((edge) => end === 'any' || edge[end] === id)
  return [...new Set(wanted.map(({ from, to }) => (from === id ? to : from)))]
}

const lightest = (between: Between, one: string, other: string) =>
  Math.min(
    ...(between.get(one) ?? []).flatMap(({ from, to, relation }) =>
      from === other || to === other ? [weight[relation]] : [],
    ),
  )

const newer = (papers: Asked['papers'], a: string, b: string) =>
  (papers.get(b)?.issued ?? '').localeCompare(papers.get(a)?.issued ?? '')

function acrossOf(rows: readonly GraphRow[], edges: readonly GraphEdge[]): Graph['across'] {
  const rowOf = new Map(rows.map(({ paper }, row) => [paper.id, row]))
  return edges.flatMap((edge) => {
    const [from, to] = [rowOf.get(edge.from), rowOf.get(edge.to)]
    if (from === undefined || to === undefined) return []
    return rows[from]?.through === to || rows[to]?.through === from ? [] : [{ from, to, edge }]
  })
}
