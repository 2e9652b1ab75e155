import type { Act } from '../../../kernel/act.ts'
import { found } from '../../../kernel/asking.ts'
import { Refused, Stale } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { refuseMove } from '../../../kernel/life.ts'
import { type Draft, emptyDraft } from '../rules/draft.ts'
import { type HeadInput, type Reorganisation, reorganisationLife, stateOn } from '../rules/reorganisation.ts'
import {
  deleteReorganisation,
  findReorganisation,
  insertReorganisation,
  updateDraft,
} from '../store/reorganisations.ts'

/** Returns the id. */
export async function prepare(act: Act, head: HeadInput, draft: Draft = emptyDraft): Promise<string> {
  if (!act.actor?.roles.includes('administrator')) throw new Refused('not-allowed')
  const id = newId()
  await insertReorganisation(act.tx, { ...head, id, draft, madeBy: act.actor.accountId, at: act.now })
  await act.record('reorganisation.prepared', { kind: 'reorganisation', id }, { lines: draft.lines.length })
  return id
}

export async function editHead(act: Act, id: string, change: HeadInput & { version: number }): Promise<void> {
  await movable(act, id, 'edit')
  if (!(await updateDraft(act.tx, id, change))) throw new Stale()
  await act.record('reorganisation.edited', { kind: 'reorganisation', id })
}

/** The whole draft anew: what a page or a file made of it. */
export async function replaceDraft(act: Act, id: string, change: { draft: Draft; version: number }): Promise<void> {
  await movable(act, id, 'edit')
  if (!(await updateDraft(act.tx, id, change))) throw new Stale()
  const { lines, units, moves } = change.draft
  const facts = { lines: lines.length, units: units.length, moves: moves.length }
  await act.record('reorganisation.edited', { kind: 'reorganisation', id }, facts)
}

export async function removeDraft(act: Act, id: string): Promise<void> {
  await movable(act, id, 'remove')
  await deleteReorganisation(act.tx, id)
  await act.record('reorganisation.removed', { kind: 'reorganisation', id })
}

/** The reorganisation, where the actor may do that to it today. */
export async function movable(act: Act, id: string, move: keyof typeof reorganisationLife): Promise<Reorganisation> {
  const one = found(await findReorganisation(act.tx, id))
  const state = stateOn(one, act.today)
  const refusal = refuseMove(reorganisationLife, move, { state, roles: act.actor?.roles ?? ['administrator'] })
  if (refusal) throw new Refused(refusal)
  return one
}
