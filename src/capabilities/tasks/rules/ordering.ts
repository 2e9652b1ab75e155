// Ordering a task outside a plan (giao viec truc tiep): a leader orders the units below, a head their own unit and its parts, the
// coordinating body the units whose reform work it coordinates, on the basis of an instruction that it names.
import { z } from 'zod'
import type { Actor } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { choices, date, id, ids, optionalText, text } from '../../../kernel/fields.ts'
import type { Schedule } from '../../../reading/index.ts'
import type { UnitTree } from '../../units/index.ts'
import { deedKinds, type TaskOrder } from './task.ts'

export const orderRights = {
  source:
    'Quy chế làm việc của cơ quan: người đứng đầu giao việc cho đơn vị thuộc quyền; cơ quan đầu mối giao theo ý kiến chỉ đạo, ghi rõ căn cứ',
  roles: ['leader', 'head', 'coordinator'],
} as const

/** All tasks ordered outside plans have one origin, so that lists can be narrowed to them. */
export const directOrigin = 'giao-viec-truc-tiep'

export const mayOrder = (actor: Actor) => orderRights.roles.some((role) => actor.roles.includes(role))

/** Whoever orders in another's name says on what it rests. */
export const needsBasis = (actor: Actor) => !actor.roles.includes('leader') && !actor.roles.includes('head')

/** Whom this person may order, in the official order of units. */
export function orderableUnits(actor: Actor, tree: UnitTree, on: PlainDate): string[] {
  const has = (role: string) => actor.roles.includes(role)
  const below = tree.subtreeOn(actor.unitId, on)
  if (has('leader')) return below.filter((id) => id !== actor.unitId)
  const office = has('coordinator') && tree.officeId ? tree.subtreeOn(tree.officeId, on) : []
  const own = has('head') ? below : []
  return [...new Set([...office.filter((id) => id !== tree.officeId), ...own])]
}

export const orderInput = z.object({
  content: text(2000),
  product: optionalText(300),
  basis: optionalText(500),
  lead: ids().refine((chosen) => chosen.length > 0, 'choose'),
  // the empty first option of the list comes as an empty string
  support: z.preprocess((value) => (Array.isArray(value) ? value.filter(Boolean) : value), ids()),
  owner: id(),
  dueOn: date(),
  accepts: choices(deedKinds),
})
export type OrderInput = z.output<typeof orderInput>

interface Ordering {
  readonly actor: Actor
  readonly tree: UnitTree
  readonly today: PlainDate
  /** Units with a coordinator, who accepts the evidence and approves the result. */
  readonly owners: readonly string[]
}

/** Field → code of what is wrong, empty where the order stands. */
export function refuseOrder(input: OrderInput, { actor, tree, today, owners }: Ordering): Record<string, string> {
  const may = new Set(orderableUnits(actor, tree, today))
  return {
    ...(input.lead.some((unitId) => !may.has(unitId)) && { lead: 'order-unit-beyond-rights' }),
    ...(input.support.some((unitId) => !tree.isAliveOn(unitId, today) || input.lead.includes(unitId)) && {
      support: 'order-support-leads',
    }),
    ...(input.dueOn < today && { dueOn: 'order-due-in-past' }),
    ...(!owners.includes(input.owner) && { owner: 'order-owner-without-coordinator' }),
    ...(needsBasis(actor) && input.basis === null && { basis: 'order-without-basis' }),
  }
}

/** Due once, on the day named; late deeds still count. */
export function orderOf(
  input: OrderInput,
  at: { today: PlainDate; origin: { id: string; title: string; href: string }; phrase: string },
): TaskOrder {
  const schedule: Schedule = {
    kind: 'due',
    from: null,
    to: input.dueOn,
    inclusive: true,
    every: null,
    count: null,
    of: null,
    trigger: null,
    phrase: at.phrase,
  }
  return {
    text: input.content,
    product: input.product,
    groupLabel: null,
    schedule,
    lead: input.lead,
    support: input.support,
    leadPhrase: null,
    supportPhrase: null,
    requested: false,
    period: { from: at.today, to: input.dueOn },
    ownerUnitId: input.owner,
    source: null,
    accepts: input.accepts,
    areas: [],
    quota: null,
    signedOn: at.today,
    origin: { kind: 'direct', ...at.origin },
  }
}
