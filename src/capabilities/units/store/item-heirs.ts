import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ItemHeir } from '../rules/work.ts'

/** Every decision in force. */
export async function readItemHeirs(reader: Db | Tx): Promise<ItemHeir[]> {
  const rows = await reader
    .selectFrom('item_heirs')
    .select(['item_id', 'heir_id', 'from_unit_id', 'counts_from'])
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    heirId: row.heir_id,
    fromUnitId: row.from_unit_id,
    countsFrom: row.counts_from,
  }))
}

export interface DecidedItems {
  readonly kind: string
  /** Each with the unit that its record names. */
  readonly items: readonly { readonly id: string; readonly unitId: string }[]
  readonly heirId: string
  readonly countsFrom: PlainDate
  readonly by: string
  readonly at: Date
}

/** Gives the items to the heir; one decided before is decided anew. */
export async function saveItemHeirs(tx: Tx, { kind, items, heirId, countsFrom, by, at }: DecidedItems): Promise<void> {
  await tx
    .insertInto('item_heirs')
    .columns(['item_id', 'from_unit_id', 'kind', 'heir_id', 'counts_from', 'decided_by', 'decided_at'])
    .expression(
      sql`select id, unit_id, ${kind}::text, ${heirId}::uuid, ${countsFrom}::date, ${by}::uuid, ${at}::timestamptz
          from unnest(${items.map(({ id }) => id)}::uuid[], ${items.map(({ unitId }) => unitId)}::uuid[]) as t (id, unit_id)`,
    )
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'tenant_id']).doUpdateSet((row) => ({
        heir_id: row.ref('excluded.heir_id'),
        counts_from: row.ref('excluded.counts_from'),
        decided_by: row.ref('excluded.decided_by'),
        decided_at: row.ref('excluded.decided_at'),
      })),
    )
    .execute()
  await renewHeirs(tx)
}

/** Takes decisions back: the items wait for one again. */
export async function dropItemHeirs(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('item_heirs').where('item_id', '=', sql<string>`any(${itemIds}::uuid[])`).execute()
  await renewHeirs(tx)
}

/** A decision in force, as lists show it. */
export interface DecidedItem {
  readonly itemId: string
  readonly kind: string
  readonly fromUnitId: string
  readonly heirId: string
  readonly decidedBy: string
  readonly decidedAt: Date
}

/** Of these divided units, the latest first. */
export async function listDecidedItems(
  reader: Db | Tx,
  asked: { fromUnitIds: readonly string[]; limit: number; offset: number },
): Promise<DecidedItem[]> {
  const rows = await reader
    .selectFrom('item_heirs')
    .selectAll()
    .where('from_unit_id', '=', sql<string>`any(${asked.fromUnitIds}::uuid[])`)
    .orderBy('decided_at', 'desc')
    .orderBy('item_id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    kind: row.kind,
    fromUnitId: row.from_unit_id,
    heirId: row.heir_id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }))
}

/** Which of the items were given away out of that unit. */
export async function decidedAmong(
  reader: Db | Tx,
  asked: { kind: string; fromUnitId: string; itemIds: readonly string[] },
): Promise<string[]> {
  const rows = await reader
    .selectFrom('item_heirs')
    .select('item_id')
    .where('item_id', '=', sql<string>`any(${asked.itemIds}::uuid[])`)
    .where('kind', '=', asked.kind)
    .where('from_unit_id', '=', asked.fromUnitId)
    .execute()
  return rows.map((row) => row.item_id)
}

async function renewHeirs(tx: Tx): Promise<void> {
  await tx.updateTable('installation').set({ heirs_version: newId() }).execute()
}
