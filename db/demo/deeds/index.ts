import { addDays, isWithin, min, type PlainDate } from '../../../src/kernel/dates.ts'
import { demoArticles } from '../articles/index.ts'
import { personIn, unaccepted } from '../places.ts'
import { demoYear } from '../year.ts'
import type { DemoDeed, Span, ToldDeed } from './deed.ts'
import { mediaDeeds } from './press.ts'
import { focalPoints, unitPlans } from './unit-papers.ts'
import { unitDeeds } from './units.ts'
import { singleDeeds } from './yearly.ts'

export type { DemoDeed, DemoDeedKind } from './deed.ts'
export { reportDayOf } from './yearly.ts'

/** The deeds of the year that were entered by hand, oldest first. None is later than yesterday; those of the last ten days are not looked at yet. */
export function demoDeeds(today: PlainDate): DemoDeed[] {
  const year = demoYear(today)
  const to = min(addDays(today, -1), `${year}-12-31`)
  const articles = demoArticles(today).filter(({ state }) => state === undefined)
  const publishing = (unit: string, { from, to }: Span) =>
    articles.some((article) => article.unit === unit && isWithin(article.on, from, to))
  const told = [
    ...unitPlans(year),
    ...focalPoints(year),
    ...singleDeeds(year),
    ...mediaDeeds(year),
    ...unitDeeds(year, publishing),
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
    countsOn: null,
    areas: ['STEERING', 'PROCEDURE'],
    reason: null,
    by: personIn(deed.unit, 'officer'),
    proof: 'accepted',
    ...deed,
    ...(waiting && { proof: 'proposed', reason: null }),
    key: `deed-${index + 1}`,
  }
}
