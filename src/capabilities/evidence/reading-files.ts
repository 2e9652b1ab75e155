import type { Subject } from '../../kernel/act.ts'
import type { Ask } from '../../kernel/site.ts'
import { scopeFor } from '../tasks/index.ts'
import { isAmong, loadTree } from '../units/index.ts'
import { getDeeds } from './store/deeds.ts'
import { listProofs } from './store/proofs.ts'

/** Files of a public deed are everyone's; others, and what was added in an answer, are for its units, those above them, and the lead units of what it proves. */
export async function mayReadFile(ask: Ask, subject: Subject): Promise<boolean | null> {
  if (subject.kind !== 'deed' && subject.kind !== 'deed-answer') return null
  const [deed] = await getDeeds(ask.db, [subject.id])
  if (!deed) return false
  if (subject.kind === 'deed' && deed.isPublic && deed.withdrawal === null) return true
  if (!ask.actor) return false
  const { work, owned } = scopeFor(ask.actor, await loadTree(ask.db), ask.today)
  if (deed.units.some((unit) => isAmong(work, unit))) return true
  const proofs = await listProofs(ask.db, { deedIds: [deed.id] })
  return proofs.some(
    ({ unitId, assignmentId, ownerUnitId, ownerItemId }) =>
      isAmong(work, { unitId, itemId: assignmentId }) || isAmong(owned, { unitId: ownerUnitId, itemId: ownerItemId }),
  )
}
