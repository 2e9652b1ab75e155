import type { VNode } from 'preact'
import type { SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { Panel } from '../../../ui/index.ts'
import { readingIdOf, readingNamesOf } from '../store/readings.ts'
import { paths, text } from '../text.ts'

/** Beside a document, for the unit that read it: the text with everything marked that was read. */
export async function readingOfDocument(ask: Ask, { documentId }: { documentId: string }): Promise<VNode | null> {
  if (!ask.actor) return null
  const made = await readingIdOf(ask.db, documentId)
  if (made?.unitId !== ask.actor.unitId) return null
  return (
    <Panel title={text.ofDocument}>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.reading(made.id)}>
          {text.ofDocumentText}
        </a>
      </p>
    </Panel>
  )
}

/** For the audit log. */
export async function readingNames(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const rows = await readingNamesOf(ask.db, ids)
  return new Map(
    rows.map(({ id, unitId, name }) => [
      id,
      { label: name, href: ask.actor?.unitId === unitId ? paths.reading(id) : null },
    ]),
  )
}
