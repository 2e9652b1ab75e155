import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './db.ts'

/** Where a long list may be entered: the sort key of each `step`-th row, and how many rows there are. */
export interface Marks<Key> {
  readonly total: number
  readonly step: number
  readonly keys: readonly Key[]
}
type Sql = RawBuilder<unknown>

/** One reading of the list's index (`rows`: what follows `from`); for `ask.recall`, under the tags of the list's pages. */
export async function readMarks<Key>(
  db: Db | Tx,
  list: { key: readonly string[]; rows: Sql; order: Sql },
  step: number,
) {
  const key = sql.join(list.key.map((column) => sql.ref(column)))
  const { rows } = await sql<Key & { nth: string }>`select ${key}, nth from (
      select ${key}, row_number() over listed as nth, lead(1) over listed is null as ends
      from ${list.rows} window listed as (order by ${list.order})) as numbered
    where nth % ${step} = 0 or ends order by nth`.execute(db)
  const keys: Key[] = rows.filter(({ nth }) => Number(nth) % step === 0)
  return { total: Number(rows.at(-1)?.nth ?? 0), step, keys } satisfies Marks<Key>
}

/** Where to enter so that fewer than `step` rows are skipped before row `first`, counted from 0. */
export function enterAt<Key>({ step, keys }: Marks<Key>, first: number): { after: Key | null; skip: number } {
  const passed = Math.min(Math.floor(first / step), keys.length)
  return { after: keys[passed - 1] ?? null, skip: first - passed * step }
}
