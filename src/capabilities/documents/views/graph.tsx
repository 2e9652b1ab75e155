import { ChartFrame } from '../../../ui/chart.tsx'
import { formatDate } from '../../../ui/format.ts'
import type { Graph, GraphEdge, GraphRow } from '../rules/graph.ts'
import type { Relation } from '../rules.ts'
import { graphText as text } from '../text/graph.ts'
import { clauseWords, paths, relationLabels, reverseLabels } from '../text.ts'
import { DocumentLink } from './link.tsx'

interface RelationPictureProps {
  readonly graph: Graph
  /** Of the document in the middle, for the address of the wider picture. */
  readonly slug: string
  readonly steps: 1 | 2
}

const rowHeight = 72
const columns = [14, 40, 66] as const
const xOf = (row: GraphRow) => columns[row.depth]
const yOf = (at: number) => at * rowHeight + rowHeight / 2

/**
 * The document with those around it, a row each: what it points at above, what points at it below. The names are words of the page
 * that wrap beside the drawn lines, so that they can be read on a phone and opened by keyboard.
 */
export function RelationPicture({ graph, slug, steps }: RelationPictureProps) {
  const { rows, across, left } = graph
  const wider = steps === 1
  return (
    <section id="quan-he">
      <ChartFrame
        id="so-do-quan-he"
        title={text.title}
        description={[text.lead, left > 0 && text.left(left)].filter(Boolean).join(' ')}
        header={[text.document, text.relation, text.to, text.name]}
        table={tableOf(graph)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not a drawing with links */}
        <svg class="graph" width="100%" height={rows.length * rowHeight} role="group" aria-label={text.title}>
          <g>
            {across.map(({ from, to }, at) => (
              <path key={at} class="graph__line graph__line--across" d={aroundOf(rows, from, to)} />
            ))}
            {rows.map((row, at) => (
              <Branch key={row.paper.id} row={row} at={at} rows={rows} />
            ))}
          </g>
          {rows.map((row, at) => (
            <foreignObject key={row.paper.id} x="0" y={at * rowHeight} width="100%" height={rowHeight}>
              <div class={`graph__row graph__row--${row.depth}`}>
                <Words row={row} through={row.through === null ? undefined : rows[row.through]} />
              </div>
            </foreignObject>
          ))}
        </svg>
      </ChartFrame>
      <p class="govuk-body">
        <a class="govuk-link" href={wider ? paths.widerGraph(slug) : paths.graph(slug)}>
          {wider ? text.wider : text.narrower}
        </a>
      </p>
    </section>
  )
}

function Branch({ row, at, rows }: { row: GraphRow; at: number; rows: readonly GraphRow[] }) {
  const parent = row.through === null ? undefined : rows[row.through]
  const [x, y] = [xOf(row), yOf(at)]
  return (
    <>
      {parent && row.through !== null && (
        <path
          class={`graph__line graph__line--${toneOf(row.edges)}`}
          d={`M${xOf(parent)} ${yOf(row.through)}C${xOf(parent)} ${y} ${xOf(parent)} ${y} ${x} ${y}`}
        />
      )}
      <circle class="graph__node" cx={x} cy={y} r={row.depth === 0 ? 8 : 5} />
    </>
  )
}

function aroundOf(rows: readonly GraphRow[], from: number, to: number): string {
  const [first, second] = [rows[from], rows[to]]
  return first && second ? `M${xOf(first)} ${yOf(from)}C0 ${yOf(from)} 0 ${yOf(to)} ${xOf(second)} ${yOf(to)}` : ''
}

const endings: readonly Relation[] = ['replaces', 'repeals']

function toneOf(edges: readonly GraphEdge[]): 'ends' | 'amends' | 'other' {
  if (edges.some(({ relation }) => endings.includes(relation))) return 'ends'
  return edges.some(({ relation }) => relation === 'amends') ? 'amends' : 'other'
}

function Words({ row: { paper, edges }, through }: { row: GraphRow; through: GraphRow | undefined }) {
  if (!through)
    return (
      <strong>
        {[paper.type, paper.number].filter(Boolean).join(' ')} {text.here}
      </strong>
    )
  return (
    <>
      <span class="graph__relation">
        {[...new Set(edges.map((edge) => wordsOf(edge, through.paper.id)))].join('; ')}
      </span>
      <DocumentLink paper={paper} />
    </>
  )
}

/** How the document stands to the one through which it was reached. */
function wordsOf({ from, relation, clause }: GraphEdge, through: string): string {
  const words = from === through ? relationLabels[relation] : reverseLabels[relation]
  return clause ? `${words} (${clauseWords(clause)})` : words
}

function tableOf({ rows, across }: Graph) {
  const papers = new Map(rows.map(({ paper }) => [paper.id, paper]))
  return [...rows.flatMap(({ edges }) => edges), ...across.map(({ edge }) => edge)].flatMap((edge) => {
    const [from, to] = [papers.get(edge.from), papers.get(edge.to)]
    if (!from || !to) return []
    const relation = wordsOf(edge, edge.from)
    const name = [to.title, to.issued && formatDate(to.issued)].filter(Boolean).join(', ')
    return [[<DocumentLink paper={from} />, relation, <DocumentLink paper={to} />, name]]
  })
}
