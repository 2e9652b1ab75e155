// Which occurrences a deed is put to: those of its own units, in its time, that accept its kind and touch its reform areas;
// and those that a person named.

import { fold } from '../../../kernel/text-folding.ts'
import type { Occurrence } from '../../tasks/index.ts'
import { daysOf, type NewDeed, type Quantity } from './deed.ts'

export interface Match {
  readonly occurrence: Occurrence
  /** What it adds to the occurrence's quota once accepted. */
  readonly quantity: number
}

type Matched = Pick<NewDeed, 'kind' | 'units' | 'day' | 'quantities' | 'areas' | 'taskIds' | 'occurrenceIds'>

/** At most one occurrence of an assignment: one thing done is not two months' work. Open ones first, then the earliest due. */
export function matchDeed(deed: Matched, occurrences: readonly Occurrence[]): Match[] {
  const best = new Map<string, Occurrence>()
  for (const occurrence of occurrences.filter((one) => matches(deed, one))) {
    const known = best.get(occurrence.assignmentId)
    if (!known || comesBefore(deed, occurrence, known)) best.set(occurrence.assignmentId, occurrence)
  }
  return [...best.values()].map((occurrence) => ({
    occurrence,
    quantity: creditOf(deed.quantities, occurrence.quota.of),
  }))
}

function matches(deed: Matched, occurrence: Occurrence): boolean {
  if (!deed.units.some(({ unitId }) => unitId === occurrence.unitId)) return false
  if (deed.occurrenceIds?.includes(occurrence.id)) return true
  if (!isInTime(deed, occurrence)) return false
  if (deed.taskIds?.includes(occurrence.taskId)) return true
  const { areas } = occurrence
  return (
    occurrence.accepts.includes(deed.kind) && (areas.length === 0 || areas.some((area) => deed.areas.includes(area)))
  )
}

/** A deed over several days counts where all of it lies: split between two periods it would count in neither or twice. */
function isInTime(deed: Matched, { period, countsUntil }: Occurrence): boolean {
  const { from, to } = daysOf(deed)
  return from >= period.from && (countsUntil === null || to <= countsUntil)
}

function comesBefore(deed: Matched, a: Occurrence, b: Occurrence): boolean {
  const rank = (one: Occurrence) => [
    deed.occurrenceIds?.includes(one.id) ? 0 : 1,
    one.doneOn === null ? 0 : 1,
    one.dueOn ?? '9999-12-31',
    one.id,
  ]
  const [left, right] = [rank(a), rank(b)]
  const at = left.findIndex((value, index) => value !== right[index])
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0)
}

/** The quantity in the quota's own unit; a deed that does not say it in that unit counts as one. */
export function creditOf(quantities: readonly Quantity[], of: string | null): number {
  if (of === null) return 1
  return quantities.find((quantity) => fold(quantity.of) === fold(of))?.count ?? 1
}
