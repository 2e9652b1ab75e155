import type { PlainDate } from '../../kernel/dates.ts'
import type { Db } from '../../kernel/db.ts'
import { countDeedsOnMap } from '../evidence/index.ts'
import { dayMapOf, isUnplaced, type MapAsked, sourcesOf } from '../units/index.ts'
import { type Assembled, inOfficialOrder } from './assembling.ts'
import { estimatedFigures, type UnitFigures, unitFigures } from './rules/figures.ts'
import { unitsOnMap } from './rules/on-map.ts'
import { deedFilter } from './rules/opening.ts'
import type { UnitTally } from './rules/tally.ts'

/** The figures of a report by unit in one of their two readings. */
export interface UnitsTold {
  readonly map: MapAsked
  readonly today: PlainDate
  /** Whether a unit of the report has ended. */
  readonly hasFormer: boolean
  /** Rows that stay with a former unit, and rows that hold a share of one. */
  readonly divided: number
  readonly estimated: number
  readonly tallies: readonly UnitTally[]
  readonly rows: readonly UnitFigures[]
}

export async function unitsTold(
  db: Db,
  report: Assembled,
  { map, today }: { map: MapAsked; today: PlainDate },
): Promise<UnitsTold> {
  const { tree, tally, figures, place, plan } = report
  const isFormer = ({ unitId }: { unitId: string }) => isUnplaced(tree, unitId, today)
  if (map === 'then') {
    const former = tally.units.some(isFormer)
    return { map, today, hasFormer: former, divided: 0, estimated: 0, tallies: tally.units, rows: figures.units }
  }
  const days = dayMapOf(tree, today)
  const deeds = await countDeedsOnMap(db, deedFilter(place), days)
  const tallies = inOfficialOrder(unitsOnMap(tally.units, deeds, days), { tree, plan, on: today })
  const known = new Set(tally.units.map(({ unitId }) => unitId))
  const rows = tallies.map(({ isEstimate, ...unit }) => {
    const formerIds = sourcesOf(tree, [unit.unitId], today).filter((id) => id !== unit.unitId && known.has(id))
    return (isEstimate ? estimatedFigures : unitFigures)({ ...unit, formerIds }, place)
  })
  return {
    map,
    today,
    hasFormer: true,
    divided: tallies.filter(isFormer).length,
    estimated: tallies.filter(({ isEstimate }) => isEstimate).length,
    tallies,
    rows,
  }
}
