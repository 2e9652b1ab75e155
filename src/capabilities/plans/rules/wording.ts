// From what was typed into a form to the words of a row.
import type { UnitGroup } from '../../units/index.ts'
import { guessDeeds } from './areas.ts'
import { type Assignees, readAssignees, type Where } from './assignees.ts'
import type { DraftHead, DraftOrder } from './draft.ts'
import type { OrderInput, PlanInput } from './inputs.ts'
import type { Period, PlanItem } from './plan.ts'

type Unkept = 'id' | 'planId' | 'position' | 'span' | 'version'

export function headOf(input: PlanInput): DraftHead {
  const { title, number, documentType, issuer, issued, signer, from, to, scopeUnitId } = input
  return { title, number, documentType, issuer, issued, signer, period: { from, to }, scopeUnitId }
}

/** Ticked units and groups together with those that were typed by name; `unread` are names that mean no unit, or several. */
export function assigneesOf(
  typed: { units: readonly string[]; groups: readonly UnitGroup[]; names: string | null },
  where: Where,
): Assignees & { unread: readonly string[] } {
  const named = readAssignees(typed.names === null ? [] : [typed.names], where)
  return {
    units: [...new Set([...typed.units, ...named.units])],
    groups: [...new Set([...typed.groups, ...named.groups])],
    unread: named.unread,
  }
}

/** The words of a plan stay beside what a person made of them. */
export function orderOf(
  input: OrderInput,
  assigned: { lead: Assignees; support: Assignees },
  phrases: Pick<DraftOrder, 'leadPhrase' | 'supportPhrase'> & { schedule: string },
): Omit<DraftOrder, Unkept> {
  const { text, product, groupLabel, requested, accepts, areas, itemId } = input
  return {
    text,
    product,
    groupLabel,
    requested,
    accepts,
    areas,
    itemId,
    lead: assigned.lead,
    support: assigned.support,
    leadPhrase: phrases.leadPhrase,
    supportPhrase: phrases.supportPhrase,
    schedule: scheduleOf(input, phrases.schedule),
    quota: input.quotaCount === null ? null : { count: input.quotaCount, of: input.quotaOf ?? '' },
  }
}

/** Only what the chosen kind of schedule uses is kept: a day left over from another kind would mislead. */
function scheduleOf(input: OrderInput, phrase: string): DraftOrder['schedule'] {
  const { scheduleKind: kind, from, to, every, days, trigger } = input
  const timed = kind === 'range' || kind === 'continuous' || kind === 'recurring'
  return {
    kind,
    phrase,
    inclusive: true,
    from: timed ? from : null,
    to: timed || kind === 'due' ? to : null,
    every: kind === 'recurring' ? every : null,
    count: kind === 'relative' ? days : null,
    of: null,
    trigger: kind === 'event' ? trigger : null,
  }
}

/** A content item as a continuous task for the whole period of the plan, counted at each reporting period. */
export function continuousOrder(
  item: PlanItem,
  lead: Assignees,
  by: { period: Period; phrase: string },
): Omit<DraftOrder, Unkept> {
  const { period, phrase } = by
  return {
    itemId: item.id,
    text: item.text,
    product: null,
    groupLabel: null,
    lead,
    leadPhrase: null,
    support: { units: [], groups: [] },
    supportPhrase: null,
    requested: false,
    schedule: {
      kind: 'continuous',
      from: period.from,
      to: period.to,
      inclusive: true,
      every: null,
      count: null,
      of: null,
      trigger: null,
      phrase,
    },
    quota: null,
    accepts: guessDeeds(''),
    areas: item.areas,
  }
}
