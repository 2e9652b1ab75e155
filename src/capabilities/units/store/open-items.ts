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

/** `undecided`: only those that no person has given to an heir. */
export async function countOpen(
  reader: Reader,
  ownings: readonly Owning[],
  asked: { readonly unitIds: readonly string[]; readonly only: 'all' | 'undecided' },
): Promise<OpenCount[]> {
  const waiting = sql`and not exists (select 1 from item_heirs h where h.item_id = o.id)`
  if (asked.unitIds.length > few && asked.only === 'all') return countOfMany(reader, ownings, asked.unitIds)
  const counted: OpenCount[] = []
  for (const { kind, open } of ownings) {
    const { rows } = await sql<{ unit_id: string; count: string }>`
      select o.unit_id, count(*) from (${sql.raw(open)}) as o
      where o.unit_id = any(${asked.unitIds}::uuid[]) ${asked.only === 'undecided' ? waiting : sql``}
      group by o.unit_id`.execute(reader)
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

/** One open thing of a unit whose heir nobody has named. */
export interface WaitingThing {
  readonly id: string
  readonly unitId: string
  readonly text: string
}

/** Those without a decision, in the order of their units; `limit` at most. */
export async function waitingThings(
  reader: Reader,
  owning: Owning,
  asked: { unitIds: readonly string[]; limit: number },
): Promise<WaitingThing[]> {
  const { rows } = await sql<{ id: string; unit_id: string; text: string }>`
    select o.id, o.unit_id, o.text from (${sql.raw(owning.open)}) as o
    where o.unit_id = any(${asked.unitIds}::uuid[])
      and not exists (select 1 from item_heirs h where h.item_id = o.id)
    order by o.unit_id, o.text, o.id limit ${asked.limit}`.execute(reader)
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, text: row.text }))
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
