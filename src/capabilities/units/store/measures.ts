import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Measure } from '../rules/measure.ts'

/** Unit → what was measured, the oldest first. */
export async function readMeasures(reader: Db | Tx): Promise<ReadonlyMap<string, readonly Measure[]>> {
  const rows = await reader.selectFrom('unit_measures').selectAll().orderBy('as_of').execute()
  const found = new Map<string, Measure[]>()
  for (const row of rows) {
    const measure = { asOf: row.as_of, population: row.population, areaKm2: row.area_km2, source: row.source }
    const known = found.get(row.unit_id)
    if (known) known.push(measure)
    else found.set(row.unit_id, [measure])
  }
  return found
}

/** All of one unit, the oldest first. */
export async function measuresOf(tx: Tx, unitId: string): Promise<Measure[]> {
  const rows = await tx.selectFrom('unit_measures').selectAll().where('unit_id', '=', unitId).orderBy('as_of').execute()
  return rows.map((row) => ({
    asOf: row.as_of,
    population: row.population,
    areaKm2: row.area_km2,
    source: row.source,
  }))
}

/** One row a day: what is said of the same day again takes the place of what was said. */
export async function saveMeasure(tx: Tx, unitId: string, measure: Measure): Promise<void> {
  const said = { population: measure.population, area_km2: measure.areaKm2, source: measure.source }
  await tx
    .insertInto('unit_measures')
    .values({ unit_id: unitId, as_of: measure.asOf, ...said })
    .onConflict((conflict) => conflict.columns(['unit_id', 'as_of', 'tenant_id']).doUpdateSet(said))
    .execute()
}

/** False where there was none of that day. */
export async function dropMeasure(tx: Tx, unitId: string, asOf: PlainDate): Promise<boolean> {
  const gone = await tx
    .deleteFrom('unit_measures')
    .where('unit_id', '=', unitId)
    .where('as_of', '=', asOf)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}
