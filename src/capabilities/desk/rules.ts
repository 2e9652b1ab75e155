// Bàn làm việc: what waits for a person, in the order in which it must be done.
import type { WaitingItem } from '../../kernel/capability.ts'
import { daysBetween, type PlainDate } from '../../kernel/dates.ts'

export type Urgency = 'late' | 'soon' | 'later'

const soonDays = 7

/** Derived from the due day, never stored. */
export function urgencyOn(item: Pick<WaitingItem, 'dueOn'>, today: PlainDate): Urgency {
  if (item.dueOn === null) return 'later'
  const left = daysBetween(today, item.dueOn)
  if (left < 0) return 'late'
  return left <= soonDays ? 'soon' : 'later'
}

/** Due days first, the earliest on top; what has none comes last, as the capabilities gave it. */
export function inOrder(items: readonly WaitingItem[]): WaitingItem[] {
  const far = '9999-12-31'
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) =>
      (a.item.dueOn ?? far) < (b.item.dueOn ?? far)
        ? -1
        : (a.item.dueOn ?? far) > (b.item.dueOn ?? far)
          ? 1
          : a.index - b.index,
    )
    .map(({ item }) => item)
}
