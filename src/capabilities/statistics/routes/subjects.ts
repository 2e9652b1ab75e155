import type { SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { isStaff } from '../../tasks/index.ts'
import { findFigures } from '../store.ts'
import { paths } from '../text.ts'

/** Declared figures as the timeline and the log call them. */
export async function figureNames(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const figures = await findFigures(ask.db, ids)
  return new Map(
    figures.map(({ id, name, documentId }) => [
      id,
      { label: name, href: isStaff(ask.actor) ? paths.document(documentId) : null },
    ]),
  )
}
