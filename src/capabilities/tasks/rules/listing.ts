// Which assignments a list shows to whom, from the address of the list.
import type { Actor } from '../../../kernel/act.ts'
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { UnitTree, Work } from '../../units/index.ts'
import type { AssignmentLine } from './assignment.ts'
import type { AssignmentFilter, ListQuery, ListView } from './inputs.ts'
import { assignmentLife, rolesTowardAssignment } from './life.ts'
import { type AssignmentState, soonDays } from './task.ts'

export interface Asker {
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
    assigneeId: query.mine === '1' ? actor.accountId : null,
    sort: query.sort,
    today,
    soonUntil: addDays(today, soonDays),
    work: workFor(query, view, { actor, tree, today }),
    owned: view === 'led' ? tree.workOf([actor.unitId], today) : null,
    supportUnitIds: view === 'support' ? tree.workOf([actor.unitId], today).unitIds : null,
  }
}

function workFor(query: ListQuery, view: ListView, { actor, tree, today }: Asker): Work | null {
  if (view === 'mine') return tree.workOf([actor.unitId], today)
  const asked = query.unit === null ? null : tree.bySlug(query.unit)
  if (asked) return tree.workOf([asked.id], today)
  return view === 'below' ? tree.workOf(tree.subtreeOn(actor.unitId, today), today) : null
}

/** What is over for good has no column: it asks for nothing. */
export const boardStates = [
  'assigned',
  'accepted',
  'returned',
  'submitted',
  'approved',
] as const satisfies readonly AssignmentState[]

/** The acts that need no words, so that one press moves the card. Whether the deeds suffice is decided when it is done. */
export function stepOf(card: AssignmentLine, { actor, tree, today }: Asker): 'accept' | 'approve' | null {
  const roles: readonly string[] = rolesTowardAssignment(actor, { ...card, assignmentId: card.id }, { tree, on: today })
  const may = (act: 'accept' | 'approve') => assignmentLife[act].by.some((role) => roles.includes(role))
  if (card.state === 'assigned') return may('accept') ? 'accept' : null
  const proven = card.occurrences > 0 && card.done === card.occurrences
  return card.state === 'submitted' && proven && may('approve') ? 'approve' : null
}
