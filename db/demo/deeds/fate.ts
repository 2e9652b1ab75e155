import { addDays, type PlainDate } from '../../../src/kernel/dates.ts'
import { behind, lively } from '../places.ts'
import { type Span, workday } from './deed.ts'

export type Fate = 'done' | 'late' | 'missed'

/** Out of a hundred duties of a unit: how many are never done, and how many after their period. */
const odds = {
  behind: { missed: 58, late: 20 },
  lively: { missed: 3, late: 5 },
  steady: { missed: 15, late: 9 },
} as const

/** Whether a unit does a duty of a period; a fixed throw of the dice, so that the story is the same each time. */
export function fateOf(unit: string, duty: string): Fate {
  const { missed, late } = odds[behind.includes(unit) ? 'behind' : lively.includes(unit) ? 'lively' : 'steady']
  const thrown = throwOf(`${unit} ${duty}`, 100)
  if (thrown < missed) return 'missed'
  return thrown < missed + late ? 'late' : 'done'
}

/** When it was done: on a weekday within the period, or up to three weeks after it and put to it by name. */
export function dayFor(
  unit: string,
  duty: string,
  period: Span & { last: PlainDate },
): {
  on: PlainDate
  countsOn: PlainDate | null
} {
  const { from, to, last } = period
  if (fateOf(unit, duty) === 'late')
    return { on: workday(addDays(to, 5 + throwOf(`${duty} ${unit}`, 16))), countsOn: to }
  const length = Math.round((Date.parse(last) - Date.parse(from)) / 86_400_000)
  return { on: workday(addDays(from, 4 + throwOf(`${duty} ${unit}`, Math.max(1, length - 3)))), countsOn: null }
}

/** A number from 0 to `sides` - 1 that depends on the words alone (FNV-1a). */
export function throwOf(words: string, sides: number): number {
  let hash = 0x811c9dc5
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return ((hash ^ (hash >>> 15)) >>> 0) % sides
}
