import type { Db, Tx } from '../../../kernel/db.ts'
import type { ReportHead } from '../rules/report.ts'
import { findHeads } from './reports.ts'

const inWork = ['draft', 'submitted', 'returned'] as const

/** Reports of the writer that are not approved yet. */
export async function heldReports(db: Db, accountId: string): Promise<ReportHead[]> {
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where('created_by', '=', accountId)
    .where('state', 'in', inWork)
    .orderBy('created_at')
    .execute()
  return findHeads(
    db,
    rows.map(({ id }) => id),
  )
}

export async function saveWriter(tx: Tx, ids: readonly string[], accountId: string): Promise<void> {
  await tx.updateTable('reports').set({ created_by: accountId }).where('id', 'in', ids).execute()
}
