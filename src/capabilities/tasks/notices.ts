import type { HeardEvent } from '../../kernel/act.ts'
import type { Capability, Notice, WaitingItem } from '../../kernel/capability.ts'
import { addDays, todayIn } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import type { Ask } from '../../kernel/site.ts'
import { formatNumber } from '../../ui/format.ts'
import { accountsWith, type Role } from '../people/index.ts'
import { loadTree, type UnitTree } from '../units/index.ts'
import { batchNotices } from './batch-notices.ts'
import { heirsOf } from './rules/life.ts'
import { soonDays } from './rules/task.ts'
import { readAssignment } from './store/assignments.ts'
import { listObstacles } from './store/obstacles.ts'
import { countByState, listWaiting, type WaitingAssignment } from './store/waiting.ts'
import { talkNotices } from './talk-notices.ts'
import { messages } from './text/messages.ts'
import { obstaclePaths } from './text/obstacles.ts'
import { paths } from './text.ts'

const shown = 10

/** What waits: for the unit, what is new, returned, late or near; for its head, what is proven; for the lead unit, results to approve and obstacles to decide. */
export async function waiting(ask: Ask): Promise<WaitingItem[]> {
  const { actor } = ask
  if (!actor) return []
  const tree = await loadTree(ask.db)
  const work = tree.workOf([actor.unitId], ask.today)
  const line = (row: WaitingAssignment, words: (task: string) => string): WaitingItem => ({
    kind: 'assignment',
    text: words(row.text),
    href: paths.assignment(row.id),
    unitName: tree.shortNameOn(row.unitId, ask.today),
    dueOn: row.dueOn,
  })
  const items: WaitingItem[] = []
  if (actor.roles.includes('officer') || actor.roles.includes('head')) {
    const { states, late } = await countByState(ask.db, work, ask.today)
    const fresh = states.get('assigned') ?? 0
    const summary = { kind: 'assignment', unitName: null, dueOn: null }
    if (fresh > 0)
      items.push({
        ...summary,
        text: messages.waiting.assigned(
          formatNumber(fresh),
          late.get('assigned') ? formatNumber(late.get('assigned') ?? 0) : null,
        ),
        href: `${paths.list}?view=mine&state=assigned`,
      })
    const own = { own: work, until: addDays(ask.today, soonDays), limit: shown }
    for (const row of await listWaiting(ask.db, own))
      items.push(line(row, row.state === 'returned' ? messages.waiting.returned : messages.waiting.due))
  }
  if (actor.roles.includes('head')) {
    const asked = { headed: work, limit: shown }
    for (const row of await listWaiting(ask.db, asked)) items.push(line(row, messages.waiting.proven))
  }
  if (actor.roles.includes('coordinator')) {
    const asked = { owned: work, limit: shown }
    for (const row of await listWaiting(ask.db, asked)) items.push(line(row, messages.waiting.submitted))
  }
  return [...items, ...(await waitingObstacles(ask, tree))]
}

/** Obstacles that lie with the unit of a coordinator or a leader: raised to it, or passed up to it. */
async function waitingObstacles(ask: Ask, tree: UnitTree): Promise<WaitingItem[]> {
  const { actor } = ask
  if (!actor?.roles.some((role) => role === 'coordinator' || role === 'leader')) return []
  const held = await listObstacles(ask.db, { held: tree.workOf([actor.unitId], ask.today) })
  return held.slice(0, shown).map((obstacle) => ({
    kind: 'obstacle',
    text: messages.waiting[obstacle.state === 'passed' ? 'passed' : 'obstacle'](obstacle.text),
    href: obstaclePaths.one(obstacle.id),
    unitName: tree.shortNameOn(obstacle.unitId, ask.today),
    dueOn: null,
  }))
}

interface Told {
  readonly unitIds: readonly string[]
  readonly roles: readonly Role[]
  readonly text: string
}

type ReadAssignment = NonNullable<Awaited<ReturnType<typeof readAssignment>>>

