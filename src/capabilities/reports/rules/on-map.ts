// A report's figures by unit, told for the units of another day. The report itself stays as it was issued; its totals are the
// same in both readings.
import type { DayMap, MappedFigures } from '../../units/index.ts'
import type { UnitTally } from './tally.ts'

export interface MappedTally extends UnitTally {
  /** Holds a share of a divided unit's figures. */
  readonly isEstimate: boolean
}

/** `deeds`: of each unit on the map, each deed once; those of divided units are shared out here. */
export function unitsOnMap(
  units: readonly UnitTally[],
  deeds: ReadonlyMap<string, number>,
  map: DayMap,
): MappedTally[] {
  const of = (figure: (unit: UnitTally) => number) =>
    map.place(new Map(units.map((unit) => [unit.unitId, figure(unit)])))
  // Classes that do not overlap are shared out, so that done never exceeds due.
  const told = {
    inTime: of(({ done, doneLate }) => done - doneLate),
    late: of(({ doneLate }) => doneLate),
    overdue: of(({ overdue }) => overdue),
    waiting: of(({ due, done, overdue }) => due - done - overdue),
    running: of(({ running }) => running),
    deeds: map.place(deeds),
  }
  const at = ({ placed, unplaced }: MappedFigures, id: string) => (placed.get(id) ?? 0) + (unplaced.get(id) ?? 0)
  const charged = new Set(
    units.flatMap((unit) => (unit.charged ? map.parts(unit.unitId).map(({ unitId }) => unitId) : [])),
  )
  const unitIds = [told.inTime, told.deeds].flatMap(({ placed, unplaced }) => [...placed.keys(), ...unplaced.keys()])
  return [...new Set(unitIds)].map((unitId) => {
    const [inTime, doneLate, overdue] = [at(told.inTime, unitId), at(told.late, unitId), at(told.overdue, unitId)]
    const done = inTime + doneLate
    return {
      unitId,
      charged: charged.has(unitId),
      due: done + overdue + at(told.waiting, unitId),
      done,
      doneLate,
      overdue,
      running: at(told.running, unitId),
      deeds: at(told.deeds, unitId),
      isEstimate: told.inTime.estimated.has(unitId) || told.deeds.estimated.has(unitId),
    }
  })
}
