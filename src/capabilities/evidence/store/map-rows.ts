import { type RawBuilder, sql } from 'kysely'
import type { DayMap } from '../../units/index.ts'

/** For whom deeds of former units are counted. */
export type DeedMap = Pick<DayMap, 'heirs' | 'aside'>

/** `heirs` and `aside` as tables of a query. */
export const mapRows = ({ heirs, aside }: DeedMap): RawBuilder<unknown> => sql`heirs as materialized (
      select * from unnest(${[...heirs.keys()]}::uuid[], ${[...heirs.values()]}::uuid[]) as h (from_id, to_id)),
    aside as materialized (select * from unnest(${aside.map(({ unitId }) => unitId)}::uuid[],
      ${aside.map(({ byUnitId }) => byUnitId)}::uuid[]) as a (unit_id, by_id))`

/** Over rows `told t`: the deed does not also count where the divided unit's parts go; `same` ties `told o` to `t`. */
export const notAside = ({ aside }: DeedMap, same: RawBuilder<unknown>): RawBuilder<unknown> =>
  aside.length === 0
    ? sql`true`
    : sql`not exists (select 1 from aside a join told o on o.unit_id = a.by_id where a.unit_id = t.unit_id and ${same})`
