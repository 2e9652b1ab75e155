import type { Act, Subject } from '../../../kernel/act.ts'
import { Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { keepFile, type StoredBytes } from '../../files/index.ts'
import { loadTree } from '../../units/index.ts'
import { daysOf, type NewDeed, refuseRecord } from '../rules/deed.ts'
import { matchDeed } from '../rules/matching.ts'
import { insertDeed, isClaimed } from '../store/deeds.ts'
import { insertProofs, type NewProof } from '../store/proofs.ts'
import { tellTotals } from './crediting.ts'
import { dutiesOfPerformers } from './duties.ts'

/**
 * Records a deed and puts it to the open occurrences that it matches. What the platform published went through approval by
 * someone other than its author, so its proofs are accepted at once; what a person typed waits for the plan's lead unit.
 * Throws Refused('deed-recorded-already') where one of the units has the same content or address for that kind and period.
 */
export async function recordDeed(
  act: Act,
  deed: NewDeed,
  files: readonly StoredBytes[] = [],
): Promise<{ deedId: string; proofs: NewProof[] }> {
  const refusal = refuseRecord(deed, act.today)
  if (refusal) throw new Refused(refusal)
  const deedId = newId()
  const made = { id: deedId, at: act.now, accountId: act.actor?.accountId ?? null }
  if (await isClaimed(act.tx, deed, await formerUnitsOf(act, deed))) throw new Refused('deed-recorded-already')
  if (!(await insertDeed(act.tx, deed, made))) throw new Refused('deed-recorded-already')
  const subject: Subject = { kind: 'deed', id: deedId }
  for (const file of files) await keepFile(act, file, subject)
  const proofs = await proposeProofs(act, deedId, deed)
  await act.record('deed.recorded', subject, { kind: deed.kind, origin: deed.origin, proofs: proofs.length })
  act.touch('evidence', `deed:${deedId}`, ...deed.units.map(({ unitId }) => `unit:${unitId}`))
  return { deedId, proofs }
}

/** What a former unit recorded, its heir does not record once more. */
async function formerUnitsOf(act: Act, { units }: NewDeed): Promise<string[]> {
  const tree = await loadTree(act.tx)
  return units
    .flatMap(({ unitId }) => tree.workOf([unitId], act.today).unitIds)
    .filter((id) => !units.some(({ unitId }) => unitId === id))
}

/** Puts a deed to what it matches and is not put to yet; safe to repeat. */
export async function proposeProofs(act: Act, deedId: string, deed: NewDeed): Promise<NewProof[]> {
  const occurrences = await dutiesOfPerformers(act, deed.units, { ...daysOf(deed), named: deed.occurrenceIds ?? [] })
  const matches = matchDeed(deed, occurrences)
  const state = deed.origin === 'platform' ? 'accepted' : 'proposed'
  const proofs = await insertProofs(act.tx, deedId, { matches, state, at: act.now, by: act.actor?.accountId ?? null })
  await tellTotals(
    act,
    proofs.map((proof) => proof.occurrenceId),
  )
  return proofs
}
