import type { Tx } from './db.ts'

export interface RequestKey {
  /** The session, or 'anonymous:<address>' where there is none. */
  readonly owner: string
  readonly key: string
}

/**
 * Claims the key for this transaction. A concurrent twin waits here on the unique index until the first one ends, then
 * finds its answer (or, if it was rolled back, does the work itself).
 */
export async function findAnswer<T>(tx: Tx, request: RequestKey): Promise<{ answer: T } | null> {
  const claimed = await tx
    .insertInto('requests')
    .values({ owner: request.owner, key: request.key })
    .onConflict((conflict) => conflict.columns(['owner', 'key', 'tenant_id']).doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return null
  const row = await tx
    .selectFrom('requests')
    .select('response')
    .where('owner', '=', request.owner)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow()
  return { answer: row.response as T } // stored by keepAnswer below from the same act
}

export async function keepAnswer(tx: Tx, request: RequestKey, answer: unknown): Promise<void> {
  await tx
    .updateTable('requests')
    .set({ response: JSON.stringify(answer ?? null) })
    .where('owner', '=', request.owner)
    .where('key', '=', request.key)
    .execute()
}
