import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { ProofState } from '../rules/proof.ts'

/** Proofs of the deeds for tasks that one unit leads, in one of the states: what ticking a deed in the list means. */
export async function proofsOfDeeds(
  db: Db,
  chosen: { deedIds: readonly string[]; ownerUnitId: string; states: readonly ProofState[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from proofs where deed_id = any(${chosen.deedIds}::uuid[])
    and owner_unit_id = ${chosen.ownerUnitId}::uuid and state = any(${chosen.states}::text[]) order by id`.execute(db)
  return rows.map((row) => row.id)
}