/** A message about one assignment, from its present state. */
const aboutAssignment =
  (told: (assignment: ReadAssignment, unitName: string) => Told) =>
  async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const assignment = await readAssignment(db, event.subject.id)
    // What was done to many at once is told once, as a whole.
    if (!assignment || event.facts.batch) return null
    const on = todayIn(event.at)
    const tree = await loadTree(db)
    const unitName = tree.shortNameOn(assignment.unitId, on)
    const { unitIds, roles, text: words } = told({ ...assignment, ...heirsOf(assignment, tree, on) }, unitName)
    return {
      accountIds: await accountsWith(db, { unitIds, roles, on }),
      text: words,
      href: paths.assignment(assignment.id),
    }
  }

/** The same, but it leads to the obstacle: whom it was passed up to may not open the task. */
const aboutObstacle =
  (told: (assignment: ReadAssignment, unitName: string, facts: HeardEvent['facts']) => Told) =>
  async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const notice = await aboutAssignment((assignment, unit) => told(assignment, unit, event.facts))(db, event)
    return notice && { ...notice, href: obstaclePaths.one(String(event.facts.obstacleId)) }
  }

/** A message about a unit's assignments as a whole: one, however many they are. */
const aboutUnit =
  (
    roles: (facts: HeardEvent['facts']) => readonly Role[],
    words: (count: string, facts: HeardEvent['facts']) => { text: string; query: string },
  ) =>
  async (db: Db, event: HeardEvent): Promise<Notice | null> => {
    const { text: sentence, query } = words(formatNumber(Number(event.facts.count ?? 0)), event.facts)
    const accountIds = await accountsWith(db, {
      unitIds: [event.subject.id],
      roles: roles(event.facts),
      on: todayIn(event.at),
    })
    return { accountIds, text: sentence, href: `${paths.list}?${query}` }
  }

const unitRoles: readonly Role[] = ['officer', 'head']

export const notices: NonNullable<Capability['notices']> = {
  ...batchNotices,
  ...talkNotices,
  'assignment.assigned': aboutUnit(
    () => unitRoles,
    (count) => ({ text: messages.notices.assigned(count), query: 'view=mine&state=assigned' }),
  ),
  'assignment.reminded': aboutUnit(
    () => unitRoles,
    (count) => ({ text: messages.notices.reminded(count), query: 'view=mine&timing=soon' }),
  ),
  'assignment.escalated': aboutUnit(
    ({ step }) => (step === 'late-head' ? ['head'] : ['coordinator']),
    (count, { step, units }) =>
      step === 'late-head'
        ? { text: messages.notices.lateHead(count), query: 'view=mine&timing=overdue' }
        : {
            text: messages.notices.lateCoordinator(count, formatNumber(Number(units ?? 0))),
            query: 'view=led&timing=overdue',
          },
  ),
  'assignment.submitted': aboutAssignment(({ ownerUnitId, task }, unit) => ({
    unitIds: [ownerUnitId],
    roles: ['coordinator'],
    text: messages.notices.submitted(unit, task.text),
  })),
  'assignment.returned': aboutAssignment(({ unitId, task }) => ({
    unitIds: [unitId],
    roles: unitRoles,
    text: messages.notices.returned(task.text),
  })),
  'assignment.approved': aboutAssignment(({ unitId, task }) => ({
    unitIds: [unitId],
    roles: unitRoles,
    text: messages.notices.approved(task.text),
  })),
  'assignment.cancelled': aboutAssignment(({ unitId, task }) => ({
    unitIds: [unitId],
    roles: unitRoles,
    text: messages.notices.cancelled(task.text),
  })),
  'assignment.extended': aboutAssignment(({ unitId, task }) => ({
    unitIds: [unitId],
    roles: unitRoles,
    text: messages.notices.extended(task.text),
  })),
  'obstacle.raised': aboutObstacle(({ ownerUnitId, task }, unit) => ({
    unitIds: [ownerUnitId],
    roles: ['coordinator'],
    text: messages.notices.obstacle(unit, task.text),
  })),
  'obstacle.passed': aboutObstacle(({ task }, unit, { unitId }) => ({
    unitIds: [String(unitId)],
    roles: ['coordinator', 'leader'],
    text: messages.notices.obstacle(unit, task.text),
  })),
  'obstacle.decided': aboutObstacle(({ unitId, ownerUnitId, task }) => ({
    unitIds: [unitId, ownerUnitId],
    roles: [...unitRoles, 'coordinator'],
    text: messages.notices.decided(task.text),
  })),
}
