import type { Act, Actor, Subject } from '../../../kernel/act.ts'
import type { PlainDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../kernel/db.ts'
import { Invalid, NotFound, Refused, Stale } from '../../../kernel/errors.ts'
import { accountsWith, listPosts, namesOf, postStateOn } from '../../people/index.ts'
import { loadTree } from '../../units/index.ts'
import type { Assignment } from '../rules/assignment.ts'
import {
  labelled,
  type Mentionable,
  mentionsIn,
  refuseComment,
  refuseEditComment,
  refuseWithdrawComment,
} from '../rules/comment.ts'
import { heirsOf, scopeFor, staffRoles } from '../rules/life.ts'
import { findAssignment, supportsOf } from '../store/assignments.ts'
import { findComment, insertComment, saveComment, saveWithdrawal } from '../store/comments.ts'
import { signedIn } from './batches.ts'
import { touch } from './carrying-out.ts'

/** Says something about an assignment; whoever is mentioned in it, by `@` or by the list, is told. Returns the comment's id. */
export async function writeComment(
  act: Act,
  assignmentId: string,
  said: { words: string; mention: string | null },
): Promise<string> {
  const { actor, assignment } = await readable(act, assignmentId)
  const refusal = refuseComment(assignment.state)
  if (refusal) throw new Refused(refusal)
  const people = await mentionable(act.tx, assignment, act.today)
  if (said.mention !== null && !people.some(({ id }) => id === said.mention))
    throw new Invalid({ mention: 'comment-mention-cannot-read' })
  const mentions = [...new Set([...mentionsIn(said.words, people), ...(said.mention ? [said.mention] : [])])]
  const id = await insertComment(act.tx, {
    assignmentId,
    words: said.words,
    by: actor.accountId,
    at: act.now,
    mentions,
  })
  await act.record('comment.written', about(assignment), { comment: id, mentions: mentions })
  touch(act, assignment)
  return id
}

/** Earlier words are kept; only those who were not mentioned before are told. */
export async function editComment(act: Act, id: string, said: { version: number; words: string }): Promise<void> {
  const { assignment, comment, actor } = await ownComment(act, id)
  const refusal = refuseEditComment(comment, { actorId: actor.accountId, now: act.now })
  if (refusal) throw new Refused(refusal)
  if (comment.version !== said.version) throw new Stale()
  const people = await mentionable(act.tx, assignment, act.today)
  const mentions = mentionsIn(said.words, people).filter((one) => !comment.mentions.includes(one))
  await saveComment(act.tx, comment, { words: said.words, at: act.now, mentions })
  await act.record('comment.edited', about(assignment), { comment: id, mentions: mentions })
  touch(act, assignment)
}

export async function withdrawComment(act: Act, id: string, version: number): Promise<void> {
  const { assignment, comment, actor } = await ownComment(act, id)
  const refusal = refuseWithdrawComment(comment, { actorId: actor.accountId })
  if (refusal) throw new Refused(refusal)
  if (comment.version !== version) throw new Stale()
  await saveWithdrawal(act.tx, comment, act.now)
  await act.record('comment.withdrawn', about(assignment), { comment: id, mentions: [] })
  touch(act, assignment)
}

/** Whoever may not read the assignment learns nothing of it: neither that it is there nor that it is talked about. */
async function readable(act: Act, assignmentId: string): Promise<{ actor: Actor; assignment: Assignment }> {
  const actor = signedIn(act)
  const scope = scopeFor(actor, await loadTree(act.tx), act.today)
  const assignment = await findAssignment(act.tx, assignmentId, scope)
  if (!assignment) throw new NotFound()
  return { actor, assignment }
}

async function ownComment(act: Act, id: string) {
  const comment = await findComment(act.tx, id)
  if (!comment) throw new NotFound()
  return { comment, ...(await readable(act, comment.assignmentId)) }
}

const about = ({ id }: Assignment): Subject => ({ kind: 'assignment', id })

/**
 * Everyone who may read the assignment, as scopes have it: the staff of its unit and of those that support it, the coordinators of
 * the lead unit, heads and leaders above.
 */
export async function mentionable(reader: Db, assignment: Assignment, on: PlainDate): Promise<Mentionable[]> {
  const tree = await loadTree(reader)
  const { unitId, ownerUnitId } = heirsOf(assignment, tree, on)
  const supports = await supportsOf(reader, assignment.taskId)
  const units = [unitId, ...supports.map((id) => tree.responsibleFor(id, on) ?? id)]
  const above = [...new Set(units.flatMap((id) => tree.pathOn(id, on)))].filter((id) => !units.includes(id))
  const groups = await Promise.all([
    accountsWith(reader, { unitIds: units, roles: staffRoles, on }),
    accountsWith(reader, { unitIds: [ownerUnitId], roles: ['coordinator'], on }),
    accountsWith(reader, { unitIds: above, roles: ['head', 'leader'], on }),
  ])
  const ids = [...new Set(groups.flat())]
  const [names, posts] = await Promise.all([namesOf(reader, ids), listPosts(reader, ids)])
  const unitOf = new Map(
    posts.filter((post) => postStateOn(post, on) === 'held').map((post) => [post.accountId, post.unitId]),
  )
  const people = ids.map((id) => ({ id, name: names.get(id) ?? '', unit: tree.shortNameOn(unitOf.get(id) ?? '', on) }))
  return labelled(people.sort((a, b) => a.name.localeCompare(b.name, 'vi')))
}
