import { z } from 'zod'
import { isPlainDate, type PlainDate } from '../../../kernel/dates.ts'
import {
  checkbox,
  choice,
  date,
  id,
  ids,
  optionalDate,
  optionalId,
  optionalText,
  text,
  whole,
} from '../../../kernel/fields.ts'
import type { Work } from '../../units/index.ts'
import { batchActs } from './batch.ts'
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

/** What was ticked on the list; `all` takes whatever the list's address finds. */
export const chooseInput = z.object({
  act: choice(batchActs),
  assignment: ids(),
  all: checkbox(),
  found: optionalText(2000),
})
export const batchInput = z.object({ words: optionalText(2000), dueOn: optionalDate(), assignee: optionalId() })
export type BatchInput = z.output<typeof batchInput>

export const entrustInput = z.object({ assignee: optionalId() })
export const remindInput = z.object({ reminder: optionalText(1000) })
export const moveInput = z.object({
  move: z.string().regex(/^(accept|approve) [0-9a-f-]{36} \d{1,9}$/, 'unknown'),
  back: optionalText(2000),
})

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
  /** Those of some units, former ones among them. */
  readonly work: Work | null
  readonly originId: string | null
  /** Those that some units gave out. */
  readonly owned: Work | null
  /** Tasks that these units support. */
  readonly supportUnitIds: readonly string[] | null
  readonly taskIds: readonly string[] | null
  readonly obstacles: boolean
  /** Only what this person is in charge of. */
  readonly assigneeId: string | null
  readonly sort: 'due' | '-due'
  readonly today: PlainDate
  readonly soonUntil: PlainDate
}

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null).default(null)

/** Whose assignments: my unit's, those it supports, those of plans it leads, those of units below it. */
export const listViews = ['mine', 'support', 'led', 'below'] as const
export type ListView = (typeof listViews)[number]

/** The same assignments as rows, as columns by state, or by due day in a month. */
export const layouts = ['list', 'board', 'calendar'] as const
export type Layout = (typeof layouts)[number]

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
  layout: z.enum(layouts).catch('list'),
  month: optional(z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  day: optional(z.string().refine(isPlainDate)),
  mine: z.literal('1').optional().catch(undefined),
})
export type ListQuery = z.output<typeof listQuery>
