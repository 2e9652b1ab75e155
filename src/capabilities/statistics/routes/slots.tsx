import type { VNode } from 'preact'
import type { Ask } from '../../../kernel/site.ts'
import type { Reading } from '../../../reading/index.ts'
import { DefinitionNote, Figure, Panel } from '../../../ui/index.ts'
import { findDocument, type OfficialPaper, readingOf } from '../../documents/index.ts'
import { loadTree } from '../../units/index.ts'
import { type DeclaredFigure, refuseDeclared, rolesTowardPaper } from '../rules/declared.ts'
import { listFigures } from '../store.ts'
import { paths, text } from '../text.ts'
import { sourceHref } from '../views/list-page.tsx'

/** Beside a document: what was declared from it, and for staff the way to declare more. */
export async function figuresOfDocument(ask: Ask, { documentId }: { documentId: string }): Promise<VNode | null> {
  ask.tags('figures')
  const [{ rows }, paper, tree] = await Promise.all([
    listFigures(ask.db, { documentId, standing: true }, { page: 1, size: 30 }),
    findDocument(ask.db, documentId),
    loadTree(ask.db),
  ])
  const roles = paper ? rolesTowardPaper(ask.actor, paper, { tree, on: ask.today }) : []
  const mayDeclare = refuseDeclared('declare', { state: 'read', roles }) === null
  const reading = mayDeclare ? await readingOf(ask.db, documentId) : null
  const facts = reading?.facts.length ?? 0
  if (rows.length === 0 && facts === 0) return null
  return (
    <Panel title={text.ofDocument}>
      <FigureLines rows={rows.slice(0, mostShown)} paper={paper} />
      {rows.length > mostShown && (
        <DefinitionNote title={text.moreOfDocument(rows.length - mostShown)}>
          <FigureLines rows={rows.slice(mostShown)} paper={paper} />
        </DefinitionNote>
      )}
      {facts > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.document(documentId)}>
            {text.declaring} ({text.read(facts)})
          </a>
        </p>
      )}
    </Panel>
  )
}

// a report states dozens; they must not push everything else off the side of the page
const mostShown = 5

function FigureLines({ rows, paper }: { rows: readonly DeclaredFigure[]; paper: OfficialPaper | null }) {
  if (rows.length === 0) return null
  return (
    <ul class="govuk-list">
      {rows.map((figure) => (
        <li key={figure.id}>
          {figure.name}, {text.inPeriod(figure.from, figure.to)}:{' '}
          <Figure
            value={figure.value}
            unit={figure.measure}
            kind="declared"
            href={sourceHref(figure, paper ?? undefined)}
          />
        </li>
      ))}
    </ul>
  )
}

/** On the page of a reading with figures: they are declared once the document stands in the register. */
export async function figuresOfReading(
  _ask: Ask,
  { documentId, reading }: { documentId: string | null; reading: Reading },
): Promise<VNode | null> {
  const facts = reading.facts.length
  if (facts === 0) return null
  return (
    <p class="govuk-body">
      {documentId === null ? (
        text.afterRegistering(facts)
      ) : (
        <a class="govuk-link" href={paths.document(documentId)}>
          {text.declaring} ({text.read(facts)})
        </a>
      )}
    </p>
  )
}
