import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'

/**
 * Waits until nobody writes into the history of tasks and evidence, and keeps everyone from it until the transaction ends.
 * Returns the moment, later than everything written so far; what comes afterwards is dated later still.
 */
export async function takeLedger(tx: Tx, now: Date): Promise<Date> {
  const { rows } = await sql<{ moment: Date }>`select take_ledger(${now}::timestamptz) as moment`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('no moment')
  return new Date(row.moment)
}
