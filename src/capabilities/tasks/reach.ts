import type { Ask } from '../../kernel/site.ts'
import { loadTree } from '../units/index.ts'
import { scopeFor } from './rules/life.ts'
import { amongInScope } from './store/assignments.ts'

/** Of these assignments, those whose page the asker may open. */
export async function openAssignments(ask: Ask, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!ask.actor || ids.length === 0) return new Set()
  const scope = scopeFor(ask.actor, await loadTree(ask.db), ask.today)
  return new Set(await amongInScope(ask.db, ids, scope))
}
