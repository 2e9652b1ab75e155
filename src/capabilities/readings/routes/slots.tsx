import type { VNode } from 'preact'
import type { SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { Panel } from '../../../ui/index.ts'
import { askerOf } from '../../documents/index.ts'
import { isAmong } from '../../units/index.ts'
import { readingIdOf, readingNamesOf } from '../store/readings.ts'
import { paths, text } from '../text.ts'
import { isOwn } from './reading.tsx'

/** Beside a document, for the unit that read it: the text with everything marked that was read. */
export async function readingOfDocument(ask: Ask, { documentId }: { documentId: string }): Promise<VNode | null> {
  if (!ask.actor) return null
  const made = await readingIdOf(ask.db, documentId)
  if (made === null || !(await isOwn(ask, made))) return null
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
  const { work } = await askerOf(ask.db, ask)
  return new Map(
    rows.map(({ id, unitId, name }) => [
      id,
      { label: name, href: isAmong(work, { unitId, itemId: id }) ? paths.reading(id) : null },
    ]),
  )
}
