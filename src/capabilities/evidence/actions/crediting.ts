import type { Act } from '../../../kernel/act.ts'
import { creditOccurrences, findOccurrences, lockOccurrences } from '../../tasks/index.ts'
import { totalOf } from '../rules/proof.ts'
import { proofsForTotals } from '../store/proofs.ts'

/** Tells the tasks what the ledger now says of the occurrences; locks them first, or two acceptances at once would not add up. */
export async function tellTotals(act: Act, occurrenceIds: readonly string[]): Promise<void> {
  const ids = [...new Set(occurrenceIds)]
  if (ids.length === 0) return
  await lockOccurrences(act.tx, ids)
  const proofs = await proofsForTotals(act.tx, ids)
  const occurrences = await findOccurrences(act.tx, ids)
  const total = ({ id, quota }: (typeof occurrences)[number]) => totalOf(proofs.get(id) ?? [], quota.count)
  await creditOccurrences(act, new Map(occurrences.map((occurrence) => [occurrence.id, total(occurrence)])))
}
