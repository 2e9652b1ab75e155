import type { Act } from '../../../kernel/act.ts'
import { creditOccurrence, findOccurrences, lockOccurrences } from '../../tasks/index.ts'
import { totalOf } from '../rules/proof.ts'
import { proofsForTotals } from '../store/proofs.ts'

/** Tells the tasks what the ledger now says of the occurrences; locks them first, or two acceptances at once would not add up. */
export async function creditOccurrences(act: Act, occurrenceIds: readonly string[]): Promise<void> {
  const ids = [...new Set(occurrenceIds)]
  if (ids.length === 0) return
  await lockOccurrences(act.tx, ids)
  const proofs = await proofsForTotals(act.tx, ids)
  for (const { id, quota } of await findOccurrences(act.tx, ids)) {
    const own = proofs.filter((proof) => proof.occurrenceId === id)
    await creditOccurrence(act, id, totalOf(own, quota.count))
  }
}
