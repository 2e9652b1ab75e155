import { found } from '../../kernel/asking.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Ask } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { type FeedbackItem, type FeedbackRole, rolesTowardFeedback } from './rules.ts'
import { findFeedback } from './store.ts'

/** The item of a staff address and the person's roles toward it; who has none is told that there is none. */
export async function itemHere(ask: Ask): Promise<{ item: FeedbackItem; roles: readonly FeedbackRole[] }> {
  const id = ask.params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  const item = found(await findFeedback(ask.db, id))
  const roles = await rolesHere(ask, item)
  if (roles.length === 0) throw new NotFound()
  return { item, roles }
}

export async function rolesHere(ask: Ask, item: FeedbackItem): Promise<readonly FeedbackRole[]> {
  return rolesTowardFeedback(ask.actor, item, { tree: await loadTree(ask.db), on: ask.today })
}
