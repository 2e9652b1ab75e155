import type { Db, Tx } from '../../../kernel/db.ts'

interface KnownIssue {
  readonly issuer: string
  readonly issued: string | null
}

/** Each issuer and day once. */
export async function issuesWithoutUnit(reader: Db): Promise<KnownIssue[]> {
  const rows = await reader
    .selectFrom('documents')
    .select(['issuer', 'issued'])
    .distinct()
    .where('issuer_unit_id', 'is', null)
    .where('issuer', 'is not', null)
    .execute()
  return rows.flatMap(({ issuer, issued }) => (issuer === null ? [] : [{ issuer, issued }]))
}

/** The documents that had none. */
export async function saveIssuerUnit(tx: Tx, { issuer, issued }: KnownIssue, unitId: string): Promise<string[]> {
  const rows = await tx
    .updateTable('documents')
    .set({ issuer_unit_id: unitId })
    .where('issuer', '=', issuer)
    .where('issued', 'is not distinct from', issued)
    .where('issuer_unit_id', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
