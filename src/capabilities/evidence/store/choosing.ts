import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { Work } from '../../units/index.ts'
import type { ProofState } from '../rules/proof.ts'
import { ofLead } from './proofs.ts'

/** Proofs of the deeds for tasks that one unit leads, in one of the states: what ticking a deed in the list means. */
export async function proofsOfDeeds(
  db: Db,
  chosen: { deedIds: readonly string[]; led: Work; states: readonly ProofState[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from proofs p where p.deed_id = any(${chosen.deedIds}::uuid[])
    and ${ofLead(chosen.led)} and p.state = any(${chosen.states}::text[]) order by p.id`.execute(db)
  return rows.map((row) => row.id)
}
