import { addDays, max, min, type PlainDate } from '../../../src/kernel/dates.ts'
import { personIn, unaccepted } from '../places.ts'
import { demoYear } from '../year.ts'
import type { DemoDeed, ToldDeed } from './deed.ts'
import { postingsOf, recurringDeeds } from './recurring.ts'
import { focalPoints, singleDeeds, unitPlans } from './yearly.ts'

export type { DemoDeed, DemoDeedKind } from './deed.ts'

/**
 * The deeds that were entered by hand, oldest first: the year of the busy units and the last half year of all, which
 * always spans two reporting periods. None is later than yesterday; those of the last ten days are not looked at yet.
 */
export function demoDeeds(today: PlainDate): DemoDeed[] {
  const year = demoYear(today)
  const to = min(addDays(today, -1), `${year}-12-31`)
  const from = `${year}-01-01`
  const recent = max(addDays(to, -170), from)
  const told = [
    ...unitPlans(year),
    ...focalPoints(year),
    ...singleDeeds(year),
    ...recurringDeeds({ from, to }, recent),
    ...postingsOf([addDays(to, -95), addDays(to, -20)].filter((day) => day >= recent)),
  ]
  return told
    .filter((deed) => (deed.until ?? deed.on) <= to && !unaccepted.includes(deed.unit))
    .map((deed, index) => complete(deed, index, addDays(to, -10)))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function complete(deed: ToldDeed, index: number, lookedAtUntil: PlainDate): DemoDeed {
  const waiting = (deed.until ?? deed.on) > lookedAtUntil
  return {
    partners: [],
    until: null,
    areas: ['STEERING', 'PROCEDURE'],
    reason: null,
    by: personIn(deed.unit, 'officer'),
    proof: 'accepted',
    ...deed,
    ...(waiting && { proof: 'proposed', reason: null }),
    key: `deed-${index + 1}`,
  }
}
