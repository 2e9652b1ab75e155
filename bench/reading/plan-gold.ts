import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Fold } from './corpus.ts'

const span = z.tuple([z.number().int(), z.number().int()])
const schedule = z.object({
  kind: z.enum(['due', 'range', 'continuous', 'recurring', 'event', 'relative', 'none']),
  from: z.string().nullable().optional(),
  to: z.string().nullable().optional(),
  every: z.string().optional(),
})
const task = z.object({
  span,
  lead: z.array(z.string()),
  support: z.array(z.string()),
  /** Any of these is right: some phrases may be understood in two ways. */
  schedule: z.array(schedule).min(1),
  requested: z.boolean().optional(),
  /** Another division of the same names that is right as well. */
  orLead: z.array(z.string()).optional(),
  orSupport: z.array(z.string()).optional(),
})
const target = z.object({
  /** The sentence or item that sets the aim. */
  span,
  value: z.number(),
  unit: z.string(),
  comparator: z.enum(['>=', '<=', '>', '<', '=']).optional(),
  by: z.string().optional(),
})
export const sectionNames = ['purposes', 'requirements', 'contents', 'channels', 'audiences', 'funding'] as const
const goldPlan = z.object({
  id: z.string(),
  source: z.string(),
  sha256: z.string(),
  form: z.string(),
  heldOut: z.boolean(),
  disagreements: z.array(z.string()),
  tasks: z.array(task),
  /** Orders so general that it is right to find them and right to leave them. */
  optional: z.array(span),
  notTasks: z.array(span),
  sections: z.partialRecord(z.enum(sectionNames), z.array(span)),
  /** Orders to report on the plan, and those that may be taken for one; absent where nobody marked them. */
  reporting: z.object({ items: z.array(span), optional: z.array(span) }).optional(),
  /** Measured aims; absent where nobody has read the plan for them. */
  targets: z.array(target).optional(),
})

/** One plan as a person read it: places and short facts only; the words stay where the document lies. */
export type GoldPlan = z.infer<typeof goldPlan>
export type GoldTask = GoldPlan['tasks'][number]
export type GoldTarget = z.infer<typeof target>
export type GoldSchedule = GoldTask['schedule'][number]

const folder = new URL('../gold/plans/', import.meta.url)
const shared = new URL('../../../shared/', import.meta.url)

export function readGold(fold: Fold): GoldPlan[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => goldPlan.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
    .filter((plan) => fold === 'all' || plan.heldOut === (fold === 'held'))
}

/** The text of a plan of the gold, or null where the shared documents do not lie beside the repository. */
export function textOf(plan: Pick<GoldPlan, 'id' | 'source'>): string | null {
  const file = new URL(plan.source, shared)
  if (!existsSync(file)) return null
  const content = readFileSync(file, 'utf8')
  if (!plan.source.endsWith('.jsonl')) return content
  const line = content.split('\n').find((one) => one.includes(`"id": "${plan.id}"`))
  return line === undefined ? null : z.object({ text: z.string() }).parse(JSON.parse(line)).text
}
