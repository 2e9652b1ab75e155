import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused } from '../../../kernel/errors.ts'
import { askerOf } from '../asker.ts'
import { type OfficialPaper, refuseKeeping } from '../rules.ts'
import { lockRelation, saveRemoved } from '../store/relations.ts'
import { settleStandings } from '../store/standings.ts'
import { findDocument } from '../store.ts'

/** Takes a relation out that was read wrongly or entered by mistake: pictures and standings no longer count it. */
export async function removeRelation(
  act: Act,
  documentId: string,
  { relationId, removal: reason }: { relationId: string; removal: string },
): Promise<OfficialPaper> {
  const { paper, row } = await relationFor(act, documentId, relationId)
  if (row.isRemoved) throw new Refused('wrong-state')
  await saveRemoved(act.tx, row.id, { at: act.now, reason })
  await act.record('document.relation-removed', { kind: 'document', id: documentId }, factsOf(row, { reason }))
  await settleBoth(act, documentId, row.to)
  return paper
}

export async function restoreRelation(
  act: Act,
  documentId: string,
  { relationId }: { relationId: string },
): Promise<OfficialPaper> {
  const { paper, row } = await relationFor(act, documentId, relationId)
  if (!row.isRemoved) throw new Refused('wrong-state')
  await saveRemoved(act.tx, row.id, null)
  await act.record('document.relation-restored', { kind: 'document', id: documentId }, factsOf(row))
  await settleBoth(act, documentId, row.to)
  return paper
}

async function relationFor(act: Act, documentId: string, relationId: string) {
  const paper = found(await findDocument(act.tx, documentId))
  const refused = refuseKeeping('amend', await askerOf(act.tx, act), paper)
  if (refused) throw new Refused(refused)
  return { paper, row: found(await lockRelation(act.tx, documentId, relationId)) }
}

const factsOf = ({ to, relation }: { to: string; relation: string }, more: { reason?: string } = {}) => ({
  to,
  relation,
  ...more,
})

async function settleBoth(act: Act, documentId: string, to: string): Promise<void> {
  const settled = await settleStandings(act.tx, documentId)
  act.touch('documents', ...new Set([documentId, to, ...settled].map((id) => `document:${id}`)))
}
