import type { ComponentChildren } from 'preact'
import type { Reading } from '../../reading/index.ts'
import type { OfficialPaper } from './rules.ts'
import { paths } from './text.ts'

type Span = readonly [number, number]

/** A piece of text that is not plain: a link to a cited document, or the excerpt that the address asks for. */
interface Piece {
  readonly span: Span
  readonly paper: OfficialPaper | null
}

/**
 * The text of a reading, a paragraph a line: citations lead to their documents, headings carry the anchors of the
 * outline, and the excerpt `excerpt` (from `?doan=`) is marked.
 */
export function DocumentBody({
  reading,
  papers,
  excerpt,
}: {
  reading: Reading
  papers: ReadonlyMap<number, OfficialPaper>
  excerpt: Span | null
}) {
  const anchors = new Set(outlineStarts(reading.outline))
  const cited = reading.citations.map(
    (citation): Piece => ({ span: citation.span, paper: papers.get(citation.span[0]) ?? null }),
  )
  let at = 0
  return (
    <div class="prose document-text">
      {reading.text.split('\n').map((line) => {
        const span: Span = [at, at + line.length]
        at += line.length + 1
        if (line.trim() === '') return null
        const heading = [...anchors].find((start) => start >= span[0] && start <= span[1])
        const marked = excerpt !== null && excerpt[0] <= span[1] && excerpt[1] >= span[0]
        const content = withLinks(line, span, cited)
        return (
          <p key={span[0]} id={heading === undefined ? undefined : `v${heading}`}>
            {marked ? <mark id={excerpt[0] >= span[0] ? 'doan' : undefined}>{content}</mark> : content}
          </p>
        )
      })}
    </div>
  )
}

function withLinks(line: string, span: Span, pieces: readonly Piece[]): ComponentChildren[] {
  const inside = pieces.filter((piece) => piece.paper && piece.span[0] >= span[0] && piece.span[1] <= span[1])
  const parts: ComponentChildren[] = []
  let at = span[0]
  for (const {
    span: [start, end],
    paper,
  } of inside) {
    if (start < at || !paper) continue
    parts.push(line.slice(at - span[0], start - span[0]))
    parts.push(
      <a class="govuk-link" href={paths.document(paper.slug)}>
        {line.slice(start - span[0], end - span[0])}
      </a>,
    )
    at = end
  }
  return [...parts, line.slice(at - span[0])]
}

function outlineStarts(nodes: Reading['outline']): number[] {
  return nodes.flatMap((node) => [node.span[0], ...outlineStarts(node.children)])
}

/** Two levels of the outline as links into the text. */
export function OutlineList({ nodes, depth = 2 }: { nodes: Reading['outline']; depth?: number }) {
  const shown = nodes.filter((node) => node.kind !== 'paragraph' && node.kind !== 'bullet')
  if (shown.length === 0) return null
  return (
    <ol class="govuk-list outline">
      {shown.map((node) => (
        <li key={node.span[0]}>
          <a class="govuk-link" href={`#v${node.span[0]}`}>
            {node.rawMarker} {shorten(node.title || node.text)}
          </a>
          {depth > 1 && <OutlineList nodes={node.children} depth={depth - 1} />}
        </li>
      ))}
    </ol>
  )
}

const shorten = (words: string) => (words.length > 90 ? `${words.slice(0, 90).replace(/\s+\S*$/, '')}…` : words)
