import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Owning } from '../rules/owning.ts'
import type { CountRow, OpenCount } from './open-items.ts'

type Reader = Db | Tx

/** A heap of things that wait for a person's decision. */
export interface Heap {
  /** Their things wait, unless they were decided. */
  readonly unitIds: readonly string[]
  /** What was once given to one of these waits anew. */
  readonly heldBy: readonly string[]
  /** Only what is older, and was not decided since; null = everything. */
  readonly before: PlainDate | null
}

/** By the unit that had them last. */
export async function countWaiting(reader: Reader, ownings: readonly Owning[], heap: Heap): Promise<OpenCount[]> {
  const counted: OpenCount[] = []
  for (const { kind, open } of ownings) {
    const { rows } = await sql<CountRow>`
      select w.holder_id as unit_id, count(*) from (${waitingOf(open, heap)}) as w group by w.holder_id`.execute(reader)
    counted.push(...rows.map((row) => ({ kind, unitId: row.unit_id, count: Number(row.count) })))
  }
  return counted
}

function waitingOf(open: string, { unitIds, heldBy, before }: Heap): RawBuilder<unknown> {
  const older =
    before === null ? sql`` : sql`and o.begun_at < (${before}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`
  const earlier = before === null ? sql`` : sql`and h.counts_from < ${before}::date`
  return sql`
    select o.id, o.unit_id, o.text, o.unit_id as holder_id from (${sql.raw(open)}) as o
    where o.unit_id = any(${unitIds}::uuid[]) ${older} and not exists (select 1 from item_heirs h where h.item_id = o.id)
    union all
    select o.id, o.unit_id, o.text, h.heir_id from item_heirs h join (${sql.raw(open)}) as o on o.id = h.item_id
    where h.heir_id = any(${heldBy}::uuid[]) ${older} ${earlier}`
}

/** One open thing about which a person is asked. */
export interface WaitingThing {
  readonly id: string
  /** That of its record. */
  readonly unitId: string
  readonly text: string
}

/** In the order of their units; `limit` at most. */
export async function waitingThings(
  reader: Reader,
  owning: Owning,
  asked: Heap & { readonly limit: number },
): Promise<WaitingThing[]> {
  const { rows } = await sql<{ id: string; unit_id: string; text: string }>`
    select w.id, w.unit_id, w.text from (${waitingOf(owning.open, asked)}) as w
    order by w.unit_id, w.text, w.id limit ${asked.limit}`.execute(reader)
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id, text: row.text }))
}
