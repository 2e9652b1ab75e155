import { z } from 'zod'
import {
  checkbox,
  choice,
  choices,
  date,
  id,
  ids,
  optionalChoice,
  optionalDate,
  optionalId,
  optionalText,
  text,
  whole,
} from '../../../kernel/fields.ts'
import { areaCodes, deedKinds } from '../../tasks/index.ts'
import { unitGroups } from '../../units/index.ts'
import { relations } from './draft.ts'
import { comparators, planSections } from './plan.ts'

/** The version that was seen, and whether the person goes on to the next place. */
const seen = { version: whole(1), next: checkbox() }

/** A count of at most so many digits, or null where the box is left empty. */
const wholeOrNothing = (digits: number) =>
  optionalText(digits)
    .pipe(
      z
        .string()
        .regex(/^[1-9]\d*$/, `whole:1:${10 ** digits - 1}`)
        .nullable(),
    )
    .transform((value) => (value === null ? null : Number(value)))

export const planInput = z
  .object({
    title: text(500),
    number: optionalText(60),
    documentType: text(60),
    issuer: optionalText(300),
    issued: optionalDate(),
    signer: optionalText(100),
    from: date(),
    to: date(),
    scopeUnitId: id(),
    parentPlanId: optionalId(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'plan-period-order' })

export const planCorrection = planInput.and(z.object(seen))

export const itemInput = z.object({
  section: choice(planSections),
  marker: optionalText(10),
  text: text(20_000),
  areas: choices(areaCodes),
})
export const itemCorrection = itemInput.extend(seen)

export const targetInput = z.object({
  text: text(2000),
  measure: text(300),
  comparator: choice(comparators),
  value: text(40).pipe(z.string().regex(/^-?[\d.\s]+(,\d+)?$/, 'plan-target-value')),
  unit: optionalText(100),
  by: optionalDate(),
})
export const targetCorrection = targetInput.extend(seen)

export const scheduleKinds = ['due', 'range', 'continuous', 'recurring', 'event', 'relative', 'none'] as const
export const rhythms = ['week', 'month', 'quarter', 'half-year', 'year'] as const

export const orderInput = z.object({
  text: text(5000),
  product: optionalText(1000),
  groupLabel: optionalText(300),
  leadUnits: ids(),
  leadGroups: choices(unitGroups),
  /** Names typed for units that are not among the boxes, cut at semicolons. */
  leadNames: optionalText(2000),
  supportUnits: ids(),
  supportGroups: choices(unitGroups),
  supportNames: optionalText(2000),
  requested: checkbox(),
  scheduleKind: choice(scheduleKinds),
  from: optionalDate(),
  to: optionalDate(),
  every: optionalChoice(rhythms),
  days: wholeOrNothing(3),
  trigger: optionalText(300),
  quotaCount: wholeOrNothing(6),
  quotaOf: optionalText(100),
  accepts: choices(deedKinds),
  areas: choices(areaCodes),
  itemId: optionalId(),
})
export const orderCorrection = orderInput.extend(seen)
export type OrderInput = z.output<typeof orderInput>
export type PlanInput = z.output<typeof planInput>

export const citationInput = z.object({
  number: text(60),
  type: optionalText(60),
  issuer: optionalText(300),
  issued: optionalDate(),
  relation: choice(relations),
})
export const citationCorrection = citationInput.extend(seen)

/** Content items become continuous tasks of the units chosen; all of them where none is named. */
export const handOutInput = z
  .object({
    itemIds: ids(),
    groups: choices(unitGroups),
    names: optionalText(2000),
  })
  .refine(({ groups, names }) => groups.length > 0 || names !== null, {
    path: ['groups'],
    message: 'plan-hand-out-nobody',
  })

export const removeOrdersInput = z.object({ orderIds: ids() })

export const moveInput = z.object({ direction: choice(['up', 'down']) })

export const adoptInput = z.object({ version: whole(1) })

/** One more task of an adopted plan for one unit. */
export const chargeInput = z
  .object({
    text: text(5000),
    product: optionalText(1000),
    from: date(),
    to: date(),
    accepts: choices(deedKinds),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'plan-period-order' })
export type ChargeInput = z.output<typeof chargeInput>

/** Which plan a draft amends, and whether it says that plan anew. */
export const amendsInput = z.object({ amendsPlanId: optionalId(), whole: optionalChoice(['whole', 'parts']) })

/** A row of the draft and the row of the plan that it replaces; 'new' = none. */
export const pairInput = z.object({
  part: text(60).pipe(z.string().regex(/^(item|task):[0-9a-f-]{36}$/, 'choose')),
  replaces: text(60).pipe(z.string().regex(/^(new|[0-9a-f-]{36})$/, 'choose')),
})

export const applyInput = z.object({
  version: whole(1),
  planVersion: whole(1),
  taken: z.array(z.string().max(80)).default([]),
})

/** "item:item above" for every box that is ticked. */
export const linksInput = z.object({
  links: z
    .array(z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, 'choose'))
    .default([])
    .transform((pairs) =>
      pairs.map((pair) => {
        const [itemId = '', parentItemId = ''] = pair.split(':')
        return { itemId, parentItemId }
      }),
    ),
})

export const carryInput = z.object({
  intoPlanId: id(),
  taskIds: ids().refine((chosen) => chosen.length > 0, 'choose'),
  dueOn: date(),
})

/** Forms that carry nothing but the press of their button. */
export const bareInput = z.object({})
