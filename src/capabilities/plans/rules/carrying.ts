// Nhiệm vụ chuyển tiếp: what units have not finished when a plan ends goes on in the next plan of the same lead unit. The old
// assignment ends as carried over and still counts as not done in its year; the new one points back to it.
import { addDays, type PlainDate } from '../../../kernel/dates.ts'
import type { Schedule } from '../../../reading/index.ts'
import type { OrderedTask, StandingOrder, TaskOrder } from '../../tasks/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { leaderOf, type Plan } from './plan.ts'

/** Days before the end of a plan from which unfinished work may be planned into the next one. */
export const carryingOpens = 60

export type CarryRefusal = 'plan-carry-early' | 'plan-carry-target'

export function refuseCarry(
  plan: Pick<Plan, 'period' | 'state'>,
  today: PlainDate,
): Extract<CarryRefusal, 'plan-carry-early'> | null {
  if (plan.state === 'closed' || plan.period === null) return null
  return today < addDays(plan.period.to, -carryingOpens) ? 'plan-carry-early' : null
}

/** The next plan: of the same lead unit, not closed, its time ending later. */
export function mayCarryInto(plan: Plan, target: Plan, at: { tree: UnitTree; on: PlainDate }): boolean {
  const open = target.state === 'adopted' || (target.state === 'draft' && target.amendsPlanId === null)
  const later = plan.period !== null && target.period !== null && target.period.to > plan.period.to
  return open && later && leaderOf(target, at) === leaderOf(plan, at) && target.id !== plan.id
}

export function dueSchedule(dueOn: PlainDate): Schedule {
  return {
    kind: 'due',
    from: null,
    to: dueOn,
    inclusive: true,
    every: null,
    count: null,
    of: null,
    trigger: null,
    phrase: '',
  }
}

/** The same task for the units that have not finished it, due on the new day. */
export function carriedOrder(
  task: OrderedTask,
  by: {
    plan: Plan & { readonly period: NonNullable<Plan['period']> }
    unitIds: readonly string[]
    standing: StandingOrder | null
    dueOn: PlainDate
    href: string
    superiorUnitId: string | null
  },
): TaskOrder {
  const { plan, unitIds, standing, dueOn, href, superiorUnitId } = by
  return {
    text: task.text,
    product: task.product,
    groupLabel: task.groupLabel,
    schedule: dueSchedule(dueOn),
    lead: [...unitIds],
    support: [...(standing?.support ?? [])],
    leadPhrase: task.leadPhrase,
    supportPhrase: task.supportPhrase,
    requested: task.requested,
    period: plan.period,
    ownerUnitId: plan.leadUnitId,
    superiorUnitId,
    source: task.source,
    accepts: [...task.accepts],
    areas: [...task.areas],
    quota: null,
    origin: { kind: 'plan', id: plan.id, title: plan.title, href },
  }
}
