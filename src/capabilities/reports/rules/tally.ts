// The numbers of a report, as counted: deeds distinct, occurrences by how they stand at the cut-off. Everything else in the
// report (rates, sentences, tables, the .docx) is made from a tally, so that a kept tally gives the same report for ever.
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/dates.ts'
import { type DeedKind, deedKinds } from '../../tasks/index.ts'
import type { Cut } from './period.ts'

const count = z.number().int().min(0)
const day = z.string()

/** Occurrences whose due day lies in the period. `due` = its day has come, or it was done before; `running` = neither. */
const counts = z.object({ due: count, done: count, doneLate: count, overdue: count, running: count })
export type Counts = z.output<typeof counts>

export const noCounts: Counts = { due: 0, done: 0, doneLate: 0, overdue: 0, running: 0 }

const quantity = z.object({ count: z.string(), of: z.string() })

export const tallySchema = z.object({
  /** Distinct deeds with an accepted proof for a task of the plan, done within the period. */
  deeds: count,
  /** Deeds of the period that nobody has accepted yet. */
  waiting: count,
  ...counts.shape,
  tasks: z.array(counts.extend({ taskId: z.string(), itemId: z.string().nullable() })),
  /** `itemId` null: tasks that stand in the annex of the plan alone. `units` = distinct units that performed. */
  items: z.array(counts.extend({ itemId: z.string().nullable(), deeds: count, units: count })),
  /** `charged`: the unit has tasks of the plan; others took part in a joint deed. */
  units: z.array(counts.extend({ unitId: z.string(), charged: z.boolean(), deeds: count })),
  kinds: z.array(z.object({ kind: z.enum(deedKinds), deeds: count, quantities: z.array(quantity) })),
  /** The first of those overdue, by due day, each with the reason that was given. */
  late: z.array(z.object({ taskId: z.string(), unitId: z.string(), dueOn: day, reason: z.string().nullable() })),
  obstacles: z.array(
    z.object({
      id: z.string(),
      taskId: z.string(),
      unitId: z.string(),
      text: z.string(),
      raisedOn: day,
      decision: z.string().nullable(),
      /** Raised before the period. */
      carried: z.boolean().optional(),
      /** At the end of the period; left out in figures kept before this was asked. */
      isOpen: z.boolean().optional(),
    }),
  ),
  coming: z.array(z.object({ taskId: z.string(), dueOn: day, units: count })),
  /** Units that owe the lead unit a report of their own, and how it came; left out where none is asked for. */
  reporting: z
    .array(
      z.object({
        unitId: z.string(),
        kind: z.enum(['on-time', 'late', 'owed', 'missing']),
        days: count,
        accepted: z.boolean(),
      }),
    )
    .optional(),
})
export type Tally = z.output<typeof tallySchema>
export type ItemTally = Tally['items'][number]
export type UnitTally = Tally['units'][number]
export type KindTally = Tally['kinds'][number]
export type UnitReporting = NonNullable<Tally['reporting']>[number]
export type Quantity = z.output<typeof quantity>

/** How many late occurrences a report names one by one; the figure opens to all of them. */
export const namedLate = 200

/** The classes of occurrences that figures count; 'due' holds the others but 'running'. */
export const occurrenceClasses = ['due', 'done', 'doneLate', 'overdue', 'running'] as const
export type OccurrenceClass = (typeof occurrenceClasses)[number]

/**
 * The classes an occurrence belongs to. What was done after the cut-off is not done for this report, as figures end there
 * (NĐ 09/2019/NĐ-CP Điều 12); one without a due day, or due outside the period, belongs to none.
 */
export function classesOf(
  occurrence: { readonly dueOn: PlainDate | null; readonly doneOn: PlainDate | null },
  { from, to, cut, lateBefore }: Cut,
): readonly OccurrenceClass[] {
  const { dueOn, doneOn } = occurrence
  if (dueOn === null || dueOn < from || dueOn > to) return []
  if (doneOn !== null && doneOn <= to) return doneOn > dueOn ? ['due', 'done', 'doneLate'] : ['due', 'done']
  if (dueOn > cut) return ['running']
  return dueOn < lateBefore ? ['due', 'overdue'] : ['due']
}

/** Tasks with something due, and those of them whose every due occurrence is done. */
export function tasksDue(tally: Tally): { due: number; done: number } {
  const due = tally.tasks.filter((task) => task.due > 0)
  return { due: due.length, done: due.filter((task) => task.done === task.due).length }
}

/** Units that have tasks of the plan, and those of them that have a deed in the period. */
export function unitsActive(tally: Tally): { charged: number; active: number } {
  const charged = tally.units.filter((unit) => unit.charged)
  return { charged: charged.length, active: charged.filter((unit) => unit.deeds > 0).length }
}

export const hasDoneAll = (unit: Counts): boolean => unit.due > 0 && unit.done === unit.due
export const isBehind = (unit: Counts): boolean => unit.overdue > 0

/** A joint deed counts once in each of its rows and once in the total, so a column may add up to more. */
export function exceedsTotal(rows: readonly { readonly deeds: number }[], total: number): boolean {
  return rows.reduce((sum, row) => sum + row.deeds, 0) > total
}

export function isEmpty(tally: Tally): boolean {
  return tally.deeds === 0 && tally.due === 0 && tally.running === 0
}

/** What is late of one task, so that a report names the task once; `rows` are those that the tally names. */
export interface LateTask {
  readonly taskId: string
  /** The earliest due day among them. */
  readonly dueOn: PlainDate
  readonly overdue: number
  readonly rows: readonly { readonly unitId: string; readonly reason: string | null }[]
}

export function lateByTask(tally: Tally): LateTask[] {
  const overdue = new Map(tally.tasks.map((task) => [task.taskId, task.overdue]))
  const groups = new Map<string, LateTask>()
  for (const { taskId, unitId, dueOn, reason } of tally.late) {
    const group = groups.get(taskId) ?? { taskId, dueOn, overdue: overdue.get(taskId) ?? 0, rows: [] }
    groups.set(taskId, { ...group, rows: [...group.rows, { unitId, reason }] })
  }
  return [...groups.values()]
}

/** What falls due next of one task: the first day, and how many days there are. */
export interface ComingTask {
  readonly taskId: string
  readonly dueOn: PlainDate
  readonly times: number
  readonly units: number
}

export function comingByTask(tally: Tally): ComingTask[] {
  const groups = new Map<string, ComingTask>()
  for (const { taskId, dueOn, units } of tally.coming) {
    const group = groups.get(taskId) ?? { taskId, dueOn, times: 0, units }
    groups.set(taskId, { ...group, times: group.times + 1 })
  }
  return [...groups.values()]
}

export const isDeedKind = (text: string): text is DeedKind => deedKinds.some((kind) => kind === text)
