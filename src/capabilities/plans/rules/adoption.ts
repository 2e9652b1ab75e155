// What must be settled before a plan can be adopted, and the orders that adopting gives to the units.
import type { PlainDate } from '../../../kernel/dates.ts'
import { slug } from '../../../kernel/text-folding.ts'
import type { TaskOrder } from '../../tasks/index.ts'
import { unitsMeant, unitsOn, type Where } from './assignees.ts'
import type { DraftOrder } from './draft.ts'
import type { Plan } from './plan.ts'

export type AdoptionProblemCode =
  | 'plan-title-missing'
  | 'plan-period-missing'
  | 'plan-scope-missing'
  | 'plan-issued-missing'
  | 'plan-issuer-missing'
  | 'plan-adopted-before'
  | 'plan-order-lead'
  | 'plan-order-nobody'
  | 'plan-order-schedule'

export interface AdoptionProblem {
  readonly code: AdoptionProblemCode
  /** The task it concerns; null: the plan itself. */
  readonly orderId: string | null
}

/** Everything that keeps the plan from being adopted; empty when nothing does. */
export function adoptionProblems(plan: Plan, orders: readonly DraftOrder[], where: Where): AdoptionProblem[] {
  const missing: readonly (readonly [boolean, AdoptionProblemCode])[] = [
    [plan.title === '', 'plan-title-missing'],
    [plan.period === null, 'plan-period-missing'],
    [plan.scopeUnitId === null, 'plan-scope-missing'],
    // A numbered document is registered by number, issuer and day; without a number there is none to register.
    [plan.number !== null && plan.issued === null, 'plan-issued-missing'],
    [plan.number !== null && plan.issuer === null, 'plan-issuer-missing'],
  ]
  return [
    ...missing.flatMap(([is, code]) => (is ? [{ code, orderId: null }] : [])),
    ...orders.flatMap((order) => {
      const code = orderProblem(order, where)
      return code ? [{ code, orderId: order.id }] : []
    }),
  ]
}

/** Why this task cannot be given to anyone yet, or null. */
export function orderProblem(order: Pick<DraftOrder, 'lead' | 'schedule'>, where: Where): AdoptionProblemCode | null {
  if (order.lead.units.length + order.lead.groups.length === 0) return 'plan-order-lead'
  if (unitsMeant(order.lead, where).length === 0) return 'plan-order-nobody'
  return scheduleHolds(order.schedule) ? null : 'plan-order-schedule'
}

function scheduleHolds({ kind, from, to, every, trigger }: DraftOrder['schedule']): boolean {
  if (kind === 'due') return to !== null
  if (kind === 'range') return from !== null && to !== null && from <= to
  if (kind === 'recurring') return every !== null
  return kind !== 'event' || trigger !== null
}

/** The orders in the words of the plan, groups resolved to the units they mean on the plan's day. */
export function taskOrders(
  plan: Plan,
  orders: readonly DraftOrder[],
  by: { where: Where; documentId: string | null; text: string; href: string; superiorUnitId?: string | null },
): TaskOrder[] {
  const { period } = plan
  if (period === null) return []
  return orders.map((order) => ({
    text: order.text,
    product: order.product,
    groupLabel: order.groupLabel,
    schedule: order.schedule,
    lead: unitsMeant(order.lead, by.where),
    support: unitsMeant(order.support, by.where).filter((id) => !order.lead.units.includes(id)),
    leadPhrase: order.leadPhrase,
    supportPhrase: order.supportPhrase,
    requested: order.requested,
    period,
    ownerUnitId: plan.leadUnitId,
    superiorUnitId: by.superiorUnitId ?? null,
    source:
      by.documentId && order.span
        ? {
            documentId: by.documentId,
            span: [order.span[0], order.span[1]],
            quote: by.text.slice(order.span[0], order.span[1]),
          }
        : null,
    accepts: [...order.accepts],
    areas: [...order.areas],
    quota: order.quota,
    signedOn: plan.issued,
    origin: { kind: 'plan', id: plan.id, title: plan.title, href: by.href },
  }))
}

/** Where the units of the plan are looked up. */
export function whereOf(plan: Pick<Plan, 'period' | 'scopeUnitId'>, tree: Where['tree'], today: PlainDate): Where {
  return { tree, scopeUnitId: plan.scopeUnitId, on: unitsOn(plan, tree, today) }
}

/** '255-kh-ubnd-2019' by number and year of issue, else the title; a number behind it where the address is taken. */
export function freeSlug(plan: Pick<Plan, 'number' | 'issued' | 'title' | 'period'>, taken: readonly string[]): string {
  const year = (plan.issued ?? plan.period?.from ?? '').slice(0, 4)
  const wanted = slug(plan.number === null ? plan.title : `${plan.number} ${year}`) || 'ke-hoach'
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? wanted : `${wanted}-${count}`
    if (!taken.includes(candidate)) return candidate
  }
}
