import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Owning } from '../rules/owning.ts'

type Reader = Db | Tx

/** How many open things of each kind the units answer for. */
export interface OpenCount {
  readonly kind: string
  readonly unitId: string
  readonly count: number
}

/** Everything that is open, by the unit of its record. */
export async function countOpen(
  reader: Reader,
  ownings: readonly Owning[],
  unitIds: readonly string[],
): Promise<OpenCount[]> {
  if (unitIds.length > few) return countOfMany(reader, ownings, unitIds)
  const counted: OpenCount[] = []
  for (const { kind, open } of ownings) {
    const { rows } = await sql<CountRow>`
      select o.unit_id, count(*) from (${sql.raw(open)}) as o
      where o.unit_id = any(${unitIds}::uuid[]) group by o.unit_id`.execute(reader)
    counted.push(...rows.map((row) => ({ kind, unitId: row.unit_id, count: Number(row.count) })))
  }
  return counted
}

// a handful is found by index; thousands are sent to the server once, not once for each kind
const few = 500

async function countOfMany(
  reader: Reader,
  ownings: readonly Owning[],
  unitIds: readonly string[],
): Promise<OpenCount[]> {
  if (ownings.length === 0) return []
  const each = ownings.map(
    ({ kind, open }) => sql`select ${kind}::text as kind, o.unit_id, count(*) from (${sql.raw(open)}) as o
      where o.unit_id in (select id from asked) group by o.unit_id`,
  )
  const { rows } = await sql<{ kind: string; unit_id: string; count: string }>`
    with asked as materialized (select unnest(${unitIds}::uuid[]) as id)
    ${sql.join(each, sql` union all `)}`.execute(reader)
  return rows.map((row) => ({ kind: row.kind, unitId: row.unit_id, count: Number(row.count) }))
}

export interface CountRow {
  readonly unit_id: string
  readonly count: string
}

/** Id → words of those things that are still open. */
export async function wordsOfOpen(
  reader: Reader,
  owning: Owning,
  asked: { unitIds: readonly string[]; ids: readonly string[] },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; text: string }>`
    select o.id, o.text from (${sql.raw(owning.open)}) as o
    where o.unit_id = any(${asked.unitIds}::uuid[]) and o.id = any(${asked.ids}::uuid[])`.execute(reader)
  return new Map(rows.map((row) => [row.id, row.text]))
}
