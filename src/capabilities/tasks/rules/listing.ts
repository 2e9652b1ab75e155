// Which assignments a list shows to whom, from the address of the list.
import type { Actor } from '../../../kernel/act.ts'
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree } from '../../units/index.ts'
import type { AssignmentFilter, ListQuery, ListView } from './inputs.ts'
import { soonDays } from './task.ts'

interface Asker {
  readonly actor: Actor
  readonly tree: UnitTree
  readonly today: PlainDate
}

/** The first is what the list opens with: their own work for those who do it, the whole for those who lead. */
export function viewsFor({ actor, tree, today }: Asker): ListView[] {
  const has = (...roles: string[]) => roles.some((role) => actor.roles.includes(role))
  const below = has('head', 'leader') && tree.childrenOn(actor.unitId, today).length > 0
  const own: ListView[] = ['mine', 'support']
  if (has('leader')) return ['below', ...own]
  return [...(has('coordinator') ? (['led'] as const) : []), ...own, ...(below ? (['below'] as const) : [])]
}

export const viewFor = (query: ListQuery, views: readonly ListView[]): ListView =>
  query.view && views.includes(query.view) ? query.view : (views[0] ?? 'mine')

export function filterFor(query: ListQuery, view: ListView, { actor, tree, today }: Asker): AssignmentFilter {
  return {
    q: query.q,
    state: query.state,
    timing: query.timing,
    originId: query.plan,
    taskIds: query.task ? [query.task] : null,
    obstacles: query.obstacle === '1',
    sort: query.sort,
    today,
    soonUntil: addDays(today, soonDays),
    unitIds: unitsFor(query, view, { actor, tree, today }),
    ownerUnitId: view === 'led' ? actor.unitId : null,
    supportUnitId: view === 'support' ? actor.unitId : null,
  }
}

function unitsFor(query: ListQuery, view: ListView, { actor, tree, today }: Asker): readonly string[] | null {
  if (view === 'mine') return [actor.unitId]
  const asked = query.unit === null ? null : tree.bySlug(query.unit)
  if (asked) return [asked.id]
  return view === 'below' ? tree.subtreeOn(actor.unitId, today) : null
}
