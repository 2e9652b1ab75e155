import type { SubjectName } from '../../../kernel/capability.ts'
import type { Ask } from '../../../kernel/site.ts'
import { isStaff } from '../../tasks/index.ts'
import { getDeeds } from '../store/deeds.ts'
import { paths } from '../text.ts'

/** Deeds as the log calls them. */
export async function deedNames(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectName>> {
  const deeds = await getDeeds(ask.db, ids)
  return new Map(deeds.map(({ id, title }) => [id, { label: title, href: isStaff(ask.actor) ? paths.deed(id) : null }]))
}
