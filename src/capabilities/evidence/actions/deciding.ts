import type { Act, Actor } from '../../../kernel/act.ts'
import { Invalid, Refused } from '../../../kernel/errors.ts'
import { keepFile, type StoredBytes } from '../../files/index.ts'
import { rolesTowardAssignment } from '../../tasks/index.ts'
import { loadTree } from '../../units/index.ts'
import { answerFilesOf, type Proof } from '../rules/ledger.ts'
import { type ProofAct, proofLife, refuseProofAct } from '../rules/proof.ts'
import { lockProofs, saveProofMoves } from '../store/proofs.ts'
import { tellTotals } from './crediting.ts'

/** How many were decided; the rest was decided already or is not this person's to decide. */
export interface Decided {
  readonly done: number
  readonly left: number
  readonly deedIds: readonly string[]
}

/** `quantity` corrects what a single proof is credited with. */
export const acceptProofs = (act: Act, proofIds: readonly string[], quantity: number | null = null) =>
  decide(act, proofIds, { act: 'accept', words: null, quantity })

export const contestProofs = (act: Act, proofIds: readonly string[], reason: string) =>
  decide(act, proofIds, { act: 'contest', words: reason, quantity: null })

/**
 * The unit's answer puts contested proofs before the lead unit again. Further papers stand beside the deed, which itself is not
 * changed, and never become public with it.
 */
export async function answerProofs(
  act: Act,
  proofIds: readonly string[],
  { explanation, files = [] }: { explanation: string; files?: readonly StoredBytes[] },
): Promise<Decided> {
  const decided = await decide(act, proofIds, { act: 'answer', words: explanation, quantity: null })
  for (const deedId of decided.deedIds) for (const file of files) await keepFile(act, file, answerFilesOf(deedId))
  return decided
}

/** For good: the deed stays in the ledger, but proves this occurrence no more. */
export const rejectProofs = (act: Act, proofIds: readonly string[], reason: string) =>
  decide(act, proofIds, { act: 'reject', words: reason, quantity: null })

interface Decision {
  readonly act: ProofAct
  readonly words: string | null
  readonly quantity: number | null
}

/** Does what may be done; refused only when nothing may. */
async function decide(act: Act, proofIds: readonly string[], decision: Decision): Promise<Decided> {
  const actor = act.actor
  if (!actor) throw new Refused('signed-out')
  if (proofIds.length === 0) throw new Refused('proof-none-chosen')
  if (decision.act !== 'accept' && !decision.words) throw new Invalid({ reason: 'required' })
  const proofs = await lockProofs(act.tx, [...new Set(proofIds)])
  const { allowed, refusal } = await sort(act, { actor, proofs, what: decision.act })
  if (allowed.length === 0) throw new Refused(refusal ?? 'proof-none-chosen')
  const state = proofLife[decision.act].to
  const credited = allowed.map(({ id, quantity }) => ({
    id,
    quantity: (allowed.length === 1 ? decision.quantity : null) ?? quantity,
  }))
  await saveProofMoves(act.tx, credited, {
    act: decision.act,
    state,
    words: decision.words,
    by: actor.accountId,
    at: act.now,
  })
  await tellTotals(
    act,
    allowed.map((proof) => proof.occurrenceId),
  )
  await tell(act, decision, allowed)
  const deedIds = [...new Set(allowed.map((proof) => proof.deedId))]
  return { done: allowed.length, left: proofIds.length - allowed.length, deedIds }
}

async function sort(act: Act, asked: { actor: Actor; proofs: readonly Proof[]; what: ProofAct }) {
  const tree = await loadTree(act.tx)
  const allowed: Proof[] = []
  let refusal: string | null = null
  for (const proof of asked.proofs) {
    const roles = rolesTowardAssignment(asked.actor, proof, { tree, on: act.today })
    const refused = refuseProofAct(asked.what, {
      state: proof.state,
      roles,
      recordedBy: proof.deed.recordedBy,
      withdrawn: proof.deed.withdrawn,
      actorId: asked.actor.accountId,
    })
    if (refused) refusal ??= refused
    else allowed.push(proof)
  }
  return { allowed, refusal }
}

const verbs: Record<ProofAct, string> = {
  accept: 'proof.accepted',
  contest: 'proof.contested',
  answer: 'proof.answered',
  reject: 'proof.rejected',
}

/** One event a deed, however many occurrences it was put to. */
async function tell(act: Act, decision: Decision, proofs: readonly Proof[]): Promise<void> {
  for (const deedId of new Set(proofs.map((proof) => proof.deedId))) {
    const own = proofs.filter((proof) => proof.deedId === deedId)
    const facts = { proofs: own.map((proof) => proof.id), reason: decision.words }
    await act.record(verbs[decision.act], { kind: 'deed', id: deedId }, facts)
    act.touch('evidence', `deed:${deedId}`)
  }
}
