import type { Act } from '../../../kernel/act.ts'
import { constraintOf, type Db, type Tx } from '../../../kernel/db.ts'
import { Refused } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { movePosts, movePostsBack } from '../../people/index.ts'
import { loadTree, type ReshapedRow, reshapeTree, restoreTree } from '../../units/index.ts'
import { isFault } from '../rules/finding.ts'
import { type Rehearsal, rehearse } from '../rules/rehearsal.ts'
import { type Reorganisation, refuseSchedule } from '../rules/reorganisation.ts'
import {
  forgetWritten,
  insertWritten,
  updateReorganisationState,
  type WrittenRow,
  writtenBy,
} from '../store/reorganisations.ts'
import { movable } from './drafting.ts'

/** What carrying it out would do; nothing is written. */
export async function rehearseOf(
  reader: Db | Tx,
  one: Pick<Reorganisation, 'draft' | 'effectiveOn' | 'legalBasis'>,
): Promise<Rehearsal> {
  const tree = await loadTree(reader)
  const ids = new Map<string, string>()
  const idOf = (code: string) => {
    const id = ids.get(code) ?? newId()
    ids.set(code, id)
    return id
  }
  return rehearse(one.draft, { tree, on: one.effectiveOn, legalBasis: one.legalBasis, idOf })
}

/**
 * Writes the day to come in one act: units, names, superiors, successions, posts, an event each, and the list of every row, so that
 * it can be taken back until that day. `version`: the draft that the person saw rehearsed.
 */
export async function schedule(act: Act, id: string, version: number): Promise<Rehearsal> {
  const one = await movable(act, id, 'schedule')
  const rehearsal = await rehearseOf(act.tx, one)
  const faults = rehearsal.findings.filter(isFault).length
  const refusal = refuseSchedule(one, { today: act.today, version, faults })
  if (refusal) throw new Refused(refusal)
  const rows = await reshapeTree(act, rehearsal.reshaping)
  const ended = rehearsal.fates.filter(({ kind }) => kind === 'ended')
  const heirs = new Map(ended.map(({ unitId, heirId }) => [unitId, heirId]))
  const posts = await movePosts(act, { heirs, on: one.effectiveOn })
  const written: WrittenRow[] = [
    ...rows,
    ...posts.begun.map((post) => ({ relation: 'posts', id: post, isNew: true, lastDay: null })),
    ...posts.closed.map((post) => ({ relation: 'posts', id: post.id, isNew: false, lastDay: post.lastDay })),
  ]
  await insertWritten(act.tx, id, written)
  await updateReorganisationState(act.tx, id, { state: 'scheduled', scheduledAt: act.now })
  const counts = { units: ended.length, founded: rehearsal.reshaping.founded.length, posts: posts.begun.length }
  await act.record('reorganisation.scheduled', { kind: 'reorganisation', id }, { on: one.effectiveOn, ...counts })
  return rehearsal
}

/** Before its day: every row as it was; the draft may be changed and scheduled again. */
export async function takeBack(act: Act, id: string): Promise<void> {
  await movable(act, id, 'takeBack')
  const rows = await writtenBy(act.tx, id)
  const posts = rows.filter(({ relation }) => relation === 'posts')
  const begun = posts.filter(({ isNew }) => isNew).map((post) => post.id)
  await movePostsBack(act, { begun, closed: posts.filter(({ isNew }) => !isNew) }).catch(refuseNamed)
  await restoreTree(act, rows.filter(isTreeRow)).catch(refuseNamed)
  await forgetWritten(act.tx, id)
  await updateReorganisationState(act.tx, id, { state: 'draft', scheduledAt: null })
  await act.record('reorganisation.taken-back', { kind: 'reorganisation', id })
}

const isTreeRow = (row: WrittenRow): row is ReshapedRow => row.relation !== 'posts'

/** Somebody gave a person a post in a unit to come, or named it otherwise: that goes first. */
function refuseNamed(error: unknown): never {
  if (constraintOf(error) !== null) throw new Refused('reorganisation-in-use')
  throw error
}
