import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { DeedFilter } from '../rules/filter.ts'
import { deedsWhere } from './counting.ts'
import { type DeedMap, mapRows, notAside } from './map-rows.ts'

/** Distinct deeds of each unit on the map; those of divided units are still to be shared out. */
export async function countDeedsOnMap(db: Db, filter: DeedFilter, map: DeedMap): Promise<Map<string, number>> {
  const { rows } = await sql<{ unit_id: string; count: string }>`
    with ${mapRows(map)}, told as materialized (
      select distinct coalesce(h.to_id, u.unit_id) as unit_id, d.id as deed_id from deeds d
      join deed_units u on u.deed_id = d.id left join heirs h on h.from_id = u.unit_id where ${deedsWhere(filter)})
    select unit_id, count(*) as count from told t where ${notAside(map, sql`o.deed_id = t.deed_id`)} group by 1`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.unit_id, Number(row.count)]))
}
