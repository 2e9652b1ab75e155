import { sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ItemHeir } from '../rules/work.ts'

/** Every decision in force. */
export async function readItemHeirs(reader: Db | Tx): Promise<ItemHeir[]> {
  const rows = await reader.selectFrom('item_heirs').select(['item_id', 'heir_id']).execute()
  return rows.map((row) => ({ itemId: row.item_id, heirId: row.heir_id }))
}

export interface DecidedItems {
  readonly kind: string
  readonly itemIds: readonly string[]
  readonly fromUnitId: string
  readonly heirId: string
  readonly by: string
  readonly at: Date
}

/** Gives the items to the heir; one decided before is decided anew. */
export async function saveItemHeirs(tx: Tx, decided: DecidedItems): Promise<void> {
  await tx
    .insertInto('item_heirs')
    .columns(['item_id', 'kind', 'from_unit_id', 'heir_id', 'decided_by', 'decided_at'])
    .expression(
      sql`select id, ${decided.kind}::text, ${decided.fromUnitId}::uuid, ${decided.heirId}::uuid, ${decided.by}::uuid, ${decided.at}::timestamptz
          from unnest(${decided.itemIds}::uuid[]) as id`,
    )
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'tenant_id']).doUpdateSet((row) => ({
        heir_id: row.ref('excluded.heir_id'),
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

async function renewHeirs(tx: Tx): Promise<void> {
  await tx.updateTable('installation').set({ heirs_version: newId() }).execute()
}
