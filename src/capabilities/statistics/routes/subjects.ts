import type { SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { findDocument } from '../../documents/index.ts'
import { findFigures } from '../store.ts'
import { sourceHref } from '../views/list-page.tsx'

/** Declared figures as the timeline and the log call them. */
export async function figureNames(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const figures = await findFigures(ask.db, ids)
  const named = figures.map(async (figure): Promise<[string, SubjectName]> => {
    const paper = await findDocument(ask.db, figure.documentId)
    return [figure.id, { label: figure.name, href: sourceHref(figure, paper ?? undefined) }]
  })
  return new Map(await Promise.all(named))
}
