// What the page of figures is asked for, and who may ask for what.
import { z } from 'zod'
import type { Actor } from '../../../kernel/act.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  firstOfWeek,
  isPlainDate,
  max,
  min,
  type PlainDate,
  parseVietnameseDate,
} from '../../../kernel/dates.ts'
import type { Role } from '../../people/index.ts'
import type { UnitTree } from '../../units/index.ts'

export const steps = ['ngay', 'tuan', 'thang'] as const
export type Step = (typeof steps)[number]
export const axes = ['trang', 'don-vi', 'chuyen-muc'] as const
export type Axis = (typeof axes)[number]

/** Days as people type them, or as an address says them. */
const day = z
  .string()
  .transform((typed) => parseVietnameseDate(typed) ?? typed)
  .refine(isPlainDate)
  .optional()
  .catch(undefined)

const asked = z.object({
  tu: day,
  den: day,
  buoc: z.enum(steps).optional().catch(undefined),
  theo: z.enum(axes).catch('trang'),
  'don-vi': z.string().max(200).optional(),
  'chuyen-muc': z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export interface VisitsAsked {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly step: Step
  readonly axis: Axis
  readonly unitSlug: string | null
  readonly topic: string | null
  readonly page: number
}

const shownAtFirst = 30
const mostDays = 366 * 5

/** The last thirty days where nothing is said. Many days are shown by weeks or months, so that a line stays readable. */
export function visitsAsked(query: Readonly<Record<string, string>>, today: PlainDate): VisitsAsked {
  const { tu, den, buoc, theo, 'don-vi': unit, 'chuyen-muc': topic, page } = asked.parse(query)
  const to = min(den ?? today, today)
  const from = max(min(tu ?? addDays(to, 1 - shownAtFirst), to), addDays(to, -mostDays))
  const days = daysBetween(from, to) + 1
  const step = buoc ?? (days <= 62 ? 'ngay' : days <= 200 ? 'tuan' : 'thang')
  return { from, to, step, axis: theo, unitSlug: unit || null, topic: topic || null, page }
}

export const stepOf = (date: PlainDate, step: Step): PlainDate =>
  step === 'ngay' ? date : step === 'tuan' ? firstOfWeek(date) : firstOfMonth(date)

/** The first days of all steps from one day to another, those without a view among them. */
export function stepsWithin({ from, to, step }: Pick<VisitsAsked, 'from' | 'to' | 'step'>): PlainDate[] {
  const all: PlainDate[] = []
  const next = (at: PlainDate) =>
    step === 'ngay' ? addDays(at, 1) : step === 'tuan' ? addDays(at, 7) : addMonths(at, 1)
  for (let at = stepOf(from, step); at <= to; at = next(at)) all.push(at)
  return all
}

/** Who may look at figures of pages at all. */
export const readers = [
  'administrator',
  'auditor',
  'coordinator',
  'leader',
  'head',
  'officer',
  'author',
  'editor',
  'approver',
] as const satisfies readonly Role[]

const wholePortal: readonly string[] = ['administrator', 'auditor', 'coordinator']

/** The units whose pages the actor may see figures of; null: the whole portal, its home page and lists among it. */
export function scopeOf(actor: Actor, tree: UnitTree, on: PlainDate): readonly string[] | null {
  const has = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role))
  if (has(wholePortal)) return null
  if (!has(['leader', 'head'])) return [actor.unitId]
  if (has(['leader']) && actor.unitId === tree.officeId) return null
  return tree.subtreeOn(actor.unitId, on)
}
