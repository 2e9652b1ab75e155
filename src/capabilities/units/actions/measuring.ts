import type { Act } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { isSameMeasure, type Measure, refuseMeasure, type StatedMeasure, saysMore } from '../rules/measure.ts'
import { dropMeasure, measuresOf, saveMeasure } from '../store/measures.ts'
import { renewTree } from '../store.ts'

/** Writes what a person says of the unit's people and ground on a day; said again, it changes nothing. */
export async function measure(act: Act, unitId: string, said: Measure): Promise<void> {
  administer(act)
  const wrong = refuseMeasure(said, act.today)
  if (wrong) throw new Invalid(wrong)
  const known = (await measuresOf(act.tx, unitId)).find(({ asOf }) => asOf === said.asOf)
  if (!known || !isSameMeasure(known, said)) await write(act, unitId, said)
}

export async function unmeasure(act: Act, unitId: string, asOf: PlainDate): Promise<void> {
  administer(act)
  if (!(await dropMeasure(act.tx, unitId, asOf))) throw new Refused('unit-measure-gone')
  await act.record('unit.measure-removed', { kind: 'unit', id: unitId }, { asOf })
  await renew(act, unitId)
}

/** What a file states of a unit; true where it says something new. A number left out stays as it is known of that day. */
export async function takeMeasure(act: Act, unitId: string, said: StatedMeasure): Promise<boolean> {
  const asOf = said.asOf ?? act.today
  if (asOf > act.today) throw new Invalid({ measured_on: 'unit-measure-ahead' })
  const known = await measuresOf(act.tx, unitId)
  if (!saysMore(said, known)) return false
  const ofDay = known.find((one) => one.asOf === asOf)
  await write(act, unitId, {
    asOf,
    population: said.population ?? ofDay?.population ?? null,
    areaKm2: said.areaKm2 ?? ofDay?.areaKm2 ?? null,
    source: said.source ?? ofDay?.source ?? null,
  })
  return true
}

async function write(act: Act, unitId: string, said: Measure): Promise<void> {
  await saveMeasure(act.tx, unitId, said)
  const { asOf, population, areaKm2 } = said
  await act.record('unit.measured', { kind: 'unit', id: unitId }, { asOf, population, areaKm2 })
  await renew(act, unitId)
}

async function renew(act: Act, unitId: string): Promise<void> {
  await renewTree(act.tx)
  act.touch('units', `unit:${unitId}`)
}

function administer(act: Act): void {
  if (!act.actor?.roles.includes('administrator')) throw new Refused('not-allowed')
}
