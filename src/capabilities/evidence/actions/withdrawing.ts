import type { Act, Subject } from '../../../kernel/act.ts'
import { NotFound, Refused } from '../../../kernel/errors.ts'
import { rolesToward } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import { refuseWithdraw } from '../rules/deed.ts'
import { findLiveDeedOf, getDeeds, insertWithdrawal } from '../store/deeds.ts'
import { listProofs, lockProofs, saveProofMoves } from '../store/proofs.ts'
import { tellTotals } from './crediting.ts'

/** The thing on the platform was taken back, so its deed is too. Nothing happens where it had none. */
export async function withdrawDeedOf(act: Act, subject: Subject, reason: string): Promise<void> {
  const deedId = await findLiveDeedOf(act.tx, subject)
  if (deedId) await withdraw(act, deedId, reason)
}

/** A deed that was typed in wrongly, by one of its own units. */
export async function withdrawDeed(act: Act, deedId: string, reason: string): Promise<void> {
  const [deed] = await getDeeds(act.tx, [deedId])
  if (!deed) throw new NotFound()
  const tree = await loadTree(act.tx)
  const roles = deed.units.flatMap(({ unitId }) => rolesToward(act.actor, { unitId }, { tree, on: act.today }))
  const refusal = refuseWithdraw({ origin: deed.origin, withdrawn: deed.withdrawal !== null, roles })
  if (refusal) throw new Refused(refusal)
  await withdraw(act, deedId, reason)
}

/** A new row, never a change: the deed stays readable, its proofs are contested and no longer count. */
async function withdraw(act: Act, deedId: string, reason: string): Promise<void> {
  const by = act.actor?.accountId ?? null
  if (!(await insertWithdrawal(act.tx, deedId, { reason, at: act.now, accountId: by })))
    throw new Refused('deed-withdrawn')
  const known = await listProofs(act.tx, { deedIds: [deedId] })
  // Locked before they are looked at: what is being accepted in this moment is contested as well.
  const proofs = (
    await lockProofs(
      act.tx,
      known.map(({ id }) => id),
    )
  ).filter(({ state }) => state === 'accepted' || state === 'proposed')
  await saveProofMoves(act.tx, proofs, { act: 'contest', state: 'contested', words: reason, by, at: act.now })
  await tellTotals(
    act,
    proofs.map((proof) => proof.occurrenceId),
  )
  await act.record('deed.withdrawn', { kind: 'deed', id: deedId }, { proofs: proofs.map((proof) => proof.id), reason })
  act.touch('evidence', `deed:${deedId}`)
}
