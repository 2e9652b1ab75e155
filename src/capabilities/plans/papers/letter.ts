import type { PlainDate } from '../../../kernel/dates.ts'
import type { Ask } from '../../../kernel/site.ts'
import type { OfficialDocument } from '../../../writing/index.ts'
import { dutiesOf, type OrderedTask } from '../../tasks/index.ts'
import { type OfficeTemplate, officeTemplate, signatureOf, unitLetterhead } from '../../templates/index.ts'
import { loadTree, type UnitTree } from '../../units/index.ts'
import { leaderOf, type Plan } from '../rules/plan.ts'
import { tasksOfPlan } from '../store/plans.ts'
import { paperText } from '../text/papers.ts'
import { tasksInOrder } from './plan-paper.ts'
import { taskTable } from './task-table.ts'

/** What each unit leads of a plan, in official order. */
export interface UnitOrders {
  readonly unitId: string
  readonly slug: string
  readonly name: string
  readonly tasks: readonly OrderedTask[]
}

export interface Letters {
  readonly plan: Plan
  readonly units: readonly UnitOrders[]
  readonly template: OfficeTemplate
  readonly tree: UnitTree
  readonly on: PlainDate
}

/** The letters of a plan to all its units, in three queries whatever their number. */
export async function readLetters(ask: Ask, plan: Plan): Promise<Letters> {
  const tree = await loadTree(ask.db)
  const on = ask.today
  const leadUnitId = leaderOf(plan, { tree, on })
  const root = plan.scopeUnitId ?? leadUnitId
  const below = tree.subtreeOn(root, on)
  const links = (await tasksOfPlan(ask.db, plan.id)).filter(({ untilEdition }) => untilEdition === null)
  const taskIds = [...new Set(links.map(({ taskId }) => taskId))]
  const [duties, tasks, template] = await Promise.all([
    dutiesOf(ask.db, { ...tree.workOf(below, on), taskIds }),
    tasksInOrder(ask, taskIds),
    officeTemplate(ask.db, tree, { unitId: leadUnitId, kind: 'letter', on }),
  ])
  const held = new Map<string, Set<string>>()
  for (const { id, unitId, taskId, state } of duties) {
    const heirId = tree.responsibleFor(unitId, on, { itemId: id }) ?? unitId
    if (state !== 'cancelled' && state !== 'carried') held.set(heirId, (held.get(heirId) ?? new Set()).add(taskId))
  }
  const units = below.flatMap((unitId) => {
    const unit = tree.unit(unitId)
    const own = held.get(unitId)
    if (!unit || !own) return []
    return [{ unitId, slug: unit.slug, name: tree.nameOn(unitId, on), tasks: tasks.filter(({ id }) => own.has(id)) }]
  })
  return { plan, units, template, tree, on }
}

/** The official letter that gives one unit its tasks; number and date are left free for the clerk. */
export function letterTo({ plan, template, tree, on }: Letters, unit: UnitOrders): OfficialDocument {
  const { letterhead, recipients, say } = template
  const to = unitLetterhead(tree, { unitId: unit.unitId, on }).shortName
  const count = String(unit.tasks.length).padStart(2, '0')
  const values = {
    plan: paperText.named(plan),
    fullPlan: paperText.fullyNamed(plan),
    issuer: letterhead.shortName,
    unit: to,
    taskCount: count,
  }
  return {
    head: {
      ...(letterhead.parent && { parent: letterhead.parent }),
      issuer: [...letterhead.issuer],
      number: { n: null, symbol: `${letterhead.abbreviation}-${paperText.field}` },
      place: letterhead.place,
      date: null,
    },
    type: paperText.letterType,
    title: say('subject', values),
    addressees: [to],
    bases: [],
    opening: say('opening', values),
    body: [{ kind: 'paragraph', text: say('request', values) }],
    closing: say('closing', values),
    recipients: [...(recipients ?? paperText.recipients(letterhead.shortName))],
    signature: signatureOf(template, { capacity: null, post: null, name: null }),
    issuerName: letterhead.name,
    annexes: [{ title: paperText.unitAnnex(to), orientation: 'landscape', blocks: [taskTable(unit.tasks)] }],
  }
}
