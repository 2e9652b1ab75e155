import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { date, id, optionalDate, optionalText, text, whole } from '../../../kernel/fields.ts'
import { type AssignmentState, assignmentStates } from './task.ts'

/** The row as it was when the page was shown: another version means that somebody acted in between. */
const version = whole(1)

// Each form of the page has field names of its own, so that a message stands at the right one.
export const acceptInput = z.object({ version })
export const submitInput = z.object({ version, result: text(4000) })
export const returnInput = z.object({ version, returnReason: text(2000) })
export const approveInput = z.object({ version, approvalNote: optionalText(2000) })
export const reopenInput = z.object({ version, reopenReason: text(2000) })
export const cancelInput = z.object({ version, cancelReason: text(2000) })
export const extendInput = z.object({ occurrence: id(), dueOn: date(), extendReason: text(2000) })
export const raiseInput = z.object({ obstacle: text(2000), proposal: optionalText(2000) })
export const decideInput = z.object({ decision: text(2000) })
export const passInput = z.object({ opinion: text(2000) })
export const occurInput = z.object({ happenedOn: date(), cause: text(500), eventDueOn: optionalDate() })

export type ExtendInput = z.output<typeof extendInput>
export type RaiseInput = z.output<typeof raiseInput>
export type OccurInput = z.output<typeof occurInput>

export const timings = ['overdue', 'soon', 'undated'] as const
export type Timing = (typeof timings)[number]

/** What a list of assignments is narrowed to; made from the address by `filterFrom`. */
export interface AssignmentFilter {
  readonly q: string | null
  /** 'open' = whatever the unit still owes. */
  readonly state: AssignmentState | 'open' | null
  readonly timing: Timing | null
  readonly unitIds: readonly string[] | null
  readonly originId: string | null
  readonly ownerUnitId: string | null
  /** Tasks that this unit supports. */
  readonly supportUnitId: string | null
  readonly taskIds: readonly string[] | null
  readonly obstacles: boolean
  readonly sort: 'due' | '-due'
  readonly today: PlainDate
  readonly soonUntil: PlainDate
}

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null).default(null)

/** Whose assignments: my unit's, those it supports, those of plans it leads, those of units below it. */
export const listViews = ['mine', 'support', 'led', 'below'] as const
export type ListView = (typeof listViews)[number]

/** The address of a list; what is not understood is left out, for an address is also typed by hand and kept for years. */
export const listQuery = z.object({
  view: optional(z.enum(listViews)),
  q: optional(z.string().trim().max(200)),
  state: optional(z.enum([...assignmentStates, 'open'])),
  timing: optional(z.enum(timings)),
  unit: optional(z.string().max(120)),
  plan: optional(z.guid()),
  task: optional(z.guid()),
  obstacle: z.literal('1').optional().catch(undefined),
  sort: z.enum(['due', '-due']).catch('due'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type ListQuery = z.output<typeof listQuery>
