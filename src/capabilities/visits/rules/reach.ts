// Reach: how often the public pages that are the deeds of a task were seen. Each page once, however many deeds or units stand
// behind it. Told as of the end of a day, because public pages are kept for a day.
import { addDays, type PlainDate, todayIn } from '../../../kernel/dates.ts'

/** A deed that proves a task and is a page of the platform. */
export interface ReachedDeed {
  readonly taskId: string
  readonly deedId: string
  readonly subjectId: string
  readonly title: string
  readonly address: string | null
  readonly day: PlainDate
  readonly views: number
  readonly visitors: number
}

/** Views of the deeds of these tasks; null: none of their deeds is a page of the platform. */
export function reachOf(deeds: readonly ReachedDeed[], taskIds: readonly string[]): number | null {
  const asked = new Set(taskIds)
  const pages = new Map(
    deeds.flatMap((deed) => (asked.has(deed.taskId) ? [[deed.subjectId, deed.views] as const] : [])),
  )
  return pages.size === 0 ? null : [...pages.values()].reduce((sum, views) => sum + views, 0)
}

/** One row a page, most seen first. */
export function pagesReached(deeds: readonly ReachedDeed[], taskIds: readonly string[]): ReachedDeed[] {
  const asked = new Set(taskIds)
  const pages = new Map(deeds.flatMap((deed) => (asked.has(deed.taskId) ? [[deed.subjectId, deed] as const] : [])))
  return [...pages.values()].sort((a, b) => b.views - a.views || (a.deedId < b.deedId ? -1 : 1))
}

/** The last day whose views are all written: in the first minute after midnight the one before is still being summed up. */
export const countedThrough = (now: Date): PlainDate => addDays(todayIn(new Date(now.getTime() - 60_000)), -1)
